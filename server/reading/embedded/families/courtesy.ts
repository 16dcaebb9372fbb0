import type { ActId } from '../../../domain/act.ts';
import type { Scene } from '../scene.ts';

const manners: readonly ActId[] = ['greets', 'takes-leave', 'thanks', 'courtesy', 'small-talk'];

/** What makes more of a courteous word than manners: it sells, presses, or wounds. */
const spoils: readonly ActId[] = [
  'closing-push',
  'urgency',
  'false-scarcity',
  'pitches',
  'upsells',
  'feature-dump',
  'boasts',
  'superlative',
  'raises-business',
  'controls-agenda',
  'asks-favour',
  'flatters',
  'insults',
  'unasked-advice',
];

/** What manners are no sign of. */
const doubts: readonly ActId[] = [
  'passes-over',
  'plays-safe',
  'keeps-back',
  'for-the-sale',
  'self-talk',
  'self-display',
  'canned-empathy',
  'boasts',
  'recites',
];

/** Words of a reply that is nothing but manners. */
const few = 25;

/**
 * A greeting, thanks, a goodbye or small talk, where nothing was asked and nothing troubling said: whoever is only polite goes past nobody and is after
 * nothing.
 */
export function readCourtesy({ reply, line, acts }: Scene): void {
  const owed = (
    ['question', 'price-question', 'straight-question', 'worry', 'feeling', 'confidence', 'objection'] as const
  ).some((kind) => line?.kinds.has(kind));
  if (owed || reply.words.length > few || !manners.some((act) => acts.strength(act) >= 0.5)) return;
  if (spoils.some((act) => acts.strength(act) >= 0.3)) return;
  for (const act of doubts) acts.fadeAct(act, 0.3);
}
