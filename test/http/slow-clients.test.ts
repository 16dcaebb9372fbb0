import { connect as connectTcp, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { begin, say } from '../support/practised.ts';
import { authorizationFor } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

/** The connection of a client's socket, which the client can stop reading from. */
async function connectSlow(): Promise<{ socket: WebSocket; connection: Socket; closed: Promise<void> }> {
  const { hostname, port } = new URL(server.address);
  const connection = connectTcp(Number(port), hostname);
  const socket = new WebSocket(`${server.address.replace(/^http/, 'ws')}api/v1/practice`, {
    headers: authorizationFor(server.address),
    createConnection: () => connection,
  });
  const closed = new Promise<void>((resolve) => {
    connection.once('close', () => resolve());
    connection.once('error', () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return { socket, connection, closed };
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
};

test('a client that never reads is cut off before what it is owed grows without bound, and others talk on', async () => {
  const talker = await server.connect();
  const conversation = await begin(talker);
  // Long lines of one’s own come back with every resume, so that a few hundred kilobytes are owed for each.
  for (let turn = 0; turn < 4; turn++) await say(talker, `${turn} ${'I hear you, and I would like to know more. '.repeat(80)}`);
  const { socket, connection, closed } = await connectSlow();
  connection.pause();
  socket.on('error', () => {});
  let gone = false;
  void closed.then(() => {
    gone = true;
  });
  const listeners = () => server.practice.hub.all().find(({ id }) => id === conversation)?.listeners.size ?? 0;
  const { history } = server.store;
  let read = 0;
  server.store.history = (...asked) => {
    read++;
    return history(...asked);
  };
  const before = process.memoryUsage();
  do {
    const earlier = read;
    socket.send(JSON.stringify({ type: 'resume', conversation }));
    await until(() => read > earlier || (read > 0 && listeners() === 1));
  } while (read < 2 || listeners() > 1);
  server.store.history = history;
  const after = process.memoryUsage();
  const grown = after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed;
  // What may pile up for one that does not read is 8 MB; the rest is what this very test holds.
  expect(grown).toBeLessThan(200 * 1024 * 1024);
  expect((await say(talker, 'What matters most to you?')).text).not.toBe('');
  await talker.close();
  connection.resume();
  connection.destroy();
  await until(() => gone);
}, 180_000);

test('a client that reads late gets everything, in order, and holds nobody up', async () => {
  const talker = await server.connect();
  const conversation = await begin(talker);
  const { socket, connection } = await connectSlow();
  const turns: number[] = [];
  socket.on('message', (data: Buffer) => {
    const frame: { type: string; turn?: number } = JSON.parse(data.toString());
    if (frame.type === 'line') turns.push(frame.turn ?? -1);
  });
  socket.send(JSON.stringify({ type: 'resume', conversation }));
  await until(() => server.practice.hub.all().some(({ listeners }) => listeners.size > 1));
  connection.pause();
  const said: number[] = [];
  for (let turn = 0; turn < 5; turn++) said.push((await say(talker, `And what about ${turn}?`)).turn);
  expect(turns).toEqual([]);
  connection.resume();
  await until(() => turns.length === said.length);
  expect(turns).toEqual(said);
  socket.terminate();
  await talker.close();
});

test('500 clients that come back at once all get their conversation, and what one of them says is answered', async () => {
  const talker = await server.connect();
  const conversation = await begin(talker);
  await say(talker, 'What are you looking for?');
  const clients = await Promise.all(Array.from({ length: 500 }, () => server.connect()));
  for (const client of clients) client.send({ type: 'resume', conversation });
  const transcripts = await Promise.all(clients.map(async (client) => (await client.next('started')).transcript.length));
  expect(new Set(transcripts)).toEqual(new Set([3]));
  const answered = Promise.all(clients.map(async (client) => (await client.next('line')).turn));
  const { turn } = await say(talker, 'And who is it for?');
  expect(new Set(await answered)).toEqual(new Set([turn]));
  await Promise.all(clients.map((client) => client.close()));
  await talker.close();
  await until(() => server.practice.hub.all().length === 0);
}, 180_000);
