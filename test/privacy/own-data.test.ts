import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSecret } from '../../server/accounts/secrets.ts';
import { ConversationRecord } from '../../server/domain/protocol.ts';
import { expire } from '../../server/practice/retention.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { connect } from '../support/practice-client.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { authorizationFor, fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

type Person = { id: string; headers: Record<string, string> };

/** A learner who came in by an invitation, with the session of their browser. */
async function invited(name: string, role = 'learner'): Promise<Person> {
  const json = { 'content-type': 'application/json' };
  const invite = await fetchSignedIn(`${server.address}api/v1/invites`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ role }),
  });
  const { path } = await invite.json();
  const claim = await fetch(`${server.address}api/v1/links/claim`, {
    method: 'POST',
    headers: { ...json, origin: server.address.slice(0, -1) },
    body: JSON.stringify({ secret: path.split('#')[1], name }),
  });
  // The secret of the browser's own session; as a bearer it goes before what tests are signed in with.
  const [, secret] = /^candor=([^;]+)/.exec(claim.headers.get('set-cookie') ?? '') ?? [];
  const headers = { authorization: `Bearer ${secret}` };
  const me = await (await fetch(`${server.address}api/v1/me`, { headers })).json();
  return { id: me.id, headers };
}

const get = ({ headers }: Person, path: string) => fetch(`${server.address}api/v1/${path}`, { headers });
const erase = ({ headers }: Person, body: object) =>
  fetch(`${server.address}api/v1/me/erase`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Practises and says a word that nobody else says. */
async function practise({ headers }: Person, word: string): Promise<string> {
  const client = await connect(server.address, headers);
  const id = await begin(client);
  await say(client, `What about my ${word}?`);
  await sayGoodbye(client);
  await client.close();
  return id;
}

const auditOf = async () => (await fetchSignedIn(`${server.address}api/v1/audit`)).text();
/** All bytes of the database and its log. */
const onDisk = () =>
  readdirSync(server.folder)
    .filter((name) => name.includes('.db') || name.includes('sqlite'))
    .map((name) => readFileSync(join(server.folder, name), 'latin1'))
    .join('');

test('one file holds all that is one’s own, to read and for programs, and nothing of anybody else', async () => {
  const [ann, ben] = [await invited('Ann'), await invited('Ben')];
  const ids = [await practise(ann, 'Schnabeltier'), await practise(ann, 'Wombat')];
  await practise(ben, 'Quokka');
  const json = await get(ann, 'me/export?format=json');
  expect(json.headers.get('content-disposition')).toContain('candor-everything.json');
  const all = await json.json();
  expect(all.account).toMatchObject({ id: ann.id, name: 'Ann', roles: ['learner'] });
  expect(all.conversations.map((record: unknown) => ConversationRecord.parse(record).conversation.id)).toEqual(ids.reverse());
  expect(all.conversations[0].transcript[1].marks).toBeDefined();
  expect(JSON.stringify(all)).not.toContain('Quokka');
  const text = await (await get(ann, 'me/export?format=md')).text();
  expect(text).toMatch(/^# Candor: Ann\n/);
  expect(text).toContain('Schnabeltier');
  expect(text).not.toContain('Quokka');
  expect(all.assignments).toEqual([]);
  expect((await get(ann, 'me/export?format=pdf')).status).toBe(400);
  expect((await fetch(`${server.address}api/v1/me/export`)).status).toBe(401);
});

test('who has practised nothing gets a file all the same', async () => {
  const ann = await invited('Ann');
  expect((await (await get(ann, 'me/export')).json()).conversations).toEqual([]);
});

test('deleting everything takes each word off the disk, submitted or not, and leaves the others’', async () => {
  const [ann, ben] = [await invited('Ann'), await invited('Ben')];
  const submitted = await practise(ann, 'Schnabeltier');
  await fetch(`${server.address}api/v1/conversations/${submitted}/submit`, { method: 'POST', headers: ann.headers });
  await practise(ann, 'Wombat');
  const bens = await practise(ben, 'Quokka');
  expect(onDisk()).toContain('Schnabeltier');
  const answer = await erase(ann, { confirm: 'ann' });
  expect(await answer.json()).toEqual({ conversations: 2 });
  expect(onDisk()).not.toMatch(/Schnabeltier|Wombat/);
  expect(onDisk()).toContain('Quokka');
  expect((await (await get(ann, 'conversations')).json()).conversations).toEqual([]);
  expect((await get(ann, `conversations/${submitted}`)).status).toBe(404);
  expect((await get(ben, `conversations/${bens}`)).status).toBe(200);
  expect((await get(ann, 'me')).status).toBe(200);
  const audit = await auditOf();
  expect(audit).toContain('everything-deleted');
  expect(audit).not.toMatch(/Schnabeltier|Wombat/);
});

test('with the account, name and sessions go too, open sockets close, and the log keeps no name', async () => {
  const ann = await invited('Annegret Uhu');
  await practise(ann, 'Schnabeltier');
  const client = await connect(server.address, ann.headers);
  await begin(client);
  expect((await erase(ann, { confirm: 'Annegret Uhu', account: true })).status).toBe(200);
  expect(await client.closed).toBe(1008);
  expect((await get(ann, 'me')).status).toBe(401);
  expect(onDisk()).not.toMatch(/Schnabeltier|Annegret Uhu/);
  const audit = await auditOf();
  expect(audit).toContain('account-deleted');
  expect(audit).not.toContain('Uhu');
});

test('a conversation that is open meanwhile takes no further reply', async () => {
  const ann = await invited('Ann');
  const client = await connect(server.address, ann.headers);
  await begin(client);
  await erase(ann, { confirm: 'Ann' });
  client.send({ type: 'reply', id: randomUUID(), text: 'Are you still there?' });
  expect(await client.next('error')).toMatchObject({ code: 'not-found' });
});

test('it is not done by mistake: another name, a wrong password, a token, the last admin', async () => {
  const ann = await invited('Ann');
  const id = await practise(ann, 'Schnabeltier');
  expect((await erase(ann, { confirm: 'Ben' })).status).toBe(400);
  expect((await erase(ann, {})).status).toBe(400);
  await fetch(`${server.address}api/v1/me/password`, {
    method: 'PUT',
    headers: { ...ann.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ password: 'a long enough sentence' }),
  });
  expect((await erase(ann, { confirm: 'Ann' })).status).toBe(403);
  expect((await erase(ann, { confirm: 'Ann', password: 'not the right one' })).status).toBe(403);
  const owner = { id: 'local', headers: authorizationFor(server.address) };
  expect((await erase(owner, { confirm: 'You' })).status).toBe(403);
  expect((await get(ann, `conversations/${id}`)).status).toBe(200);
  expect((await erase(ann, { confirm: 'Ann', password: 'a long enough sentence' })).status).toBe(200);
});

test('the last admin does not delete the account, and nothing is lost by trying', async () => {
  const owner = { id: 'local', headers: authorizationFor(server.address) };
  const id = await practise(owner, 'Schnabeltier');
  const before = await (await get(owner, `conversations/${id}`)).text();
  await server.store.createSession(
    'local',
    {
      id: 'browser',
      secretHash: hashSecret('a-secret'),
      kind: 'browser',
      label: '',
      role: null,
      at: '2026-01-01',
      expiresAt: '9999-01-01',
    },
    { at: '2026-01-01', action: 'sign-in', actor: 'local', subject: 'local' },
  );
  const browser = { id: 'local', headers: { authorization: 'Bearer a-secret' } };
  const answer = await erase(browser, { confirm: 'You', account: true });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('the last admin')]);
  expect(await (await get(owner, `conversations/${id}`)).text()).toBe(before);
  expect(await (await get(browser, 'me')).json()).toMatchObject({
    name: 'You',
    roles: ['learner', 'coach', 'designer', 'admin'],
  });
  expect(await auditOf()).not.toContain('account-deleted');
});

test('deleting is done though somebody reads the database meanwhile; the log is emptied when things next expire', async () => {
  const ann = await invited('Ann');
  await practise(ann, 'Schnabeltier');
  const reader = new Database(databaseFile(server.folder), { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from turn').get();
  const answer = await erase(ann, { confirm: 'Ann' });
  expect([answer.status, await answer.json()]).toEqual([200, { conversations: 1 }]);
  expect((await (await get(ann, 'conversations')).json()).conversations).toEqual([]);
  expect(onDisk()).toContain('Schnabeltier');
  reader.close();
  // Nothing is old enough to expire.
  expect(await expire({ store: server.store, now: () => new Date('2026-01-02') }, 30)).toBe(0);
  expect(onDisk()).not.toContain('Schnabeltier');
});
