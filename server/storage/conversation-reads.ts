import type { Kysely } from 'kysely';
import type { Conversation, Heard, History, OpenConversation, Told, Turn } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { levelsInForce } from './coaching-reads.ts';
import { inTransaction } from './direct.ts';
import type { KeptOpen, Stand } from './kept-open.ts';
import { repeated } from './repeated.ts';
import { toConversation, toListed, toMarks, toPlan, toReading, toShift, toState, toTurn } from './rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type ConversationReads = Pick<Store, 'openConversation' | 'history' | 'told' | 'listConversations'>;

// Every start and every end asks these.
const conversationOf = repeated({ id: ':id', userId: ':user' }, (db, { id, userId }) =>
  db.selectFrom('conversation').selectAll().where('id', '=', id).where('owner', '=', userId),
);
const turnsIn = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('turn').selectAll().where('conversation', '=', id).orderBy('turn'),
);
const readingsIn = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('reading').selectAll().where('conversation', '=', id).orderBy('set'),
);
const marksIn = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('marks').selectAll().where('conversation', '=', id).orderBy('set'),
);
const statesIn = repeated({ id: ':id' }, (db, { id }) => db.selectFrom('state').selectAll().where('conversation', '=', id));
const latestState = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('state').select(['turn', 'state']).where('conversation', '=', id).orderBy('turn', 'desc').limit(1),
);
const planOf = repeated({ id: ':id', turn: -1 }, (db, { id, turn }) =>
  db.selectFrom('plan').select('plan').where('conversation', '=', id).where('turn', '=', turn),
);
const pendingIn = repeated({ id: ':id' }, (db, { id }) =>
  db
    .selectFrom('reading')
    .select(['turn', 'shift'])
    .where('conversation', '=', id)
    .where('shift', 'is not', null)
    .where('counts_from', 'is', null)
    .orderBy('turn')
    .orderBy('set'),
);

async function findConversation(db: Kysely<Tables>, { userId }: Principal, id: string): Promise<Conversation | undefined> {
  const [row] = (await conversationOf(db, { id, userId })).rows;
  return row && toConversation(row);
}

/** What can be gone on with: a real call cannot. */
async function findPractice(db: Kysely<Tables>, principal: Principal, id: string): Promise<Conversation | undefined> {
  const found = await findConversation(db, principal, id);
  return found?.kind === 'practice' ? found : undefined;
}

async function turnsOf(db: Kysely<Tables>, id: string): Promise<Turn[]> {
  return (await turnsIn(db, { id })).rows.map(toTurn);
}

async function open(db: Kysely<Tables>, conversation: Conversation): Promise<OpenConversation> {
  const { id } = conversation;
  const turns = await turnsOf(db, id);
  const [latest] = (await latestState(db, { id })).rows;
  if (!latest) throw new CandorError('storage', `conversation ${id} has no state in the database`);
  const [next] = (await planOf(db, { id, turn: turns.length })).rows;
  const pending = (await pendingIn(db, { id })).rows;
  return {
    conversation,
    turns,
    state: toState(latest.state, `${id}/${latest.turn}`),
    plan: next === undefined ? null : toPlan(next.plan, `${id}/${turns.length}`),
    pending: pending.map(({ turn, shift }) => ({ turn, shift: toShift(shift ?? '', `${id}/${turn}`) })),
  };
}

const askStand = repeated({ id: ':id', userId: ':user' }, (db, { id, userId }) =>
  db
    .selectFrom('conversation')
    .select(['ended_at', 'hints'])
    .select(({ selectFrom, exists }) => [
      selectFrom('turn')
        .select(({ fn }) => fn.max('turn.turn').as('last'))
        .whereRef('turn.conversation', '=', 'conversation.id')
        .$asScalar()
        .as('last'),
      exists(
        selectFrom('reading')
          .select('reading.turn')
          .whereRef('reading.conversation', '=', 'conversation.id')
          .where('reading.shift', 'is not', null)
          .where('reading.counts_from', 'is', null),
      ).as('pending'),
    ])
    .where('id', '=', id)
    .where('owner', '=', userId)
    .where('kind', '=', 'practice'),
);

/** Where a conversation of this owner stands, by one look at the ends of its indexes, however long it is. */
async function standOf(db: Kysely<Tables>, { userId }: Principal, id: string): Promise<Stand | undefined> {
  const [row] = (await askStand(db, { id, userId })).rows;
  return row && { turns: (row.last ?? -1) + 1, endedAt: row.ended_at, hints: row.hints, pending: Boolean(row.pending) };
}

/** The marks of a reply: the latest set, those it replaced, and coaches' levels that count. Undefined where it has none. */
function markedOf(
  rows: readonly { source: string; marks: string }[],
  levels: Awaited<ReturnType<typeof levelsInForce>>,
  place: string,
  turn: number,
): Pick<Heard, 'marks' | 'earlier' | 'coach'> | undefined {
  const sets = rows.map((row) => toMarks(row.source, row.marks, place));
  const [marks, earlier] = [sets.at(-1), sets.slice(0, -1)];
  const coach = levels.filter((level) => level.turn === turn);
  if (!marks) return undefined;
  return { marks, ...(earlier.length > 0 ? { earlier } : {}), ...(coach.length > 0 ? { coach } : {}) };
}

