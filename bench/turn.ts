/**
 * One embedded turn over the socket, from a reply to its `line`, against a bare echo that makes as many durable commits (the floor); both in
 * processes of their own, taking turns within one run. `npm run bench -- turn [--turns N] [--rounds N] [--pause MS] [--json FILE]`
 *
 * Each begins after a pause (5 ms; 0 for none): a disk answers a commit that comes right after another several times sooner than one after some
 * idle milliseconds, the floor always comes right after a commit, and nobody's reply does.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { databaseFile } from '../server/storage/sqlite.ts';
import { removeFolder, temporaryFolder } from '../test/support/test-server.ts';
import { connectBench, connectEcho, timeTurn } from './support/bench-client.ts';
import { type Figures, figuresOf, jsonFile, machine, printTable, quantile, writeJson } from './support/figures.ts';
import { commitsOf, cpuMs } from './support/process-use.ts';
import { replies } from './support/replies.ts';
import { spawnSettled } from './support/settled-server.ts';

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '10' },
    pause: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});
const [turns, rounds, pause] = [Number(values.turns), Number(values.rounds), Number(values.pause)];
const warming = 150;

async function startFloor(folder: string, commits: number) {
  const script = fileURLToPath(new URL('support/floor-server.ts', import.meta.url));
  const child = spawn(process.execPath, [script, join(folder, 'floor.db'), String(commits)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const address = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  return { address, pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') };
}

const before = machine();
const folder = temporaryFolder();
const server = await spawnSettled(folder);
const client = await connectBench(server.address);
const textOf = (turn: number) => replies[turn % replies.length] ?? '';
const counted: number[] = [];
for (let turn = 0; turn < warming; turn++) {
  const since = commitsOf(databaseFile(folder));
  await timeTurn(client, textOf(turn));
  counted.push(commitsOf(databaseFile(folder)) - since);
}
// A conversation that was begun for it adds its own.
const commits = quantile(counted, 0.5);
const floor = await startFloor(folder, commits);
const echo = await connectEcho(floor.address);
for (let turn = 0; turn < warming; turn++) await echo.turn(textOf(turn));

const times: { floor: number[][]; turn: number[][] } = { floor: [], turn: [] };
const cpuBefore = { floor: cpuMs(floor.pid), turn: cpuMs(server.process.pid ?? 0) };
for (let round = 0; round < rounds; round++) {
  const [ofFloor, ofTurn]: [number[], number[]] = [[], []];
  const timeFloor = async (text: string) => {
    if (pause > 0) await delay(pause);
    ofFloor.push(await echo.turn(text));
  };
  for (let turn = 0; turn < turns; turn++) {
    // In changing order, so that neither always comes second.
    if (turn % 2 === 0) await timeFloor(textOf(turn));
    if (pause > 0) await delay(pause);
    ofTurn.push(await timeTurn(client, textOf(turn)));
    if (turn % 2 === 1) await timeFloor(textOf(turn));
  }
  times.floor.push(ofFloor);
  times.turn.push(ofTurn);
}
const cpu = { floor: cpuMs(floor.pid) - cpuBefore.floor, turn: cpuMs(server.process.pid ?? 0) - cpuBefore.turn };
await client.close();
await echo.close();
floor.stop();
server.process.kill('SIGTERM');
await server.exited;
removeFolder(folder);

const [ofFloor, ofTurn] = [figuresOf(times.floor), figuresOf(times.turn)];
const all = turns * rounds;
const ratio = { p50: ofTurn.p50 / ofFloor.p50, p99: ofTurn.p99 / ofFloor.p99, cpu: cpu.turn / cpu.floor };
const row = (name: string, { n, p50, p99, leastMedian, mostMedian }: Figures, cpuOf: number) => [
  name,
  String(n),
  p50,
  p99,
  `${leastMedian.toFixed(2)}–${mostMedian.toFixed(2)}`,
  cpuOf / all,
];
printTable(
  [`ms, ${commits} commits a turn, ${pause} ms between`, 'n', 'p50', 'p99', 'medians of rounds', 'CPU of the server'],
  [
    row('echo and commits (floor)', ofFloor, cpu.floor),
    row('embedded turn', ofTurn, cpu.turn),
    ['ratio', '', ratio.p50, ratio.p99, '', ratio.cpu],
  ],
);
writeJson(jsonFile('turn', values.json), before, { commits, pause, floor: ofFloor, turn: ofTurn, ratio, cpuMs: cpu });
