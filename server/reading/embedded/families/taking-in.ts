import type { Figure } from '../../../language/figures.ts';
import type { Hit } from '../matcher.ts';
import { hitsOf, inSentence, type ReadSentence, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { likest } from '../uptake.ts';

/** Whether a reply holds anything that the seller wants of the buyer. */
const sells = ({ reply }: Scene): boolean =>
  ['close', 'urgency', 'upsell', 'boast', 'favour'].some((name) => strengthOf(reply, name) >= 0.5);

/** Acknowledging, paraphrasing, reflecting, summing up; parroting; nodding and turning away. */
export function readTakingIn(scene: Scene): void {
  const { reply, line, acts, uptake } = scene;
  // “I do” to a question answers more than it grants.
  const owed = line?.fresh === true && line.kinds.has('question') && !line.kinds.has('feeling') && !line.kinds.has('worry');
  for (const hit of hitsOf(reply, 'acknowledge'))
    acts.addHit('acknowledges', hit, hit.strength * (hit.sentence < 3 ? 1 : 0.5) * (owed ? 0.6 : 1));
  // “No.” to a statement that denies agrees with it.
  const [first] = reply.sentences;
  if (
    line &&
    first &&
    !line.kinds.has('question') &&
    /^(no|non)$/.test(reply.words[first.from] ?? '') &&
    first.to - first.from <= 2
  )
    acts.add('acknowledges', first, 0.7);
  readButTurn(scene);
  if (!line) {
    for (const hit of hitsOf(reply, 'reflect'))
      if (reply.sentences[hit.sentence]?.asking === 'no' && (reply.sentences[hit.sentence]?.you ?? 0) > 0)
        acts.addHit('paraphrase', hit, hit.strength * 0.4);
    return;
  }
  const whole = { start: reply.sentences[0]?.start ?? 0, end: reply.sentences.at(-1)?.end ?? 0 };
  // Said again and built upon is uptake; said again at length, for want of more, or as a way to one's own matter is an echo.
  const added = reply.words.length - uptake.run;
  // Their words with a question to them (“sixty-five plus twenty-five is what?”) are built upon.
  const asksOn = reply.sentences.some(({ asking }) => asking === 'open' || asking === 'closed');
  const long =
    uptake.run >= 6 &&
    !asksOn &&
    uptake.run >= 0.5 * Math.min(reply.words.length, line.words.length) &&
    (added <= 6 || uptake.run >= 12 || sells(scene));
  // “You're worried about the move”, told that one is worried about the move: every word of the matter is the buyer's.
  const bare =
    uptake.shared >= 2 &&
    uptake.share >= 0.99 &&
    line.content.size <= reply.content.size + 2 &&
    reply.sentences.every((sentence) => sentence.asking === 'no') &&
    !line.kinds.has('question') &&
    reply.figures.length === 0;
  const parroting = long || bare;
  if (parroting) acts.add('parrots', whole, Math.min(1, Math.max(uptake.run / 12 + 0.3, bare ? 0.7 : 0)));
  const retold = figuresRetold(scene).slice(0, 20);
  for (const [index, sentence] of reply.sentences.entries()) {
    const shared =
      sentence.content.reduce((sum, word) => sum + likest(word, line, reply.language), 0) +
      (retold.length > 0 ? retold.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).length : 0);
    // An answer repeats the question's words by nature; that alone builds on nothing.
    const answers = line.kinds.has('question') && sentence.asking === 'no' ? 0.5 : 1;
    if (shared > 0)
      acts.add(
        'takes-up-words',
        sentence,
        Math.min(1, 0.2 + 0.25 * shared + 0.3 * uptake.covered) * answers * (parroting ? 0.4 : 1),
      );
    else if (index < 2 && sharesVerb(scene, sentence))
      acts.add('takes-up-words', sentence, sentence.asking === 'no' ? 0.3 : 0.45);
    else if (index === 0 && uptake.points > 0 && sentence.to - sentence.from > 2)
      acts.add('takes-up-words', sentence, sentence.asking === 'no' ? 0.25 : 0.4);
    reflect(scene, sentence, index, shared, parroting);
    if (!parroting && wondersAloud(reply, sentence)) acts.add('paraphrase', sentence, Math.min(0.8, 0.35 + 0.2 * shared));
  }
  if (hitsOf(reply, 'summary').length > 0 && uptake.shared >= 2) acts.addHits('summary', 'summary');
  else if (uptake.shared >= 4 && !parroting && acts.has('paraphrase')) acts.add('summary', whole, 0.4);
  readYourFeeling(scene);
}

