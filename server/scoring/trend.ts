import type { Trend } from '../domain/progress.ts';

/** Fewer conversations than this tell nothing: of five, one in forty orders rises throughout by chance alone at best. */
export const trendNeeds = 6;
/** Only the latest so many count: what somebody did long ago says little about where they are going. */
export const trendSpans = 40;
/** What may be left on either side of the interval. */
const tail = 0.025;

/**
 * Whether levels, one for each conversation in order, rise or fall. The slope is Theil–Sen's, the median of the slopes between all pairs,
 * which one odd conversation hardly moves; its bounds are the ordered slopes that the exact distribution of Kendall's statistic names
 * (Sen 1968). Equal levels count against a trend. Pure.
 */
export function trendOf(levels: readonly number[]): Trend {
  const latest = levels.slice(-trendSpans);
  if (latest.length < trendNeeds) return { direction: 'too-few', conversations: latest.length, needed: trendNeeds };
  const slopes = slopesOf(latest);
  const outside = mostInversions(latest.length);
  const low = slopes[outside] ?? 0;
  const high = slopes[slopes.length - 1 - outside] ?? 0;
  return {
    direction: low > 0 ? 'rises' : high < 0 ? 'falls' : 'unclear',
    conversations: latest.length,
    slope: median(slopes),
    low,
    high,
  };
}

/** The slopes between all pairs, in order; as numbers of one kind, which are put in order three times as fast. */
function slopesOf(levels: readonly number[]): Float64Array {
  const slopes = new Float64Array((levels.length * (levels.length - 1)) / 2);
  let at = 0;
  for (const [index, level] of levels.entries())
    for (let later = index + 1; later < levels.length; later++) slopes[at++] = ((levels[later] ?? 0) - level) / (later - index);
  return slopes.sort();
}

const known = new Map<number, number>();

/** The most pairs out of order that an order of `n` things shows with a probability of at most `tail` where there is no trend; n ≥ 5. */
function mostInversions(n: number): number {
  const most = known.get(n) ?? countInversions(n);
  known.set(n, most);
  return most;
}

function countInversions(n: number): number {
  // Chances of each number of inversions, one thing put in after the other: the last of k stands before 0 … k − 1 of the others, so that
  // each new chance is the mean of the k old ones that lead to it.
  let chances = [1];
  for (let k = 2; k <= n; k++) {
    const before = chances;
    let window = 0;
    chances = Array.from({ length: before.length + k - 1 }, (_, inversions) => {
      window += inversions < before.length ? (before[inversions] ?? 0) : 0;
      window -= inversions >= k ? (before[inversions - k] ?? 0) : 0;
      return window / k;
    });
  }
  let sum = 0;
  const over = chances.findIndex((chance) => {
    sum += chance;
    return sum > tail;
  });
  return over - 1;
}

const median = (sorted: Float64Array): number => {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
};
