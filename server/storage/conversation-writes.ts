import { type InsertResult, type Kysely, sql, type Transaction, type UpdateResult } from 'kysely';
import type { BuyerState, LinePlan } from '../domain/buyer-state.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { Uncertain } from '../domain/review.ts';
import { commitTogether } from './commit-together.ts';
import { inTransaction } from './direct.ts';
import type { KeptOpen } from './kept-open.ts';
import { repeated } from './repeated.ts';
import { keepResult } from './result-queries.ts';
import { fromConversation, fromEnding, fromMarks, fromReading, fromState } from './rows.ts';
import { asStorageError, isUniqueViolation, kept } from './sqlite.ts';
import type { NewLine, Saved, Store } from './store.ts';
import { handInAssigned } from './submission-queries.ts';
import type { Tables } from './tables.ts';

type ConversationWrites = Pick<
  Store,
  'createConversation' | 'branchConversation' | 'saveReply' | 'saveLine' | 'endConversation' | 'countHint'
>;

type NewTurn = { turn: number; speaker: 'buyer' | 'learner'; text: string; replyId: string | null; at: string };

class Closed extends Error {}

/** Runs a write whose outcome the unique keys decide. */
async function decided(write: () => Promise<void>): Promise<Saved> {
  try {
    await write();
    return 'saved';
  } catch (error) {
    if (error instanceof Closed) return 'closed';
    if (isUniqueViolation(error)) return 'taken';
    throw asStorageError(error);
  }
}

const insertTurn = repeated<NewTurn & { id: string; userId: string }, InsertResult>(
  { turn: -1, speaker: 'buyer', text: ':text', replyId: ':reply', at: ':at', id: ':id', userId: ':user' },
  (db, { turn, speaker, text, replyId, at, id, userId }) =>
    db
      .insertInto('turn')
      .columns(['conversation', 'turn', 'speaker', 'text', 'reply_id', 'said_at'])
      .expression((query) =>
        query
          .selectFrom('conversation')
          .select((select) => [
            'conversation.id',
            select.val(turn).as('turn'),
            select.val(speaker).as('speaker'),
            select.val(text).as('text'),
            select.val(replyId).as('reply_id'),
            select.val(at).as('said_at'),
          ])
          .where('id', '=', id)
          .where('owner', '=', userId)
          .where('ended_at', 'is', null),
      ),
);

/** Adds a turn to a conversation of this owner that goes on: one statement, so that nothing comes between test and write. */
async function addTurn(db: Transaction<Tables>, { userId }: Principal, id: string, turn: NewTurn): Promise<void> {
  const { numAffectedRows } = await insertTurn(db, { ...turn, id, userId });
  if (numAffectedRows !== 1n) throw new Closed();
}

const addReading = repeated({ conversation: ':id', turn: -1, reader: ':reader', reading: ':reading' }, (db, row) =>
  db.insertInto('reading').values({ ...row, set: 1 }),
);
const addMarks = repeated({ conversation: ':id', turn: -1, source: ':source', marks: ':marks' }, (db, row) =>
  db.insertInto('marks').values({ ...row, set: 1 }),
);
const insertState = repeated({ conversation: ':id', turn: -1, trust: -2, state: ':state' }, (db, row) =>
  db.insertInto('state').values(row),
);
const insertPlan = repeated({ conversation: ':id', turn: -1, plan: ':plan' }, (db, row) => db.insertInto('plan').values(row));

const setEnd = repeated<ReturnType<typeof fromEnding> & { at: string; id: string; userId: string }, UpdateResult>(
  { outcome: ':outcome', epilogue: ':epilogue', debrief: ':debrief', at: ':at', id: ':id', userId: ':user' },
  (db, { at, id, userId, ...ending }) =>
    db
      .updateTable('conversation')
      .set({ ...ending, ended_at: at })
      .where('id', '=', id)
      .where('owner', '=', userId)
      .where('ended_at', 'is', null),
);

const addState = (db: Transaction<Tables>, conversation: string, turn: number, state: BuyerState) =>
  insertState(db, { conversation, turn, trust: state.trust, state: fromState(state, `${conversation}/${turn}`) });

const addPlan = (db: Transaction<Tables>, conversation: string, turn: number, plan: LinePlan) =>
  insertPlan(db, { conversation, turn, plan: JSON.stringify(plan) });

/** What a later reading counted for before the point where a branch begins counts there too; the rest counts from its next reply on. */
const copyCountsFrom = (db: Transaction<Tables>, branch: string, from: string, turn: number) =>
  sql`
    update reading set counts_from = (
      select old.counts_from from reading as old
      where old.conversation = ${from} and old.turn = reading.turn and old."set" = reading."set" and old.counts_from < ${turn}
    )
    where conversation = ${branch} and shift is not null
  `.execute(db);

