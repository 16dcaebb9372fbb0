import type { Language } from '../domain/language.ts';
import type { Fact, FollowUpKind, Persona } from '../domain/persona.ts';
import { kindsOf } from '../language/question-kind.ts';
import { stem } from '../language/tokens.ts';
import {
  buildIndex,
  type Entry,
  fitsOf,
  functionWeight,
  type Index,
  questionWeight,
  type Sample,
  sampleOf,
  type Vocabulary,
  vocabulary,
} from './fact-index.ts';
import { termsOf } from './terms.ts';

/** A fact with how well it fits what was asked, 0..1. */
export type Match = { fact: Fact; score: number };

/** Kinds of question that ask for one particular thing. */
const pointed: ReadonlySet<FollowUpKind> = new Set<FollowUpKind>([
  'who',
  'when',
  'where',
  'why',
  'how-long',
  'how-many',
  'how-much',
  'how-old',
  'how-often',
]);
/** What is left of a fit where a question asks for one thing (“how long?”) and the sample for another (“how much?”). */
const otherKind = 0.8;
const looseKind = 0.9;
/**
 * What is left of a fit that rests on no word of matter, where the query has some: “what is your favourite film?” asks no “what is your
 * job?”. Where some of the matter fits, it grows to the whole with its share.
 */
const emptyFit = 0.6;
const partFit = 0.88;
/** The same where all that fits is a verb that says little without its object. */
const lightFit = 0.45;
/** A phrase that a query contains says less than a question like it; the fact's own words say least. */
const phraseWorth = 0.85;
const saysWorth = 0.16;

/** Verbs that say little without their object: “do you play chess?” does not ask about handball. */
const lightVerbs: Record<Language, ReadonlySet<string>> = {
  en: new Set([stem('play', 'en')]),
  fr: new Set([stem('jouer', 'fr'), stem('jouez', 'fr')]),
};

const indexes = new WeakMap<Persona, Partial<Record<Language, Index>>>();

function indexOf(persona: Persona, language: Language): Index {
  const known = indexes.get(persona) ?? {};
  indexes.set(persona, known);
  known[language] ??= buildIndex(persona, language);
  return known[language];
}

/** One word of a query: what it weighs, whether it carries matter, and how far each term of the vocabulary stands for it. */
type Asked = { weight: number; matter: boolean; light: boolean; fits: Float32Array };
type Query = { words: Asked[]; weight: number; kinds: readonly FollowUpKind[]; weights: readonly number[] };

function queryOf(text: string, language: Language, index: Vocabulary): Query {
  const words = termsOf(text, language).map((term) => ({
    weight: index.weightOf(term),
    matter: term.kind === 'content',
    light: lightVerbs[language].has(term.stem),
    fits: fitsOf(term, index),
  }));
  const weight = words.reduce((sum, word) => sum + word.weight, 0);
  return { words, weight, kinds: kindsOf(text, language), weights: index.weights };
}

function bestOf(word: Asked, terms: readonly number[]): number {
  let best = 0;
  for (const term of terms) best = Math.max(best, word.fits[term] ?? 0);
  return best;
}
function bestIn(query: Query, term: number): number {
  let best = 0;
  for (const word of query.words) best = Math.max(best, word.fits[term] ?? 0);
  return best;
}

function kindFit(asked: readonly FollowUpKind[], sample: readonly FollowUpKind[]): number {
  if (asked.length === 0 || sample.length === 0 || asked.some((kind) => sample.includes(kind))) return 1;
  const clash = asked.some((kind) => pointed.has(kind)) && sample.some((kind) => pointed.has(kind));
  return clash ? otherKind : looseKind;
}

