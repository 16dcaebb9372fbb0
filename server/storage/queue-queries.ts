import { type Kysely, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { QueueEntry, QueueKind, type QueueReason } from '../domain/review.ts';
import { queueReasons, unsettled } from './queue-reasons.ts';
import { learnersOf, submittedTo } from './review-scope.ts';
import type { QueueFilter, QueuePlace, ReviewStore } from './review-store.ts';
import { parseJson, parseRow, toOutcome } from './rows.ts';
import type { Tables } from './tables.ts';

/**
 * Brings a conversation's row in the queue up to what is known of it: it waits from when it was handed in until it is returned, and as long as a
 * mark of it is disputed. To be called, within the same transaction, by whatever changes a submission, a dispute, an uncertain mark or a level.
 */
export async function keepQueue(db: Kysely<Tables>, conversation: string): Promise<void> {
  await db.deleteFrom('queue').where('conversation', '=', conversation).execute();
  await sql`
    insert into queue (conversation, owner, source, persona, since, via, assignment, disputed, uncertain, about)
      select conversation.id, conversation.owner, conversation.kind, coalesce(json_extract(conversation.card, '$.persona.id'), ''),
        iif(waits, submission.submitted_at, disputes.since), iif(waits, submission.via, null), submission.assignment,
        disputes.n as disputed,
        iif(waits, (select count(*) from uncertain where uncertain.conversation = conversation.id and ${unsettled}), 0),
        coalesce((select replace(group_concat(distinct ' d:' || dimension), ',', '') from dispute
            where dispute.conversation = conversation.id and status = 'open'), '')
          || iif(waits, coalesce((select replace(group_concat(distinct ' u:' || dimension), ',', '') from uncertain
            where uncertain.conversation = conversation.id and ${unsettled}), ''), '')
          || ' '
      from (
        select *, via <> 'disputed' and returned_at is null as waits from submission where conversation = ${conversation}
      ) as submission
      join conversation on conversation.id = submission.conversation
      join (
        select count(*) as n, min(at) as since from dispute where conversation = ${conversation} and status = 'open'
      ) as disputes
      where waits or disputes.n > 0`.execute(db);
}

/** Not reviewed blind by a coach: to whoever does, that a mark is uncertain would tell something of it. Looked up once a query. */
const openTo = (coach: string) =>
  sql`queue.conversation not in (select conversation from review where coach = ${coach} and blind = 1)`;

const kindOf = (kind: QueueKind, coach: string) =>
  ({
    submitted: sql<SqlBool>`queue.via = 'submitted'`,
    assigned: sql<SqlBool>`queue.via = 'assigned'`,
    disputed: sql<SqlBool>`queue.disputed > 0`,
    uncertain: sql<SqlBool>`(queue.uncertain > 0 and ${openTo(coach)})`,
  })[kind];

/** Whether something that waits is about a dimension: a dispute, an uncertain mark, or either, by what is asked for. */
function aboutDimension(dimension: string, kind: QueueKind | undefined, coach: string) {
  const disputed = sql`instr(queue.about, ${` d:${dimension} `}) > 0`;
  const uncertain = sql`(instr(queue.about, ${` u:${dimension} `}) > 0 and ${openTo(coach)})`;
  if (kind === 'disputed') return disputed;
  return kind === 'uncertain' ? uncertain : sql`(${disputed} or ${uncertain})`;
}

/** What waits for a coach under a filter: from the learners to their rows, and never through the whole table. */
function waiting({ kind, group, persona, dimension, until, from }: QueueFilter, coach: string) {
  const conditions = [
    ...(kind === undefined ? [] : [kindOf(kind, coach)]),
    ...(persona === undefined ? [] : [sql`queue.persona = ${persona}`]),
    ...(until === undefined ? [] : [sql`queue.since <= ${until}`]),
    ...(from === undefined ? [] : [sql`queue.since >= ${from}`]),
    ...(dimension === undefined ? [] : [aboutDimension(dimension, kind, coach)]),
  ];
  const where = [sql`true`, ...conditions];
  return sql`${learnersOf(coach, group)} as learners cross join queue on queue.owner = learners.owner
    where ${sql.join(where, sql` and `)}`;
}

type PageRow = {
  conversation: string;
  source: string;
  learner: string;
  name: string;
  shown: string;
  outcome: string | null;
  via: string | null;
  since: string;
  disputed: number;
  uncertain: number;
  assignment: string | null;
  blind: number | null;
  begun_at: string | null;
  returned_at: string | null;
};

/** What a row shows of the card, which holds a whole scene besides: persona's id and name, scene's id and title, rubric. */
const Shown = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);

