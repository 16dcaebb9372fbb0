import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { fetchSignedIn, localOwner } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer, temporaryFolder } from '../support/test-server.ts';

// databases/NNNN.sql is a database as an older Candor left it, whose numbers no engine of today computes; NNNN.json is what it read back.
const read = (name: string) => readFileSync(new URL(`./databases/${name}`, import.meta.url), 'utf8');

describe.each([
  '0001',
  '0002',
  '0003',
  '0004',
  '0005',
  '0006',
  '0007',
  '0008',
  '0009',
  '0010',
  '0011',
  '0012',
  '0013',
  '0014',
  '0015',
])('a database of version %s', (version) => {
  let folder: string;
  let server: TestServer;
  beforeEach(async () => {
    folder = temporaryFolder();
    const database = new Database(databaseFile(folder));
    database.exec(read(`${version}.sql`));
    database.close();
    server = await startTestServer({ folder });
  });
  afterEach(async () => {
    await server.close();
    removeFolder(folder);
  });

  const { list, records } = JSON.parse(read('0001.json'));
  const get = async (path: string) => (await fetchSignedIn(`${server.address}api/v1/${path}`)).json();

  test('a database of an older engine is opened, and every number is as it was', async () => {
    expect(await get('conversations')).toMatchObject(list);
    for (const [id, record] of Object.entries(records)) expect(await get(`conversations/${id}`)).toMatchObject(Object(record));
    expect(JSON.stringify(records)).toContain('0.123456');
  });

  test('resume and rewind show and keep the stored numbers, and compute none of them anew', async () => {
    const client = await server.connect();
    for (const [id, record] of Object.entries<{ transcript: { turn: number; trust?: number; reading?: unknown }[] }>(records)) {
      client.send({ type: 'resume', conversation: id });
      const { transcript } = await client.next('started');
      expect(transcript).toEqual(record.transcript.map(({ reading: _, ...turn }) => turn));
      const last = record.transcript.findLast(({ trust }) => trust !== undefined);
      client.send({ type: 'rewind', turn: last?.turn ?? 1 });
      const branch = await client.next('started');
      const copied = await server.store.history(localOwner, branch.conversation.id);
      expect(copied?.turns.filter(({ heard }) => heard).map(({ turn, heard }) => [turn, heard?.state.trust])).toEqual(
        record.transcript
          .filter(({ turn, trust }) => trust !== undefined && turn < (last?.turn ?? 0))
          .map(({ turn, trust }) => [turn, trust]),
      );
    }
  });
});

test.each(['0006', '0007'])(
  'in a database of version %s what is submitted waits for coaches, since it was submitted',
  async (version) => {
    const folder = temporaryFolder();
    const database = new Database(databaseFile(folder));
    database.exec(read(`${version}.sql`));
    const store = await openStore(folder);
    const waiting = database.prepare('select conversation, owner, persona, via from queue').all();
    const submitted = database.prepare('select conversation from submission').pluck().all();
    expect(waiting).toEqual(
      submitted.map((conversation) => ({ conversation, owner: 'local', persona: 'shopper', via: 'submitted' })),
    );
    expect(submitted).toHaveLength(1);
    // A draft of a coach who is gone, which has not come to its learner.
    const { levels, comments, disputes } = await store.coachingOf(localOwner, String(submitted[0]));
    expect([levels, comments, disputes.length]).toEqual([[], [], version === '0007' ? 1 : 0]);
    await store.close();
    database.close();
    removeFolder(folder);
  },
);
