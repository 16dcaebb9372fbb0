import type { Kysely } from 'kysely';
import type { Notice } from '../domain/coaching.ts';
import type { NewAuditEntry } from './account-store.ts';
import { addAudit } from './audit-queries.ts';
import { isBlindTo, noteSeen, partOf } from './coach-part.ts';
import { readCoaching } from './coaching-reads.ts';
import { toldOf } from './conversation-reads.ts';
import { keepQueue } from './queue-queries.ts';
import { keepResult } from './result-queries.ts';
import { submittedTo } from './review-scope.ts';
import type { NewLevel, OpenReview, ReviewStore } from './review-store.ts';
import { toConversation } from './rows.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type ReviewQueries = Pick<
  ReviewStore,
  | 'openReview'
  | 'setBlind'
  | 'giveLevels'
  | 'addComment'
  | 'removeComment'
  | 'addExemplary'
  | 'removeExemplary'
  | 'returnReview'
>;

/** Notes that a coach has given something. */
async function noteBegun(db: Kysely<Tables>, coach: string, conversation: string, at: string): Promise<void> {
  await db
    .insertInto('review')
    .values({ conversation, coach, begun_at: at, returned_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation', 'coach'])
        .doUpdateSet(({ fn, ref, val }) => ({ begun_at: fn.coalesce(ref('review.begun_at'), val(at)) })),
    )
    .execute();
}

/** Adds levels, within a transaction. `dispute` is what they answer. */
export async function addLevels(
  db: Kysely<Tables>,
  coach: string,
  conversation: string,
  levels: readonly NewLevel[],
  { at, dispute }: { at: string; dispute: string | null },
): Promise<void> {
  for (const { blind, engineLevel, rubricVersion, ...level } of levels) {
    await db
      .insertInto('coach_level')
      .values({
        ...level,
        conversation,
        coach,
        dispute,
        at,
        blind: blind ? 1 : 0,
        engine_level: engineLevel,
        rubric_version: rubricVersion,
      })
      .execute();
  }
}

/** Tells a conversation's learner of something, within a transaction. */
export async function tell(
  db: Kysely<Tables>,
  kind: Notice['kind'],
  { conversation, coach, at, about }: { conversation: string; coach: string; at: string; about: string | null },
): Promise<void> {
  await db
    .insertInto('notice')
    .columns(['user', 'at', 'kind', 'conversation', 'coach', 'about'])
    .expression((query) =>
      query
        .selectFrom('conversation')
        .select((select) => [
          'owner as user',
          select.val(at).as('at'),
          select.val(kind).as('kind'),
          'id as conversation',
          select.val(coach).as('coach'),
          select.val(about).as('about'),
        ])
        .where('id', '=', conversation),
    )
    .execute();
}

/** The part of the store that holds coaches' reviews. */
export const reviewQueries = (db: Kysely<Tables>): ReviewQueries => {
  /** Changes something of a conversation that a coach may read, and logs it; `false` if they may not, or if there was nothing to change. */
  const change = (
    coach: string,
    conversation: string,
    audit: NewAuditEntry,
    write: (transaction: Kysely<Tables>) => Promise<boolean>,
  ): Promise<boolean> =>
    kept(
      db.transaction().execute(async (transaction) => {
        if (!(await submittedTo(transaction, coach, conversation).select('user.id').executeTakeFirst())) return false;
        if (!(await write(transaction))) return false;
        await addAudit(transaction, audit);
        return true;
      }),
    );

  /** The conversation of something that a coach has written. */
  const conversationOf = async (table: 'comment' | 'exemplary', coach: string, id: string): Promise<string> => {
    const row = await db
      .selectFrom(table)
      .select('conversation')
      .where('id', '=', id)
      .where('coach', '=', coach)
      .executeTakeFirst();
    return row?.conversation ?? '';
  };

  return {
    openReview: ({ userId }, id, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const opened = await openReview(transaction, userId, id);
          if (!opened || !audit) return opened;
          await addAudit(transaction, audit);
          if (!(await isBlindTo(transaction, userId, id))) await noteSeen(transaction, userId, id);
          return opened;
        }),
      ),

    setBlind: ({ userId }, conversation, blind, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          if (!(await submittedTo(transaction, userId, conversation).select('user.id').executeTakeFirst())) return 'no-such';
          const part = await partOf(transaction, userId, conversation);
          if (part.blind === blind) return 'saved';
          if (blind && part.seen) return 'seen';
          // Who ends blind review is shown everything.
          const values = { blind: blind ? 1 : 0, seen: blind ? 0 : 1 };
          await transaction
            .insertInto('review')
            .values({ conversation, coach: userId, ...values, begun_at: null, returned_at: null })
            .onConflict((conflict) => conflict.columns(['conversation', 'coach']).doUpdateSet(values))
            .execute();
          await addAudit(transaction, audit);
          return 'saved';
        }),
      ),

    giveLevels: ({ userId }, conversation, levels, audit) =>
      change(userId, conversation, audit, async (transaction) => {
        await noteBegun(transaction, userId, conversation, audit.at);
        // The answer shows the engine's marks of this reply.
        if (!(await partOf(transaction, userId, conversation)).blind) await noteSeen(transaction, userId, conversation);
        await addLevels(transaction, userId, conversation, levels, { at: audit.at, dispute: null });
        await keepQueue(transaction, conversation);
        await keepResult(transaction, conversation);
        return true;
      }),

    addComment: ({ userId }, conversation, comment, audit) =>
      change(userId, conversation, audit, async (transaction) => {
        await noteBegun(transaction, userId, conversation, audit.at);
        await transaction
          .insertInto('comment')
          .values({ ...comment, conversation, coach: userId, at: audit.at })
          .execute();
        return true;
      }),

    removeComment: async ({ userId }, id, audit) => {
      const conversation = await conversationOf('comment', userId, id);
      return change(userId, conversation, { ...audit, subject: conversation }, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('comment')
          .where('id', '=', id)
          .where('coach', '=', userId)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      });
    },

    addExemplary: ({ userId }, conversation, { from, to, ...moment }, audit) =>
      change(userId, conversation, audit, async (transaction) => {
        const { owner } = await transaction
          .selectFrom('conversation')
          .select('owner')
          .where('id', '=', conversation)
          .executeTakeFirstOrThrow();
        await noteBegun(transaction, userId, conversation, audit.at);
        await transaction
          .insertInto('exemplary')
          .values({ ...moment, from_turn: from, to_turn: to, conversation, owner, coach: userId, at: audit.at })
          .execute();
        await tell(transaction, 'exemplary', { conversation, coach: userId, at: audit.at, about: moment.id });
        return true;
      }),

    removeExemplary: async ({ userId }, id, audit) => {
      const conversation = await conversationOf('exemplary', userId, id);
      return change(userId, conversation, { ...audit, subject: conversation }, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('exemplary')
          .where('id', '=', id)
          .where('coach', '=', userId)
          .executeTakeFirstOrThrow();
        await transaction.deleteFrom('notice').where('conversation', '=', conversation).where('about', '=', id).execute();
        return numDeletedRows === 1n;
      });
    },

    returnReview: ({ userId }, conversation, text, audit) =>
      change(userId, conversation, audit, async (transaction) => {
        const { at } = audit;
        await noteBegun(transaction, userId, conversation, at);
        await transaction
          .updateTable('review')
          .set({ returned_at: at })
          .where('conversation', '=', conversation)
          .where('coach', '=', userId)
          .execute();
        await transaction.updateTable('submission').set({ returned_at: at }).where('conversation', '=', conversation).execute();
        await transaction.insertInto('summary').values({ conversation, text, coach: userId, at }).execute();
        await tell(transaction, 'returned', { conversation, coach: userId, at, about: null });
        await keepQueue(transaction, conversation);
        await keepResult(transaction, conversation);
        return true;
      }),
  };
};

/** A conversation as a coach may read it, within a transaction. Logs nothing. */
export async function openReview(db: Kysely<Tables>, coach: string, id: string): Promise<OpenReview | undefined> {
  const row = await submittedTo(db, coach, id)
    .leftJoin('queue', 'queue.conversation', 'submission.conversation')
    .selectAll('conversation')
    .select(['submission.submitted_at', 'submission.assignment', 'user.name as learner_name', 'queue.since'])
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    history: await toldOf(db, toConversation(row)),
    learner: { id: row.owner, name: row.learner_name },
    submittedAt: row.submitted_at,
    since: row.since,
    assignment: row.assignment,
    coaching: await readCoaching(db, id),
    part: await partOf(db, coach, id),
  };
}
