import { expect, test } from 'vitest';
import { inTransaction } from '../../server/storage/direct.ts';
import { repeated } from '../../server/storage/repeated.ts';
import { eachDatabase } from '../support/each-database.ts';

const here = eachDatabase();

const nameOf = repeated({ id: ':id' }, (on, { id }) => on.selectFrom('user').select('name').where('id', '=', id));
const rename = repeated({ id: ':id', name: ':name' }, (on, { id, name }) =>
  on.updateTable('user').set({ name }).where('id', '=', id),
);

test('a kept query is answered at once where no transaction is open, and within one', async () => {
  expect(nameOf(here.db, { id: 'local' })).toEqual({ rows: [{ name: 'You' }] });
  await inTransaction(here.db, async (transaction) => {
    expect(rename(transaction, { id: 'local', name: 'Ada' })).toEqual({ rows: [], numAffectedRows: 1n });
    expect(nameOf(transaction, { id: 'local' })).toEqual({ rows: [{ name: 'Ada' }] });
  });
});

test('what SQLite refuses is thrown, and what a transaction did before goes with it', async () => {
  const adopt = repeated({ id: ':id', name: ':name', key: ':key' }, (on, { id, name, key }) =>
    on.insertInto('group').values({ id, name, created_at: key }),
  );
  await adopt(here.db, { id: 'a', name: 'A', key: '2026-01-01' });
  expect(() => adopt(here.db, { id: 'a', name: 'A', key: '2026-01-02' })).toThrow(/UNIQUE/);
  await expect(
    inTransaction(here.db, async (transaction) => {
      await rename(transaction, { id: 'local', name: 'Ada' });
      await adopt(transaction, { id: 'a', name: 'A', key: '2026-01-03' });
    }),
  ).rejects.toThrow(/UNIQUE/);
  expect(nameOf(here.db, { id: 'local' })).toEqual({ rows: [{ name: 'You' }] });
});

test('what another transaction has not committed is not seen', async () => {
  let asked: Promise<unknown> | undefined;
  await expect(
    inTransaction(here.db, async (transaction) => {
      await rename(transaction, { id: 'local', name: 'Ada' });
      asked = Promise.resolve(nameOf(here.db, { id: 'local' }));
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect(await asked).toMatchObject({ rows: [{ name: 'You' }] });
});
