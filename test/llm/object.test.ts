import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { ModelCall, ObjectRequest } from '../../server/llm/chat-model.ts';
import type { ModelErrorCode } from '../../server/llm/model-error.ts';
import { plainSchema } from '../../server/llm/plain-schema.ts';
import {
  type Answer,
  delta,
  event,
  type FaultServer,
  finish,
  inTurn,
  refuses,
  says,
  startFaultServer,
} from './fault-server.ts';
import { asking, modelAt } from './model-at.ts';

const Answered = z.object({ answers: z.array(z.object({ marker: z.string(), quote: z.string().nullable() })) });
type Answered = z.infer<typeof Answered>;

const good: Answered = { answers: [{ marker: 'open-question', quote: 'What brings you in?' }] };
const json = JSON.stringify(good);

let server: FaultServer;
beforeEach(async () => {
  server = await startFaultServer(says(json));
});
afterEach(() => server.close());

const forObject = (more: Partial<ObjectRequest<Answered>> = {}): ObjectRequest<Answered> => ({
  ...asking({ purpose: 'reading' }),
  schema: Answered,
  name: 'reading',
  ...more,
});

const rungsAsked = () => server.asked.map(({ body }) => body.response_format?.type ?? 'prompt');

test('an object is asked for with a plain schema, in a stream', async () => {
  expect(await modelAt(server.baseUrl).object(forObject())).toEqual(good);
  expect(server.asked[0]?.body).toMatchObject({
    stream: true,
    response_format: { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema: { type: 'object' } } },
  });
});

test('schemas hold no patterns, no limits and no references', () => {
  const Item = z.object({ id: z.string().regex(/^(?=a)/), pattern: z.int().min(1).max(5) });
  const written = JSON.stringify(plainSchema(z.object({ first: Item, second: Item, list: z.array(Item).min(1) })));
  expect(written).not.toMatch(/\$ref|\$defs|\$schema|minimum|maximum|minItems|\(\?=/);
  expect(written).toContain('"pattern":{"type":"integer"}');
});

test.each([
  ['a code fence', `\`\`\`json\n${json}\n\`\`\``],
  ['a fence without a language', `\`\`\`\n${json}\n\`\`\``],
  ['talk around it', `Here is the JSON:\n${json}\nI hope it helps!`],
  ['thinking before it', `<think>{"answers": maybe}</think>${json}`],
  ['an end of thinking without a beginning', `The reply asks {something}.</think>\n${json}`],
  ['thinking that drafts it in a fence', `Perhaps\n\`\`\`json\n{"answers": []}\n\`\`\`\n</think>${json}`],
])('the object is found in %s', async (_, answer) => {
  server.answer(says(answer));
  expect(await modelAt(server.baseUrl).object(forObject())).toEqual(good);
});

test.each([
  ['as it is', (text: string) => text],
  ['in a code fence', (text: string) => `\`\`\`json\n${text}\n\`\`\``],
])('a quote may hold an end of thinking: %s', async (_, wrapped) => {
  const quoting = { answers: [{ marker: 'breaks-frame', quote: 'Ok.</think> {"answers": []}' }] };
  server.answer(says(wrapped(JSON.stringify(quoting))));
  expect(await modelAt(server.baseUrl).object(forObject())).toEqual(quoting);
});

const takes =
  (rung: string, otherwise: Answer): Answer =>
  (asked, response) =>
    ((asked.body.response_format?.type ?? 'prompt') === rung ? says(json) : otherwise)(asked, response);

const ladder = ['json_schema', 'json_object', 'prompt'];

test.each<[string, Answer, string[]]>([
  ['json_schema', takes('json_object', refuses(400, { error: 'response_format: no' })), ladder.slice(0, 2)],
  ['json_schema and json_object', takes('prompt', refuses(400, { error: "'response_format.type' must be 'text'" })), ladder],
])('a server that refuses %s with 400 is met lower on the ladder, and from then on at once', async (_, answer, rungs) => {
  server.answer(answer);
  const model = modelAt(server.baseUrl);
  expect(await model.object(forObject())).toEqual(good);
  expect(rungsAsked()).toEqual(rungs);
  expect(await model.object(forObject())).toEqual(good);
  expect(rungsAsked().slice(rungs.length)).toEqual(rungs.slice(-1));
});

// These may go well the next time, and the schema is worth the asking: one bad moment must not lower the rung as long as the process lives.
test.each<[string, Answer, string[]]>([
  ['answers json_schema with 500', takes('json_object', refuses(500, { error: { message: 'grammar' } })), ladder.slice(0, 2)],
  ['ignores the schema', takes('json_object', says('{"other": true}')), ladder.slice(0, 2)],
  ['talks unless it is only asked', takes('prompt', says('Certainly! The reply is good.')), ladder],
])('a server that %s is met lower on the ladder for that call alone', async (_, answer, rungs) => {
  server.answer(answer);
  const model = modelAt(server.baseUrl);
  expect(await model.object(forObject())).toEqual(good);
  expect(rungsAsked()).toEqual(rungs);
  server.answer(says(json));
  expect(await model.object(forObject())).toEqual(good);
  expect(rungsAsked().slice(rungs.length)).toEqual(['json_schema']);
});

test('below a rung that was refused, one that failed is asked again', async () => {
  const failing: Answer = (asked, response) =>
    (asked.body.response_format?.type === 'json_schema'
      ? refuses(400, { error: 'response_format: no' })
      : takes('prompt', says('No.')))(asked, response);
  server.answer(failing);
  const model = modelAt(server.baseUrl);
  await model.object(forObject());
  expect(rungsAsked()).toEqual(ladder);
  await model.object(forObject());
  expect(rungsAsked().slice(ladder.length)).toEqual(['json_object', 'prompt']);
});

const slowly =
  (answer: Answer): Answer =>
  async (asked, response) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await answer(asked, response);
  };

