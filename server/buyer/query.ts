import type { Language } from '../domain/language.ts';
import type { FollowUpKind } from '../domain/persona.ts';
import { lightWords } from '../language/light-words.ts';
import { fitsOf, type Vocabulary } from './fact-index.ts';
import type { Read } from './terms.ts';

/**
 * What is left of a fit that rests on no word of matter, where the query has some: “what is your favourite film?” asks no “what is your
 * job?”. Where some of the matter fits, it grows to the whole with its share.
 */
const emptyFit = 0.6;
/** The same where all that fits is a word that says little without its object. */
const lightFit = 0.45;

/**
 * One word of a query: what it weighs, whether it carries matter, and whether it counts as matter beside the query's other words; `names`: it
 * says what the query is about, as “how long” does not.
 */
type Asked = { weight: number; matter: boolean; light: boolean; counts: boolean; names: boolean };
/** How far the words of a query stand for one term of the vocabulary: the best of them, and each that does at all, by its place. */
type Hit = { best: number; words: { at: number; fit: number }[] };
/** A query against a vocabulary. `hits` is by the terms’ numbers; `matter` is what the words that count weigh together. */
export type Query = {
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

/** Takes a text, as it was read, for a query against a vocabulary. Pure. */
export function queryOf({ terms, kinds }: Read, language: Language, index: Vocabulary): Query {
  const hits: (Hit | undefined)[] = new Array<Hit | undefined>(index.weights.length).fill(undefined);
  const touched: number[] = [];
  for (const [at, term] of terms.entries())
    for (const [number, fit] of fitsOf(term, index)) {
      const known = hits[number];
      if (!known) {
        hits[number] = { best: fit, words: [{ at, fit }] };
        touched.push(number);
      } else {
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
  for (const number of touched) {
    const hit = hits[number];
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
    kinds,
    weights: index.weights,
    hits,
    most,
  };
}

/** How far each word of the query, by its place, is stood for by the terms; written into `best`, which is as long as the query. */
export function bestOfEach({ hits, most }: Query, terms: readonly number[], best: Float64Array): void {
  best.fill(0);
  for (const term of terms) {
    const hit = most[term] === 0 ? undefined : hits[term];
    if (hit) for (const { at, fit } of hit.words) if (fit > (best[at] ?? 0)) best[at] = fit;
  }
}
