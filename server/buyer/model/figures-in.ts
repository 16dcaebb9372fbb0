import type { Language } from '../../domain/language.ts';
import { figures } from '../../language/figures.ts';
import { fold, tokenise } from '../../language/tokens.ts';

/** Days and months, with their capitals where they have one, since “may” and “march” are words too. */
const dates: Record<Language, RegExp> = {
  en: /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)s?\b/g,
  fr: /(?<!\p{L})(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|noël|pâques)(?!\p{L})/giu,
};
/** “Third” and beyond: who says “first” or “second” mostly counts nothing. */
const ordinals: Record<Language, RegExp> = {
  en: /\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth)\b/g,
  fr: /\b((?:trois|quatr|cinqu|six|sept|huit|neuv|dix|onz|douz|treiz|quatorz|quinz|seiz|vingt|trent|quarant|cinquant|soixant|cent)ieme)s?\b/g,
};
/** Turns of phrase that count nothing. */
const idioms: Record<Language, RegExp> = {
  en: /\b(one or two|two of us|the two of (?:us|you|them)|one way or two|a thousand times|second thoughts?|six of one)\b/g,
  fr: /\b(un ou deux|une ou deux|nous deux|tous les deux|toutes les deux|mille (?:fois|mercis|excuses)|deux mots|deux secondes)\b/g,
};

/** Every figure that a text names, in digits or words: its value, or the day, month or ordinal as a word. */
export function figuresIn(text: string, language: Language): Set<number | string> {
  const folded = fold(text).replace(idioms[language], (idiom) => ' '.repeat(idiom.length));
  const plain = folded.length === text.length ? blanked(text, folded) : text;
  const found = new Set<number | string>();
  // Figures in words would run on over a comma: “fifty-two, nine for the van”.
  for (const part of plain.split(/[.,;:!?…–—](?=\s|$)/)) {
    const tokens = tokenise(part, language);
    for (const { value } of figures(part, tokens, language)) found.add(value);
    // “5pm”, “B12”: digits that are part of a word.
    for (const { folded: word } of tokens)
      if (/\d/.test(word) && /[a-z]/.test(word)) for (const run of word.match(/\d+/g) ?? []) found.add(Number(run));
  }
  for (const [match] of folded.matchAll(ordinals[language])) found.add(match);
  for (const match of plain.matchAll(dates[language])) {
    // At the beginning of a sentence “May” and “March” are verbs as well.
    const verb = /^(May|March)$/.test(match[0]) && /(^|[.!?…]\s+)$/.test(plain.slice(0, match.index));
    if (!verb) found.add(fold(match[1] ?? match[0]));
  }
  return found;
}

/** The text with blanks where the folded one has them. */
const blanked = (text: string, folded: string): string =>
  [...text].length === text.length ? text.replace(/\S/g, (char, at: number) => (folded[at] === ' ' ? ' ' : char)) : text;
