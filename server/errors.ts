/**
 * Every error that a person may meet, with the HTTP status it maps to and whether trying again may help. Codes are stable: they are
 * part of the contract.
 */
const table = {
  'bad-frame': { status: 400, retryable: false },
  'bad-request': { status: 400, retryable: false },
  unauthenticated: { status: 401, retryable: false },
  forbidden: { status: 403, retryable: false },
  'not-found': { status: 404, retryable: false },
  'not-started': { status: 409, retryable: false },
  busy: { status: 409, retryable: true },
  'reply-conflict': { status: 409, retryable: false },
  ended: { status: 409, retryable: false },
  conflict: { status: 409, retryable: false },
  'name-taken': { status: 409, retryable: false },
  'link-gone': { status: 410, retryable: false },
  'bad-content': { status: 422, retryable: false },
  'tests-failed': { status: 422, retryable: false },
  'bad-transcript': { status: 422, retryable: false },
  'rate-limited': { status: 429, retryable: true },
  'bad-config': { status: 500, retryable: false },
  internal: { status: 500, retryable: true },
  storage: { status: 503, retryable: true },
  overloaded: { status: 429, retryable: true },
  unavailable: { status: 503, retryable: true },
  draining: { status: 503, retryable: true },
} as const;

export type ErrorCode = keyof typeof table;
export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(table, code);

/**
 * An error with a stable code and a message that names the input and the remedy; safe to show to whoever caused it. `details` are the same
 * as data, where a page says it in words of its own.
 */
export class CandorError extends Error {
  readonly code: ErrorCode;
  readonly details: object | undefined;

  constructor(code: ErrorCode, message: string, { details, ...options }: ErrorOptions & { details?: object } = {}) {
    super(message, options);
    this.name = 'CandorError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return table[this.code].status;
  }

  get retryable(): boolean {
    return table[this.code].retryable;
  }
}

/** That something can only be done with a conversation once it has ended; a real call ends by itself when its marks are there. */
export const notEnded = ({ id, kind }: { id: string; kind: 'practice' | 'call' }, toDo: string): CandorError =>
  new CandorError(
    'bad-request',
    kind === 'call'
      ? `call "${id}" is still being marked; wait until its marks are there before you ${toDo}`
      : `conversation "${id}" has not ended; end it before you ${toDo}`,
  );
