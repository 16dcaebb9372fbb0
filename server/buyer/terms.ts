import type { Language } from '../domain/language.ts';
import type { FollowUpKind } from '../domain/persona.ts';
import { conceptsOf, phraseAt } from '../language/concepts.ts';
import { lately } from '../language/lately.ts';
import { kindsOf } from '../language/question-kind.ts';
import { longestWord, remembering } from '../language/remembering.ts';
import { oneSlip, synonymClass } from '../language/similar.ts';
import { stopWords } from '../language/stop-words.ts';
import { stem, tokenise } from '../language/tokens.ts';

/** A word, or a phrase with a meaning of its own (“grow up”), as it counts in a comparison. */
export type Term = {
  readonly stem: string;
  readonly kind: 'question' | 'function' | 'content';
  readonly group: number | undefined;
  readonly concepts: readonly number[];
  /** Made of question words alone (“how old”): it says what kind of thing is asked for, and of nothing what it is. */
  readonly asksOnly: boolean;
};

const questionWords: Record<Language, ReadonlySet<string>> = {
  en: new Set([
    'who',
    'whose',
    'what',
    'which',
    'when',
    'where',
    'why',
    'how',
    'much',
    'many',
    'long',
    'old',
    'far',
    'often',
    'since',
  ]),
  fr: new Set(['qui', 'que', 'quoi', 'quel', 'quelle', 'quand', 'ou', 'pourquoi', 'comment', 'combien', 'depuis']),
};

/** Words that ask to go on, or ask leave to ask: they carry no matter either. */
const stemmed = (words: string, language: Language): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => stem(word, language)));
const followUps: Record<Language, ReadonlySet<string>> = {
  en: stemmed(
    'tell say more explain happen mean go come else really exactly bit part hear know curious elaborate ask wonder mind detail example sort kind',
    'en',
  ),
  fr: stemmed(
    'dire expliquer plus arriver passer vouloir vraiment raconter entendre savoir curieux demander permettre preciser detail exemple autre racontez dites',
    'fr',
  ),
};

/** Small words long enough to be told from another word with a slip in it (“somthing”, “quelqe”). */
const slippable: Record<Language, readonly string[]> = {
  en: [...stopWords.en].filter((word) => word.length >= 6),
  fr: [...stopWords.fr].filter((word) => word.length >= 6),
};

const isSlip = (word: string, language: Language): boolean =>
  word.length >= 6 &&
  conceptsOf(stem(word, language), language).length === 0 &&
  slippable[language].some((small) => small[0] === word[0] && oneSlip(small, word));

/** The words of a text and the phrases among them, each once, in order. Those of the latest texts are kept. */
export const termsOf = (text: string, language: Language): readonly Term[] => latest[language](text);

/** The stems of a text's words that carry matter of their own, in order. */
export const matterIn = (text: string, language: Language): readonly string[] =>
  termsOf(text, language)
    .filter(({ kind, asksOnly }) => kind === 'content' && !asksOnly)
    .map(({ stem: stemmed }) => stemmed);

/** A text as it is compared: its terms, and what it asks for. */
export type Read = { readonly terms: readonly Term[]; readonly kinds: readonly FollowUpKind[] };

export const readOf = (text: string, language: Language): Read => ({
  terms: termsOf(text, language),
  kinds: kindsOf(text, language),
});

/** Reads texts of one language, each of them once. What is read is kept as long as the function is. */
export function reading(language: Language): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text) ?? readOf(text, language);
    known.set(text, found);
    return found;
  };
}

const mostLatest = 12;
const latest: Record<Language, (text: string) => readonly Term[]> = {
  en: lately((text) => find(text, 'en'), mostLatest),
  fr: lately((text) => find(text, 'fr'), mostLatest),
};

/** A word by itself: its stem, whether it is one of the question words, and what it counts as, outside of a phrase and within one. */
type Word = { stemmed: string; asks: boolean; alone: Term; within: Term };

const known: Record<Language, (word: string) => Word> = {
  en: remembering((word) => wordOf(word, 'en'), longestWord),
  fr: remembering((word) => wordOf(word, 'fr'), longestWord),
};

function wordOf(word: string, language: Language): Word {
  const stemmed = stem(word, language);
  const asks = questionWords[language].has(word);
  const empty = stopWords[language].has(word) || followUps[language].has(stemmed) || isSlip(word, language);
  const plain = { stem: stemmed, group: undefined, concepts: none, asksOnly: false } as const;
  const within: Term = { ...plain, kind: asks ? 'question' : 'function' };
  const matter = !asks && !empty;
  const own = { group: synonymClass(stemmed, language), concepts: conceptsOf(stemmed, language) };
  return { stemmed, asks, alone: matter ? { ...plain, ...own, kind: 'content' } : within, within };
}
const none: readonly number[] = [];

function find(text: string, language: Language): readonly Term[] {
  const found: Term[] = [];
  const words = tokenise(text, language).map(({ word }) => known[language](word));
  const stems = words.map(({ stemmed }) => stemmed);
  const met = new Set<string>();
  let phraseEnd = 0;
  for (let at = 0; at < words.length; at++) {
    const phrase = at >= phraseEnd ? phraseAt(stems, at, language) : undefined;
    if (phrase) {
      phraseEnd = at + phrase.stems.length;
      const joined = phrase.stems.join(' ');
      const asksOnly = words.slice(at, phraseEnd).every(({ asks }) => asks);
      if (!met.has(joined))
        found.push({ stem: joined, kind: 'content', group: undefined, concepts: phrase.concepts, asksOnly });
      met.add(joined);
    }
    const { stemmed, alone, within } = words[at] as Word;
    if (met.has(stemmed)) continue;
    met.add(stemmed);
    found.push(at < phraseEnd ? within : alone);
  }
  return found;
}
