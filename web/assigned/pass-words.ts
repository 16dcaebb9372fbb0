import type { PassRule } from '../../server/domain/assignment.ts';
import type { Format } from '../language/use-format.ts';
import type { Messages } from '../messages/messages.ts';
import type { AssignedTexts } from './texts.ts';

/** A pass rule as a sentence of its own; `titleOf` names a dimension. */
export function passWords(
  m: AssignedTexts['pass'],
  kinds: Messages['debrief']['kinds'],
  format: Pick<Format, 'level'>,
  titleOf: (dimension: string) => string,
  rule: PassRule,
): string {
  const { levelAtLeast, dimensions = {}, trustAtLeast, outcomes } = rule;
  const words = m.all([
    ...(levelAtLeast === undefined ? [] : [m.level(format.level(levelAtLeast))]),
    ...Object.entries(dimensions).map(([dimension, level]) => m.dimension(titleOf(dimension), format.level(level))),
    ...(trustAtLeast === undefined ? [] : [m.trust(trustAtLeast)]),
    ...(outcomes === undefined ? [] : [m.outcomes(outcomes.map((kind) => kinds[kind]))]),
  ]);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
