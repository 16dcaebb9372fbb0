import type { Mark } from '../domain/mark.ts';
import type { Rubric } from '../domain/rubric.ts';

/**
 * A reply as a whole, 0..1: the mean of its marks' scores by the dimensions' weights. A dimension without an opportunity counts as its
 * score says, close to 0.5; one that is unscored does not count. Null where none is scored. Pure.
 */
export function totalScore(rubric: Rubric, marks: readonly Mark[]): number | null {
  let weights = 0;
  let weighed = 0;
  for (const { id, weight } of rubric.dimensions) {
    const score = marks.find(({ dimension }) => dimension === id)?.score ?? null;
    if (score === null) continue;
    weights += weight;
    weighed += weight * score;
  }
  return weights > 0 ? weighed / weights : null;
}