/** Weighted overlap of a query with a sample question, 0..1 (Dice coefficient over term weights). */
function likeQuestion(query: Query, sample: Sample): number {
  let shared = 0;
  let matter = 0;
  let touched = 0;
  const weighty = query.words.some((word) => word.matter && !word.light);
  for (const word of query.words) {
    const best = bestOf(word, sample.terms);
    shared += best * word.weight;
    if (!word.matter || (word.light && weighty)) continue;
    matter += word.weight;
    if (best > 0) touched += word.weight;
  }
  for (const term of sample.terms) shared += bestIn(query, term) * (query.weights[term] ?? 0);
  const overlap = shared / (query.weight + sample.weight || 1);
  const none = query.words.some(({ light }) => light) ? lightFit : emptyFit;
  const covered = matter === 0 ? 1 : touched === 0 ? none : partFit + (1 - partFit) * Math.min(1, (1.5 * touched) / matter);
  return overlap * sample.worth * covered * kindFit(query.kinds, sample.kinds);
}

/** How far a phrase, found whole in the query, covers what the query is about, 0..1. */
function likePhrase(query: Query, { terms }: Sample): number {
  let worst = 1;
  for (const term of terms) {
    worst = Math.min(worst, bestIn(query, term));
    if (worst === 0) return 0;
  }
  const matched = query.words.reduce((sum, word) => sum + bestOf(word, terms) * word.weight, 0);
  const weighty = query.words.filter((word) => word.matter && !word.light);
  if (weighty.length > 0 && weighty.every((word) => bestOf(word, terms) === 0))
    worst *= query.words.some(({ light }) => light) ? lightFit : emptyFit;
  return worst * (matched / (matched + 0.3 * (query.weight - matched) || 1));
}

/** How much of what a query is about stands in a fact's own words, 0..1. */
function likeSays(query: Query, says: readonly number[]): number {
  const matter = query.words.filter((word) => word.matter);
  const all = matter.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : matter.reduce((sum, word) => sum + bestOf(word, says) * word.weight, 0) / all;
}

function fitOf(query: Query, { questions, phrases, says, kinds }: Entry): number {
  const asked = questions.reduce((best, question) => Math.max(best, likeQuestion(query, question)), 0);
  const about = phrases.map((phrase) => likePhrase(query, phrase)).sort((a, b) => b - a);
  const several = 0.2 * Math.min(2, about.filter((score) => score > 0.3).length);
  const agrees = query.kinds.length === 0 || query.kinds.some((kind) => kinds.has(kind));
  const named = phraseWorth * (about[0] ?? 0) * (agrees ? 1 : looseKind);
  // What speaks for a fact besides closes part of the gap, so that the very question it was written for stays its own.
  const best = Math.max(asked, named);
  return best + (1 - best) * ((asked > 0.3 ? several : 0) + saysWorth * likeSays(query, says));
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
  const query = queryOf(text, language, index);
  if (query.words.length === 0) return [];
  return index.entries
    .filter(({ fact }) => among(fact))
    .map((entry) => ({ fact: entry.fact, score: fitOf(query, entry) + (near.includes(entry.fact.id) ? 0.08 : 0) }))
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score)
    .map(({ fact, score }) => ({ fact, score: Math.min(1, score) }));
}

/** How like a question is to the likest of some sample questions, 0..1, every word of matter weighing the same. Pure. */
export function likeAny(samples: readonly string[], question: string, language: Language): number {
  const words = vocabulary(({ kind }) => (kind === 'content' ? 1 : kind === 'question' ? questionWeight : functionWeight));
  const rows = samples.map((sample) => sampleOf(sample, language, words));
  const query = queryOf(question, language, words);
  return rows.reduce((best, row) => Math.max(best, likeQuestion(query, row)), 0);
}

/** Whether a text has words that carry matter of its own; “why is that?” and “tell me more” have none. */
export const hasMatter = (text: string, language: Language): boolean => matterOf(text, language) > 0;

/** How many words of a text carry matter of their own. */
export const matterOf = (text: string, language: Language): number =>
  termsOf(text, language).filter(({ kind, asksOnly }) => kind === 'content' && !asksOnly).length;
