import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredCall } from '../../server/domain/model-call.ts';
import type { Role } from '../../server/domain/role.ts';
import { connect } from '../support/practice-client.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { fetchSignedIn, localOwner, writeSession } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const at = '2026-01-01T13:00:00.000Z';
const audit = { at, action: 'account-created', actor: null, subject: null } as const;
const call: StoredCall = {
  turn: 1,
  purpose: 'reading',
  model: 'small-model',
  attempts: 1,
  queuedMs: 0,
  firstTextMs: 200,
  totalMs: 900,
  promptTokens: 1400,
  completionTokens: 60,
  finish: 'stop',
  promptCut: false,
  error: null,
};

/** Makes an account and signs it in; gives what it asks with. */
async function person(id: string, ...roles: Role[]): Promise<Record<string, string>> {
  await server.store.createPerson({ id, name: id, nameKey: id, password: null, roles, groups: [] }, audit);
  return { authorization: `Bearer ${writeSession(server.folder, id)}` };
}

/** Practises to the end, with a model that reads the first reply and says that it saw a Wombat. */
async function practise(userId: string, headers: Record<string, string>): Promise<string> {
  const client = await connect(server.address, headers);
  const id = await begin(client);
  await say(client, 'What brings you in?');
  const principal = { ...localOwner, userId };
  const heard = (await server.store.history(principal, id))?.turns[1]?.heard;
  if (!heard) throw new Error('the reply was not heard');
  const reading = { ...heard.reading, reader: 'llm@1:Wombat' };
  const shift = { credibility: 1, reliability: 0, intimacy: 0, selfOrientation: 0 };
  const later = { turn: 1, reading, marks: { ...heard.marks, source: 'llm' as const }, shift };
  expect(await server.store.saveReading(principal, id, later)).toBe('saved');
  await server.store.saveCall(id, call, at);
  await sayGoodbye(client);
  await client.close();
  return id;
}

const get = async (path: string, headers: Record<string, string>) => {
  const response = await fetchSignedIn(`${server.address}api/v1/${path}`, { headers });
  return { status: response.status, body: await response.json() };
};

test('the export of everything holds what a model read and what its calls took; the page of a learner only the first', async () => {
  const ann = await person('ann', 'learner');
  const id = await practise('ann', ann);
  const { body } = await get('me/export?format=json', ann);
  expect(body.conversations).toMatchObject([{ calls: [call], transcript: [{}, { source: 'llm', countsFrom: 3 }, {}, {}, {}] }]);
  const record = await get(`conversations/${id}`, ann);
  expect(record.body.transcript[1].source).toBe('llm');
  expect(record.body).not.toHaveProperty('calls');
});

test('an admin sees the calls of their own practice, and of nobody else’s that is not submitted', async () => {
  const id = await practise('ann', await person('ann', 'learner'));
  const ada = await person('ada', 'admin');
  expect((await get(`conversations/${id}`, ada)).status).toBe(404);
  expect((await get(`conversations/${await practise('ada', ada)}`, ada)).body.calls).toEqual([call]);
});

test('of what is submitted, a coach who is an admin sees the calls; a coach alone does not, nor an admin alone', async () => {
  const ann = await person('ann', 'learner');
  const [coach, both, admin] = [
    await person('coach', 'coach'),
    await person('both', 'coach', 'admin'),
    await person('admin', 'admin'),
  ];
  await server.store.createGroup('north', 'North', audit);
  for (const member of ['ann', 'coach', 'both', 'admin']) await server.store.addMember('north', member, audit);
  const id = await practise('ann', ann);
  expect((await get(`conversations/${id}`, both)).status).toBe(404);
  await fetch(`${server.address}api/v1/conversations/${id}/submit`, { method: 'POST', headers: ann });
  expect((await get(`conversations/${id}`, both)).body.calls).toEqual([call]);
  const seen = await get(`conversations/${id}`, coach);
  expect(seen.body.learner.id).toBe('ann');
  expect(seen.body).not.toHaveProperty('calls');
  expect((await get(`conversations/${id}`, admin)).status).toBe(404);
});

test('deleting everything deletes that too, and a call that ends afterwards leaves nothing behind', async () => {
  const ann = await person('ann', 'learner');
  const [id, other] = [await practise('ann', ann), await practise('local', {})];
  expect(await server.store.erase('ann', { account: true }, { ...audit, action: 'account-deleted' })).toBe(1);
  await server.store.saveCall(id, call, at);
  expect(await server.store.callsOf('ann', id)).toEqual([]);
  expect(await server.store.history({ ...localOwner, userId: 'ann' }, id)).toBeUndefined();
  expect(await server.store.callsOf('local', other)).toEqual([call]);
});

test('what expires takes its calls along', async () => {
  const id = await practise('local', {});
  expect(await server.store.expire('2027-01-01', { ...audit, action: 'expired' })).toBe(1);
  expect(await server.store.callsOf('local', id)).toEqual([]);
});
