import type { LineKind } from '../../../domain/reading.ts';
import type { Hit } from '../matcher.ts';
import { hitsOf, inSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** Owning up, disclosing, sympathising; and hiding behind formulas, credentials, comfort and defence. */
export function readCandour(scene: Scene): void {
  const { reply, line, acts } = scene;
  // Not to know costs something where an answer was looked for.
  acts.addHits('admits-not-knowing', 'notKnowing', line ? 1 : 0.6);
  readOwning(scene);
  for (const hit of hitsOf(reply, 'apology')) if (!inSentence(reply, 'sympathy', hit.sentence)) acts.addHit('apologises', hit);
  for (const hit of hitsOf(reply, 'sympathy')) acts.addHit('warmth', hit, 0.9);
  acts.addHits('warmth', 'warm', 0.6);
  for (const match of reply.text.matchAll(
    /[\u{1F60A}\u{1F642}\u{1F600}-\u{1F606}\u{1F917}\u{2764}\u{1F495}-\u{1F49F}]|[:;]-?\)|<3/gu,
  ))
    acts.add('warmth', { start: match.index, end: match.index + match[0].length }, 0.4);
  acts.addHits('canned-empathy', 'canned', 0.9);
  // Comfort, belittling and shields need something that they are held against.
  const told =
    line?.kinds.has('feeling') || line?.kinds.has('worry') || line?.kinds.has('confidence') || line?.kinds.has('objection')
      ? 1
      : line
        ? 0.4
        : 0.25;
  const pressed =
    line?.kinds.has('question') || line?.kinds.has('objection') || line?.kinds.has('worry') ? 1 : line ? 0.4 : 0.25;
  acts.addHits('soothes', 'soothe', Math.max(told, pressed));
  acts.addHits('minimises', 'minimise', told);
  acts.addHits('defends', 'defend', line ? 1 : 0.35);
  acts.addHits('disagrees', 'disagree', line ? 1 : 0.15);
  acts.addHits('names-elephant', 'elephant', line ? 0.8 : 0.25);
  // Praise of someone who told of a trouble encourages; elsewhere it pays a compliment.
  const troubled = line?.kinds.has('feeling') || line?.kinds.has('confidence') || line?.kinds.has('worry');
  for (const hit of hitsOf(reply, 'flatter'))
    acts.addHit(
      troubled && hitsOf(reply, 'ourOffer').length === 0 ? 'warmth' : 'flatters',
      hit,
      hit.strength * (troubled ? 0.7 : line ? 1 : 0.35),
    );
  for (const hit of hitsOf(reply, 'bluff')) {
    // “I'm sure you're busy” claims nothing for oneself.
    if (!/^(you|vous|right|correct|agree|true|possible)$/.test(reply.words[hit.to] ?? ''))
      acts.addHit('bluffs', hit, hit.strength * pressed);
  }
  readDenial(scene);
  acts.addHits('guarantees', 'guarantee', line ? 1 : 0.35);
  for (const hit of hitsOf(reply, 'credential')) {
    const sentence = reply.sentences[hit.sentence];
    // Figures of years and customers are credentials where they are one's own.
    const own =
      (sentence?.me ?? 0) + (sentence?.firm ?? 0) > 0 || hitsOf(reply, 'ourOffer').length > 0 || reply.words[hit.from] !== 'for'
        ? 1
        : 0.2;
    acts.addHit('credential-shield', hit, hit.strength * own * (line ? Math.max(pressed, 0.7) : 0.3));
  }
  acts.addHits('insults', 'insult', line ? 1 : 0.5);
  const jargon = hitsOf(reply, 'jargon');
  // One word of the trade is talk, several are a screen.
  for (const hit of jargon)
    acts.addHit('jargon', hit, jargon.length >= 2 ? Math.min(1, hit.strength * 0.4 * jargon.length) : 0.2);
}

/** What leaves no feeling in a sentence: where somebody spoke, and where nobody did and only an offer can spoil it. */
const besideFeeling = ['ourOffer', 'boast', 'flatter', 'greet', 'canned', 'close', 'soothe'];
const offering = ['ourOffer', 'boast', 'greet'];

const confides = (kinds: ReadonlySet<LineKind>): boolean =>
  kinds.has('feeling') || kinds.has('worry') || kinds.has('confidence');

/**
 * Feeling and judgement in what is said, whoever it is about: faint by itself, plainer with “I”, and none where it praises the offer or
 * only asks.
 */
function readAffect({ reply, line, acts }: Scene): void {
  for (const [index, sentence] of reply.sentences.entries()) {
    if (
      sentence.asking !== 'no' ||
      (inSentence(reply, 'superlative', index) && (sentence.firm > 0 || !(line === null || confides(line.kinds)))) ||
      (line ? besideFeeling : offering).some((name) => inSentence(reply, name, index))
    )
      continue;
    const sum = (name: string) =>
      hitsOf(reply, name).reduce((total, hit) => total + (hit.sentence === index ? hit.strength : 0), 0);
    const felt = Math.min(3, sum('affectGood') + sum('affectBad'));
    if (felt === 0) continue;
    acts.add(
      'names-own-feeling',
      sentence,
      Math.min(
        0.9,
        0.18 * felt +
          0.08 * Math.min(2, sum('intense') + (sentence.ending === '!' ? 1 : 0)) +
          (sentence.me > 0 ? 0.1 + 0.12 * felt : 0),
      ),
    );
  }
}

