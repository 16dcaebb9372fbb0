import type { Language } from '../domain/language.ts';
import type { Telling } from './detect.ts';
import { lately } from './lately.ts';
import { longestWord, remembering } from './remembering.ts';
import type { Token } from './tokens.ts';

/**
 * A word as it is written, and what was worked out of it so far: what it tells of its text's language, and its tokens in each. A text is cut into
 * words, and each of them looked up, once for all who ask.
 */
type WrittenWord = { written: string; tells: readonly Telling[] | null } & Record<Language, readonly Token[] | null>;

/** Such a word at its place in a text, in UTF-16 units. */
export type PlacedWord = { at: number; word: WrittenWord };

const pattern = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ][\p{L}\p{M}]+)*/gu;

const wordOf = remembering((written): WrittenWord => ({ written, tells: null, en: null, fr: null }), longestWord);

/** The words of a text, in order. Linear in its length; punctuation, emoji and control characters are no words. */
export const writtenWords: (text: string) => readonly PlacedWord[] = lately((text) => {
  const found: PlacedWord[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    found.push({ at: match.index, word: wordOf(match[0]) });
  return found;
}, 8);
