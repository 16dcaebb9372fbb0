import type { Mark } from '../domain/mark.ts';
import type { Rubric } from '../domain/rubric.ts';
import { totalScore } from '../scoring/total.ts';

/** Points that a reply a whole score below the middle is taken to cost beside what trust fell. */
const pointsPerScore = 10;
/** A reply that cost less than this, in points, was not costly. */
const least = 1;

/**
 * The costliest reply of a talk, the one whose replacement would have mattered most: what trust fell after it, in points, and ten times
 * what its marks as a whole (0..1) lie below the middle. So a reply that let a chance pass counts even where trust did not fall; what it
 * lets fall counts most. The earlier one where two are even. Undefined where none cost a point. `change` is what trust did after it. Pure.
 */
export function costliestReply<Reply extends { marks: readonly Mark[]; change: number }>(
  rubric: Rubric,
  replies: readonly Reply[],
): Reply | undefined {
  const costs = replies.map((reply) => {
    const below = Math.max(0, 0.5 - (totalScore(rubric, reply.marks) ?? 0.5));
    return { reply, cost: Math.max(0, -reply.change) + pointsPerScore * below };
  });
  const [worst] = costs.filter(({ cost }) => cost >= least).sort((a, b) => b.cost - a.cost);
  return worst?.reply;
}
