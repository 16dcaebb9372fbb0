import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../server/storage/open-store.ts';
import { connect } from '../support/practice-client.ts';
import { signInByLink } from '../support/signed-in.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';
import { inspect } from './inspect.ts';

// A file system of its own that is as small as a test needs it, where the system lets anybody have one (Linux with user namespaces).
const own = ['--user', '--map-root-user', '--mount'];
const possible =
  process.platform === 'linux' && spawnSync('unshare', [...own, 'mount', '-t', 'tmpfs', 'none', '/tmp']).status === 0;

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

let folder: string;
let disk: string;
beforeEach(() => {
  folder = temporaryFolder();
  disk = join(folder, 'disk');
  mkdirSync(disk);
});
afterEach(() => removeFolder(folder));

/** Runs a script with its data on a disk of so many bytes. */
const onDisk = (bytes: number, args: readonly string[], data = join(disk, 'data')) =>
  spawn(
    'unshare',
    [...own, 'sh', '-c', `mount -t tmpfs -o size=${bytes} none "$DISK" && exec "$@"`, 'sh', process.execPath, ...args],
    {
      env: { ...process.env, DISK: disk, CANDOR_DATA: data, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );

/** Waits for a process to end. */
async function ended(child: ReturnType<typeof onDisk>): Promise<{ code: unknown; err: string }> {
  const [err, code] = await Promise.all([text(child.stderr), new Promise((resolve) => child.on('close', resolve))]);
  return { code, err };
}

/** Writes a file until the disk takes no more. */
function fill(file: string): void {
  for (const bytes of [65_536, 512]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(bytes));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}

describe.skipIf(!possible)('on a disk that is really full', () => {
  test('replies are refused clearly, none is lost, and they are taken again when there is room', async () => {
    const child = onDisk(16 * 1024 * 1024, [path('test/support/run-test-server.ts')]);
    const exited = new Promise((resolve) => child.on('exit', resolve));
    try {
      const line = await new Promise<string>((resolve, reject) => {
        createInterface(child.stdout).once('line', resolve);
        exited.then((code) => reject(new Error(`the server ended with ${code}`)));
      });
      child.stderr.resume();
      const address = await signInByLink(line);
      const client = await connect(address);
      const start = async () => {
        client.send({ type: 'start', persona: 'cynical-shopper', seed: 7 });
        const { conversation } = await client.next('started');
        await client.next('line');
        return conversation;
      };
      let conversation = await start();

      const space = `/proc/${child.pid}/root${disk}`;
      fill(join(space, 'ballast'));
      let accepted: string[] = [];
      const reply = () => ({ type: 'reply', id: randomUUID(), text: `What are you looking for? ${'é'.repeat(3900)}` });
      // The log takes what still fits into it, which may be more than one talk.
      for (let failed = ''; failed === ''; ) {
        client.send(reply());
        failed = await client
          .next('accepted')
          .then(({ id }) => accepted.push(id))
          .then(() => client.next('line'))
          .then(() => '', String);
        if (failed.includes('error: ended:')) {
          failed = await start().then((next) => {
            [conversation, accepted] = [next, []];
            return '';
          }, String);
        }
        if (failed !== '')
          expect(failed).toMatch(/error: storage: the database could not be written: .*(make room|check the disk)/);
      }

      rmSync(join(space, 'ballast'));
      client.send({ type: 'resume', conversation: conversation.id });
      const { transcript, conversation: found } = await client.next('started');
      expect(transcript.flatMap(({ id }) => id ?? [])).toEqual(accepted);
      if (transcript.at(-1)?.speaker === 'learner') await client.next('line');
      // The room may have ended with the talk, so that the next one could not begin.
      if (found.ended) await start();
      client.send(reply());
      await client.next('accepted');
      await client.next('line');
      await client.close();
      const copy = join(folder, 'copy');
      mkdirSync(copy);
      for (const name of ['candor.db', 'candor.db-wal']) copyFileSync(join(space, 'data', name), join(copy, name));
      expect(inspect(copy)).toEqual([]);
    } finally {
      child.kill('SIGKILL');
      await exited;
    }
  });

  test('a server that finds no room for its database at the start says so, and ends with 2', async () => {
    const { code, err } = await ended(onDisk(256 * 1024, [path('server/cli.ts'), 'serve']));
    expect(err).toMatch(/^candor: .*(disk is full|disk I\/O error).*(space|make room|CANDOR_DATA)/m);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
    expect(code).toBe(2);
  });

  test('a backup that finds no room says so and ends with 2, and the database is as it was', async () => {
    const store = await openStore(folder);
    await store.publish({ kind: 'rubric', contentId: 'long', hash: 'long', source: 'é'.repeat(500_000) }, 'file', '2026-01-01');
    await store.close();
    const file = join(disk, 'copy.db');
    const { code, err } = await ended(onDisk(256 * 1024, [path('server/cli.ts'), 'backup', file], folder));
    expect(err).toBe(`candor: ${file}: the copy could not be written: database or disk is full\n`);
    expect(code).toBe(2);
    expect(inspect(folder)).toEqual([]);
  });
});
