import type { Language } from '../domain/language.ts';
import type { Fact, Persona } from '../domain/persona.ts';
import {
  buildIndex,
  functionWeight,
  type Index,
  packed,
  questionWeight,
  type Samples,
  sampleOf,
  vocabulary,
} from './fact-index.ts';
import { knownTo, likePhrase, likeSays, likest, looseKind } from './likeness.ts';
import { likelihood, logOdds } from './odds.ts';
import { type Query, queryOf } from './query.ts';
import { matterIn, readOf } from './terms.ts';

/** A fact with how much speaks for it, by fit and odds together, 0..1, and the share of what the question is about that the fact has words for at all, 0..1. */
export type Match = { fact: Fact; score: number; readonly knows: number };

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
 * A text against a persona's facts: how far the odds speak for each of them, by place in the index, and the places from the likeliest to the least
 * likely. `fits` is worked out fact by fact, where it may matter; NaN until then.
 */
type Fits = {
  query: Query;
  odds: Float64Array;
  order: Uint16Array;
  fits: Float64Array;
  room: Float64Array;
};

/** Odds never say as much as the very question that a fact was written for, and a fit little where no sample is near. */
const oddsWorth = 0.8;
const fitPower = 1.5;

/**
 * A fit and the odds as one, 0..1: either is enough. Worth and power were chosen on sample questions that were held out, and on ordinary questions
 * judged blind.
 */
const together = (fit: number, odds: number): number => 1 - (1 - fit ** fitPower) * (1 - oddsWorth * odds);

/** What speaks for a fact no more than this does not at all. */
const worthNaming = 0.2;
/** What it adds that the talk is on a fact, or on one that leads to it. */
const nearAdds = 0.08;
/** What the fits of two and more phrases, or of the fact's own words, close of the gap at most. */
const severalAdds = 0.2;
const severalAtMost = 2;
const plainlyAsked = 0.3;

/** So many steps between the best odds and the worst are told apart: enough to know which hundred facts to compare. */
const steps = 512;

/** Facts by their odds, the likeliest first; within a step in the author's order. By counting, since putting hundreds in order takes as long as comparing them with a text. */
function likeliestFirst(odds: Float64Array): Uint16Array {
  let most = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const one of odds) {
    if (one > most) most = one;
    if (one < least) least = one;
  }
  const scale = most > least ? (steps - 1) / (most - least) : 0;
  const stepOf = (place: number) => ((most - (odds[place] as number)) * scale) | 0;
  const begins = new Uint16Array(steps + 1);
  for (let place = 0; place < odds.length; place++) begins[stepOf(place) + 1] = (begins[stepOf(place) + 1] as number) + 1;
  for (let step = 0; step < steps; step++) begins[step + 1] = (begins[step + 1] as number) + (begins[step] as number);
  const order = new Uint16Array(odds.length);
  for (let place = 0; place < odds.length; place++) {
    const step = stepOf(place);
    const at = begins[step] as number;
    order[at] = place;
    begins[step] = at + 1;
  }
  return order;
}

/** How well a text fits the persona's facts. Kept for the latest texts. */
function fitsIn({ index, latest }: Matcher, language: Language, text: string): Fits {
  const known = latest.get(text);
  if (known) return known;
  const read = readOf(text, language);
  const query = queryOf(read, language, index);
  const odds = logOdds(index.odds, read);
  const order = likeliestFirst(odds);
  const fits = new Float64Array(odds.length).fill(Number.NaN);
  const made = { query, odds, order, fits, room: new Float64Array(query.words.length) };
  if (latest.size >= mostLatest) latest.delete(latest.keys().next().value ?? '');
  latest.set(text, made);
  return made;
}

/** How well the text fits the fact at this place. */
function fitAt({ entries, samples }: Index, { query, fits, room }: Fits, place: number): number {
  const [entry, known] = [entries[place], fits[place] ?? 0];
  if (entry === undefined || !Number.isNaN(known)) return known;
  const { questions, phrases, says, kinds } = entry;
  const asked = likest(query, samples, questions, room);
  let about = 0;
  let found = 0;
  for (let phrase = phrases.from; phrase < phrases.to; phrase++) {
    const like = likePhrase(query, samples, phrase, room);
    if (like > about) about = like;
    if (like > 0.3) found++;
  }
  const several = severalAdds * Math.min(severalAtMost, found);
  const agrees = about === 0 || query.kinds.length === 0 || query.kinds.some((kind) => kinds.has(kind));
  const name = phraseWorth * about * (agrees ? 1 : looseKind);
  // What speaks for a fact besides closes part of the gap, so that the very question it was written for stays its own.
  const best = Math.max(asked, name);
  const own = likeSays(query, says, room);
  const fit = best + (1 - best) * ((asked > plainlyAsked ? several : 0) + saysWorth * own);
  fits[place] = fit;
  return fit;
}

