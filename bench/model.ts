/**
 * First token at our adapter against the openai client directly, on one local server that streams, in one run, calls alternating:
 * `node bin/candor.mjs --run bench/model.ts [CALLS]`. With OPENAI_BASE_URL and CANDOR_BUYER_MODEL set it asks that server, else one of its
 * own with a fixed delay before the first token. Prints p50 and p90 of both in milliseconds and their ratio at p50; and, beside them, how long
 * after a reply the first words that the guard let pass are at the learner's socket, the reply's reading and commit included.
 */
import { createServer } from 'node:http';
import OpenAI from 'openai';
import { createModelSpeaker } from '../server/buyer/model/model-speaker.ts';
import { readConfig } from '../server/config.ts';
import { loadPrompt } from '../server/content/load-prompt.ts';
import { createCallQueue } from '../server/llm/call-queue.ts';
import type { Message } from '../server/llm/chat-model.ts';
import { createOpenAiModel } from '../server/llm/openai/openai-model.ts';
import { embeddedReader } from '../server/reading/embedded/reader.ts';
import { removeFolder, startTestServer } from '../test/support/test-server.ts';

const calls = Number(process.argv[2] ?? 300);
/** About what a small local model takes. */
const firstTokenMs = 40;
const messages: Message[] = [
  { role: 'system', content: 'You are a shopper. Answer in one sentence.' },
  { role: 'user', content: 'Good afternoon. What brings you in?' },
];

/** A server whose first token comes after a fixed delay. */
async function ownServer(): Promise<{ baseUrl: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      setTimeout(() => {
        for (const content of ['I ', 'am ', 'only ', 'looking, ', 'thank ', 'you.'])
          response.write(`data: ${JSON.stringify({ model: 'm', choices: [{ delta: { content }, finish_reason: null }] })}\n\n`);
        response.end(`data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`);
      }, firstTokenMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { baseUrl: `http://127.0.0.1:${address.port}/v1`, close: () => server.close() };
}

const { models } = readConfig(process.env);
const own = models.buyer === undefined ? await ownServer() : null;
const baseUrl = own?.baseUrl ?? models.baseUrl;
const model = models.buyer ?? 'm';
const client = new OpenAI({ baseURL: baseUrl, apiKey: models.apiKey ?? 'none', maxRetries: 0 });
const deadlines = { firstTextMs: 60_000, idleMs: 60_000, totalMs: 60_000 };
const adapter = createOpenAiModel({
  baseUrl,
  apiKey: models.apiKey,
  model,
  deadlines,
  queue: createCallQueue(4),
  contextTokens: 16_000,
});

/** Milliseconds to the first text; the rest is read, so that the next call meets an idle server. */
async function direct(): Promise<number> {
  const since = performance.now();
  let first = Number.NaN;
  const stream = await client.chat.completions.create({ model, messages, stream: true, max_tokens: 40 });
  for await (const chunk of stream)
    if (chunk.choices[0]?.delta.content && Number.isNaN(first)) first = performance.now() - since;
  return first;
}

async function adapted(): Promise<number> {
  const since = performance.now();
  let first = Number.NaN;
  const { signal } = new AbortController();
  for await (const _ of adapter.stream({ messages, maxTokens: 40, signal, purpose: 'line' }))
    if (Number.isNaN(first)) first = performance.now() - since;
  return first;
}

const times: { direct: number[]; adapted: number[] } = { direct: [], adapted: [] };
for (let warm = 0; warm < 20; warm++) {
  await direct();
  await adapted();
}
for (let call = 0; call < calls; call++) {
  // In changing order, so that neither always comes second.
  if (call % 2 === 0) times.direct.push(await direct());
  times.adapted.push(await adapted());
  if (call % 2 === 1) times.direct.push(await direct());
}

/** From a reply to the first guarded words at the learner's socket; each in a conversation of its own. */
async function guardedWords(): Promise<number[]> {
  const speaker = createModelSpeaker({
    model: adapter,
    prompt: await loadPrompt('buyer', undefined),
    deadlines: { wordsMs: 60_000, totalMs: 60_000 },
  });
  const server = await startTestServer({ speaker, reader: embeddedReader });
  const learner = await server.connect();
  const firsts: number[] = [];
  for (let count = 0; count < Math.ceil(calls / 10) + 3; count++) {
    learner.send({ type: 'start', persona: 'shopper' });
    await learner.next('line');
    const since = performance.now();
    learner.send({ type: 'reply', id: crypto.randomUUID(), text: 'Good afternoon. What brings you in?' });
    await learner.next('delta');
    // The first few warm up.
    if (count >= 3) firsts.push(performance.now() - since);
    await learner.next('line');
  }
  const fallbacks = learner.frames.filter((frame) => frame.type === 'notice').length;
  if (fallbacks > 0) console.log(`${fallbacks} lines were the embedded ones`);
  await learner.close();
  await server.close();
  removeFolder(server.folder);
  return firsts;
}
const guarded = await guardedWords();
own?.close();
const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
const show = (name: string, values: number[]) =>
  console.log(`${name.padEnd(14)} p50 ${at(values, 0.5).toFixed(2)} ms, p90 ${at(values, 0.9).toFixed(2)} ms`);
console.log(
  `${calls} calls each of ${own ? `a server of our own, first token after ${firstTokenMs} ms` : `${model} at ${baseUrl}`}`,
);
show('openai client', times.direct);
show('our adapter', times.adapted);
console.log(`ratio at p50: ${(at(times.adapted, 0.5) / at(times.direct, 0.5)).toFixed(3)}`);
show('at the socket', guarded);
