import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile, openSqlite } from '../../server/storage/sqlite.ts';
import { publish, rubric, shopper } from '../support/small-content.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

test('a missing data folder is created, with everything above it', async () => {
  const deep = join(folder, 'a', 'b');
  const store = await openStore(deep);
  await store.check();
  await store.close();
  expect(readFileSync(databaseFile(deep)).subarray(0, 15).toString()).toBe('SQLite format 3');
});

test('what is committed is durable: write-ahead log, full sync, foreign keys', async () => {
  const db = await openSqlite(folder);
  const pragma = async (name: string) => Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})[0];
  expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  expect(await pragma('busy_timeout')).toBeGreaterThan(0);
  await db.destroy();
});

test('opening again keeps what is there', async () => {
  const first = await openStore(folder);
  const version = await publish(first, 'persona', shopper);
  await first.close();
  const second = await openStore(folder);
  expect(await second.version(version.id)).toEqual(version);
  await second.close();
});

test.each<[string, () => string, RegExp]>([
  [
    'a folder that cannot be created',
    () => '/proc/candor/data',
    /CANDOR_DATA=\/proc\/candor\/data: cannot create the data folder/,
  ],
  [
    'a file where the folder should be',
    () => {
      writeFileSync(join(folder, 'file'), '');
      return join(folder, 'file');
    },
    /CANDOR_DATA=.*cannot create the data folder/,
  ],
  [
    'a folder where the file should be',
    () => {
      mkdirSync(databaseFile(folder));
      return folder;
    },
    /CANDOR_DATA=.*cannot use .*candor\.db/,
  ],
  [
    'a file that is no database',
    () => {
      writeFileSync(databaseFile(folder), 'x'.repeat(4096));
      return folder;
    },
    /CANDOR_DATA=.*cannot use .*candor\.db/,
  ],
])('%s is one clear error', async (_, at, message) => {
  await expect(openStore(at())).rejects.toMatchObject({ code: 'bad-config', message: expect.stringMatching(message) });
});

test('a database of a newer version is refused and left as it is', async () => {
  const store = await openStore(folder);
  await publish(store, 'rubric', rubric);
  await store.close();
  const database = new Database(databaseFile(folder));
  database.prepare("insert into kysely_migration (name, timestamp) values ('0999-from-the-future', '2030-01-01')").run();
  database.close();
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'bad-config',
    message: expect.stringMatching(/newer version of Candor.*0999-from-the-future.*update Candor/),
  });
  const after = new Database(databaseFile(folder), { readonly: true });
  expect(after.prepare('select count(*) as n from content_version').get()).toEqual({ n: 1 });
  after.close();
});