/** Figures that the line gave and the reply gives in another way (“3” for “three”); they share no word. */
function figuresRetold({ reply, line }: Scene): readonly Figure[] {
  if (!line || line.figures.length === 0) return [];
  const values = new Set(line.figures.map(({ value }) => value));
  const words = new Set(line.words);
  return reply.figures.filter(
    ({ value, start, end }) => values.has(value) && !words.has(reply.text.slice(start, end).toLowerCase()),
  );
}

/** “Go which way?”, “what did you get?”: the line's own plain verb or noun, which carries no topic, comes back. */
export const sharesVerb = ({ reply, line }: Pick<Scene, 'reply' | 'line'>, { from, to }: ReadSentence): boolean =>
  reply.words
    .slice(from, Math.min(to, from + 40))
    .some((word) => plainWords[reply.language].has(word) && line?.words.includes(word) === true);
const plainWords = {
  en: new Set(
    'get got go going come make made say said tell told know knew think thought see saw look want wanted like mean right same more less way thing sort kind both other need up down out back because'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'faire fait aller va dire dit dites savoir sais savez veux voulez pouvoir pense pensez voir vois voyez meme plus moins chose autre facon besoin parce'.split(
      ' ',
    ),
  ),
};

/** “So you take thirty away first?”: a statement of what was said, with a question mark, so that it can be corrected. */
function wondersAloud({ words, language }: Scene['reply'], { from, to, ending, me, firm }: ReadSentence): boolean {
  if (ending !== '?' || me + firm > 0 || to - from < 4) return false;
  return restating[language].test(words.slice(from, from + 4).join(' '));
}
const restating = {
  en: /^(okay |right |oh |well )?(so|then|and|meaning|you mean) (you|it|that|this|there|he|she|they|the|your|these|those)\b(?! (do|did|does|can|could|will|would|are|is) (you|we|i|it|they)\b)/,
  fr: /^(ah |bon |oui )?(donc|alors|ainsi|et) (vous|tu|ce|cela|ca|il|elle|ils|elles|le|la|les|votre|vos)\b/,
};

/** A sentence tells the buyer's world if it speaks of the buyer, or of none and takes up the line; its own offer and person are the seller's. */
function aboutBuyer(scene: Scene, sentence: ReadSentence, index: number, shared: number): boolean {
  if (sentence.firm > 0 || sentence.me > sentence.you) return false;
  if (
    [
      'ourOffer',
      'close',
      'boast',
      'urgency',
      'superlative',
      'credential',
      'soothe',
      'minimise',
      'flatter',
      'greet',
      'upsell',
      'apology',
      'sympathy',
    ].some((name) => inSentence(scene.reply, name, index))
  )
    return false;
  // “You have to choose now” is advice, and said of someone's plight a reflection.
  if (
    inSentence(scene.reply, 'advise', index) &&
    !hitsOf(scene.reply, 'reflect').some((hit) => hit.sentence === index && hit.strength > 0.8)
  )
    return false;
  return sentence.you > 0 || shared > 0 || inSentence(scene.reply, 'reflect', index);
}

/**
 * A statement about the buyer's world that answers what the buyer told: with the line's words it paraphrases; where it goes beyond
 * them, briefly and without any business of one's own, it reflects what was meant.
 */
function reflect(scene: Scene, sentence: ReadSentence, index: number, shared: number, parroting: boolean): void {
  const { reply, line, acts } = scene;
  if (!line || sentence.asking !== 'no' || parroting || sentence.to - sentence.from < 3) return;
  const asked = line.kinds.has('question');
  const lead = Math.max(
    0,
    ...hitsOf(reply, 'reflect')
      .filter((hit) => hit.sentence === index)
      .map((hit) => hit.strength),
  );
  if (!aboutBuyer(scene, sentence, index, shared)) return;
  if (lead === 0 && !speaksToYou(reply.words.slice(sentence.from, sentence.to))) return;
  const told = ['feeling', 'worry', 'confidence', 'objection', 'statement'].some((kind) => line.kinds.has(kind as 'feeling'));
  if (!told) return;
  const fresh = sentence.content.length - shared;
  let clear = 0.1 + 0.25 * Math.min(2, shared) + 0.4 * lead;
  if (asked) clear *= 0.4;
  if (sells(scene)) clear *= 0.6;
  acts.add('paraphrase', sentence, Math.min(1, clear));
  // “I'm not the one who decides” tells of oneself, too.
  const personal = line.sentences.some((said) => said.asking === 'no' && said.me > 0);
  const deep =
    personal ||
    line.kinds.has('feeling') ||
    line.kinds.has('worry') ||
    line.kinds.has('confidence') ||
    line.kinds.has('objection');
  const brief = reply.words.length <= 45;
  // A short statement about “you” after something was confided needs no set phrase to be a reflection.
  const plain =
    speaksToYou(reply.words.slice(sentence.from, sentence.to)) &&
    sentence.me === 0 &&
    reply.words.length <= 35 &&
    index <= 1 &&
    !inSentence(reply, 'flatly', index);
  if (!asked && fresh >= 1 && deep && (lead > 0 || plain) && index <= 3)
    acts.add('reflects-meaning', sentence, (0.35 + 0.25 * Math.min(1, shared) + (brief ? 0.25 : 0)) * (sells(scene) ? 0.6 : 1));
}

