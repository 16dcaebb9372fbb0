import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { AddedTestAnswer, DraftTestsAnswer, ObservedAnswer } from '../../domain/draft-tests.ts';
import { DriveAnswer } from '../../domain/drive.ts';
import { CandorError } from '../../errors.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { Told } from './worker.ts';

/** Does the studio's work in a thread of its own, a job after the other: talks that go on are not kept waiting by it. */
export type Aside = {
  /** Rejects with the job's own CandorError; `overloaded` where too many wait, `unavailable` where it takes too long. */
  run<Name extends JobName>(name: Name, input: Jobs[Name]['takes']): Promise<Jobs[Name]['gives']>;
  stop(): Promise<void>;
};

/** Jobs that may wait, the one under way included. */
const mostWaiting = 24;
/** A large draft with many tests takes seconds; what takes longer than this, in ms, is given up. */
const patienceMs = 60_000;
/** After so long without a job, in ms, the thread ends: it holds the reader's weights a second time. */
const idleMs = 10 * 60_000;

const answers: { [Name in JobName]: z.ZodType<Jobs[Name]['gives']> } = {
  drive: DriveAnswer,
  tests: DraftTestsAnswer,
  observe: ObservedAnswer,
  add: AddedTestAnswer,
};

type Waiting = { take(told: Told): void; fail(error: Error): void };

export function createAside(): Aside {
  let worker: Worker | undefined;
  let last = 0;
  let idle: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting>();

  /** Ends the thread; whoever still waits is told why. */
  const end = async (error: Error): Promise<void> => {
    const ending = worker;
    worker = undefined;
    const left = [...waiting.values()];
    waiting.clear();
    for (const one of left) one.fail(error);
    await ending?.terminate();
  };

  const started = (): Worker => {
    if (worker) return worker;
    const fresh = new Worker(new URL('./worker.ts', import.meta.url));
    fresh.on('message', (told: Told) => {
      const one = waiting.get(told.id);
      waiting.delete(told.id);
      one?.take(told);
    });
    const gone = (error: Error) => {
      if (worker === fresh) void end(error);
    };
    fresh.on('error', gone);
    fresh.on('exit', () => gone(new Error('the thread of the studio ended by itself')));
    // The server may end while the thread has nothing to do.
    fresh.unref();
    worker = fresh;
    return fresh;
  };

  return {
    run<Name extends JobName>(name: Name, input: Jobs[Name]['takes']) {
      if (waiting.size >= mostWaiting)
        return Promise.reject(new CandorError('overloaded', 'the studio is busy with other drafts; try again in a moment'));
      clearTimeout(idle);
      const { promise, resolve, reject } = Promise.withResolvers<Jobs[Name]['gives']>();
      last += 1;
      const id = last;
      const timer = setTimeout(() => {
        const tooLong = 'this draft took longer than a minute; make its tests or the conversation shorter, then try again';
        void end(new CandorError('unavailable', tooLong));
      }, patienceMs);
      waiting.set(id, {
        take(told) {
          if ('gives' in told) {
            const read = answers[name].safeParse(told.gives);
            if (read.success) resolve(read.data);
            else reject(read.error);
          } else if ('refused' in told) reject(new CandorError(told.refused.code, told.refused.message));
          else reject(new Error(`the studio's thread failed: ${told.failed}`));
        },
        fail: reject,
      });
      started().postMessage({ id, name, input });
      return promise.finally(() => {
        clearTimeout(timer);
        if (waiting.size > 0) return;
        clearTimeout(idle);
        idle = setTimeout(() => void end(new Error('idle')), idleMs);
        idle.unref();
      });
    },
    async stop() {
      clearTimeout(idle);
      await end(new CandorError('draining', 'the server is shutting down; try again in a moment'));
    },
  };
}
