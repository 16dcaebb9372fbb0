import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { type SpawnedServer, spawnTestServer } from '../../test/support/spawned-server.ts';

/** How long a server may take to settle. */
const mostMs = 120_000;

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  for (const from = Date.now(); !holds(); await delay(200))
    if (Date.now() - from > mostMs) throw new Error(`${otherwise} after ${mostMs / 1000} s`);
}

/** Whether every rubric that is published has its certificate. */
function certified(folder: string): boolean {
  const database = new Database(databaseFile(folder), { readonly: true });
  const { left } = database
    .prepare<[], { left: number }>(
      `select count(*) as left from content_version where kind = 'rubric' and id not in (select version from certificate)`,
    )
    .get() ?? { left: 0 };
  database.close();
  return left === 0;
}

/**
 * A server as it is from its second start on, some seconds after it: the very first computes certificates of the rubrics beside all else, which
 * takes a core for some seconds and a hundred megabytes for a minute.
 */
export async function spawnSettled(folder: string): Promise<SpawnedServer> {
  const first = await spawnTestServer(folder);
  await until(() => certified(folder), 'the rubrics have no certificates');
  first.process.kill('SIGTERM');
  await first.exited;
  const server = await spawnTestServer(folder, false, { CANDOR_WARM_UP_TURNS: '' });
  await until(() => server.err().includes('"warmed up"'), 'the server has not warmed up');
  return server;
}
