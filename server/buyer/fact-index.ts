import type { Language } from '../domain/language.ts';
import type { Fact, FollowUpKind, Persona } from '../domain/persona.ts';
import { everydayQuestions } from '../language/everyday.ts';
import { sameStem } from '../language/similar.ts';
import { type Odds, oddsOf } from './odds.ts';
import { type Read, reading, type Term } from './terms.ts';

/** A text that a fact is found by: its terms by their place in the vocabulary, what they weigh together, and what it asks for. */
type Sample = { terms: readonly number[]; weight: number; kinds: readonly FollowUpKind[]; worth: number };
/** Samples one after another: the terms of each from its `begins` to the next one's. Side by side they are gone through in a fraction of the time. */
export type Samples = {
  terms: Uint16Array;
  begins: Uint32Array;
  weights: Float64Array;
  worths: Float64Array;
  kinds: readonly (readonly FollowUpKind[])[];
};
/** Some of them, from one place to another (exclusive). */
export type Range = { from: number; to: number };
export type Entry = {
  fact: Fact;
  /** Where its questions and phrases stand among the samples of the index. */
  questions: Range;
  phrases: Range;
  says: Uint16Array;
  /** All terms of the fact, wherever they stand. */
  known: Uint16Array;
  kinds: ReadonlySet<FollowUpKind>;
};

/** Where the terms of one stem, synonym class or concept stand in a vocabulary; `slips` has the stems long enough for one, by their first letter. */
type Lookup = {
  stems: Map<string, number[]>;
  groups: Map<number, number[]>;
  concepts: Map<number, number[]>;
  slips: Map<string, string[]>;
};
export type Vocabulary = {
  weights: readonly number[];
  lookup: Lookup;
  weightOf(term: Term): number;
  /** What stands for the terms that it was asked for, once it is whole. */
  standing: WeakMap<Term, Standing>;
};
export type Index = Vocabulary & { samples: Samples; entries: Entry[]; odds: Odds };

/** A word that carries no matter weighs little, but “how are you” is made of nothing else. */
export const functionWeight = 0.12;
export const questionWeight = 0.3;
/** What a word weighs of which no fact knows anything, and one of which they know other words for the same. */
const unknownWeight = 0.5;
const kinWeight = 0.8;
/** A synonym fits less well than the word itself, and a word of the same concept less well than that. */
const synonymFit = 0.75;
const conceptFit = Math.fround(0.58);
/** A slip of the pen is looked for in words of so many letters. */
const slipLetters = 6;
/** How others are asked counts a little less than how this buyer is. */
const everydayWorth = 0.94;

