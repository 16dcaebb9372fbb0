import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { CallFormat, TranscriptProblem } from '../domain/call.ts';
import { transcriptError } from './problem.ts';
import { readTranscript, type Transcript } from './read-transcript.ts';

/** Up to this many bytes a file is read within milliseconds, less than a thread of its own takes to begin. */
const small = 64 * 1024;
/** Longer than the largest file takes on a slow machine. */
const patienceMs = 30_000;
/** How many files are read at a time, each in a thread. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
let next = 0;

const Answer = z.union([
  z.object({
    transcript: z.object({
      format: CallFormat,
      turns: z.array(z.object({ speaker: z.string(), text: z.string(), startMs: z.number().nullable() })),
      assumed: z.boolean(),
      skipped: z.int(),
    }),
  }),
  z.object({ problem: TranscriptProblem }),
]);

/** The same as `readTranscript`, without keeping others waiting: a large file is read in a thread of its own, two at a time. */
export function readAside(given: Uint8Array | string): Promise<Transcript> {
  if (given.length <= small) return Promise.resolve().then(() => readTranscript(given));
  next = (next + 1) % lanes.length;
  const reading = (lanes[next] ?? Promise.resolve()).then(() => inThread(given));
  lanes[next] = reading.catch(() => undefined);
  return reading;
}

function inThread(given: Uint8Array | string): Promise<Transcript> {
  const { promise, resolve, reject } = Promise.withResolvers<Transcript>();
  const worker = new Worker(new URL('./transcript-worker.ts', import.meta.url), { workerData: given });
  const timer = setTimeout(
    () => reject(transcriptError('too-long', { found: 'more than can be read in half a minute' })),
    patienceMs,
  );
  worker.once('message', (message: unknown) => {
    const answer = Answer.parse(message);
    if ('transcript' in answer) resolve(answer.transcript);
    else {
      const { problem, ...where } = answer.problem;
      reject(transcriptError(problem, where));
    }
  });
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the thread that reads transcripts ended without an answer')));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
