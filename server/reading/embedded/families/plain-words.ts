import type { ActId } from '../../../domain/act.ts';
import { type AskedFor, askedFor } from '../../../language/asked-for.ts';
import { fold } from '../../../language/tokens.ts';
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
  'why',
  'how',
  'how-long',
  'how-many',
  'others',
  'worry',
]);
/** Those of them that push for nothing even in the words of a close (“who has to say yes before you can sign?”); the rest do not where it is what the other is bound to or wants: “by when must you order?”. */
const settled: ReadonlySet<AskedFor> = new Set<AskedFor>(['who', 'where', 'others']);
const bound = /\b(?:must|have to|has to|need to|needs to|due|deadline|devez|doit|faut|want it|wants it)\b/;
/** “Why not sign now?” */
const atOnce = /\bwhy (?:not|wait|don't)\b|\bpourquoi (?:pas|attendre|ne pas)\b/;
/** What nobody promises or plans aloud by asking the other: “the same person every time?”, “whom must one convince here?”. */
const promised: readonly ActId[] = ['guarantees', 'winning-language'];
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
    if (sentence.asking === 'no' || sentence.me + sentence.firm > 0) continue;
    acts.fadeWithin(sentence, promised, left);
    const text = reply.text.slice(sentence.start, sentence.end);
    const kind = askedFor(text, reply.language);
    if (kind === undefined || !ofTheirSide.has(kind)) continue;
    const worded = closing.some((name) => hitsOf(reply, name).some((hit) => hit.sentence === at));
    if (worded ? settled.has(kind) || bound.test(fold(text)) : !atOnce.test(fold(text)))
      acts.fadeWithin(sentence, pushes, left);
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
