import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { text as textOf } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { connect } from '../support/practice-client.ts';
import { begin, say } from '../support/practised.ts';
import { authorizationFor, fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const id = '5f0c6c6e-9a0c-4a2e-8a53-2f1f6f0f0a11';

describe('a bad frame gets an error, changes nothing, and the socket stays open', () => {
  test.each<[string, object | string | Buffer, RegExp]>([
    ['no JSON', '{"type":', /no JSON/],
    ['an empty frame', '', /no JSON/],
    ['a list', '[1]', /object/],
    ['nothing', 'null', /object/],
    ['binary', Buffer.from('{"type":"hint"}'), /binary/],
    ['no type', {}, /type/],
    ['an unknown type', { type: 'shout' }, /type/],
    ['a reply without an id', { type: 'reply', text: 'x' }, /^id: /],
    ['a reply whose id is no UUID', { type: 'reply', id: '1', text: 'x' }, /^id: /],
    ['an empty reply', { type: 'reply', id, text: '' }, /^text: /],
    ['a reply that is no text', { type: 'reply', id, text: 5 }, /^text: /],
    ['a reply of 4001 characters', { type: 'reply', id, text: 'x'.repeat(4001) }, /^text: /],
    ['a frame of 100 kB', { type: 'reply', id, text: 'x'.repeat(100_000) }, /at most 65536/],
    ['a rewind to no turn', { type: 'rewind' }, /^turn: /],
    ['a rewind to a negative turn', { type: 'rewind', turn: -1 }, /^turn: /],
    ['a rewind to half a turn', { type: 'rewind', turn: 1.5 }, /^turn: /],
    ['a start without a persona', { type: 'start' }, /^persona: /],
    ['an unknown difficulty', { type: 'start', persona: 'shopper', difficulty: 'brutal' }, /^difficulty: /],
    ['an unknown language', { type: 'start', persona: 'shopper', language: 'de' }, /^language: /],
    ['an unknown feedback', { type: 'start', persona: 'shopper', feedback: 'all' }, /^feedback: /],
    ['a seed that is no whole number', { type: 'start', persona: 'shopper', seed: 0.5 }, /^seed: /],
    ['a resume of nothing', { type: 'resume' }, /^conversation: /],
  ])('%s', async (_, frame, message) => {
    const client = await server.connect();
    const conversation = await begin(client);
    client.send(frame);
    const error = await client.next('error');
    expect(error).toMatchObject({ code: 'bad-frame', retryable: false });
    expect(error.message).toMatch(message);
    expect((await say(client, 'What are you looking for?')).turn).toBe(2);
    const { transcript } = await (await fetchSignedIn(`${server.address}api/v1/conversations/${conversation}`)).json();
    expect(transcript).toHaveLength(3);
    await client.close();
  });

  test('whatever JSON it is', async () => {
    const client = await server.connect();
    await begin(client);
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom('start', 'resume', 'reply', 'rewind', undefined),
        async (value, type) => {
          client.send(JSON.stringify(type === undefined || typeof value !== 'object' ? value : { ...value, type }));
          expect((await client.next('error')).code).toMatch(/^(bad-frame|not-found)$/);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
    expect((await say(client, 'What are you looking for?')).turn).toBe(2);
  });

  test('the error names the reply it is about, where that can be made out', async () => {
    const client = await server.connect();
    client.send({ type: 'reply', id, text: '' });
    expect(await client.next('error')).toMatchObject({ inReplyTo: id });
    client.send({ type: 'hint' });
    expect(await client.next('error')).not.toHaveProperty('inReplyTo');
  });
});

test.each([{ type: 'reply', id, text: 'Hello.' }, { type: 'rewind', turn: 1 }, { type: 'hint' }, { type: 'end' }])(
  '$type before start or resume is `not-started`',
  async (frame) => {
    const client = await server.connect();
    client.send(frame);
    expect(await client.next('error')).toMatchObject({ code: 'not-started' });
    expect(await begin(client)).toBeTruthy();
  },
);

test('replies of 4000 characters, of silence and of any script are taken as they are', async () => {
  const client = await server.connect();
  const conversation = await begin(client);
  const texts = ['x'.repeat(4000), '…', '   ', 'שלום 👩‍👩‍👧 \u0007\u202e', '\\u0000 "quoted"\nnew line'];
  const taken: string[] = [];
  for (const text of texts) {
    await say(client, text);
    taken.push(text);
    if (client.frames.some(({ type }) => type === 'ended')) break;
  }
  expect(taken.length).toBeGreaterThan(2);
  const { transcript } = await (await fetchSignedIn(`${server.address}api/v1/conversations/${conversation}`)).json();
  expect(
    transcript.filter(({ speaker }: { speaker: string }) => speaker === 'learner').map(({ text }: { text: string }) => text),
  ).toEqual(taken);
});

test('frames sent at once are taken in their order', async () => {
  const client = await server.connect();
  client.send({ type: 'start', persona: 'shopper', scene: 'call' });
  client.send('no frame');
  client.send({ type: 'reply', id, text: 'What are you looking for?' });
  client.send({ type: 'end' });
  await client.next('error');
  await client.next('ended');
  const types = client.frames.map(({ type }) => type).filter((type) => type !== 'delta' && type !== 'line');
  expect(types).toEqual(['started', 'error', 'accepted', 'marks', 'trust', 'ended']);
});

test('more frames at once than a client has any use for are refused as overloaded', async () => {
  const client = await server.connect();
  await begin(client);
  for (let index = 0; index < 200; index++) client.send({ type: 'hint' });
  let answered = 0;
  while (answered < 200) {
    answered = client.frames.filter(({ type }) => type === 'hint' || type === 'error').length;
    await new Promise(setImmediate);
  }
  const refused = client.frames.filter((frame) => frame.type === 'error');
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['overloaded']));
});

