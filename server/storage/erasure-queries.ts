import { type Kysely, sql } from 'kysely';
import type { AccountStore } from './account-store.ts';
import { addAudit } from './audit-queries.ts';
import { isLastAdmin } from './people-queries.ts';
import { keepQueue } from './queue-queries.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type ErasureStore = Pick<AccountStore, 'erase' | 'expire'>;

/** Ids that go into one statement; SQLite takes 32,766 values at most. */
const atOnce = 500;

/** Tables whose rows belong to a conversation, those that refer to others of them first. */
const partsOf = [
  'queue',
  'uncertain',
  'notice',
  'exemplary',
  'dispute',
  'summary',
  'comment',
  'coach_level',
  'review',
  'submission',
  'result',
  'model_call',
  'reading',
  'marks',
  'state',
  'plan',
  'turn',
] as const;

type DrillFilter = { owner: string } | { startedBefore: string } | { from: readonly string[] };

/** Deletes drills: somebody's, those that are too old, or those with a moment from one of some conversations. */
async function deleteDrills(db: Kysely<Tables>, which: DrillFilter): Promise<number> {
  const rows =
    'from' in which
      ? db.selectFrom('drill_moment').select('drill as id').where('conversation', 'in', which.from)
      : 'owner' in which
        ? db.selectFrom('drill').select('id').where('owner', '=', which.owner)
        : db.selectFrom('drill').select('id').where('started_at', '<', which.startedBefore);
  const ids = [...new Set((await rows.execute()).map(({ id }) => id))];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    await db.deleteFrom('drill_try').where('drill', 'in', some).execute();
    await db.deleteFrom('drill_moment').where('drill', 'in', some).execute();
    await db.deleteFrom('drill').where('id', 'in', some).execute();
  }
  return ids.length;
}

/** Deletes conversations with everything about them, drills that go back to them as well. What continued or branched from them stays, and forgets where it came from. */
export async function deleteConversations(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    await deleteDrills(db, { from: some });
    for (const table of partsOf) await db.deleteFrom(table).where('conversation', 'in', some).execute();
    await db.updateTable('conversation').set({ after: null }).where('after', 'in', some).execute();
    await db
      .updateTable('conversation')
      .set({ branched_from: null, branched_turn: null })
      .where('branched_from', 'in', some)
      .execute();
    await db.deleteFrom('conversation').where('id', 'in', some).execute();
  }
}

/**
 * Deletes what a coach has said of others' conversations and not returned to anybody. What has come to a learner stays with them, without the name that
 * the account takes with it. Marks that were uncertain before a level that goes are so again.
 */
async function forgetDrafts(db: Kysely<Tables>, coach: string): Promise<void> {
  const drafts = db.selectFrom('review').select('conversation').where('coach', '=', coach).where('returned_at', 'is', null);
  const waiting = await drafts.execute();
  await db
    .deleteFrom('coach_level')
    .where('coach', '=', coach)
    .where('dispute', 'is', null)
    .where('conversation', 'in', drafts)
    .execute();
  await db.deleteFrom('comment').where('coach', '=', coach).where('conversation', 'in', drafts).execute();
  await db.deleteFrom('review').where('coach', '=', coach).where('returned_at', 'is', null).execute();
  for (const { conversation } of waiting) await keepQueue(db, conversation);
}

/** Databases whose log was emptied after the last deletion; until it was emptied once, a process before this one may have left something in it. */
const emptied = new WeakSet<Kysely<Tables>>();

/**
 * Empties the log. Another process that reads meanwhile keeps it from being emptied, and a disk may fail; what was deleted is committed by then, so
 * that neither is an error: the next deletion or expiry empties it.
 */
export async function forgetLog(db: Kysely<Tables>): Promise<void> {
  emptied.delete(db);
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy === 0) emptied.add(db);
  } catch {}
}

/** The part of the store that forgets. What is deleted is overwritten in the file (`secure_delete`), and leaves the log beside it. */
export const erasureQueries = (db: Kysely<Tables>): ErasureStore => {
  return {
    async erase(user, { account }, audit) {
      const result = await kept(
        db.transaction().execute(async (transaction) => {
          if (account && (await isLastAdmin(transaction, user))) return 'last-admin' as const;
          const rows = await transaction.selectFrom('conversation').select('id').where('owner', '=', user).execute();
          await deleteConversations(
            transaction,
            rows.map(({ id }) => id),
          );
          await deleteDrills(transaction, { owner: user });
          if (account) {
            await transaction.deleteFrom('assignment_to').where('kind', '=', 'person').where('target', '=', user).execute();
            await forgetDrafts(transaction, user);
            for (const table of ['user_role', 'membership', 'session', 'link', 'identity'] as const)
              await transaction.deleteFrom(table).where('user', '=', user).execute();
            await transaction.deleteFrom('user').where('id', '=', user).execute();
          }
          await addAudit(transaction, { ...audit, detail: { ...audit.detail, conversations: String(rows.length) } });
          return rows.length;
        }),
      );
      if (result !== 'last-admin') await forgetLog(db);
      return result;
    },

    async expire(before, audit) {
      let drills = 0;
      const expired = await kept(
        db.transaction().execute(async (transaction) => {
          const rows = await transaction
            .selectFrom('conversation')
            .select('id')
            .where(({ eb, fn, selectFrom, ref }) =>
              eb(
                fn.coalesce(
                  'ended_at',
                  selectFrom('turn')
                    .select((turn) => turn.fn.max('turn.said_at').as('at'))
                    .where('turn.conversation', '=', ref('conversation.id'))
                    .$asScalar(),
                  'started_at',
                ),
                '<',
                before,
              ),
            )
            .execute();
          drills = await deleteDrills(transaction, { startedBefore: before });
          if (rows.length === 0) return 0;
          await deleteConversations(
            transaction,
            rows.map(({ id }) => id),
          );
          await addAudit(transaction, { ...audit, detail: { ...audit.detail, conversations: String(rows.length) } });
          return rows.length;
        }),
      );
      // Also where nothing has expired, if an earlier deletion has left the log to this one.
      if (expired > 0 || drills > 0 || !emptied.has(db)) await forgetLog(db);
      return expired;
    },
  };
};
