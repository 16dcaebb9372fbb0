import type { Language } from '../domain/language.ts';
import type { Fact, Persona } from '../domain/persona.ts';
import {
  buildIndex,
  type Entry,
  functionWeight,
  type Index,
  questionWeight,
  type Sample,
  sampleOf,
  vocabulary,
} from './fact-index.ts';
import {
  backed,
  knownTo,
  likePhrase,
  likeSays,
  likest,
  looseKind,
  mostLike,
  mostOfEach,
  mostShared,
  rounding,
} from './likeness.ts';
import { likelihoods } from './odds.ts';
import { sumsOf } from './postings.ts';
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
 * A text against a persona's facts. By places in the index: what each question can come to at most, how many terms of each phrase it has,
 * and whether it has any of each fact's own words. `fits` is worked out fact by fact, where it may matter; NaN until then.
 */
type Fits = {
  query: Query;
  asked: Float64Array;
  named: Float64Array;
  said: Float64Array;
  mosts: Float64Array;
  fits: Float64Array;
  odds: Float64Array;
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
/** What the fits of two and more phrases, or of the fact's own words, close of the gap at most. */
const severalAdds = 0.2;
const severalAtMost = 2;
const plainlyAsked = 0.3;

/** How well a text fits the persona's facts. Kept for the latest texts. */
function fitsIn({ index, latest }: Matcher, language: Language, text: string): Fits {
  const known = latest.get(text);
  if (known) return known;
  const read = readOf(text, language);
  const query = queryOf(read, language, index);
  const { entries, asking, naming, saying, sizes } = index;
  const { most, touched } = query;
  const named = sumsOf(naming, touched, () => 1);
  const said = sumsOf(saying, touched, (term) => most[term] ?? 0);
  const mosts = new Float64Array(entries.length);
  const asked = mostOfEach(query, index.asked, asking);
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (entry !== undefined) mosts[at] = mostFit(entry, sizes, asked, named, said[at] !== 0);
  }
  const fits = new Float64Array(entries.length).fill(Number.NaN);
  const odds = likelihoods(index.odds, read);
  const made = { query, asked, named, said, mosts, fits, odds, room: new Float64Array(query.words.length) };
  if (latest.size >= mostLatest) latest.delete(latest.keys().next().value ?? '');
  latest.set(text, made);
  return made;
}

const isNamed = ({ terms }: Sample, named: number | undefined): boolean => terms.length === named;

/** What a fact can come to at most, by what the terms alone say; `mosts`: what each question can. */
function mostFit(entry: Entry, sizes: Uint16Array, mosts: Float64Array, named: Float64Array, says: boolean): number {
  const { questions, phrases, firstQuestion, firstPhrase } = entry;
  let likest = 0;
  let second = 0;
  for (let at = 0; at < questions.length; at++) {
    const most = mosts[firstQuestion + at] ?? 0;
    if (most > likest) {
      second = likest;
      likest = most;
    } else if (most > second) second = most;
  }
  const asked = backed(Math.min(1, likest), Math.min(1, second));
  let about = false;
  for (let at = firstPhrase; at < firstPhrase + phrases.length && !about; at++) about = sizes[at] === named[at];
  const best = Math.min(1, Math.max(asked, about ? phraseWorth : 0));
  const besides = (about && asked > plainlyAsked ? severalAdds * severalAtMost : 0) + (says ? saysWorth : 0);
  return best + (1 - best) * besides + rounding;
}

/** How well the text fits the fact at this place. */
function fitAt({ entries }: Index, { query, asked: mosts, named, said, fits, room }: Fits, place: number): number {
  const [entry, known] = [entries[place], fits[place] ?? 0];
  if (entry === undefined || !Number.isNaN(known)) return known;
  const { questions, phrases, firstQuestion, firstPhrase, says, kinds } = entry;
  const asked = likest(query, questions, mosts, firstQuestion, room);
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
 * Which facts are asked for: those `among` them; `near` names what the talk is on. Whoever has no use for a score below `atLeast`, or for one that is
 * more than `within` behind the best, says so: few facts have to be looked at then.
 */
type Wanted = { near?: readonly string[]; atLeast?: number; within?: number; among: (fact: Fact) => boolean };

/**
 * The facts that a question or remark is about, best first, with a score 0..1; facts that are `near` get a little more. Pure; the index is built once per
 * persona and language.
 */
export function matchFacts(
  persona: Persona,
  language: Language,
  text: string,
  { near = [], atLeast = worthNaming, within = Number.POSITIVE_INFINITY, among }: Wanted,
): Match[] {
  const { index, latest } = matcherOf(persona, language);
  const fits = fitsIn({ index, latest }, language, text);
  if (fits.query.words.length === 0) return [];
  const promising: { at: number; more: number; most: number }[] = [];
  for (const [at, { fact }] of index.entries.entries()) {
    const more = near.includes(fact.id) ? 0.08 : 0;
    const most = together(Math.min(1, fits.mosts[at] ?? 0), fits.odds[at] ?? 0) + more;
    if (most >= atLeast) promising.push({ at, more, most });
  }
  promising.sort((a, b) => b.most - a.most);
  const found: (Match & { at: number })[] = [];
  let best = 0;
  for (const { at, more, most } of promising) {
    if (most < Math.min(1, best) - within) break;
    const entry = index.entries[at];
    const score = together(fitAt(index, fits, at), fits.odds[at] ?? 0) + more;
    if (entry === undefined || score <= worthNaming || score < atLeast || !among(entry.fact)) continue;
    best = Math.max(best, score);
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
export const aheadAtMost = 0.2;

/** How sure it is that the first of some matches is what was meant, about 0..1. From the sixth ordinary questions: nearness alone is not enough. */
export function sureness([best, next]: readonly Match[]): number {
  if (!best) return 0;
  const ahead = Math.min(aheadAtMost, best.score - (next?.score ?? 0));
  return best.score - unknownCosts * (1 - best.knows) + aheadAdds * ahead;
}

/** How like a question is to the likest of some sample questions, 0..1, every word of matter weighing the same. Pure. */
export function likeAny(samples: readonly string[], question: string, language: Language): number {
  if (samples.length === 0) return 0;
  const words = vocabulary(({ kind }) => (kind === 'content' ? 1 : kind === 'question' ? questionWeight : functionWeight));
  const rows = samples.map((sample) => sampleOf(readOf(sample, language), words));
  const query = queryOf(readOf(question, language), language, words);
  const mosts = Float64Array.from(rows, (row) => mostLike(query, row, mostShared(query, row)));
  return likest(query, rows, mosts, 0, new Float64Array(query.words.length));
}

/** Whether a text has words that carry matter of its own; “why is that?” and “tell me more” have none. */
export const hasMatter = (text: string, language: Language): boolean => matterOf(text, language) > 0;

/** How many words of a text carry matter of their own. */
export const matterOf = (text: string, language: Language): number => matterIn(text, language).length;
