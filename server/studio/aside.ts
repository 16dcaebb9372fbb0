import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { CandorError } from '../errors.ts';
import type { Task } from './tasks.ts';

/** Longer than the tests of the longest persona take on a slow machine. */
const patienceMs = 120_000;
/** A thread that has nothing to do for so long is ended. */
const idleMs = 60_000;

/** Does studio work beside the server's own thread, so that nobody who practises waits for a designer. */
export type Aside = {
  /** Does a task and gives its answer as `schema` reads it; `unavailable` if it takes longer than two minutes. */
  run<T>(task: Task, schema: z.ZodType<T>): Promise<T>;
  stop(): Promise<void>;
};

const Message = z.object({ id: z.int(), answer: z.unknown(), error: z.string().optional() });

/** Two threads, each begun when it is needed: checks while one types never wait for somebody's tests. */
export function createAside(): Aside {
  const quick = createLane();
  const slow = createLane();
  return {
    run: async (task, schema) => schema.parse(await (task.does === 'check' ? quick : slow).run(task)),
    stop: async () => void (await Promise.all([quick.stop(), slow.stop()])),
  };
}

type Waiting = { resolve(answer: unknown): void; reject(error: unknown): void; timer: NodeJS.Timeout };

function createLane() {
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
      const { id, answer, error } = Message.parse(message);
      settle(id, (entry) => (error === undefined ? entry.resolve(answer) : entry.reject(new Error(error))));
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
