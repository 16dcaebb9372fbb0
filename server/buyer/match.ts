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
import { sumsOf } from './postings.ts';
import { termsOf } from './terms.ts';

/** A fact with how well it fits what was asked, 0..1, and the share of what the question is about that the fact has words for at all, 0..1. */
export type Match = { fact: Fact; score: number; readonly knows: number };

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
type Matcher = { index: Index; latest: Map<string, Fits> };
/** A turn asks for the same sentence several times, each time among other facts. */
const mostLatest = 8;
const matchers = new WeakMap<Persona, Partial<Record<Language, Matcher>>>();

function matcherOf(persona: Persona, language: Language): Matcher {
  const known = matchers.get(persona) ?? {};
  matchers.set(persona, known);
  known[language] ??= { index: buildIndex(persona, language), latest: new Map() };
  return known[language];
}

/**
 * One word of a query: what it weighs, whether it carries matter, and whether it counts as matter beside the query's other words; `names`: it
 * says what the query is about, as “how long” does not.
 */
type Asked = { weight: number; matter: boolean; light: boolean; counts: boolean; names: boolean };
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
  const isLight = (stemmed: string) => lightWords[language].has(stemmed);
  const weighty = terms.some(({ kind, stem: stemmed }) => kind === 'content' && !isLight(stemmed));
  const words = terms.map((term) => {
    const [matter, light] = [term.kind === 'content', isLight(term.stem)];
    const counts = matter && !(light && weighty);
    return { weight: index.weightOf(term), matter, light, counts, names: matter && !light && !term.asksOnly };
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

/**
 * A text against a persona's facts. By places in the index: what it shares at most with each question, how many terms of each phrase it has,
 * and whether it has any of each fact's own words. `fits` is worked out fact by fact, where it may matter; NaN until then.
 */
type Fits = {
  query: Query;
  shared: Float64Array;
  named: Float64Array;
  said: Float64Array;
  mosts: Float64Array;
  fits: Float64Array;
  room: Float64Array;
};
/** A fit that is no more than this is none. */
const worthNaming = 0.2;
/** What the fits of two and more phrases, or of the fact's own words, close of the gap at most. */
const severalAdds = 0.2;
const severalAtMost = 2;
const plainlyAsked = 0.3;

/** The share of the query's words of matter that a fact has any word for, each weighing the same; 1 where the query has none. */
function knownTo(query: Query, known: readonly number[], best: Float64Array): number {
  bestOfEach(query, known, best);
  let [all, met] = [0, 0];
  for (const [at, { names }] of query.words.entries()) {
    if (!names) continue;
    all++;
    met += best[at] ?? 0;
  }
  return all === 0 ? 1 : met / all;
}

/** How well a text fits the persona's facts. Kept for the latest texts. */
function fitsIn({ index, latest }: Matcher, language: Language, text: string): Fits {
  const known = latest.get(text);
  if (known) return known;
  const query = queryOf(text, language, index);
  const { entries, asking, naming, saying } = index;
  const shared = sumsOf(asking, query.most);
  const named = sumsOf(
    naming,
    query.most.map((most) => (most === 0 ? 0 : 1)),
  );
  const said = sumsOf(saying, query.most);
  const mosts = Float64Array.from(entries, (entry, at) => mostFit(query, entry, shared, named, said[at] !== 0));
  const fits = new Float64Array(entries.length).fill(Number.NaN);
  const made = { query, shared, named, said, mosts, fits, room: new Float64Array(query.words.length) };
  if (latest.size >= mostLatest) latest.delete(latest.keys().next().value ?? '');
  latest.set(text, made);
  return made;
}

const isNamed = ({ terms }: Sample, named: number | undefined): boolean => terms.length === named;

/** What a fact can come to at most, by what the terms alone say. */
function mostFit(query: Query, entry: Entry, shared: Float64Array, named: Float64Array, says: boolean): number {
  const { questions, phrases, firstQuestion, firstPhrase } = entry;
  let asked = 0;
  for (let at = 0; at < questions.length; at++) {
    const [sample, own] = [questions[at], shared[firstQuestion + at] ?? 0];
    if (own !== 0 && sample !== undefined) asked = Math.max(asked, mostLike(query, sample, own));
  }
  const about = phrases.some((phrase, at) => isNamed(phrase, named[firstPhrase + at]));
  const best = Math.min(1, Math.max(asked, about ? phraseWorth : 0));
  const besides = (about && asked > plainlyAsked ? severalAdds * severalAtMost : 0) + (says ? saysWorth : 0);
  return best + (1 - best) * besides + rounding;
}

/** How well the text fits the fact at this place. */
function fitAt({ entries }: Index, { query, shared, named, said, fits, room }: Fits, place: number): number {
  const [entry, known] = [entries[place], fits[place] ?? 0];
  if (entry === undefined || !Number.isNaN(known)) return known;
  const { questions, phrases, firstQuestion, firstPhrase, says, kinds } = entry;
  const asked = likest(query, questions, shared, firstQuestion, room);
  const about = phrases
    .map((phrase, at) => (isNamed(phrase, named[firstPhrase + at]) ? likePhrase(query, phrase, room) : 0))
    .sort((a, b) => b - a);
  const several = severalAdds * Math.min(severalAtMost, about.filter((score) => score > 0.3).length);
  const agrees = query.kinds.length === 0 || query.kinds.some((kind) => kinds.has(kind));
  const name = phraseWorth * (about[0] ?? 0) * (agrees ? 1 : looseKind);
  // What speaks for a fact besides closes part of the gap, so that the very question it was written for stays its own.
  const best = Math.max(asked, name);
  const own = said[place] === 0 ? 0 : likeSays(query, says, room);
  const fit = best + (1 - best) * ((asked > plainlyAsked ? several : 0) + saysWorth * own);
  fits[place] = fit;
  return fit;
}

/**
 * The facts that a question or remark is about, best first, with fit 0..1; facts that `near` names (what the talk is on) get a little
 * more. Whoever has no use for a fit below `atLeast` says so: few facts have to be looked at then. Pure; the index is built once per persona and language.
 */
export function matchFacts(
  persona: Persona,
  language: Language,
  text: string,
  { near = [], atLeast = worthNaming, among }: { near?: readonly string[]; atLeast?: number; among: (fact: Fact) => boolean },
): Match[] {
  const matcher = matcherOf(persona, language);
  const fits = fitsIn(matcher, language, text);
  const found: Match[] = [];
  if (fits.query.words.length === 0) return found;
  for (const [at, { fact, known }] of matcher.index.entries.entries()) {
    const more = near.includes(fact.id) ? 0.08 : 0;
    if ((fits.mosts[at] ?? 0) + more < atLeast) continue;
    const score = fitAt(matcher.index, fits, at) + more;
    if (score <= worthNaming || score < atLeast || !among(fact)) continue;
    // Worked out only of those of which it is asked.
    found.push({
      fact,
      score,
      get knows() {
        return knownTo(fits.query, known, fits.room);
      },
    });
  }
  found.sort((a, b) => b.score - a.score);
  for (const match of found) match.score = Math.min(1, match.score);
  return found;
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
  const shared = Float64Array.from(rows, (row) => mostShared(query, row));
  return likest(query, rows, shared, 0, new Float64Array(query.words.length));
}

/** Whether a text has words that carry matter of its own; “why is that?” and “tell me more” have none. */
export const hasMatter = (text: string, language: Language): boolean => matterOf(text, language) > 0;

/** How many words of a text carry matter of their own. */
export const matterOf = (text: string, language: Language): number =>
  termsOf(text, language).filter(({ kind, asksOnly }) => kind === 'content' && !asksOnly).length;
