import { sql } from 'kysely';
import { contentQueries } from './content-queries.ts';
import { conversationReads } from './conversation-reads.ts';
import { conversationWrites } from './conversation-writes.ts';
import { modelQueries } from './model-queries.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Opens the store in a data folder; creates folder and database if they are missing, and brings an older database up to date. */
export async function openStore(folder: string): Promise<Store> {
  const db = await openSqlite(folder);
  return {
    ...contentQueries(db),
    ...conversationReads(db),
    ...conversationWrites(db),
    ...modelQueries(db),
    check: async () => {
      await sql`select 1 from conversation limit 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
