import { CandorError } from '../errors.ts';
import type { CountedTurn, Metrics } from './metrics.ts';

/** Does the work of a turn and counts how long it took and what became of it; `givenUp` says that it was stopped from outside. */
export async function timed<Result>(
  metrics: Pick<Metrics, 'turn'> | undefined,
  turn: CountedTurn['turn'],
  work: () => Promise<Result>,
  givenUp?: AbortSignal,
): Promise<Result> {
  const since = performance.now();
  const count = (outcome: CountedTurn['outcome']) =>
    metrics?.turn({ turn, outcome: givenUp?.aborted ? 'given-up' : outcome, seconds: (performance.now() - since) / 1000 });
  try {
    const result = await work();
    count('done');
    return result;
  } catch (error) {
    count(error instanceof CandorError && error.status < 500 ? 'refused' : 'failed');
    throw error;
  }
}
