/**
 * What a turn and the lists cost as the database grows: the same at no turns, ten thousand and a million, each on a server of its own, all in
 * one run and in turns. `npm run bench -- growth [--turns 0,10000,1000000] [--rounds N] [--json FILE]`. The databases lie in temporary
 * folders, some 2 GB at a million turns, and are removed.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { databaseFile } from '../server/storage/sqlite.ts';
import { writeSession } from '../test/support/signed-in.ts';
import { type SpawnedServer, spawnTestServer } from '../test/support/spawned-server.ts';
import { removeFolder, temporaryFolder } from '../test/support/test-server.ts';
import { type BenchClient, connectBench, timeTurn } from './support/bench-client.ts';
import { figuresOf, jsonFile, machine, printTable, writeJson } from './support/figures.ts';
import { fill, spread } from './support/fill.ts';
import { replies } from './support/replies.ts';

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '0,10000,1000000' },
    rounds: { type: 'string', default: '10' },
    json: { type: 'string' },
  },
});
const sizes = values.turns.split(',').map(Number);
const rounds = Number(values.rounds);
const [turnsEach, readsEach] = [20, 10];

type Size = {
  turns: number;
  folder: string;
  server: SpawnedServer;
  client: BenchClient;
  learner: string;
  coach: string;
  times: Map<string, number[][]>;
};

const reads: [name: string, path: string, as: 'learner' | 'coach'][] = [
  ['conversations, first page', 'conversations', 'learner'],
  ['progress', 'progress', 'learner'],
  ['drills', 'drills', 'learner'],
  ['assignments', 'assignments', 'learner'],
  ['coach’s queue', 'review/queue', 'coach'],
  ['group view', `review/groups/${spread.group}`, 'coach'],
];

/** A database with a whole conversation in it, to be copied. */
async function begin(turns: number): Promise<Size> {
  const folder = temporaryFolder();
  const first = await spawnTestServer(folder);
  const talker = await connectBench(first.address);
  await talker.start('overloaded-executive', 1);
  for (let turn = 0; turn < 9; turn++) await talker.turn(replies[turn] ?? '');
  await talker.end();
  await talker.close();
  first.process.kill('SIGTERM');
  await first.exited;
  const since = performance.now();
  fill(folder, Math.max(turns, 1));
  const megabytes = statSync(databaseFile(folder)).size / 2 ** 20;
  console.log(`${turns} turns: filled in ${((performance.now() - since) / 1000).toFixed(0)} s, ${megabytes.toFixed(0)} MB`);
  const server = await spawnTestServer(folder);
  const client = await connectBench(server.address);
  const [learner, coach] = [writeSession(folder, spread.learner), writeSession(folder, spread.coach)];
  return { turns, folder, server, client, learner, coach, times: new Map() };
}

async function read({ server, learner, coach }: Size, path: string, as: 'learner' | 'coach'): Promise<number> {
  const since = performance.now();
  const response = await fetch(`${server.address}api/v1/${path}`, {
    headers: { authorization: `Bearer ${as === 'learner' ? learner : coach}` },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${text}`);
  return performance.now() - since;
}

const note = ({ times }: Size, name: string, round: number, ms: number) => {
  const ofName = times.get(name) ?? Array.from({ length: rounds }, () => []);
  times.set(name, ofName);
  ofName[round]?.push(ms);
};

const before = machine();
const all: Size[] = [];
try {
  for (const turns of sizes) all.push(await begin(turns));
  // Each server warms up alike.
  for (let turn = 0; turn < 100; turn++)
    for (const size of all) await timeTurn(size.client, replies[turn % replies.length] ?? '');
  for (const size of all) for (const [, path, as] of reads) await read(size, path, as);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < turnsEach; turn++)
      for (const size of all) note(size, 'turn', round, await timeTurn(size.client, replies[turn % replies.length] ?? ''));
    for (const [name, path, as] of reads)
      for (let count = 0; count < readsEach; count++)
        for (const size of all) note(size, name, round, await read(size, path, as));
  }
  const figures = all.map(({ turns, times }) => ({
    turns,
    of: Object.fromEntries([...times].map(([name, ofName]) => [name, figuresOf(ofName)])),
  }));
  const [empty] = figures;
  printTable(
    ['ms: p50, p99', ...sizes.map((turns) => `${turns} turns`), 'p50 to the first'],
    ['turn', ...reads.map(([name]) => name)].map((name) => [
      name,
      ...figures.map(({ of }) => `${of[name]?.p50.toFixed(1)}, ${of[name]?.p99.toFixed(1)}`),
      (figures.at(-1)?.of[name]?.p50 ?? Number.NaN) / (empty?.of[name]?.p50 ?? Number.NaN),
    ]),
  );
  writeJson(jsonFile('growth', values.json), before, { figures });
} finally {
  for (const { client, server, folder } of all) {
    await client.close();
    server.process.kill('SIGTERM');
    await server.exited;
    removeFolder(folder);
  }
}
