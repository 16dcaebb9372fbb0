import { afterAll, beforeAll, expect, test } from 'vitest';
import { repeated } from '../../server/storage/repeated.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

const folder = temporaryFolder();
let db: Awaited<ReturnType<typeof openSqlite>>;
beforeAll(async () => {
  db = await openSqlite(folder);
});
afterAll(async () => {
  await db.destroy();
  removeFolder(folder);
});

test('a query that is kept is built once and gives what each asking is about', async () => {
  let built = 0;
  const nameOf = repeated({ id: ':id', least: ':least' }, (on, { id, least }) => {
    built++;
    return on.selectFrom('user').select('name').where('id', '=', id).where('created_at', '>', least).where('name', '!=', '');
  });
  expect((await nameOf(db, { id: 'local', least: '2000' })).rows).toEqual([{ name: 'You' }]);
  expect((await nameOf(db, { id: 'nobody', least: '2000' })).rows).toEqual([]);
  expect((await nameOf(db, { least: '9999', id: 'local' })).rows).toEqual([]);
  expect(built).toBe(1);
});

test('a query that leaves out one of its values is an error that names it', () => {
  const careless = repeated({ id: ':id', owner: ':owner' }, (on, { id }) =>
    on.selectFrom('user').select('name').where('id', '=', id),
  );
  expect(() => careless(db, { id: 'local', owner: 'local' })).toThrow('no place of its own for "owner"');
});