/** How many talks its owner has begun for the assignment that a conversation is for; one that was rewound is the same talk. */
async function begunBy(db: Transaction<Tables>, { owner, card }: Conversation): Promise<number> {
  const { n } = await db
    .selectFrom('conversation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('assignment', '=', card.assignment?.id ?? '')
    .where('owner', '=', owner)
    .where('branched_turn', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/** The part of the store that writes conversations. */
export const conversationWrites = (db: Kysely<Tables>, keptOpen: KeptOpen): ConversationWrites => {
  const end = async (
    on: Kysely<Tables>,
    { userId }: Principal,
    id: string,
    ending: ReturnType<typeof fromEnding>,
    at: string,
    uncertain: readonly Uncertain[] = [],
  ) => {
    const { numAffectedRows } = await setEnd(on, { ...ending, at, id, userId });
    if (numAffectedRows !== 1n) throw new Closed();
    await keepResult(on, id);
    await handInAssigned(on, id, at, uncertain);
  };
  const addLine = async (
    on: Transaction<Tables>,
    principal: Principal,
    id: string,
    { turn, text, ending, uncertain, at }: NewLine,
  ) => {
    await addTurn(on, principal, id, { turn, speaker: 'buyer', text, replyId: null, at });
    if (ending) await end(on, principal, id, fromEnding(ending), at, uncertain);
  };
  const together = commitTogether(db);
  return {
    createConversation: (conversation, state, plan, most = null) =>
      kept(
        inTransaction(db, async (transaction) => {
          if (most !== null && (await begunBy(transaction, conversation)) >= most) return 'no-more';
          await transaction.insertInto('conversation').values(fromConversation(conversation)).execute();
          await addState(transaction, conversation.id, -1, state);
          if (plan) await addPlan(transaction, conversation.id, 0, plan);
          return 'saved';
        }),
      ),

    branchConversation: (conversation) =>
      kept(
        inTransaction(db, async (transaction) => {
          await transaction.insertInto('conversation').values(fromConversation(conversation)).execute();
          const { conversation: from, turn } = conversation.branchedFrom;
          const copies: { [Table in 'turn' | 'reading' | 'marks' | 'state' | 'plan']: string[] } = {
            turn: ['speaker', 'text', 'reply_id', 'said_at'],
            reading: ['set', 'reader', 'reading', 'shift'],
            marks: ['set', 'source', 'marks'],
            state: ['trust', 'state'],
            plan: ['plan'],
          };
          for (const [table, names] of Object.entries(copies)) {
            const columns = sql.join(names.map((name) => sql.ref(name)));
            await sql`
            insert into ${sql.table(table)} (conversation, turn, ${columns})
            select ${conversation.id}, turn, ${columns} from ${sql.table(table)}
            where turn < ${turn}
              and conversation = (select id from conversation where id = ${from} and owner = ${conversation.owner})
          `.execute(transaction);
          }
          await copyCountsFrom(transaction, conversation.id, from, turn);
        }),
      ),

    async saveReply(principal, conversation, reply) {
      const { turn, replyId, text, heard, plan, counted = [], line, at } = reply;
      const saved = await decided(() =>
        together(async (transaction) => {
          await addTurn(transaction, principal, conversation, { turn, speaker: 'learner', text, replyId, at });
          const { reading, marks, state } = heard;
          const row = `${conversation}/${turn}`;
          await addReading(transaction, { conversation, turn, reader: reading.reader, reading: fromReading(reading, row) });
          await addMarks(transaction, { conversation, turn, source: marks.source, marks: fromMarks(marks.marks, row) });
          await addState(transaction, conversation, turn, state);
          await addPlan(transaction, conversation, turn + 1, plan);
          if (counted.length > 0)
            await transaction
              .updateTable('reading')
              .set({ counts_from: turn })
              .where('conversation', '=', conversation)
              .where('turn', 'in', counted)
              .where('shift', 'is not', null)
              .where('counts_from', 'is', null)
              .execute();
          if (line) await addLine(transaction, principal, conversation, line);
        }),
      );
      if (saved === 'saved') keptOpen.goOn(conversation, reply);
      return saved;
    },

    saveLine: (principal, conversation, line) =>
      decided(() => together((transaction) => addLine(transaction, principal, conversation, line))),

    endConversation: (principal, conversation, ending, at, uncertain) =>
      decided(() =>
        inTransaction(db, (transaction) => end(transaction, principal, conversation, fromEnding(ending), at, uncertain)),
      ),

    countHint: async ({ userId }, conversation) => {
      await kept(
        db
          .updateTable('conversation')
          .set(({ eb }) => ({ hints: eb('hints', '+', 1) }))
          .where('id', '=', conversation)
          .where('owner', '=', userId)
          .execute(),
      );
    },
  };
};
