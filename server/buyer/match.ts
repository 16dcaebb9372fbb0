import type { Language } from '../domain/language.ts';
import type { Fact, FollowUpKind, Persona } from '../domain/persona.ts';
import { lightWords } from '../language/light-words.ts';
import { kindsOf } from '../language/question-kind.ts';
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

/** A fact with how well it fits what was asked, 0..1, and the share of what the question is about that the fact has words for at all, 0..1. */
export type Match = { fact: Fact; score: number; knows: number };
type Fit = Omit<Match, 'fact'>;

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
/** The same where all that fits is a word that says little without its object. */
const lightFit = 0.45;
/** A phrase that a query contains says less than a question like it; the fact's own words say least. */
const phraseWorth = 0.85;
const saysWorth = 0.16;

/** A persona's facts as they are found in one language, and how well the latest queries fitted each of them. */
type Matcher = { index: Index; latest: Map<string, readonly Fit[]> };
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
  hits: ReadonlyMap<number, Hit>;
  /** The most that each term can add to what query and sample share, by its number: 0 where it stands for no word of the query. */
  most: Float64Array;
};

function queryOf(text: string, language: Language, index: Vocabulary): Query {
  const terms = termsOf(text, language);
  const hits = new Map<number, Hit>();
  for (const [at, term] of terms.entries())
    for (const [number, fit] of fitsOf(term, index)) {
      const known = hits.get(number);
      if (!known) hits.set(number, { best: fit, words: [{ at, fit }] });
      else {
        known.words.push({ at, fit });
        known.best = Math.max(known.best, fit);
      }
    }
  const isLight = (stemmed: string) => lightWords[language].has(stemmed);
  // “How long” says what kind of answer is wanted, and nothing of what it is about.
  const weighty = terms.some(({ kind, stem: stemmed, asksOnly }) => kind === 'content' && !asksOnly && !isLight(stemmed));
  const words = terms.map((term) => {
    const [matter, light] = [term.kind === 'content', term.asksOnly || isLight(term.stem)];
    return { weight: index.weightOf(term), matter, light, counts: matter && !(light && weighty) };
  });
  const most = new Float64Array(index.weights.length);
  for (const [number, hit] of hits) {
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
    const hit = most[term] === 0 ? undefined : hits.get(term);
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
    const hit = most[term] === 0 ? undefined : hits.get(term);
    if (hit) shared += hit.best * (weights[term] ?? 0);
  }
  const overlap = shared / (query.weight + sample.weight || 1);
  const covered =
    matter === 0 ? 1 : touched === 0 ? query.none : partFit + (1 - partFit) * Math.min(1, (1.5 * touched) / matter);
  return overlap * sample.worth * covered * kindFit(query.kinds, sample.kinds);
}

/** More than any rounding in these sums comes to. */
const rounding = 1e-9;

/** What a sample can come to at most: a look at each term alone. */
function mostLike({ most, weight }: Query, { terms, weight: own, worth }: Sample): number {
  let bound = 0;
  for (const term of terms) bound += most[term] ?? 0;
  return bound === 0 ? 0 : (bound / (weight + own || 1)) * worth + rounding;
}

/** How like a query is to the likest of the samples, 0..1. Most of them are passed over for what they can come to at most. */
function likest(query: Query, samples: readonly Sample[], room: Float64Array): number {
  const bounds = samples.map((sample) => mostLike(query, sample));
  const first = bounds.indexOf(Math.max(...bounds));
  let best = 0;
  const look = (at: number) => {
    const sample = samples[at];
    if (sample && (bounds[at] ?? 0) > best) best = Math.max(best, likeQuestion(query, sample, room));
  };
  // The most promising one first: few others can come to more than it does.
  look(first);
  for (let at = 0; at < samples.length; at++) if (at !== first) look(at);
  return best;
}

/** How far a phrase, found whole in the query, covers what the query is about, 0..1. */
function likePhrase(query: Query, { terms }: Sample, best: Float64Array): number {
  let worst = 1;
  for (const term of terms) {
    const hit = query.most[term] === 0 ? undefined : query.hits.get(term);
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

/** The share of the query's words of matter that a fact has any word for, each weighing the same; 1 where the query has none. */
function knownTo({ words, ...query }: Query, known: readonly number[], best: Float64Array): number {
  bestOfEach({ words, ...query }, known, best);
  let [all, met] = [0, 0];
  for (const [at, { matter, light }] of words.entries()) {
    if (!matter || light) continue;
    all++;
    met += best[at] ?? 0;
  }
  return all === 0 ? 1 : met / all;
}

function fitOf(query: Query, { questions, phrases, says, known, kinds }: Entry, room: Float64Array): Fit {
  const asked = likest(query, questions, room);
  const about = phrases.map((phrase) => likePhrase(query, phrase, room)).sort((a, b) => b - a);
  const several = 0.2 * Math.min(2, about.filter((score) => score > 0.3).length);
  const agrees = query.kinds.length === 0 || query.kinds.some((kind) => kinds.has(kind));
  const named = phraseWorth * (about[0] ?? 0) * (agrees ? 1 : looseKind);
  // What speaks for a fact besides closes part of the gap, so that the very question it was written for stays its own.
  const best = Math.max(asked, named);
  const score = best + (1 - best) * ((asked > 0.3 ? several : 0) + saysWorth * likeSays(query, says, room));
  return { score, knows: knownTo(query, known, room) };
}

/** How well a text fits each of the persona's facts, in their order; none where the text has no words. Kept for the latest texts. */
function fitsOfAll({ index, latest }: Matcher, language: Language, text: string): readonly Fit[] {
  const known = latest.get(text);
  if (known) return known;
  const query = queryOf(text, language, index);
  const room = new Float64Array(query.words.length);
  const fits = query.words.length === 0 ? [] : index.entries.map((entry) => fitOf(query, entry, room));
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
    const score = fit.score + (near.includes(fact.id) ? 0.08 : 0);
    if (score > 0.2 && among(fact)) found.push({ fact, score, knows: fit.knows });
  }
  return found.sort((a, b) => b.score - a.score).map((match) => ({ ...match, score: Math.min(1, match.score) }));
}

/** What a word that the fact knows nothing of takes from being sure of it, and what being ahead of all others adds, at most for so much. */
const unknownCosts = 0.3;
const aheadAdds = 0.8;
const aheadAtMost = 0.2;

/** How sure it is that the first of some matches is what was meant, about 0..1. From the sixth ordinary questions: nearness alone is not enough. */
export function sureness([best, next]: readonly Match[]): number {
  if (!best) return 0;
  const ahead = Math.min(aheadAtMost, best.score - (next?.score ?? 0));
  return best.score - unknownCosts * (1 - best.knows) + aheadAdds * ahead;
}

/** How like a question is to the likest of some sample questions, 0..1, every word of matter weighing the same. Pure. */
export function likeAny(samples: readonly string[], question: string, language: Language): number {
  const words = vocabulary(({ kind }) => (kind === 'content' ? 1 : kind === 'question' ? questionWeight : functionWeight));
  const rows = samples.map((sample) => sampleOf(sample, language, words));
  const query = queryOf(question, language, words);
  return likest(query, rows, new Float64Array(query.words.length));
}

/** Whether a text has words that carry matter of its own; “why is that?” and “tell me more” have none. */
export const hasMatter = (text: string, language: Language): boolean => matterOf(text, language) > 0;

/** How many words of a text carry matter of their own. */
export const matterOf = (text: string, language: Language): number =>
  termsOf(text, language).filter(({ kind, asksOnly }) => kind === 'content' && !asksOnly).length;
