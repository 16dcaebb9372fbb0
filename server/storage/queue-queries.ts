import { type Kysely, type SqlBool, sql } from 'kysely';
import { QueueEntry, QueueKind, type QueueReason } from '../domain/review.ts';
import { queueReasons } from './queue-reasons.ts';
import { learnersOf, submittedTo } from './review-scope.ts';
import type { QueueFilter, QueuePlace, QueueRow, ReviewStore } from './review-store.ts';
import { parseRow, toCard, toOutcome } from './rows.ts';
import type { Tables } from './tables.ts';

/**
 * Brings a conversation's row in the queue up to what is known of it: it waits from when it was handed in until it is returned, and as long as a
 * mark of it is disputed. To be called, within the same transaction, by whatever changes a submission, a dispute or an uncertain mark.
 */
export async function keepQueue(db: Kysely<Tables>, conversation: string): Promise<void> {
  await db.deleteFrom('queue').where('conversation', '=', conversation).execute();
  await sql`
    insert into queue (conversation, owner, source, persona, since, via, assignment, disputed, uncertain, about)
      select conversation.id, conversation.owner, conversation.kind, coalesce(json_extract(conversation.card, '$.persona.id'), ''),
        iif(waits, submission.submitted_at, disputes.since), iif(waits, submission.via, null), submission.assignment,
        disputes.n as disputed,
        iif(waits, (select count(*) from uncertain where uncertain.conversation = conversation.id), 0),
        coalesce((select replace(group_concat(distinct ' d:' || dimension), ',', '') from dispute
            where dispute.conversation = conversation.id and status = 'open'), '')
          || iif(waits, coalesce((select replace(group_concat(distinct ' u:' || dimension), ',', '') from uncertain
            where uncertain.conversation = conversation.id), ''), '')
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

const kinds: Record<QueueKind, ReturnType<typeof sql<SqlBool>>> = {
  submitted: sql`queue.via = 'submitted'`,
  assigned: sql`queue.via = 'assigned'`,
  disputed: sql`queue.disputed > 0`,
  uncertain: sql`queue.uncertain > 0`,
};

/** Whether something that waits is about a dimension: a dispute, an uncertain mark, or either, by what is asked for. */
function aboutDimension(dimension: string, kind: QueueKind | undefined) {
  const signs = kind === 'disputed' ? ['d'] : kind === 'uncertain' ? ['u'] : ['d', 'u'];
  const found = signs.map((sign) => sql`instr(queue.about, ${` ${sign}:${dimension} `}) > 0`);
  return sql`(${sql.join(found, sql` or `)})`;
}

/** What waits for a coach under a filter: from the learners to their rows, and never through the whole table. */
function waiting({ kind, group, persona, dimension, until, from }: QueueFilter, coach: string) {
  const conditions = [
    ...(kind === undefined ? [] : [kinds[kind]]),
    ...(persona === undefined ? [] : [sql`queue.persona = ${persona}`]),
    ...(until === undefined ? [] : [sql`queue.since <= ${until}`]),
    ...(from === undefined ? [] : [sql`queue.since >= ${from}`]),
    ...(dimension === undefined ? [] : [aboutDimension(dimension, kind)]),
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
  card: string;
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

const Row = QueueEntry.omit({ persona: true, scene: true, rubric: true });

/** What a dispute says, and which marks are uncertain, may tell the marks to whoever reviews blind. */
function toRow(row: PageRow, why: QueueReason[]): QueueRow {
  const { conversation, via, disputed, uncertain, assignment, outcome } = row;
  const name = `queue ${conversation}`;
  const entry = {
    ...row,
    learner: { id: row.learner, name: row.name },
    kinds: [...(via === null ? [] : [via]), ...(disputed > 0 ? ['disputed'] : []), ...(uncertain > 0 ? ['uncertain'] : [])],
    ...(assignment === null ? { assignment: undefined } : { assignment }),
    outcome: outcome === null ? undefined : toOutcome(outcome, conversation),
    why: row.blind === 1 ? [] : why,
    mine: row.returned_at !== null ? 'returned' : row.begun_at !== null ? 'begun' : 'new',
    blind: row.blind === 1,
  };
  return { ...parseRow(Row, entry, name), card: toCard(row.card, conversation) };
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
      select queue.conversation, queue.source, queue.owner as learner, "user".name, conversation.card, conversation.outcome,
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
    return rows.map((row) => toRow(row, why.get(row.conversation) ?? []));
  },

  async countQueue({ userId }, filter) {
    const counted = QueueKind.options.map((kind) => sql`count(*) filter (where ${kinds[kind]}) as ${sql.ref(kind)}`);
    const { rows } = await sql<Record<'all' | QueueKind, number>>`
      select count(*) as "all", ${sql.join(counted)} from ${waiting(filter, userId)}`.execute(db);
    return rows[0] ?? { all: 0, submitted: 0, assigned: 0, disputed: 0, uncertain: 0 };
  },

  async placeInQueue({ userId }, conversation): Promise<QueuePlace | undefined> {
    const row = await submittedTo(db, userId, conversation)
      .leftJoin('queue', 'queue.conversation', 'submission.conversation')
      .select(['submission.submitted_at', 'queue.since'])
      .executeTakeFirst();
    return row && { since: row.since ?? row.submitted_at, conversation };
  },
});
