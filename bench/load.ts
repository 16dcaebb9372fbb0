/**
 * Many conversations at once against a server in a process of its own, driven from this one. Replies come at a steady rate, whatever becomes
 * of those before (open loop): a server that falls behind shows it. Then the database is held against what was accepted.
 *   npm run bench -- load [--conversations 300] [--rate 40] [--seconds 20] [--json FILE]
 *   the size that is promised: --conversations 2000 --rate 200 --seconds 120
 *   beyond capacity: a --rate that the machine cannot do
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { databaseFile } from '../server/storage/sqlite.ts';
import { removeFolder, temporaryFolder } from '../test/support/test-server.ts';
import { type BenchClient, connectBench, personas, Refused } from './support/bench-client.ts';
import { figuresOf, jsonFile, machine, printTable, writeJson } from './support/figures.ts';
import { commitsOf, cpuMs, residentBytes } from './support/process-use.ts';
import { replies } from './support/replies.ts';
import { spawnSettled } from './support/settled-server.ts';

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '300' },
    rate: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
const [conversations, rate, seconds] = [Number(values.conversations), Number(values.rate), Number(values.seconds)];
/** Each address of a network is limited by itself; these stand for a few offices. */
const addressOf = (index: number) => `127.0.1.${1 + (index % 40)}`;

const before = machine();
const folder = temporaryFolder();
const server = await spawnSettled(folder);
const pid = server.process.pid ?? 0;

/** Each persona is met once first: what is read and built for it is the server's, not a conversation's. */
const first = await connectBench(server.address);
for (const [seed, persona] of personas.entries()) {
  await first.start(persona, seed);
  for (let turn = 0; turn < 6; turn++) await first.turn(replies[turn] ?? '').catch(() => {});
}
await first.close();
await delay(1000);
const idleBytes = residentBytes(pid);

const open: BenchClient[] = [];
const begin = (client: BenchClient, index: number): Promise<void> =>
  client.start(personas[index % personas.length] ?? '', index).catch(async (error: unknown) => {
    if (!(error instanceof Refused && error.code === 'overloaded')) throw error;
    await delay(200);
    return begin(client, index);
  });
for (let index = 0; index < conversations; index += 20)
  open.push(
    ...(await Promise.all(
      Array.from({ length: Math.min(20, conversations - index) }, async (_, at) => {
        const client = await connectBench(server.address, addressOf(index + at));
        await begin(client, index + at);
        return client;
      }),
    )),
  );

const accepted = new Map<string, number>();
const refused = new Map<string, number>();
const perSecond: number[][] = Array.from({ length: seconds }, () => []);
let [sent, passed, begun, mostBytes] = [0, 0, conversations, 0];
const refuse = (code: string) => refused.set(code, (refused.get(code) ?? 0) + 1);

async function talk(client: BenchClient, second: number, dueMs: number): Promise<void> {
  const id = randomUUID();
  try {
    if (client.ended) await begin(client, begun++);
    sent++;
    await client.turn(replies[sent % replies.length] ?? '', id);
    // From when it was due, not from when this process came to send it: what waits in line counts.
    perSecond[second]?.push(performance.now() - dueMs);
    accepted.set(id, (accepted.get(id) ?? 0) + 1);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(error.code);
    // The end comes right after the last line: another conversation takes its place.
    if (error.code === 'ended') client.ended = true;
  }
}

const commitsBefore = commitsOf(databaseFile(folder));
const cpuBefore = cpuMs(pid);
const busy = new Set<BenchClient>();
const going: Promise<void>[] = [];
const startedMs = performance.now();
for (let count = 0; count < rate * seconds; count++) {
  const dueMs = startedMs + (count * 1000) / rate;
  const wait = dueMs - performance.now();
  if (wait > 1) await delay(wait);
  const client = open[count % open.length];
  // Whoever is still waiting for an answer says nothing more.
  if (!client || busy.has(client)) passed++;
  else {
    busy.add(client);
    going.push(talk(client, Math.floor(count / rate), dueMs).finally(() => busy.delete(client)));
  }
  if (count % rate === 0) mostBytes = Math.max(mostBytes, residentBytes(pid));
}
await Promise.all(going);
const tookMs = performance.now() - startedMs;
const cpu = cpuMs(pid) - cpuBefore;
const commits = commitsOf(databaseFile(folder)) - commitsBefore;
await Promise.all(open.map((client) => client.close()));
server.process.kill('SIGTERM');
await server.exited;

const database = new Database(databaseFile(folder), { readonly: true });
const kept = new Map(
  database
    .prepare<[], { id: string; n: number }>(
      'select reply_id as id, count(*) as n from turn where reply_id is not null group by 1',
    )
    .all()
    .map(({ id, n }) => [id, n]),
);
database.close();
removeFolder(folder);
const lost = [...accepted.keys()].filter((id) => !kept.has(id)).length;
const doubled = [...accepted.keys()].filter((id) => (kept.get(id) ?? 0) > 1).length;

const ofTurns = figuresOf(perSecond);
const answered = accepted.size;
const bytesEach = (mostBytes - idleBytes) / conversations;
printTable(
  [`${conversations} conversations, ${rate} replies a second, ${seconds} s`, ''],
  [
    ['answered', `${answered} of ${sent} (${(answered / (tookMs / 1000)).toFixed(0)} a second)`],
    ['p50, p99 from when due, ms', `${ofTurns.p50.toFixed(1)}, ${ofTurns.p99.toFixed(1)}`],
    ['medians of the seconds, ms', `${ofTurns.leastMedian.toFixed(1)}–${ofTurns.mostMedian.toFixed(1)}`],
    ['refused', [...refused].map(([code, n]) => `${n} ${code}`).join(', ') || 'none'],
    ['not sent: still waiting for the answer before', String(passed)],
    [
      'memory over the idle server, a conversation',
      `${(bytesEach / 1024).toFixed(0)} kB (idle ${(idleBytes / 2 ** 20).toFixed(0)} MB)`,
    ],
    ['accepted, and not in the database; twice', `${lost}; ${doubled}`],
    ['commits for a reply', (commits / answered).toFixed(2)],
    ['CPU of the server for a reply, ms', (cpu / answered).toFixed(2)],
  ],
);
const measured = { conversations, rate, seconds, answered, sent, passed, refused: Object.fromEntries(refused), turn: ofTurns };
writeJson(jsonFile('load', values.json), before, { ...measured, bytesEach, idleBytes, lost, doubled, commits, cpuMs: cpu });
if (lost + doubled > 0) process.exitCode = 1;
