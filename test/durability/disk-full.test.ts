import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { heldSpeaker } from '../support/held-speaker.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { begin, say } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { publish, rubric, shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer, temporaryFolder } from '../support/test-server.ts';
import { fillDisk, makeRoom, withConnection } from './opened-database.ts';

/** More than a page holds, so that it takes a new one wherever it goes. */
const long = 'é'.repeat(4000);

const speaker = heldSpeaker();
const longLines: typeof speaker = {
  ...speaker,
  async *speak(request) {
    yield* speaker.speak(request);
    yield long;
  },
};

let folder: string;
let server: TestServer;
let connection: Database.Database;
let client: PracticeClient;
beforeEach(async () => {
  folder = temporaryFolder();
  ({ opened: server, connection } = await withConnection(() => startTestServer({ folder, speaker: longLines })));
  client = await server.connect();
});
afterEach(async () => {
  speaker.release();
  await server.close();
  removeFolder(folder);
});

const full = {
  code: 'storage',
  retryable: true,
  message: expect.stringMatching(/could not be written: database or disk is full; .*make room .*CANDOR_DATA.*try again/),
};

const get = async (path: string) => (await fetchSignedIn(`${server.address}api/v1/${path}`)).json();

test('a reply that finds no room is refused with a clear error and kept nowhere, and is taken once there is room', async () => {
  const id = await begin(client);
  const before = await get(`conversations/${id}`);
  fillDisk(connection);
  const reply = { type: 'reply', id: randomUUID(), text: long };
  for (let attempt = 0; attempt < 2; attempt++) {
    client.send(reply);
    expect(await client.next('error')).toMatchObject({ ...full, inReplyTo: reply.id });
    // What is there can be read all the while.
    expect(await get(`conversations/${id}`)).toEqual(before);
  }
  expect(client.frames.filter(({ type }) => type === 'accepted')).toEqual([]);
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');

  makeRoom(connection);
  client.send(reply);
  expect(await client.next('accepted')).toMatchObject({ id: reply.id, turn: 1 });
  await client.next('line');
  expect((await get(`conversations/${id}`)).transcript).toHaveLength(3);
});

test('a line that finds no room is told, the accepted reply stays, and the line is said once there is room', async () => {
  const id = await begin(client);
  speaker.hold();
  const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
  client.send(reply);
  await client.next('delta');
  fillDisk(connection);
  speaker.release();
  expect(await client.next('error')).toMatchObject(full);
  // Neither another reply nor the same again gets past it.
  client.send({ ...reply, id: randomUUID() });
  expect(await client.next('error')).toMatchObject({ code: 'busy' });
  expect(await client.next('error')).toMatchObject(full);
  client.send(reply);
  expect(await client.next('accepted')).toMatchObject({ id: reply.id, turn: 1 });
  expect(await client.next('error')).toMatchObject(full);
  expect((await get(`conversations/${id}`)).transcript.map(({ id }: { id?: string }) => id)).toEqual([undefined, reply.id]);

  makeRoom(connection);
  client.send({ type: 'resume', conversation: id });
  expect((await client.next('started')).transcript).toHaveLength(2);
  expect(await client.next('line')).toMatchObject({ turn: 2 });
  await say(client, 'Who is it for?');
  expect((await get(`conversations/${id}`)).transcript).toHaveLength(5);
});

test('conversations are begun until the disk is full, and the one that finds no room leaves nothing behind', async () => {
  let begun = 0;
  speaker.hold();
  client.send({ type: 'start', persona: 'shopper' });
  await client.next('delta');
  begun++;
  fillDisk(connection);
  for (let told = ''; told === '' && begun < 100; ) {
    client.send({ type: 'start', persona: 'shopper' });
    told = await client.next('started').then(() => '', String);
    if (told === '') begun++;
    else expect(told).toMatch(/error: storage: .*make room/);
  }
  const ids = async () => (await get('conversations')).conversations.map(({ id }: { id: string }) => id);
  const started = client.frames.filter((frame) => frame.type === 'started').map(({ conversation }) => conversation.id);
  expect((await ids()).toSorted()).toEqual(started.toSorted());
  expect(started).toHaveLength(begun);

  makeRoom(connection);
  client.send({ type: 'start', persona: 'shopper' });
  expect(await ids()).toContain((await client.next('started')).conversation.id);
});

test('a rewind that finds no room leaves the conversation as it is', async () => {
  const id = await begin(client);
  await say(client, 'What are you looking for?');
  fillDisk(connection);
  client.send({ type: 'rewind', turn: 1 });
  expect(await client.next('error')).toMatchObject(full);
  expect((await get('conversations')).conversations).toHaveLength(1);

  makeRoom(connection);
  await say(client, 'What brings you here?');
  expect((await get(`conversations/${id}`)).transcript).toHaveLength(5);
  client.send({ type: 'rewind', turn: 3 });
  expect((await client.next('started')).transcript).toHaveLength(3);
});

test('an end that finds no room leaves the conversation open', async () => {
  const id = await begin(client);
  await say(client, 'What are you looking for?');
  fillDisk(connection);
  // The debrief is small here: what is left of the page must not be enough.
  connection.exec(
    `create temp trigger fill before update on main.conversation begin update main.conversation set epilogue = '${long}'; end`,
  );
  client.send({ type: 'end' });
  expect(await client.next('error')).toMatchObject(full);
  expect((await get(`conversations/${id}`)).endedAt).toBeUndefined();

  makeRoom(connection);
  connection.exec('drop trigger fill');
  await say(client, 'Who is it for?');
  client.send({ type: 'end' });
  await client.next('ended');
  expect((await get(`conversations/${id}`)).endedAt).toBeDefined();
});

test('content that finds no room at the start is one clear error that names the setting, and is published the next time', async () => {
  fillDisk(connection);
  const big = { ...rubric, id: 'big', about: long };
  await expect(publish(server.store, 'rubric', big)).rejects.toMatchObject(full);
  expect(await server.store.currentVersions('rubric')).toHaveLength(1);
  makeRoom(connection);
  await publish(server.store, 'rubric', big);
  expect(await server.store.currentVersions('rubric')).toHaveLength(2);
});

test.each([3, 6, 10, 20])(
  'a first start with room for %i pages fails clearly, and the next one with room succeeds',
  async (pages) => {
    const other = temporaryFolder();
    const opening = withConnection(
      () => openStore(other),
      (database) => database.pragma(`max_page_count = ${pages}`),
    );
    const file = databaseFile(other);
    await expect(opening).rejects.toMatchObject({
      code: 'bad-config',
      message: `CANDOR_DATA=${other}: cannot use ${file}: database or disk is full; check the folder's permissions and space`,
    });
    const store = await openStore(other);
    await publish(store, 'persona', shopper);
    await store.close();
    expect(existsSync(join(other, 'candor.db-wal'))).toBe(false);
    removeFolder(other);
  },
);
