import type { Language } from '../../domain/language.ts';
import { synonymClass } from '../../language/similar.ts';
import type { FactSheet } from './fact-sheet.ts';
import { type Measure, measuresOf } from './measures.ts';
import type { Prepared } from './prepared.ts';

/** A measure with what its clause is about. */
export type SheetMeasure = Measure & { near: ReadonlySet<string> };

/**
 * One thing that a fact sheet says. `topics`: what it is about (`topicsIn`, and `tokenOf` its measures); `values`: all its figures, in plain
 * units; `leads`: names that it begins with, so that it is of nobody else; `words`: in plain form, with a space around each.
 */
export type SheetItem = {
  topics: ReadonlySet<string>;
  measures: readonly SheetMeasure[];
  values: readonly number[];
  names: ReadonlySet<string>;
  leads: readonly string[];
  words: string;
};

/** `having`: how many items have a topic; `sentences` and `clauses` of all items. */
export type SheetItems = {
  items: readonly SheetItem[];
  measures: readonly SheetMeasure[];
  having: ReadonlyMap<string, number>;
  names: ReadonlySet<string>;
  sentences: readonly SheetPart[];
  clauses: readonly SheetPart[];
};
export type SheetPart = { topics: ReadonlySet<string>; words: readonly string[]; denies: boolean; figured: boolean };

/** By its words, which are the same for as long as a sheet is kept. */
const known = new WeakMap<readonly string[], SheetItems>();

/** The items of a fact sheet: its lines, or its sentences where it has one line. */
export function itemsOf(facts: FactSheet): SheetItems {
  const done = known.get(facts.words);
  if (done) return done;
  const names = namesIn(facts);
  const bare = measuresOf(facts);
  let before: ReadonlySet<string> = new Set();
  const measures = stretches(facts, 0, facts.words.length, /[.;!?,:()]\s|[\n(]/).flatMap(({ from, to }) => {
    const own = bare.filter((one) => one.from >= from && one.from < to);
    const here = topicsIn(facts, from, to, own);
    // “The racks, 310 euros each”: a clause that is nothing but the measure goes with the one before.
    const about = [...here].every((topic) => topic.startsWith('@')) ? new Set([...here, ...before]) : here;
    before = about;
    return own.map(
      (one): SheetMeasure => ({ ...one, near: new Set([...about, ...own.filter((other) => other !== one).map(tokenOf)]) }),
    );
  });
  const lined = facts.text.trim().includes('\n');
  const items = stretches(facts, 0, facts.words.length, lined ? /\n/ : /[.!?]\s/).map(({ from, to }): SheetItem => {
    const own = measures.filter((one) => one.from >= from && one.from < to);
    const words = facts.words.slice(from, to);
    const said = ` ${words.join(' ')} `;
    const topics = new Set([...topicsIn(facts, from, to, own), ...own.map(tokenOf)]);
    if (own.some(({ unit }) => unit === 'money')) topics.add(costTopic(facts.language));
    if (sellerGains.test(said)) topics.add(gainTopic);
    const [start, end] = [facts.tokens[from]?.start ?? 0, facts.tokens[to - 1]?.end ?? 0];
    return {
      topics,
      measures: own,
      // A sheet of one line is about one thing.
      values: facts.figures.filter((one) => !lined || (one.start >= start && one.end <= end + 1)).map(({ value }) => value),
      names: new Set(words.filter((word) => names.has(word))),
      // “Marlin of Hamburg”: the first word is a name where another follows.
      leads: words.slice(0, 4).some((word) => names.has(word))
        ? words.slice(0, 4).filter((word, at) => at === 0 || names.has(word))
        : [],
      words: said,
    };
  });
  const having = new Map<string, number>();
  for (const { topics } of items) for (const topic of topics) having.set(topic, (having.get(topic) ?? 0) + 1);
  const partsBy = (parting: RegExp) =>
    stretches(facts, 0, facts.words.length, parting).map(({ from, to }): SheetPart => {
      const words = facts.words.slice(from, to);
      const figured = facts.figures.some(
        ({ start }) => start >= (facts.tokens[from]?.start ?? 0) && start < (facts.tokens[to - 1]?.end ?? 0),
      );
      return { topics: topicsIn(facts, from, to), words, denies: denies(words), figured };
    });
  const sheet = { items, measures, having, names, sentences: partsBy(/[.;!?]\s|\n/), clauses: partsBy(/[.;!?,:]\s|\n/) };
  known.set(facts.words, sheet);
  return sheet;
}

/** Stretches of a text between what parts them. */
export function stretches(
  text: Prepared,
  begin: number,
  end: number,
  parts: RegExp,
  parting?: RegExp,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = begin;
  for (let at = begin + 1; at <= end; at++)
    if (
      at === end ||
      parts.test(text.text.slice(text.tokens[at - 1]?.end, text.tokens[at]?.start)) ||
      parting?.test(text.words[at] ?? '')
    ) {
      found.push({ from, to: at });
      from = at;
    }
  return found;
}

/** What the seller gains, whatever the word: “you get 3%”, « vous touchez ». */
export const gainTopic = '@gain';
const sellerGains =
  / (you|vous|(the )?(seller|sales(man|person))|le vendeur|la vendeuse) (get|gets|earn|earns|gain|gagne|gagnez|touche|touchez) /;
export const costTopic = (language: Language): string =>
  `#${synonymClass(language === 'en' ? 'cost' : 'prix', language) ?? 'cost'}`;
export const tokenOf = ({ unit, value, counted: [thing = ''] }: Measure): string => `=${unit} ${value} ${thing}`;

const period = /^(year|month|week|day|hour|an|mois|semaine|jour|heure)$/;
const noTopic =
  /^([0-9].*|percent|pct|pourcent|cent|earns?|gagnez?|touchez?|gains?|without|none|nobody|zero|aucune?|kilos?|kg|grams?|grammes?|met(er|re)s?|km|miles?|lit(er|re)s?|tonnes?|degre(e|es|s)|watts?)$/;

/** What a stretch of a text is about, measures apart: stems, or `#` and the number of their class of synonyms; `@year` of “a year”. */
export function topicsIn(
  { words, known, language }: Prepared,
  from: number,
  to: number,
  measures: readonly Measure[] = [],
): Set<string> {
  const topics = new Set<string>();
  for (let at = from; at < to; at++) {
    const word = words[at] ?? '';
    if (measures.some((one) => at >= one.from && at < one.to)) continue;
    if (period.test(word) && /^(a|an|per|each|par)$/.test(words[at - 1] ?? '')) {
      topics.add(`@${word}`);
      continue;
    }
    const topic = known[at]?.topic;
    if (!topic || noTopic.test(word)) continue;
    const group = synonymClass(topic, language);
    topics.add(group === undefined ? topic : `#${group}`);
  }
  return topics;
}

const denying =
  /^(not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|only|less|fewer|ne|pas|jamais|aucune?|personne|rien|ni|sans|moins|seulement)$/;

export const denies = (words: readonly string[]): boolean => words.some((word) => denying.test(word) || word.endsWith("n't"));

/** Words with a capital within a sentence. */
function namesIn({ text, tokens, sentences }: Prepared): Set<string> {
  const beginnings = new Set(sentences.map(({ from }) => from));
  const names = new Set<string>();
  for (const [at, { start, word }] of tokens.entries()) {
    const initial = text[start] ?? '';
    if (initial !== initial.toLowerCase() && word.length > 2 && !beginnings.has(at) && text[start - 1] !== '\n')
      names.add(word);
  }
  return names;
}
