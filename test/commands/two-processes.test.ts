import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type PracticeClient } from '../support/practice-client.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { type SpawnedServer, spawnTestServer } from '../support/spawned-server.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

// Two servers on one database know nothing of each other: what holds here rests on the database alone.

let folder: string;
let servers: SpawnedServer[];
let clients: PracticeClient[];
let conversation: string;
beforeEach(async () => {
  folder = temporaryFolder();
  servers = [await spawnTestServer(folder), await spawnTestServer(folder)];
  clients = await Promise.all(servers.map(({ address }) => connect(address)));
  const [one, two] = clients;
  one?.send({ type: 'start', persona: 'cynical-shopper', seed: 7, difficulty: 'gentle' });
  conversation = (await one?.next('started'))?.conversation.id ?? '';
  await one?.next('line');
  two?.send({ type: 'resume', conversation });
  await two?.next('started');
});
afterEach(async () => {
  for (const server of servers) server.process.kill('SIGTERM');
  await Promise.all(servers.map(({ exited }) => exited));
  removeFolder(folder);
});

const transcript = async () =>
  (await (await fetchSignedIn(`${servers[0]?.address}api/v1/conversations/${conversation}`)).json()).transcript;

test('the same reply sent to both counts once, and both give the same line', async () => {
  for (let round = 0; round < 3; round++) {
    const reply = { type: 'reply', id: randomUUID(), text: `What are you looking for? ${round}` };
    for (const client of clients) client.send(reply);
    const lines = await Promise.all(clients.map((client) => client.next('line')));
    expect(lines[0]).toEqual(lines[1]);
    expect(await transcript()).toHaveLength(3 + 2 * round);
  }
});

test('of different replies sent to both at once one is taken, and the other is busy or comes next', async () => {
  for (let round = 0; round < 3; round++) {
    const before = (await transcript()).length;
    const taken = await Promise.all(
      clients.map(async (client, index) => {
        client.send({ type: 'reply', id: randomUUID(), text: `What are you looking for, number ${index}? ${round}` });
        try {
          const { turn } = await client.next('accepted');
          // The one that was busy last time may still be given the other's line.
          while ((await client.next('line')).turn !== turn + 1);
          return true;
        } catch (error) {
          expect(String(error)).toContain('busy');
          return false;
        }
      }),
    );
    const given = taken.filter((accepted) => accepted);
    expect(given.length).toBeGreaterThan(0);
    const turns: { turn: number; speaker: string }[] = await transcript();
    expect(turns).toHaveLength(before + 2 * given.length);
    expect(turns.map(({ speaker }) => speaker)).toEqual(turns.map((_, index) => (index % 2 === 0 ? 'buyer' : 'learner')));
  }
});
