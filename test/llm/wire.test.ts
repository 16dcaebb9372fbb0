import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ModelErrorCode } from '../../server/llm/model-error.ts';
import {
  type Answer,
  delta,
  dies,
  endsEarly,
  event,
  type FaultServer,
  finish,
  inTurn,
  refuses,
  says,
  silent,
  sse,
  stalls,
  startFaultServer,
} from './fault-server.ts';
import { asking, modelAt, outcomeOf } from './model-at.ts';

let server: FaultServer;
beforeEach(async () => {
  server = await startFaultServer();
});
afterEach(() => server.close());

const short = { firstTextMs: 150, idleMs: 20_000, totalMs: 20_000 };
const restless = { firstTextMs: 20_000, idleMs: 150, totalMs: 20_000 };

test('an answer comes piece by piece and is counted under the name that the server gives', async () => {
  server.answer(says('I am only looking, thank you.'));
  const { text, error, call } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect({ text, error }).toEqual({ text: 'I am only looking, thank you.', error: null });
  expect(call).toMatchObject({
    model: 'served-model',
    attempts: 1,
    promptTokens: 4,
    completionTokens: 5,
    finish: 'stop',
    error: null,
  });
  expect(call?.firstTextMs).toBeGreaterThan(0);
  expect(server.asked[0]).toMatchObject({
    path: '/v1/chat/completions',
    key: 'Bearer sk-secret-key',
    body: { model: 'asked-model', stream: true, max_tokens: 100, stream_options: { include_usage: true } },
  });
});

test('chunks without choices, without a role and with null content are no trouble', async () => {
  server.answer((_, response) => {
    event(response, { choices: [], prompt_filter_results: [] });
    event(response, { model: 'm' });
    delta(response, { content: null });
    delta(response, { content: 'Yes.' });
    finish(response);
  });
  expect(await outcomeOf(modelAt(server.baseUrl).stream)).toMatchObject({ text: 'Yes.', error: null });
});

test.each<[string, Answer, ModelErrorCode, asked?: number]>([
  ['no chunk at all', endsEarly(''), 'empty'],
  ['an end without a finish reason', endsEarly('Half a sen'), 'cut-off'],
  ['a connection that is killed in mid-answer', dies('Half a sen'), 'cut-off'],
  ['a finished answer without text', (_, response) => finish(response), 'empty'],
  [
    'an error event in a 200 stream, as an object',
    (_, response) => {
      event(response, { error: { code: 500, message: 'slot failed' } });
      response.end();
    },
    'server-failed',
  ],
  [
    'an error event in a 200 stream, as a string',
    (_, response) => {
      event(response, { error: 'model runner has stopped' });
      response.end();
    },
    'server-failed',
  ],
  [
    'an error line that the client does not see',
    (_, response) => {
      sse(response).end('error: {"code":500,"message":"failed"}\n\n');
    },
    'empty',
  ],
  ['a flat error body', refuses(400, { object: 'error', message: 'no such thing', code: 40303 }), 'rejected', 4],
  ['an error body that is a string', refuses(400, { error: 'no' }), 'rejected', 4],
  ['an error page', refuses(500, '<html><body><h1>Internal Server Error</h1></body></html>'), 'server-failed'],
  ['a page where a model was to be', refuses(200, '<html><body>It works!</body></html>'), 'not-a-model'],
  ['other JSON where a model was to be', refuses(200, { status: 'ok' }), 'not-a-model'],
  ['an error with status 200', refuses(200, { error: { message: 'unexpected endpoint' } }), 'server-failed'],
  [
    'a key that is not accepted',
    refuses(401, { error: { message: 'Incorrect API key provided: sk-secret-key' } }),
    'unauthenticated',
  ],
  ['a model that is not there', refuses(404, { error: { message: 'model not found' } }), 'not-found'],
  [
    'spent credit',
    refuses(429, { error: { message: 'You exceeded your quota', code: 'insufficient_quota', type: 'insufficient_quota' } }),
    'quota-spent',
  ],
  [
    'too long a prompt, as 400',
    refuses(400, { error: { message: "This model's maximum context length is 4096 tokens" } }),
    'too-long',
  ],
  [
    'too long a prompt, as 500',
    refuses(500, { error: { message: 'the request exceeds the available context size' } }),
    'too-long',
  ],
  [
    'JSON that is broken',
    (_, response) => {
      event(response, '{"choices":[{"delta":{"con');
      response.end();
    },
    'garbled',
  ],
  [
    'bytes that are nothing',
    (_, response) => {
      sse(response).end(Buffer.from([0, 159, 146, 150, 255, 10, 10]));
    },
    'empty',
  ],
  [
    'chunks of another shape',
    (_, response) => {
      event(response, { choices: 'none' });
      finish(response);
    },
    'garbled',
  ],
  [
    'a content filter',
    (_, response) => {
      delta(response, 'I ');
      finish(response, 'content_filter');
    },
    'filtered',
  ],
  [
    'reasoning_content and no answer',
    (_, response) => {
      delta(response, { reasoning_content: 'Let me think.' });
      finish(response);
    },
    'only-reasoning',
  ],
  [
    'reasoning and no answer',
    (_, response) => {
      delta(response, { reasoning: 'Let me think.' });
      finish(response, 'length');
    },
    'only-reasoning',
  ],
  ['thinking aloud and no answer', says('<think>What might they want? I should'), 'only-reasoning'],
])('%s is one clear error', async (_, answer, code, asked = 1) => {
  server.answer(answer);
  const { error, call } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(error?.code).toBe(code);
  expect(call?.error).toBe(code);
  expect(`${error?.message} ${error?.detail}`).not.toContain('secret');
  expect(server.asked).toHaveLength(asked);
});

