import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { begin, say } from '../support/practised.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

/** Every statement that was ever prepared: the server keeps them, and does so once for each. */
const prepared = new Set<string>();
const prepare = Database.prototype.prepare;
vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, source: string) {
  prepared.add(source);
  return prepare.call(this, source);
});

/** What migrations run, once in a database’s life. */
const migrating = new Set<string>();

let server: DeskServer;
let id = '';
let assignment = '';
beforeAll(async () => {
  const folder = temporaryFolder();
  await (await openStore(folder)).close();
  removeFolder(folder);
  for (const source of prepared) migrating.add(source);
  prepared.clear();
  server = await startDeskServer();
  id = await server.submitted('ada');
  const given = await server.as('cara', 'POST', 'review/assignments', {
    title: 'One talk',
    persona: 'shopper',
    scene: 'shop',
    rubric: 'trust-based-selling',
    groups: ['north'],
    people: [],
  });
  assignment = given.json?.id ?? given.json?.assignment?.id ?? 'none';
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

/** Tables that stay small, whatever is practised: people, groups and content. */
const small = new Set(['user', 'group', 'membership', 'user_role', 'content_version', 'publication', 'kysely_migration']);

/** What SQLite reads from end to end, of all the statements that were prepared up to now. */
function scans(): string[] {
  const database = new Database(databaseFile(server.folder), { readonly: true });
  const tables = database
    .prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table'`)
    .all()
    .map(({ name }) => name)
    .filter((name) => !small.has(name));
  const found = [...prepared]
    .filter((source) => !migrating.has(source))
    .filter((source) => /^\s*(select|with|insert|update|delete)\b/i.test(source))
    .flatMap((source) => {
      const blanks = (source.match(/\?/g) ?? []).map(() => null);
      const plan = database.prepare<unknown[], { detail: string }>(`explain query plan ${source}`).all(...blanks);
      return plan.flatMap(({ detail }) => {
        const name = /^SCAN (\w+)/.exec(detail)?.[1];
        if (name === undefined) return [];
        const table = new RegExp(`"?(\\w+)"? as "?${name}"?\\b`).exec(source)?.[1] ?? name;
        return tables.includes(table) ? [`${detail}: ${source.replace(/\s+/g, ' ').slice(0, 300)}`] : [];
      });
    });
  database.close();
  return found;
}

test('a statement that reads a growing table from end to end is found', () => {
  const known = new Set(prepared);
  prepared.add('select count(*) from turn as said where text = ?');
  expect(scans()).toEqual([expect.stringContaining('SCAN said')]);
  prepared.clear();
  for (const source of known) prepared.add(source);
});

test('a start, a turn, a resume and an end read nothing from end to end', async () => {
  const client = await server.connect(server.headersOf('ada'));
  const conversation = await begin(client);
  await say(client, 'What are you looking for?');
  client.send({ type: 'resume', conversation });
  await client.next('started');
  client.send({ type: 'end' });
  await client.next('ended');
  await client.close();
  expect(scans()).toEqual([]);
});

const reads: [who: string, path: () => string][] = [
  ['ada', () => 'conversations'],
  ['ada', () => `conversations/${id}`],
  ['ada', () => `conversations/${id}/branches`],
  ['ada', () => 'progress'],
  ['ada', () => 'drills'],
  ['ada', () => 'calls'],
  ['ada', () => 'assignments'],
  ['ada', () => 'notices'],
  ['ada', () => 'library'],
  ['ada', () => 'me/sessions'],
  ['cara', () => 'submissions'],
  ['cara', () => 'review/queue'],
  ['cara', () => 'review/queue?kind=disputed'],
  ['cara', () => 'review/queue?dimension=listening&group=north&persona=shopper'],
  ['cara', () => 'review/next'],
  ['cara', () => `review/conversations/${id}`],
  ['cara', () => 'review/groups'],
  ['cara', () => 'review/groups/north?rubric=trust-based-selling'],
  ['cara', () => 'review/assignments'],
  ['cara', () => `review/assignments/${assignment}`],
];
test.each(reads)('%s reads nothing from end to end at %s', async (who, path) => {
  const { status } = await server.as(who, 'GET', path());
  expect([status, scans()]).toEqual([200, []]);
});
