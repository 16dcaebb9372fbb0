import type { Language } from '../domain/language.ts';
import type { FollowUpKind } from '../domain/persona.ts';
import { lightWords } from '../language/light-words.ts';
import { fitsOf, type Vocabulary } from './fact-index.ts';
import type { Read, Term } from './terms.ts';

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
/**
 * A query against a vocabulary; `matter` is what the words that count weigh together. The few terms of the vocabulary that stand for a word of it
 * have a slot each, from 1 on.
 */
export type Query = {
  words: readonly Asked[];
  weight: number;
  matter: number;
  weighty: boolean;
  /** What is left of a fit that rests on no word of matter. */
  none: number;
  kinds: readonly FollowUpKind[];
  /** The slot of each term, by its number; 0 where it stands for no word of the query. */
  slots: Uint16Array;
  /** By slot: which words it stands for; what the best of them makes of the term's own weight; and the most that the term can add to what query and sample share. */
  hits: readonly Hit[];
  own: Float64Array;
  most: Float64Array;
};

const nothing: Hit = { best: 0, words: [] };

/** Takes a text, as it was read, for a query against a vocabulary. Pure. */
export function queryOf({ terms, kinds }: Read, language: Language, index: Vocabulary): Query {
  const found = new Map<number, Hit>();
  for (let at = 0; at < terms.length; at++)
    for (const [number, fit] of fitsOf(terms[at] as Term, index)) {
      const known = found.get(number);
      if (!known) found.set(number, { best: fit, words: [{ at, fit }] });
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
  const slots = new Uint16Array(index.weights.length);
  const hits = [nothing];
  const own = new Float64Array(found.size + 1);
  const most = new Float64Array(found.size + 1);
  for (const [number, hit] of found) {
    const mine = hit.best * (index.weights[number] ?? 0);
    const share = hit.words.reduce((sum, { at, fit }) => sum + fit * (words[at]?.weight ?? 0), mine);
    if (share === 0) continue;
    const slot = hits.push(hit) - 1;
    slots[number] = slot;
    own[slot] = mine;
    most[slot] = share;
  }
  return {
    words,
    weight: words.reduce((sum, word) => sum + word.weight, 0),
    matter: words.reduce((sum, word) => sum + (word.counts ? word.weight : 0), 0),
    weighty,
    none: words.some(({ light }) => light) ? lightFit : emptyFit,
    kinds,
    slots,
    hits,
    own,
    most,
  };
}

/** How far each word of the query, by its place, is stood for by the terms from one place to another; written into `best`, which is as long as the query. */
export function bestOfEach({ slots, hits }: Query, terms: Uint16Array, from: number, to: number, best: Float64Array): void {
  best.fill(0);
  for (let place = from; place < to; place++) {
    const slot = slots[terms[place] as number] as number;
    if (slot === 0) continue;
    const { words } = hits[slot] as Hit;
    for (let each = 0; each < words.length; each++) {
      const { at, fit } = words[each] as { at: number; fit: number };
      if (fit > (best[at] as number)) best[at] = fit;
    }
  }
}
