import type { FollowUpKind } from '../domain/persona.ts';
import { pointed } from '../language/question-kind.ts';
import type { Sample } from './fact-index.ts';
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

/** What a sample can come to at most, by what its terms alone say. */
function mostLike({ most, weight }: Query, { terms, weight: own, worth }: Sample): number {
  let shared = 0;
  for (const term of terms) shared += most[term] ?? 0;
  return shared === 0 ? 0 : (shared / (weight + own || 1)) * worth;
}

/** What the second likest sample closes of the gap that the likest leaves: a fact that is asked for so in two ways is likelier meant. */
const secondAdds = 0.2;

/** A sample that can come to no more than this says nothing. */
const leastLike = 0.25;

/** How like a query is to the likest two of the samples, as one fit, 0..1; it grows with either. */
export function likest(query: Query, samples: readonly Sample[], room: Float64Array): number {
  let best = 0;
  let second = 0;
  for (const sample of samples) {
    if (mostLike(query, sample) <= Math.max(second, leastLike)) continue;
    const like = likeQuestion(query, sample, room);
    if (like > best) {
      second = best;
      best = like;
    } else if (like > second) second = like;
  }
  return best + (1 - best) * secondAdds * second;
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