test('a frame above all measure ends the socket, not the server', async () => {
  const client = await server.connect();
  client.send(JSON.stringify({ type: 'reply', id, text: 'x'.repeat(2_000_000) }));
  expect(await client.closed).toBe(1009);
  expect((await fetchSignedIn(`${server.address}health`)).status).toBe(200);
});

describe('Origin and Host', () => {
  const port = () => new URL(server.address).port;

  test('a socket from a page of another origin, or to another host, is refused', async () => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: `http://evil.example:${port()}` },
      { origin: 'http://localhost:1' },
      { origin: `https://localhost:${port()}` },
      { origin: 'null' },
      { host: `evil.example:${port()}` },
      { host: 'localhost' },
    ])
      await expect(connect(server.address, headers), JSON.stringify(headers)).rejects.toThrow(/403/);
  });

  test('loopback names and the own origin are taken', async () => {
    for (const headers of [
      { origin: `http://127.0.0.1:${port()}` },
      { origin: `http://localhost:${port()}`, host: `localhost:${port()}` },
      { host: `[::1]:${port()}` },
    ]) {
      const client = await connect(server.address, headers);
      await client.close();
    }
  });
});

test('what is said never reaches the log', async () => {
  const client = await server.connect();
  await begin(client);
  await say(client, 'What about my Schnabeltier?');
  client.send({ type: 'reply', id: randomUUID(), text: `Schnabeltier${'x'.repeat(4000)}` });
  await client.next('error');
  expect(server.log.join('')).not.toContain('Schnabeltier');
});

test('four thousand signs may come as the escapes of their pairs', async () => {
  const client = await server.connect();
  await begin(client);
  const text = '😀'.repeat(4000);
  client.send(`{"type":"reply","id":"${randomUUID()}","text":"${'\\ud83d\\ude00'.repeat(4000)}"}`);
  expect((await client.next('accepted')).text).toBe(text);
});

test.each(['health', 'api/v1/personas', 'api/v1/practice/', 'api/v1/nope', ''])('there is no socket at /%s', async (path) => {
  const socket = new WebSocket(`${server.address.replace(/^http/, 'ws')}${path}`, {
    headers: authorizationFor(server.address),
  });
  const [, response] = await once(socket, 'unexpected-response');
  expect(response.statusCode).toBe(404);
  expect(JSON.parse(await textOf(response))).toMatchObject({
    error: { code: 'not-found', message: expect.stringMatching(/practice socket is \/api\/v1\/practice$/) },
  });
});
