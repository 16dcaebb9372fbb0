import type { Kysely } from 'kysely';
import type { AccountStore } from './account-store.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

const firstLockMs = 2_000;
const longestLockMs = 15 * 60_000;
const forgottenMs = 60 * 60_000;

/** How long a key is locked after so many failures beyond the free ones; 0 within them. */
const lockMs = (beyond: number): number =>
  beyond <= 0 ? 0 : Math.min(longestLockMs, firstLockMs * 2 ** Math.min(beyond - 1, 20));

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** The part of the store that counts tries to sign in, so that all processes on one database count together. */
export const attemptQueries = (db: Kysely<Tables>): Pick<AccountStore, 'takeAttempt' | 'attemptSucceeded'> => ({
  takeAttempt: (keys, at) =>
    kept(
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('attempt').where('last_at', '<', later(at, -forgottenMs)).execute();
        const names = keys.map(({ key }) => key);
        const rows = await transaction.selectFrom('attempt').selectAll().where('key', 'in', names).execute();
        // A lock lies ahead by its length at most; one that lies further was set before the clock went back.
        const locked = rows.map((row) => row.locked_until).filter((until) => until > at && until <= later(at, longestLockMs));
        if (locked.length > 0) return locked.toSorted().at(-1) ?? null;
        for (const { key, free } of keys) {
          const failures = (rows.find((row) => row.key === key)?.failures ?? 0) + 1;
          const values = { failures, last_at: at, locked_until: later(at, lockMs(failures - free + 1)) };
          await transaction
            .insertInto('attempt')
            .values({ key, ...values })
            .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
            .execute();
        }
        return null;
      }),
    ),

  attemptSucceeded: ([first, ...others]) =>
    kept(
      db.transaction().execute(async (transaction) => {
        if (first) await transaction.deleteFrom('attempt').where('key', '=', first.key).execute();
        for (const { key } of others)
          await transaction
            .updateTable('attempt')
            .set(({ eb }) => ({ failures: eb('failures', '-', 1), locked_until: '' }))
            .where('key', '=', key)
            .where('failures', '>', 0)
            .execute();
      }),
    ),
});
