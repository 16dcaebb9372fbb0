import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { ErrorBody } from '../../server/domain/protocol.ts';
import { defaultLimits, type Limits } from '../../server/http/limits.ts';
import { begin, say } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const start = async (limits: Partial<Limits>, setup: { trustedProxies?: string[] } = {}) => {
  server = await startTestServer({ ...setup, limits: { ...defaultLimits, ...limits } });
};

const get = (path: string, headers: Record<string, string> = {}) => fetchSignedIn(`${server.address}${path}`, { headers });

/** Sends bytes as they are, and reads until the server hangs up. */
function sendRaw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.address);
  const socket = connectTcp({ host: hostname, port: Number(port) });
  socket.write(bytes);
  return text(socket);
}

const errorOf = (raw: string) => ErrorBody.parse(JSON.parse(raw.slice(raw.indexOf('\r\n\r\n') + 4))).error;

test('an address that asks too often is told so, and when to come back', async () => {
  await start({ requests: { burst: 5, perSecond: 0.01 } });
  for (let count = 0; count < 5; count++) expect((await get('health')).status).toBe(200);
  const refused = await get('api/v1/personas');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(ErrorBody.parse(await refused.json()).error).toMatchObject({
    code: 'overloaded',
    message: expect.stringContaining('127.0.0.1'),
  });
});

test('addresses that a trusted proxy names are counted each for itself', async () => {
  await start({ requests: { burst: 2, perSecond: 0.01 } }, { trustedProxies: ['127.0.0.1'] });
  for (const client of ['192.0.2.1', '192.0.2.2']) {
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await get('health', { 'x-forwarded-for': client })).status);
    expect(statuses).toEqual([200, 200, 429]);
  }
});

test('without a trusted proxy nobody escapes by naming another address', async () => {
  await start({ requests: { burst: 2, perSecond: 0.01 } });
  const statuses = [];
  for (let count = 0; count < 3; count++)
    statuses.push((await get('health', { 'x-forwarded-for': `192.0.2.${count}` })).status);
  expect(statuses).toEqual([200, 200, 429]);
});

test('frames beyond the allowance of an address are refused as `overloaded`, over all its sockets, and change nothing', async () => {
  await start({ frames: { burst: 4, perSecond: 0.01 } });
  const [first, second] = [await server.connect(), await server.connect()];
  const conversation = await begin(first);
  await say(first, 'What are you looking for?');
  second.send({ type: 'resume', conversation });
  await second.next('started');
  second.send({ type: 'reply', id: '5f0c6c6e-9a0c-4a2e-8a53-2f1f6f0f0a11', text: 'Who is it for?' });
  await second.next('line');
  first.send({ type: 'reply', id: '5f0c6c6e-9a0c-4a2e-8a53-2f1f6f0f0a12', text: 'More.' });
  await first.next('line');
  expect(await first.next('error')).toMatchObject({
    code: 'overloaded',
    retryable: true,
    inReplyTo: '5f0c6c6e-9a0c-4a2e-8a53-2f1f6f0f0a12',
  });
  const { transcript } = await (await get(`api/v1/conversations/${conversation}`)).json();
  expect(transcript).toHaveLength(5);
});

test('sockets beyond what an address may have open are refused; a closed one makes room', async () => {
  await start({ socketsPerAddress: 2 });
  const [first] = [await server.connect(), await server.connect()];
  await expect(server.connect()).rejects.toThrow(/429/);
  await first?.close();
  // The server hears of the end of a socket a moment after the client.
  await expect
    .poll(() =>
      server.connect().then(
        () => 'in',
        () => 'refused',
      ),
    )
    .toBe('in');
});

test('sockets beyond what the server takes in all are refused', async () => {
  await start({ sockets: 1 });
  await server.connect();
  await expect(server.connect()).rejects.toThrow(/429/);
});

test('connections beyond the limit are closed unheard, and those that are there go on', async () => {
  await start({ connections: 1 });
  const client = await server.connect();
  await expect(get('health')).rejects.toThrow();
  await begin(client);
});

test('a body that is too large is refused', async () => {
  await start({ bodyBytes: 100 });
  const post = (size: number) =>
    fetch(`${server.address}api/v1/nothing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify('x'.repeat(size)),
    });
  expect((await post(50)).status).toBe(404);
  const refused = await post(200);
  expect(refused.status).toBe(413);
  expect(ErrorBody.parse(await refused.json()).error.code).toBe('bad-request');
});

test('headers that come too slowly get 408, and the connection ends', async () => {
  await start({ headersTimeoutMs: 50, requestTimeoutMs: 100 });
  const raw = await sendRaw('GET /health HTTP/1.1\r\nhost: x');
  expect(raw).toMatch(/^HTTP\/1\.1 408 /);
  expect(errorOf(raw)).toMatchObject({ code: 'bad-request', message: 'the request took too long to arrive' });
});

test('headers that are too large get 431, and what is no HTTP gets 400, in the form of all errors', async () => {
  await start({});
  const large = await sendRaw(`GET /health HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`);
  expect(large).toMatch(/^HTTP\/1\.1 431 /);
  expect(errorOf(large).message).toBe('the headers of the request are too large');
  const garbage = await sendRaw('\u0016\u0003\u0001 hello\r\n\r\n');
  expect(garbage).toMatch(/^HTTP\/1\.1 400 /);
  expect(errorOf(garbage).code).toBe('bad-request');
});

test('a request whose body never ends is cut off', async () => {
  await start({ headersTimeoutMs: 50, requestTimeoutMs: 100 });
  await new Promise<void>((resolve) => {
    const slow = request(`${server.address}api/v1/personas`, { method: 'POST', headers: { 'content-length': '50' } });
    slow.on('response', (response) => response.resume().on('close', resolve));
    slow.on('error', () => resolve());
    slow.write('x');
  });
  expect((await get('health')).status).toBe(200);
});
