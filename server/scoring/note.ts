import type { LineKind } from '../domain/reading.ts';
import type { Dimension } from '../domain/rubric.ts';
import type { Counted } from './counted.ts';
import { nextStep } from './next-step.ts';

/** Longest quote in a note, in characters; longer ones are cut at a word. */
const longest = 120;

/**
 * The note under a mark: what the weightiest marker saw, with its quote, why that matters, and what one level higher looks like after
 * this kind of line. Where nothing was seen, the level's anchor stands in for the first two.
 */
export function composeNote(
  dimension: Dimension,
  level: number,
  counted: readonly Counted[],
  line: readonly LineKind[],
): string {
  const reached = dimension.levels[level - 1];
  const next = nextStep(dimension, level, line);
  const weightiest = telling(counted, level);
  if (!weightiest) return [reached?.anchor ?? '', next].join(' ').trim();
  return [quoting(weightiest.marker.seen, short(weightiest.showings[0]?.quote ?? '')), weightiest.marker.why, next]
    .join(' ')
    .trim();
}

/**
 * A sentence of the rubric with the words it speaks of. They leave their own full stop behind, and spare the sentence its where they end in
 * another sign (? ! …).
 */
export const quoting = (sentence: string, quote: string): string =>
  sentence
    .split('{quote}')
    .join(quote.trimEnd().replace(/(?<!\.)\.$/, ''))
    .replace(/([?!…]|\.\.\.)([”»]|[\s\u00A0\u202F]»)\./g, '$1$2');

/** A low level is explained by what pulled it down, a high one by what lifted it; a middle one by whatever weighs most. */
function telling(counted: readonly Counted[], level: number): Counted | undefined {
  const wanted = level <= 2 ? '-' : level >= 4 ? '+' : undefined;
  return counted.find(({ marker }) => marker.polarity === wanted) ?? counted[0];
}

function short(quote: string): string {
  const plain = quote.replace(/\s\s+|[^\S ]/g, ' ');
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', longest) > 40 ? plain.lastIndexOf(' ', longest) : longest)}…`;
}
