import type { Kysely } from 'kysely';
import type { Uncertain } from '../domain/review.ts';
import { addAudit } from './audit-queries.ts';
import { isBlindTo, noteSeen } from './coach-part.ts';
import { toldOf } from './conversation-reads.ts';
import { keepQueue } from './queue-queries.ts';
import { repeated } from './repeated.ts';
import { toCard, toConversation } from './rows.ts';
import { kept } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type SubmissionStore = Pick<Store, 'submit' | 'withdrawSubmission' | 'submittedAt' | 'readSubmitted' | 'listSubmitted'>;

/** Keeps which marks of a conversation are uncertain, within a transaction. */
async function keepUncertain(db: Kysely<Tables>, conversation: string, uncertain: readonly Uncertain[]): Promise<void> {
  for (const { turn, dimension, reason } of uncertain)
    await db.insertInto('uncertain').values({ conversation, turn, dimension, reason }).execute();
}

/**
 * Hands a conversation in to the coaches of its owner's groups, within a transaction: by its learner, or as what an assignment asked for. `false`, and nothing
 * changes, where it is handed in already; one that was open for a dispute alone now waits as a whole.
 */
export async function handIn(
  db: Kysely<Tables>,
  conversation: string,
  how: { via: 'submitted' | 'assigned'; assignment: string | null; uncertain: readonly Uncertain[]; at: string },
): Promise<boolean> {
  const { via, assignment, uncertain, at } = how;
  const values = { submitted_at: at, via, assignment, returned_at: null };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('submission')
    .values({ conversation, ...values })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(values).where('submission.via', '=', 'disputed'))
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await keepUncertain(db, conversation, uncertain);
  await keepQueue(db, conversation);
  return true;
}

const assignmentOf = repeated({ conversation: ':id' }, (db, { conversation }) =>
  db.selectFrom('conversation').select('assignment').where('id', '=', conversation),
);

/** Hands a conversation that has just ended to coaches, within the transaction that ends it, if it is for an assignment. */
export async function handInAssigned(
  db: Kysely<Tables>,
  conversation: string,
  at: string,
  uncertain: readonly Uncertain[],
): Promise<void> {
  const [row] = (await assignmentOf(db, { conversation })).rows;
  if (row?.assignment) await handIn(db, conversation, { via: 'assigned', assignment: row.assignment, uncertain, at });
}

/** The part of the store that holds what learners have submitted. What is not submitted cannot be read through it. */
export const submissionQueries = (db: Kysely<Tables>): SubmissionStore => {
  /** Submitted conversations of those who share a group with a coach. Their own are theirs by right, not as a coach. */
  const within = (on: Kysely<Tables>, coach: string) =>
    on
      .selectFrom('submission')
      .innerJoin('conversation', 'conversation.id', 'submission.conversation')
      .innerJoin('user', 'user.id', 'conversation.owner')
      .where('conversation.owner', '<>', coach)
      .where('conversation.owner', 'in', (query) =>
        query
          .selectFrom('membership as theirs')
          .innerJoin('membership as mine', 'mine.group', 'theirs.group')
          .select('theirs.user')
          .where('mine.user', '=', coach),
      );

  return {
    submit: ({ userId }, conversation, uncertain, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const own = await transaction
            .selectFrom('conversation')
            .select('ended_at')
            .where('id', '=', conversation)
            .where('owner', '=', userId)
            .executeTakeFirst();
          if (!own) return 'no-such';
          if (own.ended_at === null) return 'not-ended';
          const handedIn = { via: 'submitted' as const, assignment: null, uncertain, at: audit.at };
          if (!(await handIn(transaction, conversation, handedIn))) return 'saved';
          await addAudit(transaction, audit);
          return 'saved';
        }),
      ),

    withdrawSubmission: ({ userId }, conversation, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const { numDeletedRows } = await transaction
            .deleteFrom('submission')
            .where('via', '<>', 'assigned')
            .where('conversation', '=', (query) =>
              query.selectFrom('conversation').select('id').where('id', '=', conversation).where('owner', '=', userId),
            )
            .executeTakeFirstOrThrow();
          if (numDeletedRows === 0n) return false;
          await transaction.deleteFrom('uncertain').where('conversation', '=', conversation).execute();
          await transaction
            .updateTable('dispute')
            .set({ status: 'withdrawn' })
            .where('conversation', '=', conversation)
            .where('status', '=', 'open')
            .execute();
          await transaction
            .updateTable('exemplary')
            .set({ consent: 'none', named: 0 })
            .where('conversation', '=', conversation)
            .execute();
          await keepQueue(transaction, conversation);
          await addAudit(transaction, audit);
          return true;
        }),
      ),

    async submittedAt({ userId }, conversation) {
      const row = await db
        .selectFrom('submission')
        .innerJoin('conversation', 'conversation.id', 'submission.conversation')
        .select('submitted_at')
        .where('conversation.id', '=', conversation)
        .where('conversation.owner', '=', userId)
        .executeTakeFirst();
      return row?.submitted_at;
    },

    readSubmitted: ({ userId }, conversation, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const row = await within(transaction, userId)
            .selectAll('conversation')
            .select(['submission.submitted_at', 'user.name as learner_name'])
            .where('conversation.id', '=', conversation)
            .executeTakeFirst();
          if (!row) return undefined;
          if (await isBlindTo(transaction, userId, conversation)) return 'blind';
          await addAudit(transaction, audit);
          await noteSeen(transaction, userId, conversation);
          return {
            history: await toldOf(transaction, toConversation(row)),
            learner: { id: row.owner, name: row.learner_name },
            submittedAt: row.submitted_at,
          };
        }),
      ),

    async listSubmitted({ userId }, limit) {
      const rows = await within(db, userId)
        .select(['conversation.id', 'conversation.card', 'conversation.owner', 'submission.submitted_at', 'user.name'])
        .orderBy('submission.submitted_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        card: toCard(row.card, row.id),
        learner: { id: row.owner, name: row.name },
        submittedAt: row.submitted_at,
      }));
    },
  };
};
