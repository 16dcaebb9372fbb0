import { EverydayTopic } from '../domain/everyday.ts';
import type { Language } from '../domain/language.ts';
import type { Fact } from '../domain/persona.ts';
import { everydayQuestions } from '../language/everyday.ts';
import { type Postings, postingsOf } from './postings.ts';
import { type Read, readOf, type Term } from './terms.ts';

/**
 * How much likelier a text is among the ways a fact is asked for than among all ways that anything is. By a unigram and bigram model of each fact
 * with Dirichlet smoothing (Zhai and Lafferty, "A study of smoothing methods for language models applied to information retrieval", 2004).
 * Learned from nothing but the persona's facts and the everyday questions, as the persona is loaded.
 */
export type Odds = {
  facts: number;
  /** The place of a mark; a mark without one was never met. */
  places: ReadonlyMap<string, number>;
  /** The facts that have each mark, by place, and beside each the logarithm of what having it adds to its odds. */
  having: Postings;
  adds: Float64Array;
  /** What each fact's odds lose, as a logarithm, for a mark that it does not have. */
  misses: Float64Array;
};

/** What each kind of mark weighs: a word of matter 1; the rest were tried on sample questions that were held out. */
const smallWord = 0.5;
const meaning = 0.3;
const synonyms = 0.5;
const asksFor = 0.5;
const pair = 0.3;
/** So many marks, spread as in all questions, are added to what is known of a fact. */
const smoothing = 30;
/** What a text counts for beside a sample question: a phrase, how anyone is asked, the fact's own words. */
const ofPhrases = 2;
const ofEveryday = 0.5;
const ofSays = 0.2;

/** The logarithm of the odds for a mark of weight 1 at which they speak for a fact by 1 − 1/e. */
const evident = 1.2;

type Marks = Map<string, number>;

function markWords(terms: readonly Term[], marks: Marks): void {
  for (const { stem, kind, group, concepts } of terms) {
    marks.set(`w:${stem}`, kind === 'content' ? 1 : smallWord);
    for (const concept of concepts) marks.set(`c:${concept}`, meaning);
    if (group !== undefined) marks.set(`g:${group}`, synonyms);
  }
}

/** What a text is made of: its words, what they mean, which stand side by side, and what it asks for. */
function marksOf({ terms, kinds }: Read): Marks {
  const marks: Marks = new Map();
  markWords(terms, marks);
  for (const kind of kinds) marks.set(`k:${kind}`, asksFor);
  let before = '^';
  for (const { stem } of terms) {
    marks.set(`b:${before} ${stem}`, pair);
    before = stem;
  }
  marks.set(`b:${before} $`, pair);
  return marks;
}

function add(to: Marks, marks: Marks, times: number): void {
  for (const [mark, weight] of marks) to.set(mark, (to.get(mark) ?? 0) + weight * times);
}

const total = (marks: Marks): number => [...marks.values()].reduce((sum, weight) => sum + weight, 0);

const everyday = new Map<Language, Marks>();
/** The marks of all that anyone may be asked about. */
function ofEverybody(language: Language): Marks {
  const known = everyday.get(language);
  if (known) return known;
  const all: Marks = new Map();
  for (const topic of EverydayTopic.options)
    for (const text of everydayQuestions(topic, language)) add(all, marksOf(readOf(text, language)), 1);
  everyday.set(language, all);
  return all;
}

/** The odds of a persona's facts, in the language that `read` reads. */
export function oddsOf(facts: readonly Fact[], language: Language, read: (text: string) => Read): Odds {
  const ownOf = facts.map((fact) => {
    const own: Marks = new Map();
    for (const text of fact.asked[language]) add(own, marksOf(read(text)), 1);
    for (const text of fact.about[language]) add(own, marksOf(read(text)), ofPhrases);
    for (const topic of fact.everyday ?? [])
      for (const text of everydayQuestions(topic, language)) add(own, marksOf(read(text)), ofEveryday);
    for (const text of fact.says[language]) {
      const said: Marks = new Map();
      markWords(
        read(text).terms.filter(({ kind }) => kind === 'content'),
        said,
      );
      add(own, said, ofSays);
    }
    return own;
  });
  const all: Marks = new Map(ofEverybody(language));
  for (const own of ownOf) add(all, own, 1);
  const sum = total(all);
  const places = new Map([...all.keys()].map((mark, place) => [mark, place]));
  const placesOf = (marks: Marks) => [...marks.keys()].map((mark) => places.get(mark) ?? 0);
  const having = postingsOf(ownOf.map(placesOf), places.size);
  const adds = new Float64Array(having.holding.length);
  for (const [mark, place] of places)
    for (let at = having.begins[place] ?? 0; at < (having.begins[place + 1] ?? 0); at++) {
      const weight = ownOf[having.holding[at] ?? 0]?.get(mark) ?? 0;
      adds[at] = Math.log(1 + (weight * sum) / (smoothing * (all.get(mark) ?? 1)));
    }
  const misses = Float64Array.from(ownOf, (own) => Math.log(smoothing / (total(own) + smoothing)));
  return { facts: facts.length, places, having, adds, misses };
}

/** How far odds speak for a fact, 0..1, by their logarithm for a mark of weight 1: 0 where they speak against it. */
export const likelihood = (logOdds: number): number => 1 - Math.exp(-Math.max(0, logOdds) / evident);

/** The logarithm of each fact's odds for a mark of weight 1, by the fact's place. Pure. */
export function logOdds({ facts, places, having, adds, misses }: Odds, read: Read): Float64Array {
  const marks = marksOf(read);
  const sums = new Float64Array(facts);
  let met = 0;
  for (const [mark, weight] of marks) {
    const place = places.get(mark);
    if (place === undefined) continue;
    met += weight;
    const end = having.begins[place + 1] ?? 0;
    for (let at = having.begins[place] ?? end; at < end; at++) {
      const fact = having.holding[at] ?? 0;
      sums[fact] = (sums[fact] ?? 0) + weight * (adds[at] ?? 0);
    }
  }
  const weight = total(marks);
  return weight === 0 ? sums : sums.map((sum, fact) => (sum + met * (misses[fact] ?? 0)) / weight);
}
