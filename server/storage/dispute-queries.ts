import { type Kysely, sql } from 'kysely';
import { addAudit } from './audit-queries.ts';
import { disputesOf } from './coaching-reads.ts';
import { keepQueue } from './queue-queries.ts';
import { keepResult } from './result-queries.ts';
import { addLevels, tell } from './review-queries.ts';
import { submittedTo } from './review-scope.ts';
import type { ReviewStore } from './review-store.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type DisputeStore = Pick<ReviewStore, 'dispute' | 'withdrawDispute' | 'disputed' | 'answerDispute'>;

/** The part of the store that holds what learners object to. */
export const disputeQueries = (db: Kysely<Tables>): DisputeStore => ({
  dispute: ({ userId }, conversation, dispute, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { at } = audit;
        const own = await transaction
          .selectFrom('conversation')
          .select('ended_at')
          .where('id', '=', conversation)
          .where('owner', '=', userId)
          .executeTakeFirst();
        if (!own) return 'no-such';
        if (own.ended_at === null) return 'not-ended';
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('dispute')
          .values({ ...dispute, conversation, at })
          // Written out: a value that is bound does not show that this is the index's own condition.
          .onConflict((conflict) =>
            conflict.columns(['conversation', 'turn', 'dimension']).where('status', '=', sql.lit('open')).doNothing(),
          )
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows !== 1n) return 'open';
        await transaction
          .insertInto('submission')
          .values({ conversation, submitted_at: at, via: 'disputed' })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        await keepQueue(transaction, conversation);
        await addAudit(transaction, audit);
        return 'saved';
      }),
    ),

  withdrawDispute: ({ userId }, id, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('dispute')
          .innerJoin('conversation', 'conversation.id', 'dispute.conversation')
          .select('conversation.id')
          .where('dispute.id', '=', id)
          .where('dispute.status', '=', 'open')
          .where('conversation.owner', '=', userId)
          .executeTakeFirst();
        if (!row) return false;
        await transaction.updateTable('dispute').set({ status: 'withdrawn' }).where('id', '=', id).execute();
        await keepQueue(transaction, row.id);
        await addAudit(transaction, { ...audit, subject: row.id });
        return true;
      }),
    ),

  disputed: ({ userId }, id) =>
    db.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('dispute').select('conversation').where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { conversation } = row;
      if (!(await submittedTo(transaction, userId, conversation).select('user.id').executeTakeFirst())) return undefined;
      const [dispute] = await disputesOf(transaction, { id });
      return dispute && { conversation, dispute };
    }),

  answerDispute: ({ userId }, id, { text, level }, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { at } = audit;
        const row = await transaction
          .selectFrom('dispute')
          .select('conversation')
          .where('id', '=', id)
          .where('status', '=', 'open')
          .executeTakeFirst();
        if (!row) return false;
        const { conversation } = row;
        if (!(await submittedTo(transaction, userId, conversation).select('user.id').executeTakeFirst())) return false;
        const status = level ? 'new-level' : 'mark-stands';
        await transaction
          .updateTable('dispute')
          .set({ status, answer: text, answer_level: level?.level ?? null, answered_by: userId, answered_at: at })
          .where('id', '=', id)
          .execute();
        if (level) await addLevels(transaction, userId, conversation, [level], { at, dispute: id });
        await tell(transaction, 'dispute-answered', { conversation, coach: userId, at, about: id });
        await keepQueue(transaction, conversation);
        await keepResult(transaction, conversation);
        await addAudit(transaction, { ...audit, subject: conversation });
        return true;
      }),
    ),
});
