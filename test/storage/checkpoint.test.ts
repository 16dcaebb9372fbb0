import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextRound } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { checkpointBetween } from '../../server/storage/checkpoint.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import type { Tables } from '../../server/storage/tables.ts';
import { eachDatabase } from '../support/each-database.ts';

const here = eachDatabase();

const add = (on: Kysely<Tables>, id: string) =>
  on.insertInto('group').values({ id, name: id, created_at: '2026-01-01' }).execute();
/** What stands in the database itself, without its log. */
const without = (): string[] => {
  const copy = join(here.folder, 'copy.db');
  copyFileSync(databaseFile(here.folder), copy);
  const database = new Database(copy);
  const has = database.prepare(`select 1 from sqlite_master where name = 'group'`).get() !== undefined;
  const ids = has ? database.prepare<[], string>('select id from "group" order by id').pluck().all() : [];
  database.close();
  return ids;
};

test('after some writes, and not before, the log is put into the database, once what the commit brings is sent', async () => {
  const committed = checkpointBetween(here.db);
  await add(here.db, 'a');
  committed(31);
  await nextRound();
  expect(without()).toEqual([]);
  committed(1);
  expect(without()).toEqual([]);
  await nextRound();
  expect(without()).toEqual(['a']);
});

test("somebody else's transaction is not disturbed: the log waits for the next time", async () => {
  const committed = checkpointBetween(here.db);
  await here.db.transaction().execute(async (transaction) => {
    await add(transaction, 'a');
    committed(32);
    await nextRound();
    await add(transaction, 'b');
  });
  expect(without()).toEqual([]);
  committed(32);
  await nextRound();
  expect(without()).toEqual(['a', 'b']);
});

test('a database that was closed in the meantime is left alone', async () => {
  const committed = checkpointBetween(here.db);
  committed(32);
  await here.db.destroy();
  await nextRound();
  expect(without()).toEqual([]);
});
