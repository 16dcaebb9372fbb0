import type { Language } from '../../server/domain/language.ts';
import { type Item, randomFrom } from './data.ts';
import { articles, doubted, heard, helpers, shorthand, strayPlaces, swapped } from './rough-words.ts';

/** How roughly one reply is written; shares 0..1 of the places where each could be done. */
type Hand = {
  lower: boolean;
  fewMarks: boolean;
  noApostrophes: boolean;
  noAccents: boolean;
  dropsSmall: number;
  dropsHelpers: number;
  dropsEndings: number;
  swaps: number;
  byEar: number;
  slips: number;
  shortens: number;
  turns: number;
};

/** One hand is hurried, another is foreign, a third spells by ear, and most are a little of each. */
function handFrom(random: () => number): Hand {
  const hurried = random() ** 1.5;
  const foreign = random() ** 1.5;
  const byEar = random() ** 1.5;
  return {
    lower: random() < 0.2 + 0.6 * hurried,
    fewMarks: random() < 0.1 + 0.5 * hurried,
    noApostrophes: random() < 0.2 + 0.5 * hurried,
    noAccents: random() < 0.2 + 0.6 * hurried,
    dropsSmall: 0.05 + 0.45 * foreign,
    dropsHelpers: 0.03 + 0.4 * foreign,
    dropsEndings: 0.03 + 0.25 * foreign + 0.1 * byEar,
    swaps: 0.03 + 0.35 * foreign,
    byEar: 0.02 + 0.5 * byEar,
    slips: 0.02 + 0.1 * hurried,
    shortens: 0.7 * hurried * (random() < 0.6 ? 1 : 0),
    turns: 0.04 * foreign,
  };
}

/**
 * A reply as somebody in a hurry, with little of the language or spelling by ear might have typed it: small words, helping verbs, endings, accents
 * and marks left out, the wrong small word, words by their sound or in shorthand, letters doubled, dropped or turned round, here and there two words.
 * It means the same, so levels stay, and quotes move along with their words. The same reply with the same `seed` comes out the same each time.
 */
export function roughen(item: Item, seed = 0): Item {
  const { reply } = item;
  const language = item.language ?? 'en';
  const random = randomFrom(
    [...reply].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7 + seed),
  );
  const hand = handFrom(random);
  const parts = [...reply.matchAll(/[\p{L}\p{M}’']+|[^\p{L}\p{M}’']+/gu)];
  const written = parts.map(([part]) => part);
  // Where each place of the reply has come to stand.
  const places = new Int32Array(reply.length + 1);
  let rough = '';
  for (const [at, part] of parts.entries()) {
    if (isWord(part[0]) && random() < hand.turns) turnRound(written, at);
    const now = isWord(part[0]) ? roughWord(written[at] ?? '', hand, language, random) : roughGap(part[0], hand, random);
    for (let letter = 0; letter < part[0].length; letter++)
      places[part.index + letter] = rough.length + Math.min(letter, now.length);
    rough += now;
  }
  places[reply.length] = rough.length;
  const acts = item.acts?.map((labelled) => {
    const start = labelled.of === 'line' || labelled.quote === '' ? -1 : reply.indexOf(labelled.quote);
    return start < 0 ? labelled : { ...labelled, quote: rough.slice(places[start], places[start + labelled.quote.length]) };
  });
  return { ...item, reply: rough, ...(acts ? { acts } : {}) };
}

const isWord = (part: string): boolean => /\p{L}/u.test(part);

function turnRound(written: string[], at: number): void {
  const [word, next] = [written[at], written[at + 2]];
  if (word === undefined || next === undefined || written[at + 1] !== ' ') return;
  written[at] = next;
  written[at + 2] = word;
}

function roughWord(given: string, hand: Hand, language: Language, random: () => number): string {
  let word = hand.lower ? given.toLowerCase() : given;
  if (language === 'en' && random() < hand.dropsHelpers) word = word.replace(/(?:[’'](?:m|re|s|ve|ll|d)|n[’']t)$/iu, opened);
  if (hand.noApostrophes) word = word.replace(/[’']/g, '');
  const plain = word.toLowerCase();
  if (articles[language].has(plain) && random() < hand.dropsSmall) return '';
  if (helpers[language].has(plain) && random() < hand.dropsHelpers) return '';
  const short = shorthand[language][plain.replace('’', "'")];
  if (short !== undefined && random() < hand.shortens) return one(short, random);
  const group = swapped[language].find((words) => words.includes(plain));
  if (group && random() < hand.swaps) return one(group, random);
  if (word.length > 3 && random() < hand.dropsEndings) word = word.replace(doubted[language], '');
  if (word.length > 2 && random() < hand.byEar) word = byEar(word, language, random);
  if (word.length > 3 && random() < hand.slips) word = slipIn(word, random);
  return hand.noAccents ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
}

const one = (words: readonly string[], random: () => number): string => words[Math.floor(random() * words.length)] ?? '';

/** A contraction as a learner writes it: opened, or without its verb. */
const opened = (tail: string): string =>
  ({ "'m": ' am', "'re": ' are', "'s": ' is', "'ve": ' have', "'ll": ' will', "'d": ' would', "n't": ' not' })[
    tail.toLowerCase().replace('’', "'")
  ] ?? '';

/** A word by its sound: up to two of the ways in which that differs from its spelling. */
function byEar(given: string, language: Language, random: () => number): string {
  const fitting = heard[language].filter(([from]) => from.test(given));
  let word = given;
  for (let times = fitting.length > 0 ? 1 + Math.floor(random() * 2) : 0; times > 0; times--) {
    const [from, to] = fitting[Math.floor(random() * fitting.length)] ?? [/$/u, ''];
    word = word.replace(from, to);
  }
  return word;
}

/** One letter left out, doubled, changed places with the next, or another vowel. */
function slipIn(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  if (kind < 0.3) return before + after;
  if (kind < 0.5) return before + letter + letter + after;
  if (kind < 0.75) return before + (after[0] ?? '') + letter + after.slice(1);
  return `${before}${'aeiou'[Math.floor(random() * 5)]}${after}`;
}

function roughGap(gap: string, { fewMarks, dropsSmall }: Hand, random: () => number): string {
  if (strayPlaces.test(gap)) return gap;
  const lost = /[.!?]/.test(gap) ? fewMarks && random() < 0.6 : random() < 0.3 + 0.5 * dropsSmall;
  return lost ? ' ' : gap;
}
