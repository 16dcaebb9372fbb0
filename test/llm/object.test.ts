import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { ModelCall, ObjectRequest } from '../../server/llm/chat-model.ts';
import type { ModelErrorCode } from '../../server/llm/model-error.ts';
import { plainSchema } from '../../server/llm/plain-schema.ts';
import { type Answer, delta, event, type FaultServer, finish, refuses, says, startFaultServer } from './fault-server.ts';
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

test.each<[string, Answer, string[]]>([
  [
    'refuses json_schema with 400',
    takes('json_object', refuses(400, { error: 'response_format: no' })),
    ['json_schema', 'json_object'],
  ],
  [
    'answers json_schema with 500',
    takes('json_object', refuses(500, { error: { message: 'grammar' } })),
    ['json_schema', 'json_object'],
  ],
  ['ignores the schema', takes('json_object', says('{"other": true}')), ['json_schema', 'json_object']],
  [
    'refuses json_schema and json_object',
    takes('prompt', refuses(400, { error: "'response_format.type' must be 'text'" })),
    ['json_schema', 'json_object', 'prompt'],
  ],
  [
    'talks unless it is only asked',
    takes('prompt', says('Certainly! The reply is good.')),
    ['json_schema', 'json_object', 'prompt'],
  ],
])('a server that %s is met lower on the ladder, and from then on at once', async (_, answer, rungs) => {
  server.answer(answer);
  const model = modelAt(server.baseUrl);
  expect(await model.object(forObject())).toEqual(good);
  expect(rungsAsked()).toEqual(rungs);
  expect(await model.object(forObject())).toEqual(good);
  expect(rungsAsked().slice(rungs.length)).toEqual(rungs.slice(-1));
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
