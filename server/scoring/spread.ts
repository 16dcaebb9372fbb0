import type { Mark } from '../domain/mark.ts';
import type { ContextTurn, Reading } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { levelOf, markReply } from './mark-reply.ts';

/**
 * Marks of a reply that was read several times. Each gets the span of the scores that the readings by themselves would give, as far as they
 * agree whether there was an opportunity: a score without one says something else. Where the span crosses a level, or where only some
 * readings see an opportunity, the mark is uncertain. With one reading there is nothing to say.
 */
export function markSamples(
  rubric: Rubric,
  { reading, samples }: { reading: Reading; samples: readonly Reading[] },
  texts: { context: readonly ContextTurn[]; reply: string },
): Mark[] {
  const marks = markReply(rubric, reading, texts);
  if (samples.length < 2) return marks;
  const each = samples.map((sample) => markReply(rubric, sample, texts));
  return marks.map((mark, index) => {
    const dimension = rubric.dimensions[index];
    const alone = each.flatMap((set) => set[index] ?? []);
    if (!dimension || mark.score === null) return mark;
    const scores = alone.flatMap(({ status, score }) => (status !== mark.status || score === null ? [] : [score]));
    const spread = { low: Math.min(mark.score, ...scores), high: Math.max(mark.score, ...scores) };
    const uncertain =
      alone.some(({ status }) => status !== mark.status) ||
      (mark.status === 'scored' && levelOf(dimension, spread.low) !== levelOf(dimension, spread.high));
    return { ...mark, spread, ...(uncertain ? { uncertain } : {}) };
  });
}
