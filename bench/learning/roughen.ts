import { type Item, randomFrom } from './data.ts';

const small = new Set('the a an le la les un une des du de to of'.split(' '));
const endings = /(?:ing|ed|es|s|ly|ent|ez|er|é|ée|és|e)$/iu;
/** Endings that French ears do not tell apart. */
const heardAlike: Readonly<Record<string, string>> = { ez: 'er', er: 'é', é: 'er' };

/** How roughly one reply is written. */
type Hand = { hard: number; lower: boolean; fewMarks: boolean; noApostrophes: boolean };

/**
 * A reply as somebody in a hurry or with little of the language might have typed it: small words, endings, accents and marks left out, letters
 * doubled, dropped or turned round, here and there two words. It means the same, so levels stay, and quotes move along with their words. The
 * same reply comes out the same each time.
 */
export function roughen(item: Item): Item {
  const { reply } = item;
  const random = randomFrom([...reply].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7));
  const hand = { hard: 0.5 + random(), lower: random() < 0.4, fewMarks: random() < 0.3, noApostrophes: random() < 0.4 };
  const parts = [...reply.matchAll(/[\p{L}\p{M}’']+|[^\p{L}\p{M}’']+/gu)];
  const written = parts.map(([part]) => part);
  // Where each place of the reply has come to stand.
  const places = new Int32Array(reply.length + 1);
  let rough = '';
  for (const [at, part] of parts.entries()) {
    if (isWord(part[0]) && random() < 0.02 * hand.hard) turnRound(written, at);
    const now = isWord(part[0]) ? roughWord(written[at] ?? '', hand, random) : roughGap(part[0], hand, random);
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
  if (word === undefined || next === undefined) return;
  written[at] = next;
  written[at + 2] = word;
}

function roughWord(given: string, { hard, lower, noApostrophes }: Hand, random: () => number): string {
  let word = lower ? given.toLowerCase() : given;
  if (noApostrophes) word = word.replace(/[’']/g, '');
  if (small.has(word.toLowerCase()) && random() < 0.25 * hard) return '';
  if (word.length > 4 && random() < 0.1 * hard)
    word = word.replace(endings, (ending) => (random() < 0.5 ? '' : (heardAlike[ending] ?? '')));
  else if (word.length > 3 && random() < 0.08 * hard) word = slipIn(word, random);
  return random() < 0.3 * hard ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
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

function roughGap(gap: string, { hard, fewMarks }: Hand, random: () => number): string {
  if (!/[.,;:!?…]/.test(gap)) return gap;
  const lost = /[.!?]/.test(gap) ? fewMarks && random() < 0.5 : random() < 0.4 * hard;
  return lost ? ' ' : gap;
}
