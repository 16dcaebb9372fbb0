import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { CandorError, type ErrorCode, isErrorCode } from '../errors.ts';
import type { Task } from './tasks.ts';

/** Longer than the tests of the longest persona take on a slow machine. */
const patienceMs = 120_000;
/** A thread that has nothing to do for so long is ended; whoever drives a draft thinks about what to say. */
const idleMs = 60_000;
const drivingIdleMs = 5 * 60_000;

/** Does studio work beside the server's own thread, so that nobody who practises waits for a designer. */
export type Aside = {
  /** Does a task and gives its answer as `schema` reads it, or throws what it throws; `unavailable` if it takes longer than two minutes. */
  run<T>(task: Task, schema: z.ZodType<T>): Promise<T>;
  stop(): Promise<void>;
};

const Refused = z.object({ code: z.custom<ErrorCode>(isErrorCode), message: z.string() });
const Message = z.object({
  id: z.int(),
  answer: z.unknown().optional(),
  error: z.string().optional(),
  refused: Refused.optional(),
});

/** Threads, each begun when it is needed: checks while one types, and talks to a draft, never wait for somebody's tests. */
export function createAside(): Aside {
  const quick = createLane(idleMs);
  const driving = createLane(drivingIdleMs);
  const slow = createLane(idleMs);
  const lanes: Partial<Record<Task['does'], typeof quick>> = {
    check: quick,
    view: quick,
    try: quick,
    drive: driving,
    observe: driving,
    'add-test': driving,
  };
  const laneFor = ({ does }: Task) => lanes[does] ?? slow;
  return {
    run: async (task, schema) => schema.parse(await laneFor(task).run(task)),
    stop: async () => void (await Promise.all([quick.stop(), driving.stop(), slow.stop()])),
  };
}

type Waiting = { resolve(answer: unknown): void; reject(error: unknown): void; timer: NodeJS.Timeout };

function createLane(idleMs: number) {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let next = 0;
  const waiting = new Map<number, Waiting>();

  const settle = (id: number, by: (entry: Waiting) => void): void => {
    const entry = waiting.get(id);
    if (!entry) return;
    waiting.delete(id);
    clearTimeout(entry.timer);
    by(entry);
    if (waiting.size === 0) idle = setTimeout(stop, idleMs).unref();
  };

  /** Ends the thread; what it was asked and has not answered fails. */
  const stop = async (error: unknown = new CandorError('draining', 'the server is shutting down; nothing was changed')) => {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
    clearTimeout(idle);
    await ended?.terminate();
  };

  const begin = (): Worker => {
    const fresh = new Worker(new URL('./task-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    fresh.unref();
    fresh.on('message', (message: unknown) => {
      const { id, answer, error, refused } = Message.parse(message);
      settle(id, ({ resolve, reject }) => {
        if (refused) reject(new CandorError(refused.code, refused.message));
        else if (error !== undefined) reject(new Error(error));
        else resolve(answer);
      });
    });
    fresh.on('error', (error) => void (worker === fresh && stop(error)));
    return fresh;
  };

  return {
    stop: () => stop(),
    run(task: Task): Promise<unknown> {
      clearTimeout(idle);
      worker ??= begin();
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const id = next++;
      const tooLong = new CandorError(
        'unavailable',
        `this took longer than ${patienceMs / 1000} seconds and was given up; make the text smaller, or try again`,
      );
      waiting.set(id, { resolve, reject, timer: setTimeout(() => void stop(tooLong), patienceMs) });
      worker.postMessage({ id, task });
      return promise;
    },
  };
}