/** The number a term stands under, giving it one if it has none. */
export function vocabulary(weightOf: (term: Term) => number): Vocabulary & { numberOf(term: Term): number } {
  const lookup: Lookup = { stems: new Map(), groups: new Map(), concepts: new Map(), slips: new Map() };
  const numbers = new Map<string, number>();
  const weights: number[] = [];
  const note = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
    const all = map.get(key);
    if (all) all.push(value);
    else map.set(key, [value]);
  };
  const numberOf = (term: Term): number => {
    const key = `${term.kind}:${term.stem}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const at = weights.push(weightOf(term)) - 1;
    numbers.set(key, at);
    if (!lookup.stems.has(term.stem) && term.stem.length >= slipLetters) note(lookup.slips, term.stem[0] ?? '', term.stem);
    note(lookup.stems, term.stem, at);
    if (term.group !== undefined) note(lookup.groups, term.group, at);
    for (const concept of term.concepts) note(lookup.concepts, concept, at);
    return at;
  };
  return { weights, lookup, weightOf, numberOf, standing: new WeakMap() };
}

/** How far terms of a vocabulary stand for one, 0..1, by their number; those that are not named do not at all. */
export type Standing = ReadonlyMap<number, number>;

/** How far terms of a vocabulary stand for this one. Worked out once: what people say is mostly the same words. */
export function fitsOf(term: Term, vocabulary: Vocabulary): Standing {
  const known = vocabulary.standing.get(term);
  if (known) return known;
  const found = standingFor(term, vocabulary);
  vocabulary.standing.set(term, found);
  return found;
}

function standingFor(term: Term, { lookup }: Vocabulary): Standing {
  const fits = new Map<number, number>();
  const raise = (all: readonly number[] | undefined, fit: number) => {
    for (const at of all ?? []) fits.set(at, Math.max(fits.get(at) ?? 0, fit));
  };
  for (const concept of term.concepts) raise(lookup.concepts.get(concept), conceptFit);
  if (term.group !== undefined) raise(lookup.groups.get(term.group), synonymFit);
  const same = lookup.stems.get(term.stem);
  raise(same, 1);
  // A slip of the pen is looked for only where the word as it stands means nothing here.
  if (!same && term.kind === 'content' && term.stem.length >= slipLetters)
    for (const stem of lookup.slips.get(term.stem[0] ?? '') ?? [])
      if (sameStem(stem, term.stem)) raise(lookup.stems.get(stem), 1);
  return fits;
}

/** The sample of a text. `worth` scales what it may come to. */
export function sampleOf({ terms, kinds }: Read, { weightOf, numberOf }: ReturnType<typeof vocabulary>, worth = 1): Sample {
  const weight = terms.reduce((sum, term) => sum + weightOf(term), 0);
  return { terms: terms.map(numberOf), weight, kinds, worth };
}

/** Packs samples. A vocabulary of more than 65,536 terms would not fit; a persona's has some ten thousand. */
export function packed(all: readonly Sample[]): Samples {
  const begins = new Uint32Array(all.length + 1);
  for (const [at, { terms }] of all.entries()) begins[at + 1] = (begins[at] ?? 0) + terms.length;
  return {
    terms: Uint16Array.from(all.flatMap(({ terms }) => terms)),
    begins,
    weights: Float64Array.from(all, ({ weight }) => weight),
    worths: Float64Array.from(all, ({ worth }) => worth),
    kinds: all.map(({ kinds }) => kinds),
  };
}

type Counts = { byStem: ReadonlyMap<string, number>; byConcept: ReadonlyMap<number, number> };

/** In how many of a persona's facts each word of matter, and each concept, stands. */
function countFacts(persona: Persona, language: Language, read: (text: string) => Read): Counts {
  const byStem = new Map<string, number>();
  const byConcept = new Map<number, number>();
  const count = <Key>(map: Map<Key, number>, keys: Iterable<Key>) => {
    for (const key of new Set(keys)) map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const { about, asked } of persona.facts) {
    const matter = [...about[language], ...asked[language]].flatMap((text) => read(text).terms).filter(isMatter);
    count(
      byStem,
      matter.map(({ stem }) => stem),
    );
    count(
      byConcept,
      matter.flatMap(({ concepts }) => concepts),
    );
  }
  return { byStem, byConcept };
}

/** Words that few of `all` facts contain say more about which one is meant. Kept with the index, so that it must not hold what the facts were read into. */
function rarities(all: number, { byStem, byConcept }: Counts): (term: Term) => number {
  const rarity = (known: number) => 0.35 + Math.log(all / known) / Math.log(all);
  return ({ stem, kind, concepts }) => {
    if (kind !== 'content') return kind === 'question' ? questionWeight : functionWeight;
    const known = byStem.get(stem);
    if (known !== undefined) return rarity(known);
    const kin = Math.max(0, ...concepts.map((concept) => byConcept.get(concept) ?? 0));
    return kin > 0 ? kinWeight * rarity(kin) : unknownWeight;
  };
}

const isMatter = ({ kind }: Term): boolean => kind === 'content';

/** Everything a persona's facts may be found by, in one language. */
export function buildIndex(persona: Persona, language: Language): Index {
  const read = reading(language);
  const words = vocabulary(rarities(persona.facts.length, countFacts(persona, language, read)));
  const sample = (text: string, worth?: number) => sampleOf(read(text), words, worth);
  const samples: Sample[] = [];
  const placed = (added: readonly Sample[]): Range => {
    const from = samples.length;
    samples.push(...added);
    return { from, to: samples.length };
  };
  const entries = persona.facts.map((fact) => {
    const everyday = (fact.everyday ?? []).flatMap((topic) => everydayQuestions(topic, language));
    const questions = [
      ...fact.asked[language].map((text) => sample(text)),
      ...everyday.map((text) => sample(text, everydayWorth)),
    ];
    const said = fact.says[language].flatMap((text) => read(text).terms).filter(isMatter);
    const phrases = fact.about[language].map((text) => sample(text));
    const says = new Set(said.map(words.numberOf));
    return {
      fact,
      questions: placed(questions),
      phrases: placed(phrases),
      says: Uint16Array.from(says),
      known: Uint16Array.from(new Set([...[...questions, ...phrases].flatMap(({ terms }) => terms), ...says])),
      kinds: new Set(questions.flatMap(({ kinds }) => kinds)),
    };
  });
  return { ...words, samples: packed(samples), entries, odds: oddsOf(persona.facts, language, read) };
}