/** Everything of a conversation that was opened, within a transaction. */
async function historyOf(db: Kysely<Tables>, opened: OpenConversation): Promise<History> {
  const { conversation } = opened;
  const { id } = conversation;
  // Several sets of one turn come in order, so that the latest stays in the map.
  const readings = (await readingsIn(db, { id })).rows;
  const marks = (await marksIn(db, { id })).rows;
  const states = (await statesIn(db, { id })).rows;
  const readingOf = new Map(readings.map((row) => [row.turn, toReading(row.reading, `${id}/${row.turn}`)]));
  const laterOf = new Map(
    readings.flatMap(({ turn, shift, counts_from: countsFrom }) =>
      shift === null ? [] : [[turn, { shift: toShift(shift, `${id}/${turn}`), countsFrom }] as const],
    ),
  );
  const setsOf = Map.groupBy(marks, ({ turn }) => turn);
  const levels = conversation.endedAt === null ? [] : await levelsInForce(db, id);
  const stateOf = new Map(states.map((row) => [row.turn, toState(row.state, `${id}/${row.turn}`)]));
  return {
    ...opened,
    opening: stateOf.get(-1)?.trust ?? opened.state.trust,
    first: stateOf.get(-1) ?? opened.state,
    turns: opened.turns.map((turn) => {
      const [reading, state, later] = [readingOf.get(turn.turn), stateOf.get(turn.turn), laterOf.get(turn.turn)];
      const marked = markedOf(setsOf.get(turn.turn) ?? [], levels, `${id}/${turn.turn}`, turn.turn);
      if (!reading || !marked || !state) return { ...turn, heard: null };
      return { ...turn, heard: { reading, ...marked, state, ...(later ? { later } : {}) } };
    }),
  };
}

/** The same of any kind of conversation, within a transaction. */
export async function toldOf(db: Kysely<Tables>, conversation: Conversation): Promise<History | Told> {
  if (conversation.kind === 'practice') return historyOf(db, await open(db, conversation));
  const { id } = conversation;
  const readings = (await readingsIn(db, { id })).rows;
  const marks = (await marksIn(db, { id })).rows;
  const readingOf = new Map(readings.map((row) => [row.turn, toReading(row.reading, `${id}/${row.turn}`)]));
  const setsOf = Map.groupBy(marks, ({ turn }) => turn);
  const levels = await levelsInForce(db, id);
  const turns = await turnsOf(db, id);
  return {
    conversation,
    turns: turns.map((turn) => {
      const reading = readingOf.get(turn.turn);
      const marked = markedOf(setsOf.get(turn.turn) ?? [], levels, `${id}/${turn.turn}`, turn.turn);
      return { ...turn, heard: reading && marked ? { reading, ...marked, state: null } : null };
    }),
  };
}

/** The part of the store that reads conversations back. Each reads within one transaction, so that its parts fit together. */
export const conversationReads = (db: Kysely<Tables>, kept: KeptOpen): ConversationReads => ({
  async openConversation(principal, id) {
    const stand = await standOf(db, principal, id);
    if (!stand) {
      kept.forget(id);
      return undefined;
    }
    const known = kept.take(id, stand);
    if (known) return known;
    const read = await inTransaction(db, async (transaction) => {
      const conversation = await findPractice(transaction, principal, id);
      return conversation && open(transaction, conversation);
    });
    if (read) kept.keep(read);
    return read;
  },

  history: (principal, id) =>
    inTransaction(db, async (transaction) => {
      const stand = await standOf(transaction, principal, id);
      const known = stand && kept.take(id, stand);
      if (known) return historyOf(transaction, known);
      const conversation = await findPractice(transaction, principal, id);
      return conversation && historyOf(transaction, await open(transaction, conversation));
    }),

  told: (principal, id) =>
    inTransaction(db, async (transaction) => {
      const conversation = await findConversation(transaction, principal, id);
      return conversation && toldOf(transaction, conversation);
    }),

  async listConversations({ userId }, limit, after) {
    const rows = await db
      .selectFrom('conversation')
      .select(['id', 'card', 'language', 'difficulty', 'feedback', 'started_at', 'ended_at', 'outcome', 'after'])
      .select(['branched_from', 'branched_turn'])
      .select(({ selectFrom, ref }) => [
        selectFrom('turn')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('turn.conversation', '=', ref('conversation.id'))
          .where('turn.speaker', '=', 'learner')
          .$asScalar()
          .as('replies'),
        selectFrom('state')
          .select('state.trust')
          .where('state.conversation', '=', ref('conversation.id'))
          .orderBy('state.turn', 'desc')
          .limit(1)
          .$asScalar()
          .as('trust'),
      ])
      .where('owner', '=', userId)
      .where('kind', '=', 'practice')
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('started_at', 'id'), '<', tuple(after?.startedAt ?? '', after?.id ?? '')),
        ),
      )
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(toListed),
      after: rows.length > limit && last ? { startedAt: last.started_at, id: last.id } : null,
    };
  },
});
