import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../../server/accounts/passwords.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { removeFolder, startTestServer, temporaryFolder } from '../support/test-server.ts';
import { ask, enter } from './people.ts';

const password = 'a lamp for the hall';
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** A database from before names were tidied, with people of these names; their ids are their numbers. */
async function before(...names: string[]): Promise<void> {
  const database = new Database(databaseFile(folder));
  database.exec(readFileSync(new URL('../storage/databases/0004.sql', import.meta.url), 'utf8'));
  const hash = await hashPassword(password);
  names.forEach((name, index) => {
    database
      .prepare(`insert into user (id, name, name_key, password, created_at) values (?, ?, ?, ?, '2026-02-01')`)
      .run(`person-${index}`, name, name.normalize('NFKC').toLowerCase(), hash);
  });
  database.close();
}

test('somebody whose stored name holds what nobody sees signs in by the name that they read', async () => {
  await before('Ma\u200bria\u00ad Lind');
  const server = await startTestServer({ folder });
  const cookie = await enter(server, 'maria lind', password);
  expect(JSON.parse((await ask(server, 'GET', '/me', { cookie })).body)).toMatchObject({ id: 'person-0', name: 'Maria Lind' });
  await server.close();
});

test('names that become the same, or a role’s, get a number; those that nothing is wrong with stay', async () => {
  await before('Zoë', 'Zo\u200bë', 'zoë\u2060', 'co\u200bach', '\u200b\u3164', 'Anna\u200b Vogt');
  const store = await openStore(folder);
  const called = new Map((await store.listPeople()).map(({ id, name }) => [id, name]));
  const of = (index: number) => called.get(`person-${index}`);
  expect([0, 1, 2, 3, 4, 5].map(of)).toEqual(['Zoë', 'Zoë (2)', 'zoë (3)', 'coach (2)', 'person-4', 'Anna Vogt (2)']);
  expect([called.get('anna'), called.get('local')]).toEqual(['Anna Vogt', 'Berta Sandoval']);
  const renamed = (await store.listAudit(50)).filter(({ action }) => action === 'renamed').map(({ subject }) => subject?.id);
  expect(renamed.toSorted()).toEqual(['person-1', 'person-2', 'person-3', 'person-4', 'person-5']);
  await store.close();
});