test('what a model thinks is no part of its answer', async () => {
  server.answer((_, response) => {
    delta(response, { reasoning_content: 'Hm.' });
    for (const piece of ['<thi', 'nk>They ask about ', 'price.</th', 'ink>\n\n', 'It is ', 'eighty.']) delta(response, piece);
    finish(response);
  });
  expect(await outcomeOf(modelAt(server.baseUrl).stream)).toMatchObject({ text: 'It is eighty.', error: null });
});

test('a word that only begins like thinking is passed on', async () => {
  server.answer(says('<th'));
  expect(await outcomeOf(modelAt(server.baseUrl).stream)).toMatchObject({ text: '<th', error: null });
});

test('a server that takes the call and says nothing is given up at the deadline for the first text', async () => {
  server.answer(silent);
  const { error } = await outcomeOf(modelAt(server.baseUrl, { deadlines: short }).stream);
  expect(error).toMatchObject({ code: 'first-text-late', retryable: false });
  await server.asked[0]?.gone;
});

test('keep-alive comments do not hold up the idle deadline', async () => {
  server.answer(stalls('Well, '));
  const { text, error } = await outcomeOf(modelAt(server.baseUrl, { deadlines: restless }).stream);
  expect({ text, code: error?.code }).toEqual({ text: 'Well, ', code: 'went-silent' });
  await server.asked[0]?.gone;
});

test('an answer that trickles on is ended by its total deadline', async () => {
  server.answer(async ({ gone }, response) => {
    const timer = setInterval(() => delta(response, 'on '), 10);
    await gone;
    clearInterval(timer);
  });
  const { error } = await outcomeOf(
    modelAt(server.baseUrl, { deadlines: { ...restless, idleMs: 20_000, totalMs: 250 } }).stream,
  );
  expect(error?.code).toBe('took-too-long');
});

test('an answer that ignores how long it may be is cut', async () => {
  server.answer(says('word '.repeat(2000)));
  const { text, call } = await outcomeOf(modelAt(server.baseUrl).stream, asking({ maxTokens: 10 }));
  expect(text.length).toBeLessThan(200);
  expect(call).toMatchObject({ finish: 'length', error: null });
});

test('a server that says "stop" and used all its tokens was cut', async () => {
  server.answer(says('I was about to', { prompt_tokens: 10, completion_tokens: 100 }));
  expect((await outcomeOf(modelAt(server.baseUrl).stream)).call?.finish).toBe('length');
});

test('a finished answer is not held up by a connection that stays open', async () => {
  server.answer((_, response) => {
    delta(response, 'Done.');
    delta(response, {}, 'stop');
  });
  const { text, error } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect({ text, error }).toEqual({ text: 'Done.', error: null });
  await server.asked[0]?.gone;
});

test('a server that ignores that a stream was asked for gives its answer all the same', async () => {
  const message = { role: 'assistant', content: 'All at once.' };
  server.answer(refuses(200, { model: 'm', choices: [{ message, finish_reason: 'stop' }], usage: { prompt_tokens: 3 } }));
  expect(await outcomeOf(modelAt(server.baseUrl).stream)).toMatchObject({ text: 'All at once.', error: null });
});

