import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../../server/storage/direct.ts';
import { repeated } from '../../server/storage/repeated.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Tables } from '../../server/storage/tables.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

let folder: string;
let db: Kysely<Tables>;
beforeEach(async () => {
  folder = temporaryFolder();
  db = await openSqlite(folder);
});
afterEach(async () => {
  await db.destroy();
  removeFolder(folder);
});

const nameOf = repeated({ id: ':id' }, (on, { id }) => on.selectFrom('user').select('name').where('id', '=', id));
const rename = repeated({ id: ':id', name: ':name' }, (on, { id, name }) =>
  on.updateTable('user').set({ name }).where('id', '=', id),
);

test('a kept query is answered at once where no transaction is open, and within one', async () => {
  expect(nameOf(db, { id: 'local' })).toEqual({ rows: [{ name: 'You' }] });
  await inTransaction(db, async (transaction) => {
    expect(rename(transaction, { id: 'local', name: 'Ada' })).toEqual({ rows: [], numAffectedRows: 1n });
    expect(nameOf(transaction, { id: 'local' })).toEqual({ rows: [{ name: 'Ada' }] });
  });
});

test('what another transaction has not committed is not seen', async () => {
  let asked: Promise<unknown> | undefined;
  await expect(
    inTransaction(db, async (transaction) => {
      await rename(transaction, { id: 'local', name: 'Ada' });
      asked = Promise.resolve(nameOf(db, { id: 'local' }));
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect(await asked).toMatchObject({ rows: [{ name: 'You' }] });
});
