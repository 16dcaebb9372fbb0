import type { Language } from '../domain/language.ts';
import { remembering } from './remembering.ts';
import type { Span } from './sentences.ts';
import { sameStem } from './similar.ts';
import { stem, type Token, tokenise } from './tokens.ts';

const negators: Record<Language, ReadonlySet<string>> = {
  en: new Set(['not', 'no', 'never', 'without', 'neither', 'nor', 'hardly', 'nothing', 'none']),
  fr: new Set(['ne', 'pas', 'jamais', 'sans', 'aucun', 'aucune', 'ni', 'rien', 'guere']),
};

/** Whether a word turns what follows it into its opposite. */
export const isNegator = (word: string, language: Language): boolean => negators[language].has(word);

const stemsOf = (tokens: readonly Token[], language: Language): string[] => tokens.map(({ word }) => stem(word, language));

const wantedBy: Record<Language, (phrase: string) => readonly string[]> = {
  en: remembering((phrase) => stemsOf(tokenise(phrase, 'en'), 'en')),
  fr: remembering((phrase) => stemsOf(tokenise(phrase, 'fr'), 'fr')),
};

/** The stems of texts that are searched for many phrases: worked out once for each, in its own language. */
const searched = new WeakMap<readonly Token[], readonly string[]>();

/**
 * Where a phrase stands in a text, word for word by stem, allowing slips of the pen; a phrase right behind a negation (three words)
 * does not count. Offsets are UTF-16 into the text of the tokens.
 */
export function findPhrase(tokens: readonly Token[], phrase: string, language: Language): Span[] {
  const wanted = wantedBy[language](phrase);
  const found: Span[] = [];
  if (wanted.length === 0) return found;
  const stems = searched.get(tokens) ?? stemsOf(tokens, language);
  searched.set(tokens, stems);
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    if (!wanted.every((word, index) => sameStem(word, stems[at + index] ?? ''))) continue;
    if (tokens.slice(Math.max(0, at - 3), at).some((token) => isNegator(token.word, language))) continue;
    const first = tokens[at];
    const last = tokens[at + wanted.length - 1];
    if (first && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}
