import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { connect } from '../support/practice-client.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { type SpawnedServer, spawnTestServer } from '../support/spawned-server.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

let folder: string;
let server: SpawnedServer | undefined;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  server?.process.kill('SIGKILL');
  await server?.exited;
  removeFolder(folder);
});

/** What the second server says to the reply, had there been no crash. */
async function lineWithoutCrash(text: string): Promise<string> {
  const other = temporaryFolder();
  const undisturbed = await spawnTestServer(other);
  const client = await connect(undisturbed.address);
  client.send({ type: 'start', persona: 'cynical-shopper', seed: 7 });
  await client.next('line');
  client.send({ type: 'reply', id: randomUUID(), text });
  const line = await client.next('line');
  undisturbed.process.kill('SIGTERM');
  await undisturbed.exited;
  removeFolder(other);
  return line.text;
}

test('killed between `accepted` and `line`, started again, resumed: the reply is there once, and gets its line', async () => {
  const reply = { type: 'reply', id: randomUUID(), text: 'Good afternoon. What are you looking for?' };
  server = await spawnTestServer(folder, true);
  const client = await connect(server.address);
  client.send({ type: 'start', persona: 'cynical-shopper', seed: 7 });
  const { conversation } = await client.next('started');
  await client.next('line');
  client.send(reply);
  const { turn } = await client.next('accepted');
  const piece = await client.next('delta');
  server.process.kill('SIGKILL');
  expect((await server.exited).signal).toBe('SIGKILL');
  expect(client.frames.some((frame) => frame.type === 'line' && frame.turn > turn)).toBe(false);

  server = await spawnTestServer(folder);
  const again = await connect(server.address);
  again.send({ type: 'resume', conversation: conversation.id });
  const { transcript } = await again.next('started');
  expect(transcript.filter(({ id }) => id === reply.id)).toMatchObject([{ turn, text: reply.text }]);
  expect(transcript).toHaveLength(turn + 1);
  const line = await again.next('line');
  expect(line.turn).toBe(turn + 1);
  expect(line.text.startsWith(piece.text)).toBe(true);
  expect(line.text).toBe(await lineWithoutCrash(reply.text));

  // The client did not hear of it and sends its reply again.
  again.send(reply);
  expect(await again.next('line')).toEqual(line);
  const record = await (await fetchSignedIn(`${server.address}api/v1/conversations/${conversation.id}`)).json();
  expect(record.transcript.map(({ speaker }: { speaker: string }) => speaker)).toEqual(['buyer', 'learner', 'buyer']);
  expect(record.transcript[1].marks).toHaveLength(4);
});

test('after a crash a further reply is busy until the line has been given', async () => {
  server = await spawnTestServer(folder, true);
  const client = await connect(server.address);
  client.send({ type: 'start', persona: 'cynical-shopper' });
  const { conversation } = await client.next('started');
  await client.next('line');
  client.send({ type: 'reply', id: randomUUID(), text: 'Good afternoon. What are you looking for?' });
  await client.next('accepted');
  server.process.kill('SIGKILL');
  await server.exited;

  server = await spawnTestServer(folder, true);
  const again = await connect(server.address);
  again.send({ type: 'resume', conversation: conversation.id });
  await again.next('delta');
  again.send({ type: 'reply', id: randomUUID(), text: 'And who is it for?' });
  expect(await again.next('error')).toMatchObject({ code: 'busy' });
});

test('killed again and again while replies come in, every accepted reply is kept, whole and once', async () => {
  const accepted: string[] = [];
  let conversation: string | undefined;
  for (let round = 0; round < 3; round++) {
    server = await spawnTestServer(folder);
    const client = await connect(server.address);
    client.send(conversation ? { type: 'resume', conversation } : { type: 'start', persona: 'cynical-shopper', seed: 7 });
    const started = await client.next('started');
    conversation = started.conversation.id;
    if (started.transcript.at(-1)?.speaker !== 'buyer') await client.next('line');
    for (const text of ['What are you looking for?', 'Who is it for?']) {
      const id = randomUUID();
      client.send({ type: 'reply', id, text: `${text} ${round}` });
      await client.next('accepted');
      accepted.push(id);
      if (text.startsWith('What')) await client.next('line');
    }
    server.process.kill('SIGKILL');
    await server.exited;
  }
  const database = new Database(databaseFile(folder), { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.prepare("select reply_id from turn where speaker = 'learner' order by turn").pluck().all()).toEqual(accepted);
  const turns = database.prepare("select turn from turn where speaker = 'learner' order by turn").pluck().all();
  for (const table of ['reading', 'marks'])
    expect(database.prepare(`select turn from ${table} order by turn`).pluck().all()).toEqual(turns);
  database.close();
});