test.each([429, 502, 503])('%i is tried again, and no more often than the budget says', async (status) => {
  server.answer(inTurn(refuses(status, { error: { message: 'later' } }), says('Now.')));
  const good = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(good).toMatchObject({ text: 'Now.', error: null, call: { attempts: 2 } });
  server.answer(refuses(status, { error: { message: 'later' } }));
  const bad = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(bad.error).toMatchObject({ retryable: true, status });
  expect(bad.call?.attempts).toBe(3);
});

test.each([400, 401, 404, 422, 500])('%i is not tried again', async (status) => {
  server.answer(refuses(status, { error: { message: 'temperature is wrong' } }));
  const { error } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(error?.retryable).toBe(false);
  expect(server.asked.length).toBe(status === 400 || status === 422 ? 2 : 1);
});

test('a connection that dies before the first word is made again, one that dies later is not', async () => {
  server.answer(inTurn((_, response) => void response.destroy(), says('Back.')));
  expect(await outcomeOf(modelAt(server.baseUrl).stream)).toMatchObject({ text: 'Back.', call: { attempts: 2 } });
  server.answer(dies('Half '));
  expect(await outcomeOf(modelAt(server.baseUrl).stream)).toMatchObject({ text: 'Half ', call: { attempts: 1 } });
});

test('a server that is stopped is an error that says so', async () => {
  await server.close();
  const { error, call } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(error).toMatchObject({ code: 'unreachable', retryable: true });
  expect(error?.message).toContain('OPENAI_BASE_URL');
  expect(call?.attempts).toBe(3);
});

test('a server that asks for a longer wait than we have is not waited for', async () => {
  server.answer(refuses(429, { error: { message: 'later' } }, { 'retry-after': '60' }));
  const { error, call } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(error).toMatchObject({ code: 'rate-limited', retryAfterMs: 60_000 });
  expect(call?.attempts).toBe(1);
});

test('what a server counts before it fails is counted with the answer that follows', async () => {
  const counts = { prompt_tokens: 3, completion_tokens: 100 };
  server.answer(
    inTurn((_, response) => {
      event(response, { model: 'm', choices: [], usage: counts });
      event(response, { error: { code: 503, message: 'gone' } });
      response.end();
    }, says('Now.')),
  );
  // The hundred tokens were all that it may say, and not those of the answer that counts.
  const { call } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(call).toMatchObject({ attempts: 2, promptTokens: 7, completionTokens: 105, finish: 'stop' });
});

test('Retry-After is kept to', async () => {
  server.answer(inTurn(refuses(503, { error: 'loading' }, { 'retry-after-ms': '120' }), says('Now.')));
  const { call } = await outcomeOf(modelAt(server.baseUrl).stream);
  expect(call?.totalMs).toBeGreaterThanOrEqual(119);
});

test('aborting ends an answer without an error and frees the server at once', async () => {
  server.answer(stalls('Well, '));
  const abort = new AbortController();
  const calls: unknown[] = [];
  const pieces = modelAt(server.baseUrl).stream(asking({ signal: abort.signal, onCall: (call) => calls.push(call.error) }));
  expect(await pieces.next()).toEqual({ value: 'Well, ', done: false });
  abort.abort();
  expect(await pieces.next()).toEqual({ value: undefined, done: true });
  await server.asked[0]?.gone;
  expect(calls).toEqual(['aborted']);
});

