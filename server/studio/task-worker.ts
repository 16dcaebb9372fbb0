import { parentPort } from 'node:worker_threads';
import { perform, type Task } from './tasks.ts';

// Does tasks beside the server's own thread, one after the other, in the order they come.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, task }: { id: number; task: Task }) => {
  last = last.then(async () => {
    try {
      parentPort?.postMessage({ id, answer: await perform(task) });
    } catch (error) {
      parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
});
