import type { Language } from '../domain/language.ts';
import { stem } from './tokens.ts';

const stems = (words: string, language: Language): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => stem(word, language)),
  );

/**
 * Words that say little without another beside them, by their stems: verbs that wait for their object (“do you play chess?” does not ask
 * about handball, “what would you prefer?” about everything), and “favourite”, which goes with anything.
 */
export const lightWords: Record<Language, ReadonlySet<string>> = {
  en: stems('play prefer favourite favorite', 'en'),
  fr: stems('jouer jouez preferer preferez prefere', 'fr'),
};
