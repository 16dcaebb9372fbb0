import type { Kysely } from 'kysely';
import { addAudit } from './audit-queries.ts';
import { toldOf } from './conversation-reads.ts';
import { toCard, toConversation } from './rows.ts';
import { kept } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type SubmissionStore = Pick<Store, 'submit' | 'withdrawSubmission' | 'submittedAt' | 'readSubmitted' | 'listSubmitted'>;

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
    submit: ({ userId }, conversation, audit) =>
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
          const { numInsertedOrUpdatedRows } = await transaction
            .insertInto('submission')
            .values({ conversation, submitted_at: audit.at })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow();
          if (numInsertedOrUpdatedRows === 1n) await addAudit(transaction, audit);
          return 'saved';
        }),
      ),

    withdrawSubmission: ({ userId }, conversation, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const { numDeletedRows } = await transaction
            .deleteFrom('submission')
            .where('conversation', '=', (query) =>
              query.selectFrom('conversation').select('id').where('id', '=', conversation).where('owner', '=', userId),
            )
            .executeTakeFirstOrThrow();
          if (numDeletedRows === 0n) return false;
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
          await addAudit(transaction, audit);
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
