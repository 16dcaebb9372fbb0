import type { Kysely, Transaction } from 'kysely';
import { checkpointBetween } from './checkpoint.ts';
import { inTransaction, run } from './direct.ts';
import type { Tables } from './tables.ts';

type Write = (transaction: Transaction<Tables>) => Promise<void>;
type Waiting = { write: Write; done: () => void; failed: (error: unknown) => void };

/**
 * Writes that come together are kept by one commit: a disk takes so many commits a second, and no more. Each resolves when it is on disk, and
 * fails alone where it is refused alone (a key that is taken); where the commit fails, all of them fail, and nothing of any was stored.
 */
export function commitTogether(db: Kysely<Tables>): (write: Write) => Promise<void> {
  let waiting: Waiting[] = [];
  const committed = checkpointBetween(db);

  const flush = async () => {
    const together = waiting;
    waiting = [];
    const [first] = together;
    try {
      if (first && together.length === 1) {
        await inTransaction(db, first.write);
        committed(1);
        return first.done();
      }
      const refused = new Map<Waiting, unknown>();
      await inTransaction(db, async (transaction) => {
        for (const one of together) {
          await run(transaction, 'savepoint one');
          try {
            await one.write(transaction);
          } catch (error) {
            refused.set(one, error);
            // Fails where SQLite has rolled back everything by itself, as it does on a full disk; then all of them fail.
            await run(transaction, 'rollback to one');
          }
          await run(transaction, 'release one');
        }
      });
      committed(together.length);
      for (const one of together) if (refused.has(one)) one.failed(refused.get(one));
      for (const one of together) if (!refused.has(one)) one.done();
    } catch (error) {
      for (const one of together) one.failed(error);
    }
  };

  return (write) =>
    new Promise((done, failed) => {
      waiting.push({ write, done, failed });
      // After everything that has arrived by now: what is read from the sockets in one go is committed in one go.
      if (waiting.length === 1) setImmediate(() => void flush());
    });
}
