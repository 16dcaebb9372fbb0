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

/** Threads, each begun when it is needed: checks while one types, and talks to a draft, never wait for somebody's tests or for a large file. */
export function createAside(): Aside {
  const quick = createLane(idleMs);
  const driving = createLane(drivingIdleMs);
  // What comes in as a file may take seconds.
  const intake = createLane(idleMs);
  const slow = createLane(idleMs);
  const lanes: Partial<Record<Task['does'], typeof quick>> = {
    check: quick,
    view: quick,
    try: quick,
    rename: quick,
    'read-lines': intake,
    'read-pack': intake,
    'read-card': intake,
    'card-draft': intake,
    'read-rubric': intake,
    drive: driving,
    observe: driving,
    'add-test': driving,
  };
  const laneFor = ({ does }: Task) => lanes[does] ?? slow;
  return {
    run: async (task, schema) => schema.parse(await laneFor(task).run(task)),
    stop: async () => void (await Promise.all([quick, driving, intake, slow].map((lane) => lane.stop()))),
  };
}

/** One that waits for its turn, or is being done. */
type Waiting = { task: Task; resolve(answer: unknown): void; reject(error: unknown): void };
/** More than so many wait for nobody's good. */
const mostWaiting = 12;

/** Does tasks one after the other in a thread of its own; one that takes too long is given up by itself, and the next has a new thread. */
function createLane(idleMs: number) {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  let next = 0;
  let stopped = false;
  let active: (Waiting & { id: number }) | undefined;
  const waiting: Waiting[] = [];

  const endThread = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };

  /** Ends the task that is being done, and begins the next. */
  const settle = (by: (entry: Waiting) => void): void => {
    const entry = active;
    active = undefined;
    clearTimeout(patience);
    if (entry) by(entry);
    goOn();
  };

  const giveUp = (error: unknown): void => {
    void endThread();
    settle(({ reject }) => reject(error));
  };

  const begin = (): Worker => {
    const fresh = new Worker(new URL('./task-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    fresh.unref();
    fresh.on('message', (message: unknown) => {
      const { id, answer, error, refused } = Message.parse(message);
      if (id !== active?.id) return;
      settle(({ resolve, reject }) => {
        if (refused) reject(new CandorError(refused.code, refused.message));
        else if (error !== undefined) reject(new Error(error));
        else resolve(answer);
      });
    });
    fresh.on('error', (error) => void (worker === fresh && giveUp(error)));
    return fresh;
  };

  const goOn = (): void => {
    if (active) return;
    const entry = waiting.shift();
    clearTimeout(idle);
    if (!entry) {
      if (worker) idle = setTimeout(() => void endThread(), idleMs).unref();
      return;
    }
    worker ??= begin();
    active = { ...entry, id: next++ };
    const tooLong = new CandorError(
      'unavailable',
      `this took longer than ${patienceMs / 1000} seconds and was given up; make the text smaller, or try again`,
    );
    patience = setTimeout(() => giveUp(tooLong), patienceMs);
    worker.postMessage({ id: active.id, task: entry.task });
  };

  const draining = () => new CandorError('draining', 'the server is shutting down; nothing was changed');

  return {
    /** Ends the thread; what it was asked and has not answered fails. */
    async stop(): Promise<void> {
      stopped = true;
      for (const { reject } of waiting.splice(0)) reject(draining());
      const ended = endThread();
      settle(({ reject }) => reject(draining()));
      await ended;
    },
    run(task: Task): Promise<unknown> {
      if (stopped) return Promise.reject(draining());
      if (waiting.length >= mostWaiting)
        return Promise.reject(new CandorError('overloaded', 'the studio has much to do at the moment; try again in a minute'));
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      waiting.push({ task, resolve, reject });
      goOn();
      return promise;
    },
  };
}
