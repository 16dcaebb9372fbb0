import type { ContextTurn } from '../../domain/reading.ts';
import { synonymClass } from '../../language/similar.ts';
import type { BuyerLine } from './buyer-line.ts';
import type { Prepared, ReadSentence } from './prepared.ts';

/**
 * How a reply takes up the buyer's line. `shared`: topic words of the reply that the line has too (stems, synonyms 0.8); `share`: which
 * part of the reply's topic words these are; `covered`: which part of the line's; `points`: whether the reply begins by pointing back
 * (“that”, “it”, “so”); `level` 0..1 sums up.
 */
export type Uptake = { shared: number; share: number; covered: number; points: number; level: number; run: number };

const pointing = {
  en: new Set([
    'that',
    'it',
    'this',
    'they',
    'he',
    'she',
    'them',
    'those',
    'these',
    'him',
    'her',
    'one',
    'there',
    'then',
    'so',
    'both',
    'neither',
    'which',
    'because',
    'same',
    'such',
    'his',
    'their',
    'its',
  ]),
  fr: new Set([
    'ce',
    'cela',
    'ca',
    'il',
    'elle',
    'ils',
    'elles',
    'celui',
    'celle',
    'donc',
    'y',
    'en',
    'lui',
    'leur',
    'eux',
    'alors',
    'la',
    'le',
    'les',
    'parce',
  ]),
};

/** How alike a stem and any of a text's content words are: 1 the same, 0.8 a synonym, 0. */
export function likest(stem: string, { content, classes }: Prepared, language: Prepared['language']): number {
  if (content.has(stem)) return 1;
  const group = synonymClass(stem, language);
  return group !== undefined && classes.has(group) ? 0.8 : 0;
}

const none: Uptake = { shared: 0, share: 0, covered: 0, points: 0, level: 0, run: 0 };

/** Measures the uptake of a line by a reply; all 0 without a line. */
export function measureUptake(reply: Prepared, line: BuyerLine | null): Uptake {
  if (!line || reply.words.length === 0) return none;
  let shared = 0;
  for (const word of reply.content) shared += likest(word, line, reply.language);
  const share = reply.content.size > 0 ? shared / reply.content.size : 0;
  const covered = line.content.size > 0 ? Math.min(1, shared / line.content.size) : 0;
  const points = pointsBack(reply, reply.sentences[0]) ? 1 : 0;
  const level = 1 - Math.exp(-(0.75 * shared + 0.5 * points + 0.5 * covered));
  return { shared, share, covered, points, level, run: longestRun(reply, line) };
}

/** Whether a sentence begins by pointing at what was said: its first five words hold such a word. */
export function pointsBack(text: Prepared, sentence: ReadSentence | undefined): boolean {
  if (!sentence) return false;
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + 5); at++)
    if (pointing[text.language].has(text.words[at] ?? '')) return true;
  return false;
}

/** The longest row of words that the reply has from the line, letter by letter; parroting shows in it. */
function longestRun(reply: Prepared, line: BuyerLine): number {
  const places = new Map<string, number[]>();
  const limit = Math.min(line.words.length, 400);
  for (let at = 0; at < limit; at++) {
    const word = line.words[at] ?? '';
    const known = places.get(word);
    if (known) {
      if (known.length < 12) known.push(at);
    } else places.set(word, [at]);
  }
  let longest = 0;
  let previous = new Map<number, number>();
  for (let at = 0; at < Math.min(reply.words.length, 400); at++) {
    const current = new Map<number, number>();
    for (const place of places.get(reply.words[at] ?? '') ?? []) {
      const length = (previous.get(place - 1) ?? 0) + 1;
      current.set(place, length);
      if (length > longest) longest = length;
    }
    previous = current;
  }
  return longest;
}

/** Replies of one's own in the last turns, latest first. */
export const ownTurns = (context: readonly ContextTurn[]): string[] =>
  context
    .slice(-6)
    .filter((turn) => turn.speaker === 'self')
    .map((turn) => turn.text)
    .reverse();
