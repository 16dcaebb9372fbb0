import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { hashSecret } from '../server/accounts/secrets.ts';
import { buildApp } from '../server/app.ts';
import { embeddedSpeaker } from '../server/buyer/speak.ts';
import { embeddedReader } from '../server/reading/embedded/reader.ts';
import { openStore } from '../server/storage/open-store.ts';
import { databaseFile } from '../server/storage/sqlite.ts';

/**
 * How long the coach's queue takes on the server with 10,000 conversations waiting in the coach's group and as many in another: the first page (with its counts),
 * a page in the middle, and with filters. CPU is
 * the process's own time for each request, client and all, which other programs on the machine disturb least. `node bin/candor.mjs --run bench/queue.ts`
 */
const [learners, each, rounds] = [200, 50, 40];

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const store = await openStore(folder);
const { http } = await buildApp({
  store,
  reader: embeddedReader,
  speaker: embeddedSpeaker,
  engine: 'bench',
  now: () => new Date('2026-06-01T00:00:00.000Z'),
  newId: () => crypto.randomUUID(),
  newSeed: () => 1,
  host: '127.0.0.1',
  pageFolder: join(folder, 'page'),
});

await http.listen({ host: '127.0.0.1', port: 0 });

const card = JSON.stringify({
  persona: { id: 'buyer', name: 'Buyer', title: 't', tagline: 't', trains: [], challenge: 1, scenes: [] },
  scene: { id: 'scene', title: 'Scene', brief: 'brief '.repeat(100), goal: 'goal', factSheet: [] },
  rubric: 'trust-based-selling',
});

const database = new Database(databaseFile(folder));
database.exec(`
  insert into content_version values ('p', 'persona', 'buyer', 'h', '', ''), ('r', 'rubric', 'trust-based-selling', 'h', '', '');
  insert into "group" values ('mine', 'Mine', ''), ('other', 'Other', '');
  insert into user (id, name, name_key, created_at) values ('coach', 'Coach', 'coach', '');
  insert into user_role values ('coach', 'coach');
  insert into membership values ('mine', 'coach');
`);
database
  .prepare(
    `insert into session (id, secret_hash, user, kind, label, created_at, seen_at, expires_at)
     values ('s', ?, 'coach', 'token', '', '2026-05-31', '9999', '9999')`,
  )
  .run(hashSecret('secret'));
const add = {
  user: database.prepare('insert into user (id, name, name_key, created_at) values (?, ?, ?, ?)'),
  member: database.prepare('insert into membership values (?, ?)'),
  conversation: database.prepare(
    `insert into conversation (id, owner, persona_version, rubric_version, card, seed, language, difficulty, feedback, engine, started_at, ended_at)
     values (?, ?, 'p', 'r', ?, 1, 'en', 'true', 'marks', 'bench', '2026-01-01', '2026-01-01')`,
  ),
  submission: database.prepare('insert into submission (conversation, submitted_at) values (?, ?)'),
  uncertain: database.prepare('insert into uncertain values (?, 1, ?, ?)'),
  dispute: database.prepare(
    `insert into dispute (id, conversation, turn, dimension, reason, at) values (?, ?, 1, 'listening', '', '2026-05-01')`,
  ),
  queue: database.prepare(
    `insert into queue (conversation, owner, persona, since, via, disputed, uncertain, about) values (?, ?, 'buyer', ?, 'submitted', ?, ?, ?)`,
  ),
};
database.exec('begin');
for (const group of ['mine', 'other'])
  for (let learner = 0; learner < learners; learner++) {
    const owner = `${group}-${learner}`;
    add.user.run(owner, owner, owner, '');
    add.member.run(group, owner);
    for (let index = 0; index < each; index++) {
      const id = crypto.randomUUID();
      const since = new Date(Date.UTC(2026, 0, 1) + ((index * 7919 + learner * 104729) % 10_000) * 900_000).toISOString();
      add.conversation.run(id, owner, card);
      add.submission.run(id, since);
      const [uncertain, disputed] = [index % 2, index % 10 === 0 ? 1 : 0];
      const dimension = index % 4 === 1 ? 'listening' : 'transparency';
      if (uncertain) add.uncertain.run(id, dimension, 'near-edge');
      if (disputed) add.dispute.run(crypto.randomUUID(), id);
      const about = `${disputed ? ' d:listening' : ''}${uncertain ? ` u:${dimension}` : ''} `;
      add.queue.run(id, owner, since, disputed, uncertain, about);
    }
  }
database.exec('commit');
database.close();

const ask = async (query: string) => {
  const response = await fetch(`${http.listeningOrigin}/api/v1/review/${query}`, {
    headers: { authorization: 'Bearer secret' },
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
};

const seen = new Set<string>();
let pages = 0;
for (let cursor: string | undefined; ; pages++) {
  const page = await ask(`queue?limit=100${cursor === undefined ? '' : `&cursor=${cursor}`}`);
  for (const { conversation } of page.entries) seen.add(conversation);
  cursor = page.nextCursor;
  if (cursor === undefined) break;
}
console.log(`${seen.size} conversations in ${pages + 1} pages of 100, each once`);

const middle = (await ask('queue?limit=100')).nextCursor;
const asked: [name: string, query: string][] = [
  ['first page with counts', 'queue'],
  ['a page further on', `queue?cursor=${middle}`],
  ['kind=disputed', 'queue?kind=disputed'],
  ['dimension', 'queue?dimension=listening'],
  ['group, persona and age', 'queue?group=mine&persona=buyer&olderThanDays=30&newerThanDays=120'],
  ['next', `next?after=${[...seen][5000]}`],
];
console.log(`\n${'server time, ms'.padEnd(26)}  median    p95    CPU`);
for (const [name, query] of asked) {
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    await ask(query);
    times.push(performance.now() - before);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (rounds - 1))] ?? 0).toFixed(1).padStart(6);
  console.log(`${name.padEnd(26)}  ${at(0.5)} ${at(0.95)} ${((user + system) / 1000 / rounds).toFixed(1).padStart(6)}`);
}
await http.close();
await store.close();
rmSync(folder, { recursive: true });
