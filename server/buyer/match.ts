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
import { sumsOf } from './postings.ts';
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

/** A persona's facts as they are found in one language, and how well the latest queries fitted each of them. */
type Matcher = { index: Index; latest: Map<string, readonly number[]> };
/** A turn asks for the same sentence several times, each time among other facts. */
const mostLatest = 8;
const matchers = new WeakMap<Persona, Partial<Record<Language, Matcher>>>();

function matcherOf(persona: Persona, language: Language): Matcher {
  const known = matchers.get(persona) ?? {};
  matchers.set(persona, known);
  known[language] ??= { index: buildIndex(persona, language), latest: new Map() };
  return known[language];
}

/** One word of a query: what it weighs, whether it carries matter, and whether it counts as matter beside the query's other words. */
type Asked = { weight: number; matter: boolean; light: boolean; counts: boolean };
/** How far the words of a query stand for one term of the vocabulary: the best of them, and each that does at all, by its place. */
type Hit = { best: number; words: { at: number; fit: number }[] };
/** A query against a vocabulary. `hits` is by the terms’ numbers; `matter` is what the words that count weigh together. */
type Query = {
  words: readonly Asked[];
  weight: number;
  matter: number;
  weighty: boolean;
  /** What is left of a fit that rests on no word of matter. */
  none: number;
  kinds: readonly FollowUpKind[];
  weights: readonly number[];
  hits: readonly (Hit | undefined)[];
  /** The most that each term can add to what query and sample share, by its number: 0 where it stands for no word of the query. */
  most: Float64Array;
};

function queryOf(text: string, language: Language, index: Vocabulary): Query {
  const terms = termsOf(text, language);
  const hits: (Hit | undefined)[] = new Array<Hit | undefined>(index.weights.length).fill(undefined);
  for (const [at, term] of terms.entries())
    for (const [number, fit] of fitsOf(term, index)) {
      const known = hits[number];
      if (!known) hits[number] = { best: fit, words: [{ at, fit }] };
      else {
        known.words.push({ at, fit });
        known.best = Math.max(known.best, fit);
      }
    }
  const isLight = (stemmed: string) => lightVerbs[language].has(stemmed);
  const weighty = terms.some(({ kind, stem: stemmed }) => kind === 'content' && !isLight(stemmed));
  const words = terms.map((term) => {
    const [matter, light] = [term.kind === 'content', isLight(term.stem)];
    return { weight: index.weightOf(term), matter, light, counts: matter && !(light && weighty) };
  });
  const most = new Float64Array(index.weights.length);
  for (const [number, hit] of hits.entries()) {
    if (hit === undefined) continue;
    most[number] = hit.best * (index.weights[number] ?? 0);
    for (const { at, fit } of hit.words) most[number] += fit * (words[at]?.weight ?? 0);
  }
  return {
    words,
    weight: words.reduce((sum, word) => sum + word.weight, 0),
    matter: words.reduce((sum, word) => sum + (word.counts ? word.weight : 0), 0),
    weighty,
    none: words.some(({ light }) => light) ? lightFit : emptyFit,
    kinds: kindsOf(text, language),
    weights: index.weights,
    hits,
    most,
  };
}

/** How far each word of the query, by its place, is stood for by the terms; written into `best`, which is as long as the query. */
function bestOfEach({ hits, most }: Query, terms: readonly number[], best: Float64Array): void {
  best.fill(0);
  for (const term of terms) {
    const hit = most[term] === 0 ? undefined : hits[term];
    if (hit) for (const { at, fit } of hit.words) if (fit > (best[at] ?? 0)) best[at] = fit;
  }
}

function kindFit(asked: readonly FollowUpKind[], sample: readonly FollowUpKind[]): number {
  if (asked.length === 0 || sample.length === 0 || asked.some((kind) => sample.includes(kind))) return 1;
  const clash = asked.some((kind) => pointed.has(kind)) && sample.some((kind) => pointed.has(kind));
  return clash ? otherKind : looseKind;
}

/** Weighted overlap of a query with a sample question, 0..1 (Dice coefficient over term weights). */
function likeQuestion(query: Query, sample: Sample, best: Float64Array): number {
  const { words, hits, weights, matter, most } = query;
  bestOfEach(query, sample.terms, best);
  let shared = 0;
  let touched = 0;
  for (let at = 0; at < words.length; at++) {
    const [word, fit] = [words[at], best[at] ?? 0];
    if (word === undefined || fit === 0) continue;
    shared += fit * word.weight;
    if (word.counts) touched += word.weight;
  }
  if (shared === 0) return 0;
  for (const term of sample.terms) {
    const hit = most[term] === 0 ? undefined : hits[term];
    if (hit) shared += hit.best * (weights[term] ?? 0);
  }
  const overlap = shared / (query.weight + sample.weight || 1);
  const covered =
    matter === 0 ? 1 : touched === 0 ? query.none : partFit + (1 - partFit) * Math.min(1, (1.5 * touched) / matter);
  return overlap * sample.worth * covered * kindFit(query.kinds, sample.kinds);
}

/** More than any rounding in these sums comes to. */
const rounding = 1e-9;

/** What its terms alone say of a sample: what query and sample share at most. */
function mostShared({ most }: Query, { terms }: Sample): number {
  let shared = 0;
  for (const term of terms) shared += most[term] ?? 0;
  return shared;
}

/** What a sample can come to at most, by what it shares at most. */
const mostLike = ({ weight }: Query, { weight: own, worth }: Sample, shared: number): number =>
  shared === 0 ? 0 : (shared / (weight + own || 1)) * worth + rounding;

