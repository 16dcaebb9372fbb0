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
const notManners: readonly ActId[] = [
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

/** What an answer is no sign of. */
const notAnswering: readonly ActId[] = [
  'ignores-question',
  'evades',
  'contradicts-facts',
  'keeps-back',
  'passes-over',
  'plays-safe',
];

/** Words of a reply that is nothing but manners, and of one that is nothing but an answer. */
const few = 25;
const fewer = 12;
/** What is left of a doubt. */
const left = 0.3;

/**
 * Few words that do one plain thing. A greeting, thanks, a goodbye or small talk, where nothing was asked and nothing troubling said: whoever is only
 * polite goes past nobody and is after nothing. And an answer to what was asked, with nothing sold beside it, dodges nothing; nor does it say what
 * is not so, unless that is plain.
 */
export function readPlainWords({ reply, line, acts }: Scene): void {
  if (spoils.some((act) => acts.strength(act) >= 0.3)) return;
  const asked = (['question', 'price-question', 'straight-question'] as const).some((kind) => line?.kinds.has(kind));
  const troubled = (['worry', 'feeling', 'confidence', 'objection'] as const).some((kind) => line?.kinds.has(kind));
  if (
    asked &&
    reply.words.length <= fewer &&
    acts.strength('answers-question') >= 0.65 &&
    acts.strength('contradicts-facts') < 0.4
  )
    for (const act of notAnswering) acts.fadeAct(act, left);
  if (!asked && !troubled && reply.words.length <= few && manners.some((act) => acts.strength(act) >= 0.5))
    for (const act of notManners) acts.fadeAct(act, left);
}
