import OpenAI from 'openai';
import type { CallQueue } from '../call-queue.ts';
import type { ChatModel, ChatRequest, ModelCall, ObjectRequest } from '../chat-model.ts';
import { ModelError } from '../model-error.ts';
import { plainSchema } from '../plain-schema.ts';
import { readObject } from '../read-object.ts';
import { estimatePromptTokens, seemsCut } from '../tokens.ts';
import { type Deadlines, orAborted, pause, type Watch, watchOver } from '../watch.ts';
import { withoutThinking } from '../without-thinking.ts';
import { adapt, type Dialect, firstDialect, type Rung, rungs } from './dialect.ts';
import { toModelError } from './errors.ts';
import { piecesOf } from './read-stream.ts';

export type OpenAiModelOptions = {
  /** As `baseUrl` gives it. */
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  deadlines: Deadlines;
  /** Calls that share it share its limit. */
  queue: CallQueue;
  /** What the server can take of prompt and answer together, in tokens. */
  contextTokens: number;
  /** How often a call is made again after no connection, 429, 502 or 503. */
  retries?: number;
  /** The first pause before that, in milliseconds; each further one is twice as long. */
  backoffMs?: number;
};

/** An answer may have this many characters for each token it was allowed, since some servers ignore the limit. */
const mostCharactersAToken = 16;

/** One call on its way: what is asked, what watches over it, and what it took so far. */
type Running = { request: ChatRequest; watch: Watch; call: ModelCall; sinceMs: number };
type Usage = Pick<ModelCall, 'promptTokens' | 'completionTokens'>;
type Format = NonNullable<OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming['response_format']>;