test('aborting before the headers ends the call as well', async () => {
  server.answer(silent);
  const abort = new AbortController();
  const outcome = outcomeOf(modelAt(server.baseUrl).stream, asking({ signal: abort.signal }));
  while (server.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
  abort.abort();
  expect(await outcome).toMatchObject({ text: '', error: null });
  await server.asked[0]?.gone;
});

test('who stops listening frees the server', async () => {
  server.answer(stalls('Well, '));
  for await (const piece of modelAt(server.baseUrl).stream(asking())) {
    expect(piece).toBe('Well, ');
    break;
  }
  await server.asked[0]?.gone;
});

test('what a server refuses by name is left out from then on', async () => {
  const rejects: Answer = (asked, response) => {
    for (const name of ['stream_options', 'max_tokens', 'temperature'])
      if (name in asked.body) return refuses(400, { error: { message: `Unsupported parameter: '${name}'` } })(asked, response);
    return says('Fine.')(asked, response);
  };
  server.answer(rejects);
  const model = modelAt(server.baseUrl);
  expect(await outcomeOf(model.stream, asking({ temperature: 0.5 }))).toMatchObject({ text: 'Fine.', call: { attempts: 4 } });
  expect(await outcomeOf(model.stream, asking({ temperature: 0.5 }))).toMatchObject({ text: 'Fine.', call: { attempts: 1 } });
  expect(server.asked.at(-1)?.body).toMatchObject({ max_completion_tokens: 100 });
});

test('what a server refuses without a name is found out', async () => {
  server.answer((asked, response) =>
    'max_tokens' in asked.body ? refuses(400, { error: 'Bad request' })(asked, response) : says('Fine.')(asked, response),
  );
  expect(await outcomeOf(modelAt(server.baseUrl).stream)).toMatchObject({ text: 'Fine.', error: null });
});

test('too long a prompt is not sent, and one that the server has cut is noticed', async () => {
  const long = { messages: [{ role: 'user' as const, content: 'word '.repeat(2000) }] };
  const refused = await outcomeOf(modelAt(server.baseUrl, { contextTokens: 2000 }).stream, asking(long));
  expect(refused.error?.code).toBe('too-long');
  expect(server.asked).toHaveLength(0);
  server.answer(says('Good.', { prompt_tokens: 512, completion_tokens: 3 }));
  expect((await outcomeOf(modelAt(server.baseUrl).stream, asking(long))).call).toMatchObject({ promptCut: true });
  server.answer(says('Good.', { prompt_tokens: 2100, completion_tokens: 3 }));
  expect((await outcomeOf(modelAt(server.baseUrl).stream, asking(long))).call).toMatchObject({ promptCut: false });
});

test('more calls than the limit wait, and lines go before readings', async () => {
  const open: (() => void)[] = [];
  server.answer(async (asked, response) => {
    await new Promise<void>((resolve) => open.push(resolve));
    await says(asked.body.messages[0]?.content ?? '')(asked, response);
  });
  const { createCallQueue } = await import('../../server/llm/call-queue.ts');
  const queue = createCallQueue(1);
  const model = modelAt(server.baseUrl, { queue });
  const done: string[] = [];
  const ask = (name: string, purpose: 'line' | 'reading', signal = new AbortController().signal) =>
    outcomeOf(model.stream, asking({ purpose, signal, messages: [{ role: 'user', content: name }] })).then(() =>
      done.push(name),
    );
  const first = ask('first', 'line');
  while (open.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const leaving = new AbortController();
  const gone = ask('gone', 'line', leaving.signal);
  const reading = ask('reading', 'reading');
  const line = ask('line', 'line');
  expect(queue.waiting).toBe(3);
  leaving.abort();
  await gone;
  for (let number = 1; number <= 3; number++) {
    while (open.length < number) await new Promise((resolve) => setImmediate(resolve));
    open[number - 1]?.();
  }
  await Promise.all([first, reading, line]);
  expect(done).toEqual(['gone', 'first', 'line', 'reading']);
});

test('a place in the queue is not waited for beyond the deadline', async () => {
  const { createCallQueue } = await import('../../server/llm/call-queue.ts');
  const queue = createCallQueue(1);
  const leave = await queue.enter({ urgent: true, signal: new AbortController().signal });
  const { error } = await outcomeOf(modelAt(server.baseUrl, { queue, deadlines: short }).stream);
  expect(error?.code).toBe('first-text-late');
  expect(queue.waiting).toBe(0);
  leave();
  expect(await outcomeOf(modelAt(server.baseUrl, { queue }).stream)).toMatchObject({ text: 'Good.' });
});

test('nothing is written to the console, whatever comes', async () => {
  const lines: unknown[] = [];
  const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const originals = names.map((name) => console[name]);
  for (const name of names) console[name] = (...args: unknown[]) => void lines.push(args);
  process.env.OPENAI_LOG = 'debug';
  try {
    server.answer((_, response) => {
      event(response, '{"broken');
      response.end();
    });
    await outcomeOf(modelAt(server.baseUrl).stream);
    await outcomeOf(modelAt('http://127.0.0.1:1/v1', { retries: 0 }).stream);
  } finally {
    delete process.env.OPENAI_LOG;
    names.forEach((name, index) => {
      const original = originals[index];
      if (original) console[name] = original;
    });
  }
  expect(lines).toEqual([]);
});

test('no listener is left on a signal that lives longer than a call', async () => {
  const { signal } = new AbortController();
  const model = modelAt(server.baseUrl);
  const whileRunning: number[] = [];
  server.answer(async (asked, response) => {
    whileRunning.push(getEventListeners(signal, 'abort').length);
    await says('Good.')(asked, response);
  });
  for (let call = 0; call < 3; call++) await outcomeOf(model.stream, asking({ signal }));
  server.answer(dies('Half '));
  await outcomeOf(model.stream, asking({ signal }));
  expect(whileRunning).toEqual([1, 1, 1]);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
