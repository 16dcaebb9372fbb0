import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { CandorError } from '../errors.ts';
import { perform, type Task } from './tasks.ts';

// Whoever talks to a buyer comes first. Only Linux gives a thread a priority of its own; elsewhere the whole process would get it.
if (process.platform === 'linux') setPriority(0, 10);

// Does tasks beside the server's own thread, one after the other, in the order they come.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  last = last.then(async () => {
    try {
      parentPort?.postMessage({ id, answer: await perform(task) });
    } catch (error) {
      if (error instanceof CandorError) parentPort?.postMessage({ id, refused: { code: error.code, message: error.message } });
      else parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
});
