import type { Language } from '../domain/language.ts';
import type { Fact, Persona } from '../domain/persona.ts';
import { sameStem, synonymClass } from '../language/similar.ts';
import { stopWords } from '../language/stop-words.ts';
import { stem, tokenise } from '../language/tokens.ts';

type Term = { stem: string; group: number | undefined; weight: number };
type Entry = { fact: Fact; questions: Term[][]; phrases: Term[][] };
type Index = { entries: Entry[]; weightOf(stemmed: string): number };

/** A fact with how well it fits what was asked, 0..1. */
export type Match = { fact: Fact; score: number };

const questionWords: Record<Language, ReadonlySet<string>> = {
  en: new Set(['who', 'whose', 'what', 'which', 'when', 'where', 'why', 'how', 'much', 'many', 'long', 'old', 'far', 'often']),
  fr: new Set(['qui', 'que', 'quoi', 'quel', 'quelle', 'quand', 'ou', 'pourquoi', 'comment', 'combien', 'depuis']),
};
/** A word that carries no matter weighs little, but “how are you” is made of nothing else. */
const functionWeight = 0.12;
const questionWeight = 0.3;
/** A synonym fits less well than the word itself. */
const synonymFit = 0.75;

const indexes = new WeakMap<Persona, Partial<Record<Language, Index>>>();

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

function wordsOf(text: string, language: Language): { stemmed: string; kind: 'question' | 'function' | 'content' }[] {
  return tokenise(text, language).map(({ word }) => {
    const stemmed = stem(word, language);
    const empty = stopWords[language].has(word) || followUps[language].has(stemmed);
    return { stemmed, kind: questionWords[language].has(word) ? 'question' : empty ? 'function' : 'content' };
  });
}

function terms(text: string, language: Language, weightOf: (stemmed: string) => number): Term[] {
  const seen = new Map<string, Term>();
  for (const { stemmed, kind } of wordsOf(text, language)) {
    const weight = kind === 'content' ? weightOf(stemmed) : kind === 'question' ? questionWeight : functionWeight;
    if (!seen.has(stemmed))
      seen.set(stemmed, { stem: stemmed, group: kind === 'content' ? synonymClass(stemmed, language) : undefined, weight });
  }
  return [...seen.values()];
}

/** Words that few of a persona's facts contain say more about which one is meant. */
function buildIndex(persona: Persona, language: Language): Index {
  const inFacts = new Map<string, number>();
  for (const fact of persona.facts) {
    const words = [...fact.about[language], ...fact.asked[language]].flatMap((text) => wordsOf(text, language));
    for (const stemmed of new Set(words.filter(({ kind }) => kind === 'content').map(({ stemmed }) => stemmed)))
      inFacts.set(stemmed, (inFacts.get(stemmed) ?? 0) + 1);
  }
  const count = persona.facts.length;
  const weightOf = (stemmed: string) => {
    const known = inFacts.get(stemmed);
    return known === undefined ? 0.45 : 0.35 + Math.log(count / known) / Math.log(count);
  };
  const entries = persona.facts.map((fact) => ({
    fact,
    questions: fact.asked[language].map((text) => terms(text, language, weightOf)),
    phrases: fact.about[language].map((text) => terms(text, language, weightOf)),
  }));
  return { entries, weightOf };
}

function indexOf(persona: Persona, language: Language): Index {
  const known = indexes.get(persona) ?? {};
  indexes.set(persona, known);
  known[language] ??= buildIndex(persona, language);
  return known[language];
}

const likeTerm = (a: Term, b: Term): number =>
  sameStem(a.stem, b.stem) ? 1 : a.group !== undefined && a.group === b.group ? synonymFit : 0;
const bestFit = (term: Term, among: readonly Term[]): number =>
  among.reduce((best, other) => Math.max(best, likeTerm(term, other)), 0);
const weightOfAll = (all: readonly Term[]): number => all.reduce((sum, { weight }) => sum + weight, 0);

/** What is left of a fit that rests on no word of matter, where the query has some: “what is your favourite film?” asks no “what is your job?”. */
const emptyFit = 0.6;

/** Weighted overlap of a query with a sample question, 0..1 (Dice coefficient over term weights). */
function likeQuestion(query: readonly Term[], question: readonly Term[]): number {
  const matter = query.filter(({ weight }) => weight > questionWeight);
  const empty = matter.length > 0 && matter.every((term) => bestFit(term, question) === 0);
  const shared = query.reduce((sum, term) => sum + bestFit(term, question) * term.weight, 0);
  const back = question.reduce((sum, term) => sum + bestFit(term, query) * term.weight, 0);
  return ((shared + back) / (weightOfAll(query) + weightOfAll(question) || 1)) * (empty ? emptyFit : 1);
}

/** How far a phrase, found whole in the query, covers what the query is about, 0..1. */
function likePhrase(query: readonly Term[], phrase: readonly Term[]): number {
  let worst = 1;
  for (const term of phrase) worst = Math.min(worst, bestFit(term, query));
  if (worst === 0) return 0;
  const matched = query.reduce((sum, term) => sum + bestFit(term, phrase) * term.weight, 0);
  return worst * (matched / (matched + 0.3 * (weightOfAll(query) - matched) || 1));
}

/**
 * The facts that a question or remark is about, best first, with fit 0..1; facts that `near` names (what the talk is on) get a little
 * more. Pure; the index is built once per persona and language.
 */
export function matchFacts(
  persona: Persona,
  language: Language,
  text: string,
  { near = [], among }: { near?: readonly string[]; among: (fact: Fact) => boolean },
): Match[] {
  const index = indexOf(persona, language);
  const query = terms(text, language, index.weightOf);
  if (query.length === 0) return [];
  return index.entries
    .filter(({ fact }) => among(fact))
    .map(({ fact, questions, phrases }) => {
      const asked = questions.reduce((best, question) => Math.max(best, likeQuestion(query, question)), 0);
      const about = phrases.map((phrase) => likePhrase(query, phrase)).sort((a, b) => b - a);
      const several = 0.1 * Math.min(2, about.filter((score) => score > 0.3).length);
      const score = Math.max(asked, 0.85 * (about[0] ?? 0)) + (asked > 0.3 ? several : 0) + (near.includes(fact.id) ? 0.08 : 0);
      return { fact, score: Math.min(1, score) };
    })
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score);
}

/** How like a question is to the likest of some sample questions, 0..1, every word of matter weighing the same. Pure. */
export function likeAny(samples: readonly string[], question: string, language: Language): number {
  const even = () => 1;
  const query = terms(question, language, even);
  return samples.reduce((best, sample) => Math.max(best, likeQuestion(query, terms(sample, language, even))), 0);
}

/** Whether a text has words that carry matter of its own; “why is that?” and “tell me more” have none. */
export const hasMatter = (text: string, language: Language): boolean => matterOf(text, language) > 0;

/** How many words of a text carry matter of their own. */
export const matterOf = (text: string, language: Language): number =>
  wordsOf(text, language).filter(({ kind }) => kind === 'content').length;
