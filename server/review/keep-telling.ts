import { sendStatements } from './send-statements.ts';

type Log = { warn(fields: object, message: string): void; info(fields: object, message: string): void };

const everyMs = 60_000;
const longestMs = 3_600_000;

/** Waits, unless it is ended before. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const byTimer: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    timer.unref();
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });

/** Tells a record store of what is due every minute; after a failure it waits twice as long each time, an hour at most. */
export function keepTelling(
  deps: Omit<Parameters<typeof sendStatements>[0], 'signal'>,
  log: Log,
  wait: Wait = byTimer,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  const run = async () => {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const told = await sendStatements({ ...deps, signal });
        if (told > 0) log.info({ conversations: told }, 'the record store was told');
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        failures++;
        log.warn({ err: error, failures }, 'the record store could not be told; it is tried again');
      }
      await wait(Math.min(longestMs, everyMs * 2 ** failures), signal);
    }
  };
  const running = run();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}
