import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '../../server/domain/account.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { connect } from '../support/practice-client.ts';
import { begin, say } from '../support/practised.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { ask, enter, makePerson } from './people.ts';

const password = 'a lamp for the hall';
let server: TestServer;
let chief: string;
beforeEach(async () => {
  server = await startTestServer();
  await makePerson(server.accounts, 'Chief', ['admin'], password);
  await makePerson(server.accounts, 'Ada', ['learner'], password);
  chief = await enter(server, 'Chief', password);
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const asChief = (method: string, path: string, body?: object) =>
  ask(server, method, path, { cookie: chief, ...(body ? { body } : {}) });
const audit = async (): Promise<AuditEntry[]> => JSON.parse((await asChief('GET', '/audit')).body).entries;
const actions = async () => (await audit()).map(({ action, actor, subject }) => [action, actor?.id, subject?.id]);
/** By another name of the server: by its first one clients of tests come as the owner. */
const practiseAs = (cookie: string) => connect(server.address.replace('127.0.0.1', 'localhost'), { cookie });

test('roles are given and taken, at once for those who are signed in, and the log says from what to what', async () => {
  const ada = await enter(server, 'Ada', password);
  expect((await ask(server, 'GET', '/submissions', { cookie: ada })).status).toBe(403);
  expect((await asChief('PUT', '/people/Ada/roles', { roles: ['coach', 'learner'] })).status).toBe(200);
  expect((await ask(server, 'GET', '/submissions', { cookie: ada })).status).toBe(200);
  expect((await asChief('PUT', '/people/Ada/roles', { roles: [] })).status).toBe(200);
  expect((await ask(server, 'GET', '/personas', { cookie: ada })).status).toBe(403);
  expect((await ask(server, 'GET', '/me', { cookie: ada })).status).toBe(200);
  expect((await audit()).slice(0, 2)).toMatchObject([
    { action: 'roles-set', actor: { name: 'Chief' }, subject: { name: 'Ada' }, detail: { from: 'learner coach', to: '' } },
    { action: 'roles-set', detail: { from: 'learner', to: 'coach learner' } },
  ]);
  expect((await asChief('PUT', '/people/nobody/roles', { roles: [] })).status).toBe(404);
  expect((await asChief('PUT', '/people/Ada/roles', { roles: ['king'] })).status).toBe(400);
});

test('the last admin stays one', async () => {
  expect((await asChief('PUT', '/people/local/roles', { roles: [] })).status).toBe(200);
  const last = await asChief('PUT', '/people/Chief/roles', { roles: ['learner'] });
  expect([last.status, last.body.includes('last admin')]).toEqual([400, true]);
  await asChief('PUT', '/people/Ada/roles', { roles: ['admin'] });
  expect((await asChief('PUT', '/people/Chief/roles', { roles: ['learner'] })).status).toBe(200);
});

test('an admin signs somebody out everywhere', async () => {
  const ada = await enter(server, 'Ada', password);
  expect((await asChief('DELETE', '/people/Ada/sessions')).status).toBe(200);
  expect((await ask(server, 'GET', '/me', { cookie: ada })).status).toBe(401);
});

test('groups are made, named, filled, emptied and deleted', async () => {
  const { id } = JSON.parse((await asChief('POST', '/groups', { name: 'North' })).body);
  expect((await asChief('PUT', `/groups/${id}`, { name: 'Far north' })).status).toBe(200);
  for (let count = 0; count < 2; count++) expect((await asChief('PUT', `/groups/${id}/members/Ada`)).status).toBe(200);
  expect((await asChief('PUT', `/groups/${id}/members/nobody`)).status).toBe(404);
  expect((await asChief('PUT', '/groups/none/members/Ada')).status).toBe(404);
  expect(JSON.parse((await asChief('GET', '/groups')).body).groups).toEqual([
    { id, name: 'Far north', members: [{ id: 'Ada', name: 'Ada' }] },
  ]);
  expect((await asChief('DELETE', `/groups/${id}/members/Ada`)).status).toBe(200);
  expect((await asChief('DELETE', `/groups/${id}/members/Ada`)).status).toBe(404);
  await asChief('PUT', `/groups/${id}/members/Ada`);
  expect((await asChief('DELETE', `/groups/${id}`)).status).toBe(200);
  expect((await asChief('DELETE', `/groups/${id}`)).status).toBe(404);
  expect(JSON.parse((await asChief('GET', '/people')).body).people).toContainEqual(
    expect.objectContaining({ id: 'Ada', groups: [], roles: ['learner'] }),
  );
});

test('only what has ended is submitted; a coach who reads it is in the log, and nobody once it is taken back', async () => {
  const { id: group } = JSON.parse((await asChief('POST', '/groups', { name: 'North' })).body);
  await makePerson(server.accounts, 'Coach', ['coach'], password, [group]);
  await asChief('PUT', `/groups/${group}/members/Ada`);
  const [ada, coach] = [await enter(server, 'Ada', password), await enter(server, 'Coach', password)];
  const client = await practiseAs(ada);
  const id = await begin(client);
  const submit = () => ask(server, 'POST', `/conversations/${id}/submit`, { cookie: ada });
  expect((await submit()).body).toContain('has not ended');
  await say(client, 'What are you looking for?');
  client.send({ type: 'end' });
  await client.next('ended');
  await client.close();
  // Practised, exported by the learner, and asked for by the coach in vain: the log knows of none of it.
  await ask(server, 'GET', `/conversations/${id}/export?format=md`, { cookie: ada });
  expect((await ask(server, 'GET', `/conversations/${id}`, { cookie: coach })).status).toBe(404);
  expect(JSON.stringify(await audit())).not.toContain(id);

  expect((await submit()).status).toBe(200);
  expect((await submit()).status).toBe(200);
  const read = JSON.parse((await ask(server, 'GET', `/conversations/${id}`, { cookie: coach })).body);
  expect(read).toMatchObject({ learner: { name: 'Ada' }, submittedAt: expect.any(String), transcript: [{}, {}, {}] });
  await ask(server, 'GET', `/conversations/${id}/export?format=csv`, { cookie: coach });
  await ask(server, 'GET', `/conversations/${id}`, { cookie: ada });
  expect((await ask(server, 'POST', `/conversations/${id}/withdraw`, { cookie: ada })).status).toBe(200);
  expect((await ask(server, 'GET', `/conversations/${id}`, { cookie: coach })).status).toBe(404);
  expect((await actions()).slice(0, 4)).toEqual([
    ['withdrawn', 'Ada', id],
    ['exported', 'Coach', id],
    ['conversation-read', 'Coach', id],
    ['submitted', 'Ada', id],
  ]);
  // Nothing that was said is in the log.
  expect(JSON.stringify(await audit())).not.toContain('looking for');
});

test('the log tells of sign-ins that came to nothing without what was typed, and is read page by page', async () => {
  await ask(server, 'POST', '/sign-in', { body: { name: 'Ada', password: 'hunter2 hunter2' } });
  await ask(server, 'POST', '/sign-in', { body: { name: 'my password by mistake', password: 'x' } });
  expect(await actions()).toEqual(
    expect.arrayContaining([
      ['sign-in-failed', undefined, 'Ada'],
      ['sign-in-failed', undefined, undefined],
      ['sign-in', 'Chief', 'Chief'],
    ]),
  );
  expect(JSON.stringify(await audit())).not.toMatch(/hunter2|by mistake/);
  for (let count = 0; count < 60; count++)
    await server.store.audit([{ at: '2026-01-01', action: 'published', actor: null, subject: `number ${count}` }]);
  const first = JSON.parse((await asChief('GET', '/audit')).body);
  const second = JSON.parse((await asChief('GET', `/audit?before=${first.nextBefore}`)).body);
  expect([first.entries.length, first.entries[0].subject.id]).toEqual([50, 'number 59']);
  expect(second.entries[0].subject.id).toBe('number 9');
  expect(second.nextBefore).toBeUndefined();
});

test('the log can only be added to', () => {
  const database = new Database(databaseFile(server.folder));
  for (const change of ["update audit set actor = 'nobody'", 'delete from audit'])
    expect(() => database.exec(change)).toThrow('the audit log is only ever added to');
  database.close();
});
