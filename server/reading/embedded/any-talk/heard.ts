import type { BuyerLine } from '../buyer-line.ts';
import { hitsOf, inSentence, type ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { eased } from './eased.ts';

/** What a reply makes of something personal that was told: says it back, asks into it, turns to itself or to information. */
export function readHeard(scene: Scene, share: number, canvassing: boolean): void {
  const { reply, line, acts } = scene;
  if (!line) return;
  readFollowUp(scene, share);
  readReception(scene, share);
  if (!isPersonal(line) || canvassing) return;
  const confided = line.kinds.has('feeling') || line.kinds.has('worry') || line.kinds.has('confidence');
  for (const [index, sentence] of reply.sentences.entries()) {
    if (sentence.asking !== 'no') continue;
    if (saysBack(scene, sentence, index)) {
      acts.add('reflects-meaning', sentence, 0.55 * share);
      acts.fadeWithin(sentence, ['upsells', 'changes-subject'], eased(0.3, share));
    } else if (!confided) continue;
    else if (tellsOwn(scene, sentence, index)) acts.fadeWithin(sentence, ['takes-up-words'], eased(0.5, share));
    else if (informs(scene, sentence, index)) {
      acts.fadeWithin(sentence, ['takes-up-words'], eased(0.6, share));
      acts.add('unasked-advice', sentence, 0.35 * share);
    }
  }
  const heard = Math.max(acts.strength('reflects-meaning'), acts.strength('reflects-feeling'), acts.strength('open-question'));
  if (heard >= 0.5) for (const act of passedBy) acts.fadeAct(act, eased(0.4, share));
}

const passedBy = ['ignores-content', 'ignores-worry', 'ignores-feeling'] as const;

/** Whether the other told something of himself and did not only ask. */
const isPersonal = (line: BuyerLine): boolean =>
  line.fresh &&
  line.sentences.some((sentence) => sentence.asking === 'no' && sentence.me > 0 && sentence.to - sentence.from > 2);

/** What makes of a statement about “you” something else than what was heard. */
const notHeard = [
  'confront',
  'advise',
  'flatter',
  'soothe',
  'close',
  'ourOffer',
  'greet',
  'boast',
  'canvass',
  'urgency',
  'thank',
];

/** “You’ve put a lot of effort in”: a short statement of how it is with the other, first in the reply, with nothing of one’s own. */
function saysBack({ reply, line, acts }: Scene, sentence: ReadSentence, index: number): boolean {
  const length = sentence.to - sentence.from;
  if (!line || index > 1 || length < 3 || length > 28 || sentence.me + sentence.firm > 0 || sentence.you === 0) return false;
  if (notHeard.some((name) => inSentence(reply, name, index)) || acts.has('parrots')) return false;
  const words = reply.words.slice(sentence.from, sentence.to).join(' ');
  return toYou[reply.language].test(words) && !directs[reply.language].test(words);
}

/** Begins with the other, or with a word that sums up what was said. */
const toYou = {
  en: /^(so |and |but |well |okay |oh |yeah |right |then |because |mm |hmm )*(you|your|it sounds|it seems|it feels|it is|sounds|seems|part of you|on the one|on one|that is|it must|that must|what you|what matters|there is a)\b/,
  fr: /^(donc |et |mais |alors |oui |ah |bon )*(vous|votre|vos|tu|ce est|cela|ca|on dirait|une part de vous|de un cote)\b/,
};

/** What the other shall, can or will do is advice or a forecast. */
const directs = {
  en: /\byou( just| really| also| probably| definitely)? (should|must|need to|have to|had better|can|could|may|might|will|would be better|ought|got to|want to (get|go|make|see|talk|try)|know)\b/,
  fr: /\b(vous|tu) (devez|devriez|pouvez|pourriez|allez|faut)\b/,
};

/** A statement with “I” and no “you”: one’s own story, view or doing. */
const tellsOwn = ({ reply }: Scene, sentence: ReadSentence, index: number): boolean =>
  sentence.me > 0 &&
  sentence.you === 0 &&
  sentence.to - sentence.from > 4 &&
  !['sympathy', 'acknowledge', 'reflect', 'apology'].some((name) => inSentence(reply, name, index));

/** A statement about neither of the two that points back at nothing: a fact, a rule, a remedy. */
function informs({ reply }: Scene, sentence: ReadSentence, index: number): boolean {
  if (sentence.me + sentence.firm + sentence.you > 0 || sentence.to - sentence.from < 5) return false;
  if (['acknowledge', 'reflect', 'sympathy', 'warm', 'yourFeeling'].some((name) => inSentence(reply, name, index)))
    return false;
  return !pointing[reply.language].test(reply.words.slice(sentence.from, sentence.from + 4).join(' '));
}

/** Words that point back at what was said. */
export const pointing = {
  en: /\b(it|that|this|those|these|they|he|she|his|her|their|so|both|then)\b/,
  fr: /\b(ce|cela|ca|il|elle|ils|elles|leur|donc|alors)\b/,
};

/** An open question that points back anywhere (“what led up to it?”, “how were those mornings?”) asks into what was told. */
function readFollowUp({ reply, line, acts }: Scene, share: number): void {
  if (!line?.fresh || line.kinds.has('price-question')) return;
  for (const [index, sentence] of reply.sentences.entries()) {
    if (
      sentence.asking !== 'open' ||
      (sentence.you === 0 && !hitsOf(reply, 'openRequest').some((hit) => hit.sentence === index))
    )
      continue;
    if (
      sentence.to - sentence.from <= 25 &&
      pointing[reply.language].test(reply.words.slice(sentence.from, sentence.to).join(' '))
    )
      acts.add('open-question', sentence, 0.9 * share);
  }
}

/** “That’s a good one!”, “glad to hear it”: a short word on what the other said, first of all. */
function readReception({ reply, line, acts }: Scene, share: number): void {
  const [first] = reply.sentences;
  if (!line?.fresh || !first || first.asking !== 'no' || first.to - first.from > 7 || first.firm > 0) return;
  if (['confront', 'disagree', 'canvass', 'ourOffer', 'minimise', 'soothe'].some((name) => inSentence(reply, name, 0))) return;
  if (receives[reply.language].test(reply.words.slice(first.from, first.to).join(' ')))
    acts.add('acknowledges', first, 0.7 * share);
}

const receives = {
  en: /^(oh |wow |yeah |yes |well |and )*((that|this|it) (is|was|sounds|would be|must be) (a |an |so |very |really |pretty |quite |such )*(great|good|nice|kind|generous|true|awful|terrible|tough|hard|sad|rough|lovely|wonderful|interesting|perfect|amazing|fantastic|fair|right|cool|awesome|fine|understandable|too bad)|(i am |so |very )*(glad|happy|sorry|pleased) to hear|good for you|too bad|what a )/,
  fr: /^(oh |ah |oui |et )*((ce|cela|ca) (est|etait|serait|doit etre) (un |une |tres |vraiment |bien )*(bien|beau|gentil|genereux|vrai|terrible|dur|triste|merveilleux|formidable|juste|dommage|comprehensible)|(je suis )?(content|heureux|desole|ravi)e? de (le )?entendre|quel|quelle)/,
};
