import { afterEach, beforeEach, expect, test } from 'vitest';
import { expire, startRetention } from '../../server/practice/retention.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

/** Conversations of the test server take place on 1 January 2026, at noon. */
const on = (date: string) => ({ store: server.store, now: () => new Date(date), log: { error: () => {} } });
const listed = async () => (await (await fetchSignedIn(`${server.address}api/v1/conversations`)).json()).conversations.length;

test('conversations go once nothing has happened in them for so many days: ended, submitted or never ended', async () => {
  const client = await server.connect();
  await begin(client);
  await say(client, 'What are you looking for?');
  const ended = await begin(client);
  await say(client, 'What are you looking for?');
  await sayGoodbye(client);
  await fetchSignedIn(`${server.address}api/v1/conversations/${ended}/submit`, { method: 'POST' });
  client.send({ type: 'rewind', turn: 1 });
  await client.next('started');
  expect(await expire(on('2026-01-30T12:00:00.000Z'), 30)).toBe(0);
  expect(await listed()).toBe(3);
  expect(await expire(on('2026-02-02T12:00:00.000Z'), 30)).toBe(3);
  expect(await listed()).toBe(0);
  const audit = await (await fetchSignedIn(`${server.address}api/v1/audit`)).json();
  expect(audit.entries[0]).toMatchObject({ action: 'expired', actor: null, detail: { days: '30', conversations: '3' } });
});

test('it runs at the start and once a day, and a day on which it fails does not stop it', async () => {
  const client = await server.connect();
  await begin(client);
  let work = () => {};
  let everyMs = 0;
  const failures: object[] = [];
  let failing = true;
  const store = {
    ...server.store,
    expire: (...given: Parameters<typeof server.store.expire>) =>
      failing ? Promise.reject(new Error('disk full')) : server.store.expire(...given),
  };
  const log = { error: (fields: object) => void failures.push(fields), warn: () => {} };
  await startRetention({ store, now: () => new Date('2027-01-01'), log }, 30, (given, ms) => {
    work = given;
    everyMs = ms;
    return { stop: () => {} };
  });
  expect(failures).toHaveLength(1);
  expect(everyMs).toBe(24 * 3_600_000);
  failing = false;
  work();
  await expect.poll(listed).toBe(0);
});

test('what comes after an expired conversation stays, and forgets where it came from', async () => {
  const client = await server.connect();
  const first = await begin(client);
  await say(client, 'What are you looking for?');
  await sayGoodbye(client);
  client.send({ type: 'start', persona: 'shopper', scene: 'call', after: first });
  const { conversation } = await client.next('started');
  const record = async () => (await fetchSignedIn(`${server.address}api/v1/conversations/${conversation.id}`)).json();
  const { startedAt } = await record();
  // To the moment between the end of the first and the start of the second.
  expect(await expire(on(new Date(Date.parse(startedAt) + 24 * 3_600_000).toISOString()), 1)).toBe(1);
  expect((await record()).conversation).not.toHaveProperty('after');
});