/** A model behind an OpenAI-compatible server. It streams even where an object is wanted: only there does cancelling free the server. */
export function createOpenAiModel(options: OpenAiModelOptions): ChatModel {
  const { baseUrl, apiKey, model, deadlines, queue, contextTokens, retries = 2, backoffMs = 250 } = options;
  const client = new OpenAI({
    baseURL: baseUrl,
    // Servers without keys want none; the client wants something.
    apiKey: apiKey ?? 'none',
    maxRetries: 0,
    // Ours are shorter, and go on after the headers.
    timeout: deadlines.totalMs + 1000,
    logLevel: 'off',
  });
  let dialect: Dialect = firstDialect(baseUrl);

  /** Runs a call in its place of the queue, under its deadlines, and counts it, whatever becomes of it. */
  async function* run<T>(request: ChatRequest, work: (running: Running) => AsyncGenerator<T, void>): AsyncGenerator<T, void> {
    const watch = watchOver(request.signal, deadlines);
    const running: Running = { request, watch, sinceMs: performance.now(), call: newCall(model) };
    const { call, sinceMs } = running;
    try {
      const needed = estimatePromptTokens(request.messages) + request.maxTokens;
      if (needed > contextTokens)
        throw new ModelError(
          'too-long',
          `the prompt and its answer need about ${needed} tokens, and ${contextTokens} are allowed`,
        );
      const urgent = request.purpose === 'line';
      const leave = await queue.enter({ urgent, signal: watch.signal, onWait: request.onWait });
      call.queuedMs = performance.now() - sinceMs;
      try {
        yield* work(running);
      } finally {
        leave();
      }
    } catch (error) {
      const failure = request.signal.aborted ? stopped(request.signal) : (watch.late ?? toModelError(error, apiKey));
      call.error = failure.code;
      throw failure;
    } finally {
      if (request.signal.aborted) call.error = stopped(request.signal).code;
      watch.stop();
      call.totalMs = performance.now() - sinceMs;
      request.onCall?.(call);
    }
  }

  /** One answer's text. Tries again, or in another dialect, as long as nothing was passed on. */
  async function* answer(running: Running, format: Format | undefined): AsyncGenerator<string, void> {
    const { watch } = running;
    const tried = new Set<string>();
    let trial = dialect;
    let pauses = 0;
    for (;;) {
      let spoken = false;
      try {
        for await (const text of attempt(running, trial, format)) {
          spoken = true;
          yield text;
        }
        dialect = { ...trial, rung: dialect.rung };
        return;
      } catch (error) {
        const failure = toModelError(error, apiKey);
        if (spoken || watch.signal.aborted) throw broken(failure, spoken);
        const adapted = adapt(trial, failure, tried, format !== undefined);
        if (adapted) {
          trial = adapted;
          continue;
        }
        if (!failure.retryable || pauses >= retries) throw failure;
        const waitMs = failure.retryAfterMs ?? backoffMs * 2 ** pauses * (1 + Math.random() / 2);
        if (performance.now() - running.sinceMs + waitMs > deadlines.firstTextMs) throw failure;
        pauses++;
        await pause(waitMs, watch.signal);
      }
    }
  }

  /** One request. `call` gets its end and, added to those of the requests before it, its tokens. */
  async function* attempt({ request, watch, call, sinceMs }: Running, spoken: Dialect, format: Format | undefined) {
    const signal = watch.next();
    call.attempts++;
    call.finish = null;
    call.promptCut = false;
    let finish: string | null = null;
    let usage: Usage = { promptTokens: null, completionTokens: null };
    try {
      const { data, response } = await orAborted(
        client.chat.completions.create(bodyOf(request, spoken, format), { signal }).withResponse(),
        signal,
      );
      const filter = withoutThinking();
      let length = 0;
      let thought = false;
      const chunks = isStream(response) ? data[Symbol.asyncIterator]() : wholeAnswer(response, signal);
      reading: for (;;) {
        watch.waitForMore();
        // After the end only the count of tokens may still come; a server that keeps the line open is no longer waited for.
        const next = await orAborted(chunks.next(), signal).catch((error: unknown) => {
          if (finish !== null && watch.late === null && !request.signal.aborted) return null;
          throw error;
        });
        if (next === null || next.done) break;
        for (const piece of piecesOf(next.value)) {
          if (piece.kind === 'model') call.model = piece.model;
          if (piece.kind === 'usage') usage = piece;
          if (piece.kind === 'thinking') {
            thought = true;
            watch.thinking();
          }
          if (piece.kind === 'finish') {
            finish = piece.reason;
            watch.complete();
          }
          if (piece.kind !== 'text') continue;
          const text = filter.push(piece.text);
          if (text === '') {
            if (filter.thought) watch.thinking();
            continue;
          }
          call.firstTextMs ??= performance.now() - sinceMs;
          length += text.length;
          watch.text();
          yield text;
          if (length > request.maxTokens * mostCharactersAToken) {
            finish ??= 'length';
            break reading;
          }
        }
      }
      // The client ends quietly when it is aborted.
      if (finish === null) signal.throwIfAborted();
      const rest = filter.end();
      if (rest.trim() !== '') {
        length += rest.length;
        yield rest;
      }
      finished({ finish, empty: length === 0, thought: thought || filter.thought });
      const full = usage.completionTokens !== null && usage.completionTokens >= request.maxTokens;
      call.finish = finish === 'length' || full ? 'length' : 'stop';
      call.promptCut = seemsCut(request.messages, usage.promptTokens);
    } finally {
      call.promptTokens = sum(call.promptTokens, usage.promptTokens);
      call.completionTokens = sum(call.completionTokens, usage.completionTokens);
    }
  }

  /** Asks on one rung of the ladder. */
  async function askFor<T>(running: Running, request: ObjectRequest<T>, rung: Rung): Promise<T> {
    let text = '';
    for await (const piece of answer(running, formatOf(request, rung))) text += piece;
    if (running.call.promptCut) throw new ModelError('prompt-cut', 'the model did not see the whole prompt');
    try {
      return readObject(text, request.schema);
    } catch (error) {
      if (running.call.finish === 'length') throw new ModelError('truncated', "the model's JSON was cut at its end");
      throw error;
    }
  }

  /**
   * Goes down the ladder until an answer fits. Only rungs that the server refuses are left out from then on: a failure or one bad answer may
   * have been the only one.
   */
  async function* climb<T>(running: Running, request: ObjectRequest<T>): AsyncGenerator<T, void> {
    const ladder = rungs.slice(rungs.indexOf(dialect.rung));
    let refused = 0;
    for (const [index, rung] of ladder.entries()) {
      try {
        const value = await askFor(running, request, rung);
        dialect = { ...dialect, rung: ladder[refused] ?? rung };
        yield value;
        return;
      } catch (error) {
        const failure = toModelError(error, apiKey);
        const lower = failure.code === 'rejected' || failure.code === 'server-failed' || failure.code === 'bad-object';
        if (!lower || running.watch.signal.aborted || index === ladder.length - 1) throw failure;
        if (failure.code === 'rejected' && refused === index) refused++;
      }
    }
  }

  const bodyOf = (request: ChatRequest, { maxTokens, streamOptions, temperature }: Dialect, format: Format | undefined) => ({
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    stream: true as const,
    [maxTokens]: request.maxTokens,
    ...(streamOptions ? { stream_options: { include_usage: true } } : {}),
    ...(temperature && request.temperature !== undefined ? { temperature: request.temperature } : {}),
    ...(format ? { response_format: format } : {}),
  });

  return {
    name: model,
    async *stream(request) {
      try {
        yield* run(request, (running) => answer(running, undefined));
      } catch (error) {
        if (!request.signal.aborted) throw error;
      }
    },
    async object(request) {
      for await (const value of run(request, (running) => climb(running, request))) return value;
      throw new ModelError('empty', 'the model gave no object');
    },
  };
}

