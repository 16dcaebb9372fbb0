import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCandor } from '../commands/run-candor.ts';
import { type SpawnedServer, spawnTestServer } from '../support/spawned-server.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';
import { inspect } from './inspect.ts';
import { createLedger } from './ledger.ts';
import { seeded } from './random.ts';
import { listAll, resumeAll } from './resume-all.ts';
import { connectHeard, createTalker, talk } from './talker.ts';

let folder: string;
const servers: SpawnedServer[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const { process } of servers) process.kill('SIGKILL');
  await Promise.all(servers.splice(0).map(({ exited }) => exited));
  removeFolder(folder);
});

const start = async (at: string): Promise<SpawnedServer> => {
  const server = await spawnTestServer(at);
  servers.push(server);
  return server;
};

test('a copy made while replies are taken has all that was promised before it, and every conversation in it goes on', async () => {
  const ledger = createLedger();
  const server = await start(folder);
  const random = seeded(11);
  let stopped = false;
  const talking = Array.from({ length: 4 }, () =>
    talk(server.address, ledger, createTalker(), random.fork()).catch((error: unknown) => {
      if (!stopped) throw error;
    }),
  );
  while (ledger.tally.accepted < 5) await new Promise((resolve) => setTimeout(resolve, 20));
  const file = join(folder, 'copy.db');
  const copy = async () => {
    const promised = ledger.ids().map((id) => ({ id, turns: [...ledger.turnsOf(id)], ended: ledger.hasEnded(id) }));
    const before = ledger.tally.accepted;
    const { code, err } = await runCandor(['backup', file], { env: { CANDOR_DATA: folder } });
    expect([code, err]).toEqual([0, '']);
    return { promised, during: ledger.tally.accepted - before };
  };
  let { promised, during } = await copy();
  // A server that makes a buyer's facts ready takes no reply for as long as a copy takes.
  for (let tries = 0; during === 0 && tries < 5; tries++) {
    rmSync(file);
    ({ promised, during } = await copy());
  }
  stopped = true;
  server.process.kill('SIGKILL');
  await Promise.all([server.exited, ...talking]);
  expect(ledger.faults).toEqual([]);
  expect(during).toBeGreaterThan(0);

  const restoredFolder = join(folder, 'restored');
  mkdirSync(restoredFolder);
  renameSync(file, join(restoredFolder, 'candor.db'));
  expect(inspect(restoredFolder)).toEqual([]);
  const restored = await start(restoredFolder);
  const ids = await listAll(restored.address);
  const client = await connectHeard(restored.address, createLedger());
  for (const { id, turns, ended } of promised) {
    expect(ids).toContain(id);
    client.send({ type: 'resume', conversation: id });
    const { conversation, transcript } = await client.next('started');
    expect(transcript.slice(0, turns.length)).toMatchObject(turns);
    if (ended) expect(conversation.ended).toBe(true);
    if (conversation.ended) await client.next('ended');
    else if (transcript.at(-1)?.speaker !== 'buyer') await client.next('line');
  }
  for (const id of ids) {
    client.send({ type: 'resume', conversation: id });
    const { conversation, transcript } = await client.next('started');
    if (conversation.ended) {
      const first = transcript.find(({ speaker }) => speaker === 'learner');
      if (!first) continue;
      client.send({ type: 'rewind', turn: first.turn });
      await client.next('started');
    } else if (transcript.at(-1)?.speaker !== 'buyer') await client.next('line');
    const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
    client.send(reply);
    expect((await client.next('accepted')).id).toBe(reply.id);
    await client.next('line');
  }
  await client.finish();
  expect(inspect(restoredFolder)).toEqual([]);

  // The original goes on from where it was killed, whatever became of the copy.
  await resumeAll((await start(folder)).address, ledger);
  expect(ledger.faults).toEqual([]);
}, 120_000);
