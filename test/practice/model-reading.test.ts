import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPrompt } from '../../server/content/load-prompt.ts';
import { createModelReader } from '../../server/reading/model/model-reader.ts';
import {
  type Answer,
  delta,
  dies,
  endsEarly,
  event,
  type FaultServer,
  refuses,
  says,
  silent,
  stalls,
  startFaultServer,
} from '../llm/fault-server.ts';
import { modelAt } from '../llm/model-at.ts';
import { plainReader } from '../support/plain-reader.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { fetchSignedIn, localOwner } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let model: FaultServer;
let server: TestServer;
beforeEach(async () => {
  model = await startFaultServer();
});
afterEach(async () => {
  await server.close();
  await model.close();
  removeFolder(server.folder);
});

/** A whole server whose replies are also read by the model, under short deadlines. */
async function serve(firstTextMs = 20_000, samples = 1): Promise<TestServer> {
  const deadlines = { firstTextMs, idleMs: firstTextMs, totalMs: 20_000 };
  const prompt = await loadPrompt('reader', undefined);
  const modelReader = createModelReader({ model: modelAt(model.baseUrl, { deadlines }), prompt, samples, base: plainReader });
  server = await startTestServer({ modelReader, sentTo: 'there:1234' });
  return server;
}

const sees = (act: string, quote: string): Answer => says(JSON.stringify({ found: [{ act, from: 'reply', quote }] }));
const record = async (id: string) => (await fetchSignedIn(`${server.address}api/v1/conversations/${id}`)).json();

test('a model’s marks come beside the line and replace the embedded ones, which stay on disk', async () => {
  model.answer(sees('flatters', 'Hello'));
  const client = await (await serve()).connect();
  const id = await begin(client);
  client.send({ type: 'reply', id: crypto.randomUUID(), text: 'Hello there.' });
  expect(await client.next('marks')).toMatchObject({ turn: 1, source: 'embedded' });
  const later = await client.next('marks');
  expect(later).toMatchObject({ turn: 1, source: 'llm' });
  expect(later.marks[0]?.evidence).toMatchObject([{ marker: 'listening-minus', quote: 'Hello' }]);
  const history = await server.store.history(localOwner, id);
  expect(history?.turns[1]?.heard?.marks.source).toBe('llm');
  expect((await record(id)).transcript[1]).toMatchObject({ source: 'llm', reading: { reader: 'llm@1:asked-model' } });
  await client.close();
});

test('what a model reads counts for trust from the next reply on, and the record says so', async () => {
  model.answer(sees('flatters', 'Hello'));
  const client = await (await serve()).connect();
  const id = await begin(client, { seed: 3 });
  client.send({ type: 'reply', id: crypto.randomUUID(), text: 'Hello there.' });
  const first = await client.next('trust');
  await client.next('line');
  while ((await record(id)).transcript[1].source !== 'llm') await new Promise((resolve) => setImmediate(resolve));
  expect((await record(id)).transcript[1]).toMatchObject({ trust: first.trust, countsFrom: null });
  model.answer(says('{"found": []}'));
  await say(client, 'Hm.');
  const { transcript } = await record(id);
  expect(transcript[1]).toMatchObject({ trust: first.trust, countsFrom: 3 });
  const flattered = transcript[3].trust;

  // The same without the flattery.
  const other = await begin(client, { seed: 3 });
  await say(client, 'Hello there.');
  await say(client, 'Hm.');
  expect(flattered).toBeLessThan((await record(other)).transcript[3].trust);
  await client.close();
});

test('a branch keeps what counted before it, and what came later counts from its next reply on', async () => {
  model.answer(sees('flatters', 'Hello'));
  const client = await (await serve()).connect();
  const id = await begin(client);
  await say(client, 'Hello there.');
  while ((await record(id)).transcript[1].source !== 'llm') await new Promise((resolve) => setImmediate(resolve));
  await say(client, 'Hello again.');
  client.send({ type: 'rewind', turn: 3 });
  const { conversation } = await client.next('started');
  const opened = await server.store.openConversation(localOwner, conversation.id);
  expect(opened?.pending).toMatchObject([{ turn: 1 }]);
  expect((await record(id)).transcript[1].countsFrom).toBe(3);
  await client.close();
});

const faults: [string, Answer][] = [
  ['says nothing', silent],
  ['stalls in mid-answer', stalls('{"found": [')],
  [
    'garbles',
    (_, response) => {
      event(response, '{"choices":[{"del');
      response.end();
    },
  ],
  ['cuts its answer off', endsEarly('{"found": [')],
  ['dies', dies('{"found"')],
  ['lies about schemas', says('{"found": "nothing"}')],
  ['is too busy', refuses(429, { error: { message: 'later' } })],
  ['fails', refuses(500, 'Oh no')],
  [
    'sends an error inside the stream',
    (_, response) => {
      delta(response, '{');
      event(response, { error: 'gone' });
      response.end();
    },
  ],
];

