import Database from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { commitTogether } from '../../server/storage/commit-together.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import type { Tables } from '../../server/storage/tables.ts';
import { eachDatabase } from '../support/each-database.ts';

const here = eachDatabase();

const add = (id: string) => (on: Kysely<Tables>) =>
  on
    .insertInto('group')
    .values({ id, name: id, created_at: '2026-01-01' })
    .execute()
    .then(() => {});
/** What another connection sees, which is what is committed. */
const kept = () => {
  const other = new Database(databaseFile(here.folder));
  const rows = other.prepare<[], { id: string }>('select id from "group" order by id').all();
  other.close();
  return rows.map(({ id }) => id);
};

test('writes that come together are all on disk, each when it resolves', async () => {
  const together = commitTogether(here.db);
  const seen = await Promise.all(['a', 'b', 'c'].map((id) => together(add(id)).then(() => kept().includes(id))));
  expect(seen).toEqual([true, true, true]);
});

test('one that is refused fails alone, and leaves nothing of itself', async () => {
  const together = commitTogether(here.db);
  await together(add('a'));
  const settled = await Promise.allSettled([
    together(add('b')),
    together(async (on) => {
      await add('half')(on);
      await add('a')(on);
    }),
    together(add('c')),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(kept()).toEqual(['a', 'b', 'c']);
});

test('where SQLite gives everything up, all of them fail, and nothing of any is kept', async () => {
  const together = commitTogether(here.db);
  const settled = await Promise.allSettled([
    together(add('a')),
    // As it does by itself on a full disk.
    together(async (on) => {
      await sql`rollback`.execute(on);
      throw new Error('the disk is full');
    }),
    together(add('c')),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(kept()).toEqual([]);
  await together(add('later'));
  expect(kept()).toEqual(['later']);
});