/** What a dispute says, and which marks are uncertain, may tell the marks to whoever reviews blind. */
function toEntry(row: PageRow, why: QueueReason[]): QueueEntry {
  const { conversation, via, disputed, assignment, outcome } = row;
  const blind = row.blind === 1;
  const uncertain = blind ? 0 : row.uncertain;
  const name = `queue ${conversation}`;
  const [personaId, personaName, sceneId, sceneTitle, rubric] = parseJson(Shown, row.shown, name);
  const entry = {
    ...row,
    persona: { id: personaId, name: personaName },
    scene: { id: sceneId, title: sceneTitle },
    rubric,
    learner: { id: row.learner, name: row.name },
    kinds: [...(via === null ? [] : [via]), ...(disputed > 0 ? ['disputed'] : []), ...(uncertain > 0 ? ['uncertain'] : [])],
    ...(assignment === null ? { assignment: undefined } : { assignment }),
    outcome: outcome === null ? undefined : toOutcome(outcome, conversation),
    uncertain,
    why: blind ? [] : why,
    mine: row.returned_at !== null ? 'returned' : row.begun_at !== null ? 'begun' : 'new',
    blind,
  };
  return parseRow(QueueEntry, entry, name);
}

type QueueStore = Pick<ReviewStore, 'queue' | 'countQueue' | 'placeInQueue'>;

/** The part of the store that says what waits for coaches. */
export const queueQueries = (db: Kysely<Tables>): QueueStore => ({
  async queue({ userId }, filter, limit, after) {
    const beyond = after ? sql`and (queue.since, queue.conversation) > (${after.since}, ${after.conversation})` : sql``;
    // The page is found among the rows of the queue alone; what is shown of it is looked up for the page.
    const { rows } = await sql<PageRow>`
      with page as (
        select queue.conversation from ${waiting(filter, userId)} ${beyond} order by queue.since, queue.conversation limit ${limit}
      )
      select queue.conversation, queue.source, queue.owner as learner, "user".name, conversation.outcome,
        json_extract(conversation.card, '$.persona.id', '$.persona.name', '$.scene.id', '$.scene.title', '$.rubric') as shown,
        queue.via, queue.since, queue.disputed, queue.uncertain, queue.assignment, review.blind, review.begun_at,
        review.returned_at
      from page cross join queue on queue.conversation = page.conversation
        cross join conversation on conversation.id = queue.conversation cross join "user" on "user".id = queue.owner
        left join review on review.conversation = queue.conversation and review.coach = ${userId}
      order by queue.since, queue.conversation`.execute(db);
    const why = await queueReasons(
      db,
      rows.map(({ conversation }) => conversation),
    );
    return rows.map((row) => toEntry(row, why.get(row.conversation) ?? []));
  },

  async countQueue({ userId }, filter) {
    const counted = QueueKind.options.map((kind) => sql`count(*) filter (where ${kindOf(kind, userId)}) as ${sql.ref(kind)}`);
    const { rows } = await sql<Record<'all' | QueueKind, number>>`
      select count(*) as "all", ${sql.join(counted)} from ${waiting(filter, userId)}`.execute(db);
    return rows[0] ?? { all: 0, submitted: 0, assigned: 0, disputed: 0, uncertain: 0 };
  },

  async placeInQueue({ userId }, conversation): Promise<QueuePlace | undefined> {
    const row = await submittedTo(db, userId, conversation)
      .leftJoin('queue', 'queue.conversation', 'submission.conversation')
      .select(['submission.submitted_at', 'queue.since'])
      // Where it waited for a dispute alone, it stood where that dispute put it.
      .select(
        sql<string | null>`(select dispute.at from dispute where dispute.conversation = submission.conversation
          and answered_at > coalesce(submission.returned_at, '') order by answered_at desc, dispute.at desc limit 1)`.as(
          'disputed',
        ),
      )
      .executeTakeFirst();
    return row && { since: row.since ?? row.disputed ?? row.submitted_at, conversation };
  },
});
