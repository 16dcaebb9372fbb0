import { Worker } from 'node:worker_threads';
import { SimulationNews, type SimulationRequest } from '../../domain/simulation.ts';
import { CandorError } from '../../errors.ts';

/** Runs at a time in this process: each takes a core, and those who practise need one. Further ones wait their turn. */
const atATime = 1;
const mostWaiting = 4;
/** The largest simulation of the largest persona takes about three minutes on a slow machine. */
const patienceMs = 10 * 60_000;

const lanes = { running: 0, waiting: [] as (() => void)[] };

async function myTurn(signal: AbortSignal): Promise<void> {
  if (lanes.running < atATime) {
    lanes.running += 1;
    return;
  }
  if (lanes.waiting.length >= mostWaiting)
    throw new CandorError('overloaded', 'several simulations wait already; try again in a few minutes');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const given = () => {
    lanes.waiting = lanes.waiting.filter((one) => one !== resolve);
    reject(signal.reason);
  };
  lanes.waiting.push(resolve);
  signal.addEventListener('abort', given, { once: true });
  await promise;
  signal.removeEventListener('abort', given);
}

/** Hands the turn on to whoever waits longest. */
function handOn(): void {
  const next = lanes.waiting.shift();
  if (next) next();
  else lanes.running -= 1;
}

/**
 * Simulates in a thread of its own, and tells how it goes: progress, then the result, the problems of the text, or what failed. Ends at once
 * when `signal` is aborted; `failed` is told what the thread fell over. Rejects before the first news with `overloaded` where too many wait.
 */
export async function* runSimulation(
  request: SimulationRequest,
  rubric: string,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): AsyncGenerator<SimulationNews> {
  await myTurn(signal);
  const worker = new Worker(new URL('./simulation-worker.ts', import.meta.url), {
    workerData: { rubric, request },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const news: SimulationNews[] = [];
  let wake = Promise.withResolvers<void>();
  let over = false;
  const tell = (one: SimulationNews) => {
    // Who reads slowly gets the latest count alone.
    if (one.type === 'progress' && news.at(-1)?.type === 'progress') news.pop();
    news.push(one);
    over ||= one.type !== 'progress';
    wake.resolve();
  };
  const fail = (code: string, message: string) => tell({ type: 'failed', code, message });
  const timer = setTimeout(
    () => fail('unavailable', 'this took longer than ten minutes and was given up; simulate fewer talks'),
    patienceMs,
  );
  const stop = () => {
    over = true;
    wake.resolve();
  };
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: unknown) => tell(SimulationNews.parse(message)));
  worker.on('error', (error) => {
    failed(error);
    fail('internal', 'something went wrong on our side; the log says what. Try again.');
  });
  worker.on('exit', () => !over && fail('internal', 'the simulation ended by itself; try again'));
  try {
    while (!signal.aborted) {
      const one = news.shift();
      if (one) {
        yield one;
        continue;
      }
      if (over) return;
      await wake.promise;
      wake = Promise.withResolvers<void>();
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    over = true;
    handOn();
    await worker.terminate();
  }
}