test('a rung that answers at once does not shorten the time of the next one', async () => {
  server.answer(slowly(takes('prompt', says('Certainly!'))));
  expect(await modelAt(server.baseUrl).object(forObject())).toEqual(good);
  expect(rungsAsked()).toEqual(ladder);
});

test('a rung whose connection stays open after its end does not end the next one', async () => {
  const staysOpen: Answer = (_, response) => {
    delta(response, 'Certainly!');
    delta(response, {}, 'stop');
  };
  server.answer(takes('json_object', staysOpen));
  expect(await modelAt(server.baseUrl).object(forObject())).toEqual(good);
  await server.asked[0]?.gone;
});

test('all rungs together have the time for the first text that one has', async () => {
  server.answer(slowly(says('Certainly!')));
  const deadlines = { firstTextMs: 1000, idleMs: 20_000, totalMs: 20_000 };
  await expect(modelAt(server.baseUrl, { deadlines }).object(forObject())).rejects.toMatchObject({ code: 'first-text-late' });
  expect(rungsAsked()).toEqual(ladder.slice(0, 2));
});

test('the tokens of all rungs are counted, and each is judged by its own', async () => {
  server.answer(
    inTurn(
      says('No.', { prompt_tokens: 10, completion_tokens: 100 }),
      says('No.', { prompt_tokens: 11, completion_tokens: 2 }),
      says('No.', {}),
    ),
  );
  const calls: ModelCall[] = [];
  const asked = modelAt(server.baseUrl).object(forObject({ onCall: (call) => calls.push(call) }));
  await expect(asked).rejects.toMatchObject({ code: 'truncated' });
  const again = modelAt(server.baseUrl).object(forObject({ onCall: (call) => calls.push(call) }));
  await expect(again).rejects.toMatchObject({ code: 'bad-object' });
  expect(calls).toMatchObject([
    { attempts: 1, promptTokens: 10, completionTokens: 100, finish: 'length' },
    { attempts: 3, promptTokens: 11, completionTokens: 2, finish: 'stop' },
  ]);
});

test.each<[string, Answer, ModelErrorCode]>([
  ['no JSON on any rung', says('I would rather talk.'), 'bad-object'],
  ['another shape on every rung', says('{"answers": [{"marker": 1}]}'), 'bad-object'],
  ['half an object and a finish reason "stop"', says(json.slice(0, 20)), 'bad-object'],
  [
    'half an object that was cut at its length',
    (_, response) => {
      delta(response, json.slice(0, 20));
      finish(response, 'length');
    },
    'truncated',
  ],
  [
    'an error inside the stream',
    (_, response) => {
      delta(response, '{"answers": [');
      event(response, { error: { code: 503, message: 'gone' } });
      response.end();
    },
    'unavailable',
  ],
  ['a refused key', refuses(401, { error: 'no' }), 'unauthenticated'],
])('%s is one clear error', async (_, answer, code) => {
  server.answer(answer);
  const calls: ModelCall[] = [];
  const asked = modelAt(server.baseUrl).object(forObject({ onCall: (call) => calls.push(call) }));
  await expect(asked).rejects.toMatchObject({ name: 'ModelError', code });
  expect(calls).toMatchObject([{ error: code }]);
});

test('a prompt that the server has cut gives no object', async () => {
  const messages = [{ role: 'user' as const, content: 'word '.repeat(2000) }];
  server.answer(says(json, { prompt_tokens: 500, completion_tokens: 9 }));
  await expect(modelAt(server.baseUrl).object(forObject({ messages }))).rejects.toMatchObject({ code: 'prompt-cut' });
});

test('an aborted call for an object is an error', async () => {
  const abort = new AbortController();
  abort.abort();
  await expect(modelAt(server.baseUrl).object(forObject({ signal: abort.signal }))).rejects.toMatchObject({ code: 'aborted' });
  expect(server.asked).toHaveLength(0);
});