/** Has “you” as one who is or does something, not as one who will, should or can: that is a forecast or advice. */
function speaksToYou(words: readonly string[]): boolean {
  const at = words.findIndex(
    (word, index) => /^(you|vous|tu)$/.test(word) && !/^(thank|to|for|with|of|s)$/.test(words[index - 1] ?? ''),
  );
  return (
    at >= 0 &&
    at <= 8 &&
    !/^(after|when|once|before|while|take|let|tell|now|please|quand|apres|avant|prenez|dites)$/.test(words[0] ?? '') &&
    !/^(have|ve) got to\b/.test(words.slice(at + 1, at + 4).join(' ')) &&
    !/^(will|can|could|should|must|need|get|ought|may|might|want|pouvez|devez|allez|devriez|verrez|aurez|serez|pourrez)$/.test(
      words[at + 1] ?? '',
    )
  );
}

/** Names what the buyer feels; copying the buyer's own feeling word is taking up, not naming. */
function readYourFeeling(scene: Scene): void {
  const { reply, line, acts } = scene;
  const seen = new Set<number>();
  let named = 0;
  for (const hit of hitsOf(reply, 'yourFeeling')) {
    const sentence = reply.sentences[hit.sentence];
    if (
      !sentence ||
      sentence.me > sentence.you ||
      sentence.firm > 0 ||
      sentence.asking === 'leading' ||
      inSentence(reply, 'upsell', hit.sentence)
    )
      continue;
    if (sentence.you === 0 && !pointsAtBuyer(reply.words.slice(sentence.from, sentence.to))) continue;
    named += 1;
    if (
      seen.has(hit.sentence) ||
      ['ourOffer', 'minimise', 'soothe', 'advise', 'apology', 'sympathy'].some((name) => inSentence(reply, name, hit.sentence))
    )
      continue;
    seen.add(hit.sentence);
    const copied = line?.words.includes(reply.words[hit.to - 1] ?? '');
    acts.addHit(
      'reflects-feeling',
      hit,
      (copied || inSentence(reply, 'canned', hit.sentence) ? 0.4 : 0.9) * (sentence.asking === 'no' ? 1 : 0.7),
    );
  }
  const distinct = new Set(hitsOf(reply, 'yourFeeling').map((hit: Hit) => reply.words[hit.to - 1]));
  // A string of feelings on offer is a formula, not an ear.
  if (named >= 4 && distinct.size >= 4 && reply.sentences.length <= named + 3) {
    acts.remove('reflects-feeling');
    const first = hitsOf(reply, 'yourFeeling')[0];
    if (first) acts.addHit('canned-empathy', first, 1);
  }
}

const pointsAtBuyer = (words: readonly string[]): boolean =>
  words.some((word) => /^(that|it|this|must|sounds|sound|feels|ca|cela|ce|doit|he|she|his|her)$/.test(word));

/** “I understand, but our…”: a nod within the first two sentences, then “but”, then own matter. */
function readButTurn(scene: Scene): void {
  const { reply, line, acts } = scene;
  if (!line) return;
  const nod = [
    ...hitsOf(reply, 'acknowledge'),
    ...hitsOf(reply, 'canned'),
    ...hitsOf(reply, 'sympathy'),
    ...hitsOf(reply, 'apology'),
  ].sort((a, b) => a.from - b.from)[0];
  if (!nod || nod.sentence > 1) return;
  const turn = hitsOf(reply, 'but').find((hit) => hit.from >= nod.to && hit.sentence - nod.sentence <= 1);
  if (!turn) return;
  const rest = reply.sentences.slice(turn.sentence);
  const own = rest.some((sentence) => sentence.firm > 0) && rest.every((sentence) => sentence.you === 0);
  const selling = ['ourOffer', 'close', 'superlative', 'boast', 'agenda', 'soothe', 'advise', 'urgency', 'favour'].some(
    (name) => hitsOf(reply, name).some((hit) => hit.from >= turn.from),
  );
  // A nod and then a view of one's own is talk; a nod and then one's own business is the turn.
  const strength = selling ? 1 : own ? 0.6 : 0.2;
  acts.addHit('but-turn', turn, strength * Math.max(0.4, turn.strength));
}
