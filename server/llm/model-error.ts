/**
 * Everything that a model's server can do wrong: whether it is asked again within the same call (once the connection is there again or the
 * server has room), and what to do about it.
 */
const table = {
  unreachable: { retryable: true, remedy: 'start the model server, or correct OPENAI_BASE_URL' },
  'rate-limited': { retryable: true, remedy: 'wait, or lower CANDOR_MODEL_CALLS' },
  'quota-spent': { retryable: false, remedy: 'the account behind OPENAI_API_KEY has no credit left; add some' },
  unavailable: { retryable: true, remedy: 'the server is overloaded or still loading the model; try again' },
  unauthenticated: { retryable: false, remedy: 'set OPENAI_API_KEY to a key that this server accepts' },
  'not-found': {
    retryable: false,
    remedy: 'check the model name, and that OPENAI_BASE_URL ends where the API begins (mostly /v1)',
  },
  rejected: { retryable: false, remedy: 'the server did not take the request; its own words say why' },
  'too-long': { retryable: false, remedy: 'give the model server a larger context, or lower CANDOR_MODEL_CONTEXT_TOKENS' },
  'server-failed': { retryable: false, remedy: "look into the model server's own log" },
  'first-text-late': { retryable: false, remedy: 'use a faster model, or raise the deadline' },
  'went-silent': { retryable: false, remedy: 'use a faster server, or raise CANDOR_MODEL_IDLE_MS' },
  'took-too-long': { retryable: false, remedy: 'use a faster model, or raise the deadline' },
  'cut-off': { retryable: false, remedy: 'the server broke off in mid-answer; look into its log' },
  empty: { retryable: false, remedy: 'the server gave no text; check the model and OPENAI_BASE_URL' },
  'only-reasoning': {
    retryable: false,
    remedy: 'the model reasoned and said nothing; use one that does not reason, or turn it off',
  },
  garbled: { retryable: false, remedy: 'what came is no answer of an OpenAI-compatible server; check OPENAI_BASE_URL' },
  'not-a-model': { retryable: false, remedy: 'there is something else at OPENAI_BASE_URL; it mostly ends in /v1' },
  filtered: { retryable: false, remedy: "the server's content filter stopped the answer" },
  truncated: { retryable: false, remedy: 'the answer did not fit; use a model that says less' },
  'prompt-cut': { retryable: false, remedy: 'the server cut the prompt; give it a larger context' },
  'bad-object': { retryable: false, remedy: 'the model does not keep to the JSON that was asked for; use a more able one' },
  aborted: { retryable: false, remedy: 'the call was stopped from our side' },
} as const;

export type ModelErrorCode = keyof typeof table;

/**
 * What went wrong with a model. `message` is ours and safe to log: no text of a talk, no key. `detail` is what the server said, shortened
 * and without the key; it may quote the prompt, so that it is shown to whoever asks for it and never logged.
 */
export class ModelError extends Error {
  readonly code: ModelErrorCode;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  readonly #detail: string | undefined;

  constructor(
    code: ModelErrorCode,
    what: string,
    more: { status?: number | undefined; retryAfterMs?: number | undefined; detail?: string | undefined } = {},
  ) {
    super(`${what}: ${table[code].remedy}`);
    this.name = 'ModelError';
    this.code = code;
    this.status = more.status;
    this.retryAfterMs = more.retryAfterMs;
    this.#detail = more.detail;
  }

  get retryable(): boolean {
    return table[this.code].retryable;
  }

  get detail(): string | undefined {
    return this.#detail;
  }
}
