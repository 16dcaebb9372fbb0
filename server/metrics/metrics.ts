import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { ErrorCode } from '../errors.ts';
import type { CountCall } from '../llm/counted-model.ts';

/** A request that was answered. `route` is its pattern, never the address that was asked; `status` is 100..599. */
type AnsweredRequest = { method: string; route: string | undefined; status: number; seconds: number };

/**
 * A reply from its arrival until it is on disk, or a line from its beginning until it is. `refused` by a rule (busy, ended …), `failed` on our
 * side, `given-up` where the learner went or the server stopped.
 */
export type CountedTurn = { turn: 'reply' | 'line'; outcome: 'done' | 'refused' | 'failed' | 'given-up'; seconds: number };

/** What the server counts of itself, for Prometheus. Every label has few values, and none says who, what about or which conversation. */
export type Metrics = {
  request(answered: AnsweredRequest): void;
  /** An error that somebody was told of. */
  error(side: 'http' | 'socket', code: ErrorCode): void;
  turn(turn: CountedTurn): void;
  modelCall: CountCall;
  /** Practice sockets that were opened (1) or closed (−1). */
  sockets(change: 1 | -1): void;
  readonly contentType: string;
  /** All of it, in Prometheus' text format. */
  text(): Promise<string>;
};

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Upper bounds in seconds: what is answered from memory or disk, and what waits for a model. */
const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const slow = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60];

/** `process` adds those of Node and the operating system, which watch the whole process: for the program, not for one server among others. */
export function createMetrics({ process = false }: { process?: boolean } = {}): Metrics {
  const registry = new Registry(Registry.PROMETHEUS_CONTENT_TYPE);
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'candor_http_request_duration_seconds',
    help: 'HTTP requests by route pattern, method and class of status; practice sockets are not among them.',
    labelNames: ['method', 'route', 'status'],
    buckets: quick,
    registers,
  });
  const errors = new Counter({
    name: 'candor_errors_total',
    help: 'Errors that clients were told of, by code.',
    labelNames: ['side', 'code'],
    registers,
  });
  const turns = new Histogram({
    name: 'candor_turn_duration_seconds',
    help: 'Turns until they are on disk: replies from their arrival, lines from their beginning.',
    labelNames: ['turn', 'outcome'],
    buckets: quick,
    registers,
  });
  const sockets = new Gauge({ name: 'candor_sockets', help: 'Practice sockets that are open.', registers });
  const ofModels = ['model', 'purpose'] as const;
  const calls = new Histogram({
    name: 'candor_model_call_duration_seconds',
    help: 'Calls to language models, waiting and retries included; the outcome is ok or the code of the error.',
    labelNames: [...ofModels, 'outcome'],
    buckets: slow,
    registers,
  });
  const firstTexts = new Histogram({
    name: 'candor_model_first_text_seconds',
    help: 'From the asking to the first text of the answer.',
    labelNames: ofModels,
    buckets: slow,
    registers,
  });
  const tokens = new Counter({
    name: 'candor_model_tokens_total',
    help: 'Tokens as the model server counts them.',
    labelNames: [...ofModels, 'kind'],
    registers,
  });
  const attempts = new Counter({
    name: 'candor_model_requests_total',
    help: 'Requests to the model server; a call that is tried again makes several.',
    labelNames: ofModels,
    registers,
  });

  return {
    request({ method, route = 'none', status, seconds }) {
      const known = methods.includes(method) ? method : 'other';
      requests.observe({ method: known, route, status: `${Math.floor(status / 100)}xx` }, seconds);
    },
    error: (side, code) => errors.inc({ side, code }),
    turn: ({ turn, outcome, seconds }) => turns.observe({ turn, outcome }, seconds),
    modelCall(model, purpose, call) {
      const labels = { model, purpose };
      calls.observe({ ...labels, outcome: call.error ?? 'ok' }, call.totalMs / 1000);
      attempts.inc(labels, call.attempts);
      if (call.firstTextMs !== null) firstTexts.observe(labels, call.firstTextMs / 1000);
      if (call.promptTokens !== null) tokens.inc({ ...labels, kind: 'prompt' }, call.promptTokens);
      if (call.completionTokens !== null) tokens.inc({ ...labels, kind: 'completion' }, call.completionTokens);
    },
    sockets: (change) => sockets.inc(change),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