/** How many of the facts asked for are compared with the text sample by sample: the likeliest by the odds. As many held-out questions find their fact with 60 as with 150. */
const compared = 100;

/** Which facts are asked for: those `among` them, with a score of `atLeast`; `near` names what the talk is on. */
type Wanted = { near?: readonly string[]; atLeast?: number; among: (fact: Fact) => boolean };

/**
 * The facts that a question or remark is about, best first, with a score 0..1; facts that are `near` get a little more. Pure; the index is built once per
 * persona and language.
 */
export function matchFacts(
  persona: Persona,
  language: Language,
  text: string,
  { near = [], atLeast = worthNaming, among }: Wanted,
): Match[] {
  const { index, latest } = matcherOf(persona, language);
  const fits = fitsIn({ index, latest }, language, text);
  if (fits.query.words.length === 0) return [];
  const found: (Match & { at: number })[] = [];
  let looked = 0;
  for (const at of fits.order) {
    const entry = index.entries[at];
    if (entry === undefined || !among(entry.fact)) continue;
    if (++looked > compared) break;
    const score =
      together(fitAt(index, fits, at), likelihood(fits.odds[at] ?? 0)) + (near.includes(entry.fact.id) ? nearAdds : 0);
    if (score <= worthNaming || score < atLeast) continue;
    // Worked out only of those of which it is asked.
    found.push({
      at,
      fact: entry.fact,
      score,
      get knows() {
        return knownTo(fits.query, entry.known, fits.room);
      },
    });
  }
  // Of those that fit as well, the author's first.
  found.sort((a, b) => b.score - a.score || a.at - b.at);
  for (const match of found) match.score = Math.min(1, match.score);
  return found;
}

/** What a word that the fact knows nothing of takes from being sure of it, and what being ahead of all others adds, at most for so much. */
const unknownCosts = 0.3;
const aheadAdds = 0.8;
/** A fact that is further behind the best than that changes nothing. */
const aheadAtMost = 0.2;

/** How sure it is that the first of some matches is what was meant, about 0..1. From the sixth ordinary questions: nearness alone is not enough. */
export function sureness([best, next]: readonly Match[]): number {
  if (!best) return 0;
  const ahead = Math.min(aheadAtMost, best.score - (next?.score ?? 0));
  return best.score - unknownCosts * (1 - best.knows) + aheadAdds * ahead;
}

/** Sample questions by themselves, with what they are made of. */
type Rows = { words: ReturnType<typeof vocabulary>; rows: Samples };
const rowsOf = new WeakMap<readonly string[], Rows>();

function rowsIn(samples: readonly string[], language: Language): Rows {
  const known = rowsOf.get(samples);
  if (known) return known;
  const words = vocabulary(({ kind }) => (kind === 'content' ? 1 : kind === 'question' ? questionWeight : functionWeight));
  const made = { words, rows: packed(samples.map((sample) => sampleOf(readOf(sample, language), words))) };
  rowsOf.set(samples, made);
  return made;
}

/** How like a question is to the likest of some sample questions of its language, 0..1, every word of matter weighing the same. Pure. */
export function likeAny(samples: readonly string[], question: string, language: Language): number {
  if (samples.length === 0) return 0;
  const { words, rows } = rowsIn(samples, language);
  const query = queryOf(readOf(question, language), language, words);
  return likest(query, rows, { from: 0, to: samples.length }, new Float64Array(query.words.length));
}

/** Whether a text has words that carry matter of its own; “why is that?” and “tell me more” have none. */
export const hasMatter = (text: string, language: Language): boolean => matterOf(text, language) > 0;

/** How many words of a text carry matter of their own. */
export const matterOf = (text: string, language: Language): number => matterIn(text, language).length;
