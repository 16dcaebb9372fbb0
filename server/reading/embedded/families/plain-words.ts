import type { ActId } from '../../../domain/act.ts';
import { type AskedFor, askedFor } from '../../../language/asked-for.ts';
import { hitsOf } from '../prepared.ts';
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

/**
 * What asks how things are on the other's side, where nobody of the seller's is in it: “who signs on your side?” is no push for a signature. A yes or no, a wish and
 * “what would it take” may be.
 */
const ofTheirSide: ReadonlySet<AskedFor> = new Set<AskedFor>([
  'who',
  'when',
  'where',
  'how',
  'how-long',
  'how-many',
  'others',
  'worry',
]);
/** The cues that show a push as it is worded. */
const closing = ['close', 'urgency', 'upsell'];
const pushes: readonly ActId[] = ['closing-push', 'urgency', 'for-the-sale', 'asks-favour'];

/** Words of a reply that is nothing but manners, and of one that is nothing but an answer. */
const few = 25;
const fewer = 12;
/** What is left of a doubt. */
const left = 0.3;

/**
 * Plain questions, and few words that do one plain thing. A greeting, thanks, a goodbye or small talk, where nothing was asked and nothing troubling said: whoever is only
 * polite goes past nobody and is after nothing. And an answer to what was asked, with nothing sold beside it, dodges nothing; nor does it say what
 * is not so, unless that is plain.
 */
export function readPlainWords({ reply, line, acts }: Scene): void {
  for (const [at, sentence] of reply.sentences.entries()) {
    const { start, end, asking, me, firm } = sentence;
    if (asking === 'no' || me + firm > 0 || closing.some((name) => hitsOf(reply, name).some((hit) => hit.sentence === at)))
      continue;
    const kind = askedFor(reply.text.slice(start, end), reply.language);
    if (kind !== undefined && ofTheirSide.has(kind)) acts.fadeWithin(sentence, pushes, left);
  }
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
