import type { FollowUpKind } from '../domain/persona.ts';
import { pointed } from '../language/question-kind.ts';
import type { Asked, Sample } from './fact-index.ts';
import { type Postings, sumsOf } from './postings.ts';
import { bestOfEach, type Query } from './query.ts';

/** Kinds of question of which one does not answer another: those after one particular thing, and the reason. */
const apart: ReadonlySet<FollowUpKind> = new Set<FollowUpKind>([...pointed, 'why']);
/** What is left of a fit where a question asks for one thing (“how long?”) and the sample for another (“how much?”). */
const otherKind = 0.8;
/** … or where one of them asks for nothing in particular. */
export const looseKind = 0.9;
/** … grown by the share of the matter that fits, from so much on. */
const partFit = 0.88;

function kindFit(asked: readonly FollowUpKind[], sample: readonly FollowUpKind[]): number {
  if (asked.length === 0 || sample.length === 0 || asked.some((kind) => sample.includes(kind))) return 1;
  const clash = asked.some((kind) => apart.has(kind)) && sample.some((kind) => apart.has(kind));
  return clash ? otherKind : looseKind;
}

/** Weighted overlap of a query with a sample question, 0..1 (Dice coefficient over term weights). */
function likeQuestion(query: Query, sample: Sample, best: Float64Array): number {
  const { words, hits, weights, most } = query;
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
  return overlap * sample.worth * covered(query, touched) * kindFit(query.kinds, sample.kinds);
}

/** What is left of a fit for the share of the query's matter that it rests on; `touched` is what the words weigh that count and fit. */
function covered({ matter, none }: Query, touched: number): number {
  if (matter === 0) return 1;
  return touched === 0 ? none : partFit + (1 - partFit) * Math.min(1, (1.5 * touched) / matter);
}

/** More than any rounding in these sums comes to. */
export const rounding = 1e-9;

/** What its terms alone say of a sample: what query and sample share at most. */
export function mostShared({ most }: Query, { terms }: Sample): number {
  let shared = 0;
  for (const term of terms) shared += most[term] ?? 0;
  return shared;
}

/** What a sample can come to at most, by what it shares at most. */
export const mostLike = ({ weight }: Query, { weight: own, worth }: Sample, shared: number): number =>
  shared === 0 ? 0 : (shared / (weight + own || 1)) * worth + rounding;

/** What each sample question can come to at most: by what it shares at most, how much of what counts, and what it asks for. */
export function mostOfEach(query: Query, { weights, worths, kindAt, kinds }: Asked, asking: Postings): Float64Array {
  const { most, counted, weight } = query;
  if (rooms[0].length < asking.lists) rooms = [new Float64Array(asking.lists), new Float64Array(asking.lists)];
  const shared = sumsOf(asking, query.touched, (term) => most[term] ?? 0, rooms[0]);
  const touched = sumsOf(asking, [...counted.keys()], (term) => counted.get(term) ?? 0, rooms[1]);
  const fits = kinds.map((own) => kindFit(query.kinds, own));
  const mosts = new Float64Array(asking.lists);
  for (let at = 0; at < mosts.length; at++) {
    const own = shared[at] ?? 0;
    if (own === 0) continue;
    const overlap = own / (weight + (weights[at] ?? 0) || 1);
    const whole = overlap * (worths[at] ?? 0) * (fits[kindAt[at] ?? 0] ?? 1);
    mosts[at] = whole * covered(query, touched[at] ?? 0) + rounding;
  }
  return mosts;
}
/** Where that is added up. */
let rooms: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

/** What the second likest sample closes of the gap that the likest leaves: a fact that is asked for so in two ways is likelier meant. */
const secondAdds = 0.2;

/** The likest two of some samples, as one fit, 0..1; it grows with either. */
export const backed = (best: number, second: number): number => best + (1 - best) * secondAdds * second;

/** What each sample can come to at most, while the likest are looked for. */
let bounds = new Float64Array(64);

/**
 * How like a query is to the likest two of the samples, 0..1; `mosts` has, from place `first` on, what each of them can come to at most.
 * Most of them are passed over for that.
 */
export function likest(
  query: Query,
  samples: readonly Sample[],
  mosts: Float64Array,
  first: number,
  room: Float64Array,
): number {
  if (bounds.length < samples.length) bounds = new Float64Array(2 * samples.length);
  for (let at = 0; at < samples.length; at++) bounds[at] = mosts[first + at] ?? 0;
  let best = 0;
  let second = 0;
  for (;;) {
    // The most promising first: few others can come to more than it does.
    let next = -1;
    let most = second;
    for (let at = 0; at < samples.length; at++) {
      const bound = bounds[at] ?? 0;
      if (bound > most) {
        most = bound;
        next = at;
      }
    }
    const sample = samples[next];
    if (sample === undefined) return backed(best, second);
    bounds[next] = 0;
    const like = likeQuestion(query, sample, room);
    if (like > best) {
      second = best;
      best = like;
    } else if (like > second) second = like;
  }
}

/** How far a phrase, found whole in the query, covers what the query is about, 0..1. */
export function likePhrase(query: Query, { terms }: Sample, best: Float64Array): number {
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
export function likeSays(query: Query, says: readonly number[], best: Float64Array): number {
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
export function knownTo(query: Query, known: readonly number[], best: Float64Array): number {
  bestOfEach(query, known, best);
  let [all, met] = [0, 0];
  for (const [at, { names }] of query.words.entries()) {
    if (!names) continue;
    all++;
    met += best[at] ?? 0;
  }
  return all === 0 ? 1 : met / all;
}