/** A reproach that is granted, with nothing held against it, is owned. */
function readConceding({ reply, line, acts }: Scene): void {
  const reproach =
    line?.kinds.has('objection') === true && line.sentences.some((sentence) => sentence.you > 0 || sentence.firm > 0);
  const [first] = reply.sentences;
  if (!reproach || !first || acts.has('but-turn', 0.5)) return;
  const granted = hitsOf(reply, 'acknowledge').find((hit) => hit.sentence === 0 && hit.strength >= 0.7);
  const guarded = ['defend', 'ourOffer', 'boast', 'superlative', 'soothe', 'credential', 'close', 'canned', 'flatter'].some(
    (name) => hitsOf(reply, name).length > 0,
  );
  if (granted && !guarded) acts.addHit('owns-mistake', granted, 0.6);
}

/** “That won't do, I'm afraid”: no fear, a way to say no. */
const isCourtesy = ({ reply }: Scene, hit: Hit): boolean =>
  reply.words[hit.to - 1] === 'afraid' && !/^(of|to)$/.test(reply.words[hit.to] ?? '');

/** “No catch at all!”: a sweeping no to a question that tests honesty claims more than can be known. */
function readDenial({ reply, line, acts }: Scene): void {
  const first = reply.sentences[0];
  if (!first || !line?.kinds.has('straight-question')) return;
  const words = reply.words.slice(first.from, first.to).join(' ');
  const denies = /^(no|none|nothing|never|not|non|aucun|aucune|rien|jamais)\b/.test(words);
  if (denies && (first.ending === '!' || /\b(at all|whatsoever|of course not|absolutely|du tout|de le tout)\b/.test(words)))
    acts.add('bluffs', first, 0.8);
}

/** Mistakes, discomfort, feelings and stories of one's own; a story that fills the floor displays oneself. */
function readOwning(scene: Scene): void {
  const { reply, line, acts } = scene;
  for (const hit of hitsOf(reply, 'ownMistake')) {
    // “If we missed something”: a mistake imagined is none owned.
    const hypothetical =
      /^(if|si|unless)$/.test(reply.words[hit.from - 1] ?? '') || reply.sentences[hit.sentence]?.asking !== 'no';
    // “I forgot blankets” tells of a trip; “I forgot to send it” of a duty.
    const own =
      /^forgot/.test(reply.words[hit.to - 1] ?? '') && !/^(to|you|your|that|it|about|the)$/.test(reply.words[hit.to] ?? '');
    acts.addHit('owns-mistake', hit, hit.strength * (hypothetical || own ? 0.2 : 1));
  }
  for (const hit of hitsOf(reply, 'discomfort')) if (!isCourtesy(scene, hit)) acts.addHit('owns-discomfort', hit);
  for (const hit of hitsOf(reply, 'ownFeeling')) {
    if (isCourtesy(scene, hit)) continue;
    const sentence = reply.sentences[hit.sentence];
    const polite =
      sentence !== undefined &&
      (inSentence(reply, 'warm', hit.sentence) ||
        inSentence(reply, 'greet', hit.sentence) ||
        inSentence(reply, 'sympathy', hit.sentence) ||
        ['help', 'gate', 'close', 'ourOffer', 'credential'].some((name) => inSentence(reply, name, hit.sentence)) ||
        inSentence(reply, 'boast', hit.sentence));
    // “We love making people happy” is a firm speaking.
    const corporate = reply.words[hit.from] === 'we' && line?.kinds.has('question') ? 0.3 : 1;
    acts.addHit(
      'names-own-feeling',
      hit,
      hit.strength * corporate * (polite ? 0.4 : 1) * (sentence?.asking === 'no' ? 1 : 0.5),
    );
  }
  readConceding(scene);
  readAffect(scene);
  let told = 0;
  let personal = 0;
  for (const [index, sentence] of reply.sentences.entries()) {
    const hits = hitsOf(reply, 'selfStory').filter((hit) => hit.sentence === index);
    if (sentence.asking !== 'no' || (hits.length === 0 && sentence.me === 0) || inSentence(reply, 'sympathy', index)) continue;
    if (hits.length === 0) {
      acts.add('self-discloses', sentence, 0.1 + 0.1 * Math.min(2, sentence.me));
      continue;
    }
    const strength = Math.min(
      1,
      Math.max(...hits.map((hit) => hit.strength)) + 0.15 * (hits.length - 1) + 0.15 * Math.min(2, sentence.me),
    );
    told += sentence.to - sentence.from;
    if (strength > 0.55) personal++;
    acts.add('self-discloses', sentence, strength);
  }
  const disclosed = line !== null && (line.kinds.has('feeling') || line.kinds.has('worry') || line.kinds.has('confidence'));
  const theirs = reply.sentences.reduce((sum, sentence) => sum + sentence.you, 0);
  const first = reply.sentences[0];
  const last = reply.sentences.at(-1);
  if (first && last && told > 40 && personal >= 2 && disclosed && theirs <= 3)
    acts.add('self-display', { start: first.start, end: last.end }, Math.min(1, told / 60));
}
