import type { Language } from '../domain/language.ts';
import { synonymClasses } from './synonyms.ts';
import { stem } from './tokens.ts';

/** Whether two words are the same but for one slip of the pen: a letter missing, added, changed or swapped with its neighbour. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = a.length >= b.length ? a : b;
  const shorter = a.length >= b.length ? b : a;
  if (longer.length - shorter.length > 1) return false;
  let from = 0;
  while (from < shorter.length && longer[from] === shorter[from]) from++;
  let left = longer.length - 1;
  let right = shorter.length - 1;
  while (right >= from && longer[left] === shorter[right]) {
    left--;
    right--;
  }
  if (longer.length > shorter.length) return right < from;
  if (left - from === 0) return true;
  return left - from === 1 && longer[from] === shorter[left] && longer[left] === shorter[from];
}

/** Letters that a stem has at least to be known with a slip of the pen in it. */
export const slipLetters = 6;

/** Whether two stems are one, allowing a slip where both are long enough and begin alike. */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length >= slipLetters && b.length >= slipLetters && a[0] === b[0] && oneSlip(a, b);
}

const classes: Record<Language, Map<string, number>> = { en: new Map(), fr: new Map() };
for (const [index, entry] of synonymClasses.entries())
  for (const language of ['en', 'fr'] as const)
    for (const word of entry[language].split(' ')) {
      const key = stem(word, language);
      if (!classes[language].has(key)) classes[language].set(key, index);
    }

/** The number of the synonym class of a stem, the same in both languages (“cost”, “prix”); undefined if it has none. */
export function synonymClass(stemmed: string, language: Language): number | undefined {
  return classes[language].get(stemmed);
}

/**
 * How near two folded words are in meaning: 1 the same stem or a slip of it, 0.8 in one class of synonyms, 0 otherwise. The languages may
 * differ; then only classes, equal spellings and names can meet.
 */
export function likeness(a: string, b: string, language: Language, other: Language = language): number {
  if (a === b) return 1;
  const left = stem(a, language);
  const right = stem(b, other);
  if (sameStem(left, right)) return 1;
  const group = classes[language].get(left);
  return group !== undefined && group === classes[other].get(right) ? 0.8 : 0;
}