test.each(faults)(
  'with a server that %s the talk reaches its end, with the embedded marks and a quiet word',
  async (_, answer) => {
    model.answer(answer);
    const client = await (await serve(150)).connect();
    const id = await begin(client);
    await say(client, 'What brings you in?');
    expect(await client.next('notice')).toMatchObject({ code: 'embedded-reading', turn: 1 });
    const { debrief } = await sayGoodbye(client);
    expect(debrief.scores.length).toBeGreaterThan(0);
    expect((await record(id)).transcript[1].source).toBe('embedded');
    expect(server.log.join('')).not.toMatch(/brings you in|secret/);
    await client.close();
  },
);

test('with a server that is stopped the talk reaches its end', async () => {
  await serve();
  await model.close();
  const client = await server.connect();
  await begin(client);
  await say(client, 'What brings you in?');
  expect((await client.next('notice')).code).toBe('embedded-reading');
  await sayGoodbye(client);
  await client.close();
  model = await startFaultServer();
});

test('the line does not wait for a model that is slow', async () => {
  model.answer(silent);
  const client = await (await serve()).connect();
  await begin(client);
  expect((await say(client, 'What brings you in?')).turn).toBe(2);
  expect((await say(client, 'And then?')).turn).toBe(4);
  expect(client.frames.some(({ type }) => type === 'notice')).toBe(false);
  await client.close();
});

const asked = async (number: number) => {
  while (model.asked.length < number) await new Promise((resolve) => setImmediate(resolve));
  return model.asked[number - 1];
};

test.each(['leave', 'rewind', 'end'])('%s gives up what a model is reading, and frees its server', async (way) => {
  model.answer(silent);
  const client = await (await serve()).connect();
  const id = await begin(client);
  await say(client, 'What brings you in?');
  const call = await asked(1);
  if (way === 'leave') await client.close();
  if (way === 'rewind') client.send({ type: 'rewind', turn: 1 });
  if (way === 'end') client.send({ type: 'end' });
  await call?.gone;
  while ((await server.store.callsOf('local', id)).length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(await server.store.callsOf('local', id)).toMatchObject([{ turn: 1, purpose: 'reading', error: 'aborted' }]);
  expect(client.frames.some(({ type }) => type === 'notice')).toBe(false);
  if (way !== 'leave') await client.close();
});

test('who comes back has the last reply read after all', async () => {
  model.answer(silent);
  const client = await (await serve()).connect();
  const id = await begin(client);
  await say(client, 'What brings you in?');
  await asked(1);
  await client.close();
  model.answer(sees('flatters', 'What brings'));
  const again = await server.connect();
  again.send({ type: 'resume', conversation: id });
  await again.next('started');
  expect(await again.next('marks')).toMatchObject({ turn: 1, source: 'llm' });
  await again.close();
});

test('what feedback withholds, a model does not tell either', async () => {
  model.answer(sees('flatters', 'Hello'));
  const client = await (await serve()).connect();
  const id = await begin(client, { feedback: 'off' });
  await say(client, 'Hello there.');
  while ((await server.store.history(localOwner, id))?.turns[1]?.heard?.marks.source !== 'llm')
    await new Promise((resolve) => setImmediate(resolve));
  expect(client.frames.map(({ type }) => type)).not.toContain('marks');
  expect((await record(id)).transcript[1]).not.toHaveProperty('countsFrom');
  await client.close();
});

test('readings that disagree make a mark uncertain', async () => {
  let call = 0;
  model.answer((which, response) => (call++ === 0 ? sees('flatters', 'Hello') : says('{"found": []}'))(which, response));
  const client = await (await serve(20_000, 2)).connect();
  await begin(client);
  client.send({ type: 'reply', id: crypto.randomUUID(), text: 'Hello there.' });
  await client.next('marks');
  const { marks } = await client.next('marks');
  expect(marks[0]).toMatchObject({ dimension: 'listening', uncertain: true });
  await client.close();
});

test('each call is counted with its turn, its model, its tokens and its time', async () => {
  model.answer(sees('flatters', 'Hello'));
  const client = await (await serve()).connect();
  const id = await begin(client);
  await say(client, 'Hello there.');
  while ((await server.store.callsOf('local', id)).length === 0) await new Promise((resolve) => setImmediate(resolve));
  const [call] = await server.store.callsOf('local', id);
  expect(call).toMatchObject({
    turn: 1,
    purpose: 'reading',
    model: 'served-model',
    completionTokens: 5,
    attempts: 1,
    error: null,
  });
  expect(call?.promptTokens).toBeGreaterThan(500);
  expect(call?.totalMs).toBeGreaterThan(0);
  expect((await record(id)).calls).toEqual([call]);
  expect(await server.store.callsOf('somebody', id)).toEqual([]);
  await client.close();
});

test('the learner is told where the text goes', async () => {
  await serve();
  const persona = await (await fetchSignedIn(`${server.address}api/v1/personas/shopper`)).json();
  expect(persona.sentTo).toBe('there:1234');
});
