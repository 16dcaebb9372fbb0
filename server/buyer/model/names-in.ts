import type { Language } from '../../domain/language.ts';
import { shortReplies } from '../../language/short-replies.ts';
import { stopWords } from '../../language/stop-words.ts';
import { fold, stem, tokenise } from '../../language/tokens.ts';

/** A word with a capital; `first` where any word has one: at the beginning of a sentence, or of what is quoted. */
type Capital = { word: string; first: boolean; before: string; after: string };

/** Words that have a capital and name nobody. */
const titles = new Set(
  'i mr mrs ms miss dr sir madam madame mme monsieur messieurs mesdames mademoiselle maitre me m ok tv pdf ceo cfo coo cto it hr vat tva pr sms english french anglais francais god dieu lord'.split(
    ' ',
  ),
);
const word = /\p{L}[\p{L}\p{M}]*/gu;
const elided = /(^|[^\p{L}])(?:\p{L}|[Qq]u)[’']$/u;
/** What a sentence begins after; an opening quotation mark and an elision do not change that. */
const beginning = /(^|[.!?…:;]["”»’)]*\s+|[\n]|[“«"(—–]\s*)["“«‘(—–\s]*(?:(?:\p{L}|[Qq]u)[’'])?$/u;

/** All words of a text that are written with a capital, but for those that name nobody. */
function capitalsIn(text: string): Capital[] {
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const before = text.slice(0, index);
    // The second half of “I’m”, and the elision of “L’avenue”, are no words of their own.
    if (!/^\p{Lu}/u.test(found) || (/[\p{L}]['’]$/u.test(before) && !elided.test(before))) return [];
    if (/^(\p{L}|Qu)$/u.test(found) && /^['’]\p{L}/u.test(text.slice(index + found.length))) return [];
    if (titles.has(fold(found))) return [];
    return [{ word: fold(found), first: beginning.test(before), before, after: text.slice(index + found.length) }];
  });
}

/** What tells a name from another word where both have a capital: who owns, does, or is called something. */
const asName: Record<Language, RegExp> = {
  en: /^(?:['’]s\b| (?:and (?:I|me)|said|says|told|thinks|thought|wants|wanted|asked|asks|has|had|is|was|will|would|can|does|knows|knew|made|\p{Lu}\p{Ll}+)\b)/u,
  fr: /^(?: (?:et moi|a|avait|est|était|sera|dit|disait|pense|veut|voulait|sait|savait|va|m’a|m'a|ne|n’|n'|\p{Lu}\p{Ll}+)(?![\p{L}]))/u,
};

/** The words that a language's speakers here use without a capital: the beginning of a sentence may have any of them. */
export type Vocabulary = { stems: ReadonlySet<string>; names: ReadonlySet<string> };

export function vocabularyOf(texts: readonly string[], language: Language): Vocabulary {
  const stems = new Set<string>();
  const names = new Set<string>();
  for (const text of texts) {
    for (const [found] of text.matchAll(word)) if (/^\p{Ll}/u.test(found)) stems.add(stem(fold(found), language));
    for (const capital of capitalsIn(text)) if (!capital.first) names.add(capital.word);
  }
  return { stems, names };
}

/** Endings of words that are no names: “Honestly”, “Nothing”, “Franchement”. */
const common: Record<Language, RegExp> = {
  en: /(ly|ing|ed|ness|ion|ity|ment|ance|ence|ful|ous|able|ible|thing|body|one)$/,
  fr: /(ment|tion|ance|ence|ons|ez|eux|euse|able|ible|ant|esse)$/,
};

/** Whether a word with a capital names somebody or something. */
function isName({ word: written, first, after }: Capital, { stems, names }: Vocabulary, language: Language): boolean {
  if (!first || names.has(written)) return !(first && stems.has(stem(written, language)));
  if (stopWords[language].has(written) || shortReplies[language].has(written) || common[language].test(written)) return false;
  return !stems.has(stem(written, language)) && asName[language].test(after);
}

/** Whether a text names somebody or something that is not among the words known. */
export const hasUnknownName = (text: string, words: ReadonlySet<string>, vocabulary: Vocabulary, language: Language): boolean =>
  capitalsIn(text).some((capital) => isName(capital, vocabulary, language) && !words.has(capital.word));

/** Words, as {@link hasUnknownName} knows them, of texts that may be in either language. */
export const wordsKnown = (texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) => [...tokenise(text, 'en'), ...tokenise(text, 'fr')]).flatMap(({ word, folded }) => [word, folded]),
  );