/**
 * How like a query is to the likest of the samples, 0..1; `shared` has, from place `first` on, what it shares with each of them at most. Most of
 * them are passed over for what they can come to at most.
 */
function likest(query: Query, samples: readonly Sample[], shared: Float64Array, first: number, room: Float64Array): number {
  let [promising, most] = [-1, 0];
  for (let at = 0; at < samples.length; at++) {
    const [sample, own] = [samples[at], shared[first + at] ?? 0];
    if (own === 0 || sample === undefined) continue;
    const bound = mostLike(query, sample, own);
    if (bound > most) [promising, most] = [at, bound];
  }
  const likely = samples[promising];
  if (likely === undefined) return 0;
  // The most promising one first: few others can come to more than it does.
  let best = likeQuestion(query, likely, room);
  for (let at = 0; at < samples.length; at++) {
    const [sample, own] = [samples[at], shared[first + at] ?? 0];
    if (own === 0 || sample === undefined || at === promising || mostLike(query, sample, own) <= best) continue;
    best = Math.max(best, likeQuestion(query, sample, room));
  }
  return best;
}

/** How far a phrase, found whole in the query, covers what the query is about, 0..1. */
function likePhrase(query: Query, { terms }: Sample, best: Float64Array): number {
  let worst = 1;
  for (const term of terms) {
    const hit = query.most[term] === 0 ? undefined : query.hits[term];
    if (!hit) return 0;
    worst = Math.min(worst, hit.best);
  }
  bestOfEach(query, terms, best);
  const matched = query.words.reduce((sum, word, at) => sum + (best[at] ?? 0) * word.weight, 0);
  const untouched = query.words.every((word, at) => !word.matter || word.light || best[at] === 0);
  if (query.weighty && untouched) worst *= query.none;
  return worst * (matched / (matched + 0.3 * (query.weight - matched) || 1));
}

/** How much of what a query is about stands in a fact's own words, 0..1. */
function likeSays(query: Query, says: readonly number[], best: Float64Array): number {
  bestOfEach(query, says, best);
  let all = 0;
  let said = 0;
  for (const [at, { weight, matter }] of query.words.entries()) {
    if (!matter) continue;
    all += weight;
    said += (best[at] ?? 0) * weight;
  }
  return all === 0 ? 0 : said / all;
}

/** `shared`: what the query shares at most with each question of all entries; `says`: whether the fact's own words have any of its. */
type Room = { shared: Float64Array; says: boolean; room: Float64Array };

function fitOf(query: Query, entry: Entry, { shared, says: speaks, room }: Room): number {
  const { questions, firstQuestion, phrases, says, kinds } = entry;
  const asked = likest(query, questions, shared, firstQuestion, room);
  const about = phrases.map((phrase) => likePhrase(query, phrase, room)).sort((a, b) => b - a);
  const several = 0.2 * Math.min(2, about.filter((score) => score > 0.3).length);
  const agrees = query.kinds.length === 0 || query.kinds.some((kind) => kinds.has(kind));
  const named = phraseWorth * (about[0] ?? 0) * (agrees ? 1 : looseKind);
  // What speaks for a fact besides closes part of the gap, so that the very question it was written for stays its own.
  const best = Math.max(asked, named);
  return best + (1 - best) * ((asked > 0.3 ? several : 0) + saysWorth * (speaks ? likeSays(query, says, room) : 0));
}

/** How well a text fits each of the persona's facts, in their order; none where the text has no words. Kept for the latest texts. */
function fitsOfAll({ index, latest }: Matcher, language: Language, text: string): readonly number[] {
  const known = latest.get(text);
  if (known) return known;
  const query = queryOf(text, language, index);
  const shared = sumsOf(index.asking, query.most, index.questions);
  const said = sumsOf(index.saying, query.most, index.entries.length);
  const room = new Float64Array(query.words.length);
  const fits =
    query.words.length === 0
      ? []
      : index.entries.map((entry, at) => fitOf(query, entry, { shared, says: said[at] !== 0, room }));
  if (latest.size >= mostLatest) latest.delete(latest.keys().next().value ?? '');
  latest.set(text, fits);
  return fits;
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
  const matcher = matcherOf(persona, language);
  const found: Match[] = [];
  for (const [at, fit] of fitsOfAll(matcher, language, text).entries()) {
    const fact = matcher.index.entries[at]?.fact;
    if (fact === undefined) continue;
    const score = fit + (near.includes(fact.id) ? 0.08 : 0);
    if (score > 0.2 && among(fact)) found.push({ fact, score });
  }
  return found.sort((a, b) => b.score - a.score).map(({ fact, score }) => ({ fact, score: Math.min(1, score) }));
}

/** How like a question is to the likest of some sample questions, 0..1, every word of matter weighing the same. Pure. */
export function likeAny(samples: readonly string[], question: string, language: Language): number {
  const words = vocabulary(({ kind }) => (kind === 'content' ? 1 : kind === 'question' ? questionWeight : functionWeight));
  const rows = samples.map((sample) => sampleOf(sample, language, words));
  const query = queryOf(question, language, words);
  const shared = Float64Array.from(rows, (row) => mostShared(query, row));
  return likest(query, rows, shared, 0, new Float64Array(query.words.length));
}

/** Whether a text has words that carry matter of its own; “why is that?” and “tell me more” have none. */
export const hasMatter = (text: string, language: Language): boolean => matterOf(text, language) > 0;

/** How many words of a text carry matter of their own. */
export const matterOf = (text: string, language: Language): number =>
  termsOf(text, language).filter(({ kind, asksOnly }) => kind === 'content' && !asksOnly).length;
