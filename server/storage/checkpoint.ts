import type { Kysely } from 'kysely';
import { directOf, run } from './direct.ts';
import type { Tables } from './tables.ts';

/**
 * Writes of turns after which the log is put into the database itself. A turn writes some 20 pages; at 1000 SQLite does it by itself, within a
 * commit that somebody waits for.
 */
const every = 32;

/** Puts the log into the database between turns: to be told how many writes each commit kept. */
export function checkpointBetween(db: Kysely<Tables>): (writes: number) => void {
  let since = 0;
  return (writes) => {
    since += writes;
    if (since < every) return;
    since = 0;
    // After what the commit brings to be sent.
    setImmediate(() => {
      // Somebody else's transaction is open: the log waits for the next time.
      if (!directOf(db)) return;
      // What fails here has cost nothing: all of it is in the log still, and SQLite tries again.
      run(db, 'pragma wal_checkpoint(passive)').catch(() => {});
    });
  };
}
