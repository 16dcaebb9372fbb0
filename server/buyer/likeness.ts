import type { FollowUpKind } from '../domain/persona.ts';
import { pointed } from '../language/question-kind.ts';
import type { Range, Samples } from './fact-index.ts';
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

/** Weighted overlap of a query with the sample question at a place, 0..1 (Dice coefficient over term weights). */
function likeQuestion(
  query: Query,
  { terms, begins, weights, worths, kinds }: Samples,
  place: number,
  best: Float64Array,
): number {
  const { words, slots, own } = query;
  const [from, to] = [begins[place] as number, begins[place + 1] as number];
  bestOfEach(query, terms, from, to, best);
  let shared = 0;
  let touched = 0;
  for (let at = 0; at < words.length; at++) {
    const fit = best[at] as number;
    if (fit === 0) continue;
    const { weight, counts } = words[at] as Query['words'][number];
    shared += fit * weight;
    if (counts) touched += weight;
  }
  if (shared === 0) return 0;
  for (let term = from; term < to; term++) shared += own[slots[terms[term] as number] as number] as number;
  const overlap = shared / (query.weight + (weights[place] as number) || 1);
  return overlap * (worths[place] as number) * covered(query, touched) * kindFit(query.kinds, kinds[place] ?? []);
}

/** What is left of a fit for the share of the query's matter that it rests on; `touched` is what the words weigh that count and fit. */
function covered({ matter, none }: Query, touched: number): number {
  if (matter === 0) return 1;
  return touched === 0 ? none : partFit + (1 - partFit) * Math.min(1, (1.5 * touched) / matter);
}

/** What a sample can come to at most, by what its terms alone say. */
function mostLike({ slots, most, weight }: Query, { terms, begins, weights, worths }: Samples, place: number): number {
  let shared = 0;
  const to = begins[place + 1] as number;
  for (let term = begins[place] as number; term < to; term++) shared += most[slots[terms[term] as number] as number] as number;
  return shared === 0 ? 0 : (shared / (weight + (weights[place] as number) || 1)) * (worths[place] as number);
}

/** What the second likest sample closes of the gap that the likest leaves: a fact that is asked for so in two ways is likelier meant. */
const secondAdds = 0.2;

/** A sample that can come to no more than this says nothing. */
const leastLike = 0.25;

/** How like a query is to the likest two of the samples in a range, as one fit, 0..1; it grows with either. */
export function likest(query: Query, samples: Samples, { from, to }: Range, room: Float64Array): number {
  let best = 0;
  let second = 0;
  for (let place = from; place < to; place++) {
    if (mostLike(query, samples, place) <= Math.max(second, leastLike)) continue;
    const like = likeQuestion(query, samples, place, room);
    if (like > best) {
      second = best;
      best = like;
    } else if (like > second) second = like;
  }
  return best + (1 - best) * secondAdds * second;
}

/** How far the phrase at a place, found whole in the query, covers what the query is about, 0..1. */
export function likePhrase(query: Query, { terms, begins }: Samples, place: number, best: Float64Array): number {
  const [from, to] = [begins[place] as number, begins[place + 1] as number];
  let worst = 1;
  for (let term = from; term < to; term++) {
    const slot = query.slots[terms[term] as number] as number;
    if (slot === 0) return 0;
    worst = Math.min(worst, query.hits[slot]?.best ?? 0);
  }
  bestOfEach(query, terms, from, to, best);
  const matched = query.words.reduce((sum, word, at) => sum + (best[at] ?? 0) * word.weight, 0);
  const untouched = query.words.every((word, at) => !word.matter || word.light || best[at] === 0);
  if (query.weighty && untouched) worst *= query.none;
  return worst * (matched / (matched + 0.3 * (query.weight - matched) || 1));
}

/** How much of what a query is about stands in a fact's own words, 0..1. */
export function likeSays(query: Query, says: Uint16Array, best: Float64Array): number {
  const { words } = query;
  bestOfEach(query, says, 0, says.length, best);
  let all = 0;
  let said = 0;
  for (let at = 0; at < words.length; at++) {
    const { weight, matter } = words[at] as Query['words'][number];
    if (!matter) continue;
    all += weight;
    said += (best[at] as number) * weight;
  }
  return all === 0 ? 0 : said / all;
}

/** The share of the query's words of matter that a fact has any word for, each weighing the same; 1 where the query has none. */
export function knownTo(query: Query, known: Uint16Array, best: Float64Array): number {
  bestOfEach(query, known, 0, known.length, best);
  let all = 0;
  let met = 0;
  for (let at = 0; at < query.words.length; at++) {
    if (!query.words[at]?.names) continue;
    all++;
    met += best[at] as number;
  }
  return all === 0 ? 1 : met / all;
}
