import { ModelError } from './model-error.ts';

/** In milliseconds. `firstTextMs` counts from the asking, waiting in the queue and trying again included. */
export type Deadlines = { firstTextMs: number; idleMs: number; totalMs: number };

/** How long a server may take to close an answer that is complete, or to count its tokens. */
const closingMs = 500;

/**
 * Watches over one call, which may be several requests. `signal` is aborted when the caller's is, and when a deadline passes; `late` then
 * says which. The idle time counts only while we wait for the server, and only text resets it: keep-alive comments do not.
 */
export type Watch = {
  readonly signal: AbortSignal;
  readonly late: ModelError | null;
  /** A request begins: what is left of the last one is cancelled. Gives the signal that ends it, with the call or by itself. */
  next(): AbortSignal;
  /** Text came; the clock stands still while it is handled. */
  text(): void;
  /** We wait for more. */
  waitForMore(): void;
  /** The request's answer is complete; whatever comes still is a bonus. */
  complete(): void;
  /** Thinking came: a late first text is explained by it. */
  thinking(): void;
  stop(): void;
};

export function watchOver(outer: AbortSignal, { firstTextMs, idleMs, totalMs }: Deadlines): Watch {
  const since = performance.now();
  const controller = new AbortController();
  let request = new AbortController();
  let late: ModelError | null = null;
  let thought = false;
  const abort = () => {
    controller.abort();
    request.abort();
  };
  const expire = (error: () => ModelError) => () => {
    late ??= error();
    abort();
  };
  const total = setTimeout(
    expire(() => new ModelError('took-too-long', `the model's answer took longer than ${totalMs} ms`)),
    totalMs,
  );
  const tooLate = expire(() => {
    const what = thought ? 'was still reasoning' : 'had said nothing';
    return new ModelError('first-text-late', `the model ${what} after ${firstTextMs} ms`);
  });
  let timer = setTimeout(tooLate, firstTextMs);
  let spoken = false;
  let closed = false;
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    get late() {
      return late;
    },
    next() {
      clearTimeout(timer);
      request.abort();
      request = new AbortController();
      if (controller.signal.aborted) request.abort();
      spoken = false;
      closed = false;
      thought = false;
      timer = setTimeout(tooLate, Math.max(0, firstTextMs - (performance.now() - since)));
      return request.signal;
    },
    text() {
      spoken = true;
      clearTimeout(timer);
    },
    waitForMore() {
      if (!spoken || closed) return;
      clearTimeout(timer);
      timer = setTimeout(
        expire(() => new ModelError('went-silent', `the model went silent for ${idleMs} ms in mid-answer`)),
        idleMs,
      );
    },
    complete() {
      if (closed) return;
      closed = true;
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), closingMs);
    },
    thinking() {
      thought = true;
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(total);
      outer.removeEventListener('abort', abort);
      // Whatever was not read to its end is cancelled, which frees the server at once.
      abort();
    },
  };
}

/** The promise, or a rejection as soon as the signal is aborted: nothing that a client does not notice can hold us. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    promise.catch(() => {});
    throw signal.reason;
  }
  const aborted = Promise.withResolvers<never>();
  const reject = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', reject, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', reject);
  }
}

/** Waits, or rejects as soon as the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await orAborted(over, signal);
  } finally {
    clearTimeout(timer);
  }
}
