import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { CandorError, type ErrorCode } from '../../errors.ts';
import { embeddedReader } from '../../reading/embedded/reader.ts';
import { createJobs, type JobName, type Jobs } from './jobs.ts';

/** What comes in: a job by its name with what it takes. */
export type Asked = { [Name in JobName]: { id: number; name: Name; input: Jobs[Name]['takes'] } }[JobName];
/** What goes back: what the job gives, or the error to throw. */
export type Told = { id: number } & (
  | { gives: unknown }
  | { refused: { code: ErrorCode; message: string } }
  | { failed: string }
);

// Whoever talks to a published buyer comes first. Only Linux gives a thread a priority of its own; elsewhere the whole process would get it.
if (process.platform === 'linux') setPriority(0, 10);

const jobs = createJobs(embeddedReader);

function answer({ id, name, input }: Asked): Told {
  try {
    switch (name) {
      case 'drive':
        return { id, gives: jobs.drive(input) };
      case 'tests':
        return { id, gives: jobs.tests(input) };
      case 'observe':
        return { id, gives: jobs.observe(input) };
      case 'add':
        return { id, gives: jobs.add(input) };
    }
  } catch (error) {
    if (error instanceof CandorError) return { id, refused: { code: error.code, message: error.message } };
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
