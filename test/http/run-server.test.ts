import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import Database from 'better-sqlite3';
import { afterEach, expect, test, vi } from 'vitest';
import { embeddedSpeaker } from '../../server/buyer/speak.ts';
import { runServer } from '../../server/commands/run-server.ts';
import { readConfig } from '../../server/config.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { plainReader } from '../support/plain-reader.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

const folder = temporaryFolder();
afterEach(() => {
  vi.restoreAllMocks();
  removeFolder(folder);
});

/** Takes a port, 0 for any that is free, and gives it back; which one it was. */
const passing = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

test('a server that cannot make its first link does not go on listening, expiring or holding the database', async () => {
  await (await openStore(folder)).close();
  const database = new Database(databaseFile(folder));
  database.exec("create trigger no_links before insert on link begin select raise(abort, 'no links today'); end");
  database.close();
  const port = await passing(0);
  const [begun, ended] = [vi.spyOn(globalThis, 'setInterval'), vi.spyOn(globalThis, 'clearInterval')];
  const config = readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    CANDOR_DATA: folder,
    CANDOR_WARM_UP_TURNS: '0',
    CANDOR_RETENTION_DAYS: '30',
  });
  await expect(runServer(config, { reader: plainReader, speaker: embeddedSpeaker })).rejects.toThrow('no links today');
  expect(await passing(port)).toBe(port);
  // The last connection that closes takes the log with it.
  expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(false);
  const daily = begun.mock.calls.findIndex(([, everyMs]) => everyMs === 24 * 3_600_000);
  expect(daily).toBeGreaterThanOrEqual(0);
  expect(ended).toHaveBeenCalledWith(begun.mock.results[daily]?.value);
});
