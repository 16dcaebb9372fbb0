import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { type SpawnedServer, spawnTestServer } from '../support/spawned-server.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';
import { inspect } from './inspect.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type Random, seeded } from './random.ts';
import { resumeAll } from './resume-all.ts';
import { createTalker, type Talker, talk } from './talker.ts';

const talkersAtOnce = 5;
/** Rounds on one database; then another is begun, so that resuming all of it stays quick and first starts are killed as well. */
const roundsOnOne = 20;
const longestLoadMs = 900;
const longestStartMs = 1500;
const longestMigrationMs = 60;
const longestWaitMs = 10_000;

export type Killed = { rounds: number; startsKilled: number; accepted: number; lines: number; conversations: number };

export type KillOptions = { rounds: number; seed: number; log?: (line: string) => void };

/**
 * Starts the server, talks to it in several conversations at once and kills it (SIGKILL) at a random moment, `rounds` times; after each time
 * starts it again on the same database and holds all of it to what was promised. The first broken promise is an error.
 */
export async function killRounds({ rounds, seed, log = () => {} }: KillOptions): Promise<Killed> {
  // Each server adds one to be killed with this process.
  process.setMaxListeners(0);
  const random = seeded(seed);
  const killed: Killed = { rounds: 0, startsKilled: 0, accepted: 0, lines: 0, conversations: 0 };
  while (killed.rounds < rounds) {
    const folder = temporaryFolder();
    const ledger = createLedger();
    try {
      await onOneDatabase(folder, ledger, Math.min(roundsOnOne, rounds - killed.rounds), random, killed, log);
    } catch (error) {
      throw new Error(`seed ${seed}, after ${killed.rounds} rounds, database kept in ${folder}: ${error}`, { cause: error });
    }
    removeFolder(folder);
    const { accepted, lines } = ledger.tally;
    killed.accepted += accepted;
    killed.lines += lines;
    killed.conversations += ledger.ids().length;
  }
  return killed;
}

async function onOneDatabase(
  folder: string,
  ledger: Ledger,
  rounds: number,
  random: Random,
  killed: Killed,
  log: (line: string) => void,
): Promise<void> {
  const talkers = Array.from({ length: talkersAtOnce }, createTalker);
  for (let round = 0; round < rounds; round++) {
    // A new database while it is being made, one that is there at any moment.
    if (round === 0 || random.below(3) === 0) {
      await killWhileStarting(folder, random.below(round === 0 ? longestMigrationMs : longestStartMs));
      killed.startsKilled++;
    }
    const server = await spawnTestServer(folder);
    try {
      await check(server, folder, ledger);
      const from = random.below(3) === 0 ? 'connecting' : 'the first accepted reply';
      const ms = random.below(longestLoadMs);
      await killUnderLoad(server, { from, ms }, ledger, talkers, random);
      killed.rounds++;
      const { accepted, lines } = ledger.tally;
      log(
        `round ${killed.rounds}: killed ${ms} ms after ${from}; ${accepted} accepted, ${lines} lines so far on this database`,
      );
    } finally {
      server.process.kill('SIGKILL');
      await server.exited;
    }
    hold(ledger, server);
  }
  const server = await spawnTestServer(folder);
  try {
    await check(server, folder, ledger);
  } finally {
    server.process.kill('SIGTERM');
    await server.exited;
  }
}

/** Everything that is on disk after a crash, and everything that the server makes of it. */
async function check(server: SpawnedServer, folder: string, ledger: Ledger): Promise<void> {
  ledger.faults.push(...inspect(folder));
  await resumeAll(server.address, ledger);
  ledger.faults.push(...inspect(folder));
  hold(ledger, server);
}

/** Throws where a promise was broken, or the server has logged an error. */
function hold({ faults }: Ledger, server: SpawnedServer): void {
  const errors = server
    .err()
    .split('\n')
    .filter((line) => line.includes('"level":50') || line.includes('"level":60') || /^\s+at /.test(line));
  const wrong = [...faults, ...errors];
  if (wrong.length > 0) throw new Error(`${wrong.length} promises broken:\n${wrong.slice(0, 20).join('\n')}`);
}

async function killUnderLoad(
  server: SpawnedServer,
  { from, ms }: { from: 'connecting' | 'the first accepted reply'; ms: number },
  ledger: Ledger,
  talkers: readonly Talker[],
  random: Random,
): Promise<void> {
  let gone = false;
  const before = ledger.tally.accepted;
  const talking = talkers.map((talker) =>
    talk(server.address, ledger, talker, random.fork()).catch((error: unknown) => {
      // A talker stops only where the server goes away under it.
      if (!gone) throw error;
    }),
  );
  const kill = async () => {
    // A server that has just started takes its time over the first reply.
    if (from !== 'connecting')
      for (let waited = 0; ledger.tally.accepted === before && waited < longestWaitMs; waited += 5) await delay(5);
    await delay(ms);
    gone = true;
    server.process.kill('SIGKILL');
    await server.exited;
  };
  await Promise.all([kill(), ...talking]);
}

/** Kills a server on its way up, `ms` after there is a database. */
async function killWhileStarting(folder: string, ms: number): Promise<void> {
  const script = fileURLToPath(new URL('../support/run-test-server.ts', import.meta.url));
  const env = { ...process.env, PORT: '0', CANDOR_DATA: folder };
  const child = spawn(process.execPath, [script], { env, stdio: 'ignore' });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  while (!existsSync(databaseFile(folder)) && child.exitCode === null) await delay(1);
  await delay(ms);
  child.kill('SIGKILL');
  await exited;
}
