import { EverydayTopic } from '../domain/everyday.ts';
import type { Language } from '../domain/language.ts';
import type { Fact, FollowUpKind } from '../domain/persona.ts';
import { everydayQuestions } from '../language/everyday.ts';
import { type Postings, postingsOf } from './postings.ts';
import { type Read, readOf } from './terms.ts';

/**
 * How much likelier a text is among the ways a fact is asked for than among all ways that anything is. By a unigram and bigram model of each fact
 * with Dirichlet smoothing (Zhai and Lafferty, "A study of smoothing methods for language models applied to information retrieval", 2004).
 * Learned from nothing but the persona's facts and the everyday questions, as the persona is loaded.
 */
export type Odds = {
  facts: number;
  numbers: Numbers;
  /** The facts that have each mark, by its number, and beside each the logarithm of what having it adds to its odds. */
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

/** Two words side by side have one number of this base; `packed` takes no more words either. */
const mostWords = 2 ** 16;

/** The numbers under which marks are known: words, what they mean, their classes of synonyms, what is asked for, words side by side. */
class Numbers {
  readonly words = new Map<string, number>();
  readonly concepts = new Map<number, number>();
  readonly groups = new Map<number, number>();
  readonly kinds = new Map<FollowUpKind, number>();
  readonly pairs = new Map<number, number>();
  count = 0;
  /** Whether a mark that was never met gets a number; −1 stands for it otherwise. */
  open = true;

  of<Key>(known: Map<Key, number>, key: Key): number {
    const number = known.get(key);
    if (number !== undefined) return number;
    if (!this.open) return -1;
    known.set(key, this.count);
    return this.count++;
  }

  pair(first: number, second: number): number {
    return first < 0 || second < 0 ? -1 : this.of(this.pairs, first * mostWords + second);
  }
}

/** The marks of a text, each once: their numbers, and what each of them weighs. */
type Marks = { numbers: number[]; weights: number[] };

/** What a text is made of: its words and what they mean; where it is no mere list of words, also which stand side by side and what it asks for. */
function marksOf({ terms, kinds }: Read, numbers: Numbers, list = false): Marks {
  const marks: Marks = { numbers: [], weights: [] };
  const note = (number: number, weight: number) => {
    marks.numbers.push(number);
    marks.weights.push(weight);
  };
  const meanings: number[] = [];
  const classes: number[] = [];
  for (const { stem, kind, group, concepts } of terms) {
    note(numbers.of(numbers.words, stem), kind === 'content' ? 1 : smallWord);
    for (const concept of concepts) {
      if (meanings.includes(concept)) continue;
      meanings.push(concept);
      note(numbers.of(numbers.concepts, concept), meaning);
    }
    if (group === undefined || classes.includes(group)) continue;
    classes.push(group);
    note(numbers.of(numbers.groups, group), synonyms);
  }
  if (list) return marks;
  for (const kind of kinds) note(numbers.of(numbers.kinds, kind), asksFor);
  let before = numbers.of(numbers.words, begins);
  for (const { stem } of terms) {
    const word = numbers.of(numbers.words, stem);
    note(numbers.pair(before, word), pair);
    before = word;
  }
  note(numbers.pair(before, numbers.of(numbers.words, ends)), pair);
  return marks;
}
/** Stand for where a text begins and ends; no word is written so. */
const begins = '^';
const ends = '$';

/** A text that a fact is known by, and what it counts for. */
type Way = { read: Read; times: number; list?: boolean };

const everyday = new Map<Language, readonly Read[]>();
/** All that anyone may be asked. */
function ofEverybody(language: Language): readonly Read[] {
  const known = everyday.get(language);
  if (known) return known;
  const all = EverydayTopic.options.flatMap((topic) =>
    everydayQuestions(topic, language).map((text) => readOf(text, language)),
  );
  everyday.set(language, all);
  return all;
}

function waysOf(fact: Fact, language: Language, read: (text: string) => Read): Way[] {
  const asked = fact.asked[language].map((text) => ({ read: read(text), times: 1 }));
  const about = fact.about[language].map((text) => ({ read: read(text), times: ofPhrases }));
  const anybody = (fact.everyday ?? [])
    .flatMap((topic) => everydayQuestions(topic, language))
    .map((text) => ({ read: read(text), times: ofEveryday }));
  const says = fact.says[language].map((text) => {
    const terms = read(text).terms.filter(({ kind }) => kind === 'content');
    return { read: { terms, kinds: [] }, times: ofSays, list: true };
  });
  return [...asked, ...about, ...anybody, ...says];
}

const total = (weights: Iterable<number>): number => {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
};

/** The odds of a persona's facts, in the language that `read` reads. */
export function oddsOf(facts: readonly Fact[], language: Language, read: (text: string) => Read): Odds {
  const everybody = ofEverybody(language);
  const waysTo = facts.map((fact) => waysOf(fact, language, read));
  const numbers = new Numbers();
  // Words come first, so that a pair of them is a small number.
  for (const { terms } of [...everybody, ...waysTo.flat().map((way) => way.read)])
    for (const { stem } of terms) numbers.of(numbers.words, stem);
  const count = (to: Map<number, number>, { read, times, list }: Way) => {
    const marks = marksOf(read, numbers, list);
    for (const [at, number] of marks.numbers.entries())
      to.set(number, (to.get(number) ?? 0) + (marks.weights[at] as number) * times);
  };
  const all = new Map<number, number>();
  for (const read of everybody) count(all, { read, times: 1 });
  const ownOf = waysTo.map((ways) => {
    const own = new Map<number, number>();
    for (const way of ways) count(own, way);
    for (const [number, weight] of own) all.set(number, (all.get(number) ?? 0) + weight);
    return own;
  });
  numbers.open = false;
  const sum = total(all.values());
  const having = postingsOf(
    ownOf.map((own) => [...own.keys()]),
    numbers.count,
  );
  const adds = new Float64Array(having.holding.length);
  for (let number = 0; number < numbers.count; number++)
    for (let at = having.begins[number] ?? 0; at < (having.begins[number + 1] ?? 0); at++) {
      const weight = ownOf[having.holding[at] ?? 0]?.get(number) ?? 0;
      adds[at] = Math.log(1 + (weight * sum) / (smoothing * (all.get(number) ?? 1)));
    }
  const misses = Float64Array.from(ownOf, (own) => Math.log(smoothing / (total(own.values()) + smoothing)));
  return { facts: facts.length, numbers, having, adds, misses };
}

/** How far odds speak for a fact, 0..1, by their logarithm for a mark of weight 1: 0 where they speak against it. */
export const likelihood = (logOdds: number): number => 1 - Math.exp(-Math.max(0, logOdds) / evident);

/** The logarithm of each fact's odds for a mark of weight 1, by the fact's place. Pure. */
export function logOdds({ facts, numbers, having, adds, misses }: Odds, read: Read): Float64Array {
  const marks = marksOf(read, numbers);
  const sums = new Float64Array(facts);
  let met = 0;
  let weight = 0;
  for (let mark = 0; mark < marks.numbers.length; mark++) {
    const [number, own] = [marks.numbers[mark] as number, marks.weights[mark] as number];
    weight += own;
    if (number < 0) continue;
    met += own;
    const end = having.begins[number + 1] as number;
    for (let at = having.begins[number] as number; at < end; at++) {
      const fact = having.holding[at] as number;
      sums[fact] = (sums[fact] as number) + own * (adds[at] as number);
    }
  }
  if (weight > 0)
    for (let fact = 0; fact < facts; fact++) sums[fact] = ((sums[fact] as number) + met * (misses[fact] as number)) / weight;
  return sums;
}