const newCall = (model: string): ModelCall => ({
  model,
  attempts: 0,
  queuedMs: 0,
  firstTextMs: null,
  totalMs: 0,
  promptTokens: null,
  completionTokens: null,
  finish: null,
  promptCut: false,
  error: null,
});

/** Of two counts; null where neither was made. */
const sum = (a: number | null, b: number | null): number | null => (a === null && b === null ? null : (a ?? 0) + (b ?? 0));

/** A connection lost in mid-answer is a broken answer. */
const broken = (failure: ModelError, spoken: boolean): ModelError =>
  spoken && failure.code === 'unreachable' ? new ModelError('cut-off', "the model's answer broke off") : failure;

/** An answer counts only if its server said that it is finished, and if it says something. */
function finished({ finish, empty, thought }: { finish: string | null; empty: boolean; thought: boolean }): void {
  if (finish === 'content_filter') throw new ModelError('filtered', 'the answer was stopped by a content filter');
  if (empty && thought) throw new ModelError('only-reasoning', 'the model reasoned and gave no answer');
  if (empty) throw new ModelError('empty', 'the model server ended without an answer');
  if (finish === null) throw new ModelError('cut-off', "the model's answer broke off without an end");
}

function formatOf<T>({ schema, name }: ObjectRequest<T>, rung: Rung): Format | undefined {
  if (rung === 'prompt') return undefined;
  if (rung === 'json_object') return { type: 'json_object' };
  return { type: 'json_schema', json_schema: { name, schema: plainSchema(schema), strict: true } };
}

const isStream = ({ headers }: Response): boolean => !/json|html/.test(headers.get('content-type') ?? '');

/** A server that does not stream gives its whole answer at once, or is no model server. */
async function* wholeAnswer(response: Response, signal: AbortSignal): AsyncGenerator<unknown, void> {
  const text = await orAborted(response.text(), signal);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ModelError('not-a-model', 'the address answers with a page and not with a model');
  }
  if (typeof body === 'object' && body !== null && 'error' in body && body.error)
    throw new OpenAI.APIError(undefined, body.error, undefined, response.headers);
  if (typeof body !== 'object' || body === null || !('choices' in body))
    throw new ModelError('not-a-model', "the address answers with something else than a model's words", {
      detail: text.slice(0, 200),
    });
  yield body;
}

/** Why whoever asked stopped a call: they had waited too long, or want the answer no longer. */
const stopped = ({ reason }: AbortSignal): ModelError =>
  reason instanceof ModelError ? reason : new ModelError('aborted', 'the call to the model was stopped');
