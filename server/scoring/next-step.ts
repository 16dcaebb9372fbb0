import type { LineKind } from '../domain/reading.ts';
import type { Dimension } from '../domain/rubric.ts';

/** A line that asks after the price is also a question: the text for the more telling kind is the one to give. */
const mostTellingFirst: readonly LineKind[] = [
  'straight-question',
  'price-question',
  'confidence',
  'feeling',
  'worry',
  'objection',
  'question',
  'invitation',
  'small-talk',
  'farewell',
  'statement',
];

/** What one level higher than `level` (1..5) would look like after a line of these kinds. */
export function nextStep({ levels }: Dimension, level: number, line: readonly LineKind[]): string {
  const texts: Partial<Record<LineKind | 'default', string>> = levels[level - 1]?.next ?? {};
  const kind = mostTellingFirst.find((entry) => line.includes(entry) && texts[entry] !== undefined);
  return texts[kind ?? 'default'] ?? '';
}
