import type { ActId } from '../../server/domain/act.ts';

/**
 * Acts that stay with the cues alone: they are seen by their build or over several replies, or the labels do not name each of them, or
 * the learned detector found hardly any on replies that it was not taught by.
 */
export const leftToCues: readonly ActId[] = [
  'breaks-frame',
  'bribes',
  'courtesy',
  'greets',
  'informal-address',
  'insults',
  'keeps-promise',
  'long-term',
  'monologue',
  'nonsense',
  'question-run',
  'raises-business',
  'silence',
  'small-talk',
  'stacked-questions',
  'summary',
  'takes-leave',
  'thanks',
  'winning-language',
];

/** Markers of the default rubric whose weight holds for talk of every kind and is not fitted to sales talk. */
export const settled: ReadonlySet<string> = new Set([
  'fits-anybody',
  'crowding-questions',
  'explains-reason',
  'asks-what-they-want',
  'makes-room',
  'open-question',
  'says-what-costs-you',
  'takes-up-words',
  'talk-for-an-answer',
]);

/**
 * Dimensions whose markers of single acts keep their weights: fitted to sales talk, they agree less with people on other talk. There only
 * the thresholds and how the reply reads as a whole are fitted.
 */
export const settledDimensions: ReadonlySet<string> = new Set(['listening', 'emotional-risk', 'transparency']);
