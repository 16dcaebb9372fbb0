import type { Language } from '../domain/language.ts';
import { people } from './concepts/people.ts';
import { things } from './concepts/things.ts';
import { work } from './concepts/work.ts';
import { stopWords } from './stop-words.ts';
import { stem, tokenise } from './tokens.ts';

/**
 * What everyday and business words mean, English and French: a few hundred concepts, several thousand words. One line a concept,
 * `field.name: English | French`; words joined by `_` are a phrase. A word may stand in several concepts, and a concept means the same in
 * both languages. They serve to find what a question is about, never how well it is put.
 */
const lexicons: Record<Language, Lexicon> = {
  en: { words: new Map(), phrases: new Map() },
  fr: { words: new Map(), phrases: new Map() },
};

type Phrase = { stems: readonly string[]; concepts: readonly number[] };
type Lexicon = { words: Map<string, number[]>; phrases: Map<string, Phrase[]> };

function enter(entry: string, concept: number, language: Language): void {
  const { words, phrases } = lexicons[language];
  const tokens = tokenise(entry.replaceAll('_', ' '), language);
  const stems = tokens.map(({ word }) => stem(word, language));
  const [first] = stems;
  if (first === undefined) return;
  if (stems.length === 1) {
    // A word that carries no matter cannot carry a concept by itself.
    if (stopWords[language].has(tokens[0]?.word ?? '')) return;
    const known = words.get(first) ?? [];
    if (!known.includes(concept)) words.set(first, [...known, concept]);
    return;
  }
  const known = phrases.get(first) ?? [];
  const same = known.find((phrase) => phrase.stems.join(' ') === stems.join(' '));
  const others = known.filter((phrase) => phrase !== same);
  // The longest first: “bad experience with” before “bad experience”.
  phrases.set(
    first,
    [...others, { stems, concepts: [...(same?.concepts ?? []), concept] }].sort((a, b) => b.stems.length - a.stems.length),
  );
}

let concept = -1;
/** The concepts of family, body, feelings and private life. */
const personal = new Set<number>();
/** Those of them that are hardly ever about work. */
const atHome = new Set<number>();
for (const line of [people, work, things].join('\n').split('\n')) {
  const [head, body] = line.split(': ');
  if (!head || !body) continue;
  concept++;
  if (/^(kin|life)\./.test(head)) personal.add(concept);
  if (/^(kin|life\.(pet|friend|love|health|religion|hobby|holiday|weekend|birthday|childhood|garden))\b/.test(head))
    atHome.add(concept);
  const [english, french] = body.split(' | ');
  for (const [language, entries] of [
    ['en', english],
    ['fr', french],
  ] as const)
    for (const entry of (entries ?? '').split(' ')) if (entry !== '') enter(entry, concept, language);
}

/** The concepts of a stem; empty where it has none. */
export const conceptsOf = (stemmed: string, language: Language): readonly number[] =>
  lexicons[language].words.get(stemmed) ?? [];

/** The longest phrase with a concept of its own that begins at a place in a row of stems. */
export const phraseAt = (stems: readonly string[], at: number, language: Language): Phrase | undefined =>
  lexicons[language].phrases
    .get(stems[at] ?? '')
    ?.find((phrase) => phrase.stems.every((part, offset) => stems[at + offset] === part));

/** Whether a stem has to do with family, body, feelings or private life. */
export const isPersonal = (stemmed: string, language: Language): boolean =>
  conceptsOf(stemmed, language).some((known) => personal.has(known));

/** Whether a stem has to do with life at home, and hardly ever with work: a family, a pet, a holiday. */
export const isOfHome = (stemmed: string, language: Language): boolean =>
  conceptsOf(stemmed, language).some((known) => atHome.has(known));
