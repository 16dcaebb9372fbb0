import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { begin, say } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { publish, shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, temporaryFolder } from '../support/test-server.ts';
import { withConnection } from './opened-database.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  chmodSync(folder, 0o777);
  removeFolder(folder);
});

test('what cannot be written while the disk is read-only is refused clearly; all can be read, and it goes on afterwards', async () => {
  const { opened: server, connection } = await withConnection(() => startTestServer({ folder }));
  const client = await server.connect();
  const id = await begin(client);
  await say(client, 'What are you looking for?');
  const get = async (path: string) => (await fetchSignedIn(`${server.address}api/v1/${path}`)).json();
  const before = [await get('conversations'), await get(`conversations/${id}`)];

  connection.pragma('query_only = on');
  const reply = { type: 'reply', id: randomUUID(), text: 'Who is it for?' };
  const frames = [reply, { type: 'start', persona: 'shopper' }, { type: 'rewind', turn: 1 }, { type: 'hint' }, { type: 'end' }];
  for (const frame of frames) {
    client.send(frame);
    expect(await client.next('error')).toMatchObject({
      code: 'storage',
      retryable: true,
      message: expect.stringMatching(/could not be written: .*readonly.*: make CANDOR_DATA writable, and try again/),
    });
  }
  expect([await get('conversations'), await get(`conversations/${id}`)]).toEqual(before);
  client.send({ type: 'resume', conversation: id });
  expect((await client.next('started')).transcript).toHaveLength(3);

  connection.pragma('query_only = off');
  client.send(reply);
  expect(await client.next('accepted')).toMatchObject({ id: reply.id, turn: 3 });
  await client.next('line');
  expect((await get(`conversations/${id}`)).transcript).toHaveLength(5);
  await server.close();
});

describe('at the start', () => {
  const anybody = 0o777;
  const readAlone = 0o555;

  /** A database that was left in order, in a folder that anybody may use. */
  beforeEach(async () => {
    const store = await openStore(folder);
    await publish(store, 'persona', shopper);
    await store.close();
    chmodSync(folder, anybody);
    chmodSync(databaseFile(folder), 0o666);
  });

  const opened = async (at = folder): Promise<unknown> => {
    const script = fileURLToPath(new URL('./open-as-ordinary-user.ts', import.meta.url));
    const child = spawn(process.execPath, [script, at], { stdio: ['ignore', 'pipe', 'inherit'] });
    return JSON.parse(await text(child.stdout));
  };

  const refused = {
    code: 'bad-config',
    message: expect.stringMatching(/^CANDOR_DATA=\S+: cannot use \S+candor\.db: .*; check the folder's permissions and space$/),
  };

  test('a database in a folder that is read-only is refused clearly and left as it is, and opens when it is not', async () => {
    const before = readFileSync(databaseFile(folder));
    chmodSync(folder, readAlone);
    expect(await opened()).toMatchObject(refused);
    expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['candor.db']);
    chmodSync(folder, anybody);
    expect(await opened()).toEqual({ personas: 1 });
  });

  test('a database whose file is read-only is refused clearly and left as it is, and opens when it is not', async () => {
    const before = readFileSync(databaseFile(folder));
    chmodSync(databaseFile(folder), 0o444);
    expect(await opened()).toMatchObject(refused);
    expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true);
    chmodSync(databaseFile(folder), 0o666);
    expect(await opened()).toEqual({ personas: 1 });
  });

  test('what a crash left in the log is there when the folder can be written again', async () => {
    // As a crash leaves it: a row that is only in the log.
    const crashed = new Database(databaseFile(folder));
    crashed.pragma('wal_autocheckpoint = 0');
    crashed.prepare(`insert into "user" (id, name, created_at) values ('late', 'Late', '2026')`).run();
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(folder, `${name}.left`));
    crashed.close();
    for (const name of ['candor.db', 'candor.db-wal']) {
      copyFileSync(join(folder, `${name}.left`), join(folder, name));
      chmodSync(join(folder, name), 0o666);
    }
    chmodSync(folder, readAlone);
    expect(await opened()).toMatchObject(refused);
    expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(true);
    chmodSync(folder, anybody);
    expect(await opened()).toEqual({ personas: 1 });
    const after = new Database(databaseFile(folder), { readonly: true });
    expect(after.prepare(`select count(*) from "user" where id = 'late'`).pluck().get()).toBe(1);
    after.close();
  });

  test('a folder that is read-only and empty is refused clearly', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    chmodSync(empty, readAlone);
    expect(await opened(empty)).toMatchObject(refused);
    expect(readdirSync(empty)).toEqual([]);
  });
});
