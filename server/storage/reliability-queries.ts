import { type Kysely, sql } from 'kysely';
import { addAudit } from './audit-queries.ts';
import { isBlindTo, noteSeen } from './coach-part.ts';
import { openReview } from './review-queries.ts';
import { learnersOf } from './review-scope.ts';
import type { BlindLevel, OpenReview, ReviewStore } from './review-store.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type ReliabilityStore = Pick<ReviewStore, 'rubricVersions' | 'blindLevels' | 'latestBlind' | 'exportBlind'>;

/** Blind levels of a rubric's version of what is submitted; in a coach's groups, if one is named. */
const blindIn = (rubricVersion: string, coach: string | undefined) => sql`
  from coach_level cross join submission on submission.conversation = coach_level.conversation
    cross join conversation on conversation.id = coach_level.conversation
  where coach_level.blind = 1 and coach_level.rubric_version = ${rubricVersion}
    ${coach === undefined ? sql`` : sql`and conversation.owner in ${learnersOf(coach)}`}`;

/** The part of the store that says how far people and the engine agree. */
export const reliabilityQueries = (db: Kysely<Tables>): ReliabilityStore => ({
  async rubricVersions(contentId) {
    return db
      .selectFrom('content_version')
      .select(['id', 'content_id as content', 'hash'])
      .where('kind', '=', 'rubric')
      .$if(contentId !== undefined, (query) => query.where('content_id', '=', contentId ?? ''))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute();
  },

  async blindLevels(rubricVersion, coach) {
    const { rows } = await sql<BlindLevel>`
      select coach_level.conversation, coach_level.turn, coach_level.dimension, coach_level.coach, coach_level.level,
        coach_level.engine_level as "engineLevel"
      ${blindIn(rubricVersion, coach?.userId)} order by coach_level.id`.execute(db);
    // What a coach gave last, still blind, stands for them.
    const latest = new Map(rows.map((row) => [JSON.stringify([row.conversation, row.turn, row.dimension, row.coach]), row]));
    return [...latest.values()];
  },

  async latestBlind(rubricVersion) {
    const row = await db
      .selectFrom('coach_level')
      .select('id')
      .where('rubric_version', '=', rubricVersion)
      .where('blind', '=', sql.lit(1))
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.id ?? 0;
  },

  exportBlind: ({ userId }, rubricVersion, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ conversation: string }>`
          select coach_level.conversation ${blindIn(rubricVersion, userId)}
          group by coach_level.conversation order by min(coach_level.id)`.execute(transaction);
        const opened: OpenReview[] = [];
        for (const { conversation } of rows) {
          if (await isBlindTo(transaction, userId, conversation)) continue;
          const review = await openReview(transaction, userId, conversation);
          if (!review) continue;
          await noteSeen(transaction, userId, conversation);
          opened.push(review);
        }
        await addAudit(transaction, { ...audit, detail: { ...audit.detail, conversations: String(opened.length) } });
        return opened;
      }),
    ),
});
