import type { Kysely } from 'kysely';
import { afterEach, beforeEach } from 'vitest';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Tables } from '../../server/storage/tables.ts';
import { removeFolder, temporaryFolder } from './test-server.ts';

/** A database of its own for each test of a file, in a folder that goes with it. */
export function eachDatabase(): { db: Kysely<Tables>; folder: string } {
  const here = {} as { db: Kysely<Tables>; folder: string };
  beforeEach(async () => {
    here.folder = temporaryFolder();
    here.db = await openSqlite(here.folder);
  });
  afterEach(async () => {
    await here.db.destroy();
    removeFolder(here.folder);
  });
  return here;
}
