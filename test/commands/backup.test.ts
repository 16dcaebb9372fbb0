import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../support/practice-client.ts';
import { begin, say } from '../support/practised.ts';
import { spawnTestServer } from '../support/spawned-server.ts';
import { removeFolder, startTestServer, temporaryFolder } from '../support/test-server.ts';
import { runCandor } from './run-candor.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const backup = (...files: string[]) => runCandor(['backup', ...files], { env: { CANDOR_DATA: folder } });

test('copies made while replies are being written are whole and consistent, each a state that there was', async () => {
  const server = await spawnTestServer(folder);
  let copying = true;
  let written = 0;
  const write = async () => {
    while (copying) {
      const client = await connect(server.address);
      await begin(client, { persona: 'cynical-shopper' });
      await say(client, 'What are you looking for?');
      await say(client, 'Who is it for?');
      await client.close();
      written++;
    }
  };
  const writing = write();
  let before = 0;
  for (const [index, name] of ['one.db', 'two.db', 'three.db'].entries()) {
    // However fast copies are made, each comes after a talk more.
    await vi.waitFor(() => expect(written).toBeGreaterThan(index), { timeout: 20_000 });
    const file = join(folder, name);
    const { code, out, err } = await backup(file);
    expect(err).toBe('');
    expect(code).toBe(0);
    const copy = new Database(file, { readonly: true });
    const count = (sql: string) => Number(copy.prepare(`select count(*) from ${sql}`).pluck().get());
    expect(out).toBe(`${file}: ${count('conversation')} conversations, ${count('turn')} turns\n`);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.pragma('foreign_key_check')).toEqual([]);
    const replies = count("turn where speaker = 'learner'");
    expect([count('reading'), count('marks'), count('state where turn >= 0')]).toEqual([replies, replies, replies]);
    expect(replies).toBeGreaterThan(before);
    before = replies;
    copy.close();
  }
  copying = false;
  await writing;
  server.process.kill('SIGTERM');
  await server.exited;
});

test('a server started on the copy has the conversations', async () => {
  const server = await startTestServer({ folder });
  const id = await begin(await server.connect());
  const copyFolder = join(folder, 'copy');
  expect((await backup(join(folder, 'candor-copy.db'))).code).toBe(0);
  await server.close();
  mkdirSync(copyFolder);
  renameSync(join(folder, 'candor-copy.db'), join(copyFolder, 'candor.db'));
  const restored = await startTestServer({ folder: copyFolder });
  const client = await restored.connect();
  client.send({ type: 'resume', conversation: id });
  expect((await client.next('started')).transcript).toHaveLength(1);
  await restored.close();
});

test('a file that exists is left alone', async () => {
  await (await startTestServer({ folder })).close();
  const file = join(folder, 'precious.txt');
  writeFileSync(file, 'precious');
  const { code, err } = await backup(file);
  expect(code).toBe(2);
  expect(err).toBe(`candor: ${file}: exists already; name a file that does not\n`);
});

test('without a database there is nothing to copy', async () => {
  const { code, err } = await backup(join(folder, 'copy.db'));
  expect(code).toBe(2);
  expect(err).toMatch(/^candor: CANDOR_DATA=.*there is no database/);
  expect(existsSync(join(folder, 'copy.db'))).toBe(false);
});

test('a place that cannot be written is told, and nothing is left behind', async () => {
  await (await startTestServer({ folder })).close();
  const { code, err } = await backup(join(folder, 'no-such-folder', 'copy.db'));
  expect(code).toBe(2);
  expect(err).toMatch(/^candor: .*no-such-folder\/copy\.db: the copy could not be written/);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
});

test('it takes exactly one file', async () => {
  expect((await backup()).code).toBe(2);
  expect((await backup('a', 'b')).err).toContain('one FILE');
});

test('a database that cannot be read is named, and nothing is left of the copy', async () => {
  const target = join(folder, 'copies');
  mkdirSync(target);
  writeFileSync(join(folder, 'candor.db'), 'no database, '.repeat(400));
  const { code, err } = await backup(join(target, 'copy.db'));
  expect(code).toBe(2);
  expect(err).toBe(`candor: ${join(folder, 'candor.db')}: cannot be read, and no copy was made: file is not a database\n`);
  expect(readdirSync(target)).toEqual([]);
});
