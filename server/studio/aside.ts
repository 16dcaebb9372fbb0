import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import type { CertificateSets } from '../domain/certificate.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { LabelledReply } from '../scoring/calibration.ts';

/** What takes longer than anybody else on the server should wait for. */
export type StudioJob =
  | { kind: 'certify'; sets: CertificateSets; rubric: Rubric }
  | { kind: 'calibrate'; labelled: readonly LabelledReply[]; tried: Rubric; published: Rubric | null };

/** Longer than the largest job takes on a slow machine. */
const patienceMs = 180_000;
/** Jobs that wait at most, beside the one that runs. */
const mostWaiting = 8;

/**
 * Does jobs in a thread of their own, one after the other, so that trying rubrics takes one core at most. Refuses with `overloaded` where too many wait, and with
 * `unavailable` once it is stopped.
 */
export function createAside() {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let stopped = false;
  const running = new Set<Worker>();
  const gone = () => new CandorError('draining', 'the server is shutting down; try again in a moment');

  async function inThread<T>(job: StudioJob, answer: z.ZodType<T>): Promise<T> {
    if (stopped) throw gone();
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const worker = new Worker(new URL('./studio-worker.ts', import.meta.url), { workerData: job });
    running.add(worker);
    const timer = setTimeout(
      () => reject(new CandorError('unavailable', 'this took longer than three minutes and was given up; try fewer replies')),
      patienceMs,
    );
    worker.once('message', (message: unknown) => resolve(answer.parse(message)));
    worker.once('error', reject);
    worker.once('exit', () => reject(stopped ? gone() : new Error('the thread that tries rubrics ended without an answer')));
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      running.delete(worker);
      void worker.terminate();
    }
  }

  return {
    /** Does one job; `answer` is what has to come of it. */
    run<T>(job: StudioJob, answer: z.ZodType<T>): Promise<T> {
      if (waiting > mostWaiting)
        return Promise.reject(
          new CandorError('overloaded', 'other rubrics are being tried at the moment; try again in a minute'),
        );
      waiting++;
      const done = last.then(() => inThread(job, answer)).finally(() => waiting--);
      last = done.catch(() => undefined);
      return done;
    },
    /** Gives up what runs and waits. */
    async stop(): Promise<void> {
      stopped = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
      await last;
    },
  };
}

export type Aside = ReturnType<typeof createAside>;
