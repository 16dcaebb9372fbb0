import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { migrate, migrations } from '../../server/storage/migrations/migrate.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { heldSpeaker } from '../support/held-speaker.ts';
import { begin, say } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { publish, shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer, temporaryFolder } from '../support/test-server.ts';
import { inspect } from './inspect.ts';
import { listAll } from './resume-all.ts';

const hour = 3_600_000;
const year = 365.25 * 24 * hour;
const today = Date.parse('2026-03-01T12:00:00.000Z');
/** Where the clock stands before each step: it jumps ahead, back, further back than anything before, and nearly stands still. */
const jumps = [0, 10 * year, 10 * year + 1, -1, -50 * year, hour, hour, 70 * year, -hour];

let folder: string;
let server: TestServer;
const speaker = heldSpeaker();
const startServer = async () => {
  server = await startTestServer({ folder, speaker });
  server.practice.now = () => new Date();
};
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  folder = temporaryFolder();
  await startServer();
});
afterEach(async () => {
  vi.useRealTimers();
  speaker.release();
  await server.close();
  removeFolder(folder);
});

const jump = (ms: number) => vi.setSystemTime(today + ms);
const get = async (path: string) => (await fetchSignedIn(`${server.address}api/v1/${path}`)).json();

test('turns keep their order, through resume, rewind and restart, however the clock jumps between them', async () => {
  let client = await server.connect();
  const id = await begin(client);
  const said: string[] = [];
  for (const [index, ms] of jumps.entries()) {
    jump(ms);
    said.push((await say(client, `What are you looking for? ${index}`)).text);
    client.send({ type: 'resume', conversation: id });
    expect((await client.next('started')).transcript).toHaveLength(1 + 2 * said.length);
  }
  jump(-20 * year);
  await server.close();
  await startServer();
  client = await server.connect();
  client.send({ type: 'resume', conversation: id });
  const { transcript } = await client.next('started');
  expect(transcript.map(({ turn }) => turn)).toEqual(transcript.map((_, index) => index));
  expect(transcript.filter(({ speaker }) => speaker === 'learner').map(({ text }) => text)).toEqual(
    jumps.map((_, index) => `What are you looking for? ${index}`),
  );
  expect(
    transcript
      .filter(({ speaker }) => speaker === 'buyer')
      .map(({ text }) => text)
      .slice(1),
  ).toEqual(said);

  jump(-60 * year);
  client.send({ type: 'rewind', turn: 5 });
  expect((await client.next('started')).transcript).toEqual(transcript.slice(0, 5));
  await say(client, 'Who is it for?');
  client.send({ type: 'end' });
  await client.next('ended');
  expect(inspect(folder)).toEqual([]);
});

test('a line that is open while the clock jumps is said, and the reply that waits for it counts once', async () => {
  const client = await server.connect();
  const id = await begin(client);
  speaker.hold();
  const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
  client.send(reply);
  await client.next('delta');
  jump(-5 * year);
  client.send(reply);
  await client.next('accepted');
  jump(5 * year);
  speaker.release();
  expect((await client.next('line')).turn).toBe(2);
  expect((await get(`conversations/${id}`)).transcript).toHaveLength(3);
});

test('the list has each conversation once, whatever the clock said when it was begun or between two pages', async () => {
  const ids: string[] = [];
  const client = await server.connect();
  // More than a page, many of them at the same time to the millisecond.
  for (let index = 0; index < 65; index++) {
    jump(jumps[index % jumps.length] ?? 0);
    ids.push(await begin(client));
  }
  const listed = await listAll(server.address);
  expect(listed.toSorted()).toEqual(ids.toSorted());

  const first = await get('conversations');
  jump(-80 * year);
  const second = await get(`conversations?cursor=${first.nextCursor}`);
  expect([...first.conversations, ...second.conversations].map(({ id }: { id: string }) => id)).toEqual(listed.slice(0, 60));
  const times = [...first.conversations, ...second.conversations].map(({ startedAt }) => startedAt);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('the content that was published last is the one in use, even if the clock went back before it', async () => {
  jump(-year);
  const newer = await publish(server.store, 'persona', { ...shopper, tagline: { en: 'Newer', fr: 'Plus neuf' } });
  const versions = await server.store.currentVersions('persona');
  expect(versions.filter(({ contentId }) => contentId === shopper.id).map(({ id }) => id)).toEqual([newer.id]);
});

test('migrations keep their order where the clock went back between two of them', async () => {
  const known = {
    ...migrations,
    '9000-later': { up: (db: Kysely<unknown>) => sql`create table later (what text)`.execute(db).then(() => {}) },
  };
  const file = databaseFile(folder);
  jump(-year);
  for (let start = 0; start < 2; start++) {
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(file) }) });
    await migrate(db, file, known);
    await db.destroy();
  }
});
