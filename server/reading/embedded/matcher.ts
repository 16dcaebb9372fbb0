import type { Language } from '../../domain/language.ts';
import { longestWord, remembering } from '../../language/remembering.ts';
import { type CueTable, compileWording, type Part, type Wording, wordingsOf } from './cue.ts';
import { wordClasses } from './cues/word-classes.ts';
import { type KnownWord, know } from './known-word.ts';
import { Lexicon } from './lexicon.ts';
import { doesFit, type Fits, Parts } from './parts.ts';

/** A cue found in a text: which, from which token to which (exclusive), in which sentence, and how clearly. */
export type Hit = { name: string; from: number; to: number; sentence: number; strength: number; ownNegation: boolean };

/**
 * A word as the cues know it: the parts of wordings that it fits, the wordings that can begin with it, its number among the cues' own words (−1:
 * none of them), and whether a sentence may begin behind it all the same.
 */
export type CueWord = KnownWord & { fits: Fits; start: Start | null; number: number; filler: boolean };

/** A wording with the numbers of the words of which one must follow its first part. */
type Indexed = Wording & { before: ReadonlySet<number> | null };

/** What the matcher needs of a text: its words, which of them are figures, and where its sentences lie among them. */
type Matchable = {
  words: readonly CueWord[];
  figureAt: readonly boolean[];
  sentences: readonly { from: number; to: number }[];
};

/** Longest reach of a wording, in words; a guard, not a limit that tables meet. */
const reach = 24;

/** All cue tables of one language, compiled into one index, so that a text is gone through once. */
export class Matcher {
  readonly #byWord = new Map<string, Indexed[]>();
  readonly #byPrefix = new Map<string, Indexed[]>();
  readonly #byFigure: Wording[] = [];
  readonly #lexicon = new Lexicon();
  readonly #fillers: ReadonlySet<string>;
  readonly #parts = new Parts();
  /** A word of a text in plain form as the cues know it, slips mended. */
  readonly know: (word: string) => CueWord;

  constructor(language: Language, tables: readonly CueTable[]) {
    const classes = wordClasses[language];
    this.#fillers = new Set(classes.filler);
    for (const table of tables)
      for (const [name, wordings] of Object.entries(table))
        for (const source of wordingsOf(wordings[language] ?? ''))
          this.#index(
            compileWording(name, source, (written) => this.#parts.compile(written, classes, `cue "${name}": "${source}"`)),
            source,
          );
    this.know = remembering((written) => {
      const word = this.#lexicon.mend(written);
      const fits = this.#parts.fitting(word);
      const start = this.#startWith(word, fits);
      return { ...know(word, language), fits, start, number: this.#lexicon.number(word), filler: this.#fillers.has(word) };
    }, longestWord);
  }

  #index(compiled: Wording, source: string): void {
    const [first] = compiled.parts;
    if (!first || first.kind === 'any' || first.kind === 'gap' || first.optional)
      throw new Error(`cue "${compiled.name}": "${source}" must begin with a word, a class or a figure`);
    for (const part of compiled.parts) for (const word of part.words) this.#lexicon.add(word);
    const before = compiled.next && new Set([...compiled.next].map((word) => this.#lexicon.number(word)));
    const wording: Indexed = { ...compiled, before };
    if (first.kind === 'figure') this.#byFigure.push(wording);
    for (const word of first.words) append(this.#byWord, word, wording);
    for (const prefix of first.prefixes) append(this.#byPrefix, prefix.slice(0, 3), wording);
  }

  #startWith(word: string, fits: Fits): Start | null {
    const exact = this.#byWord.get(word) ?? [];
    // A reading depends on the order of its hits: those that tell their second word come after those that may do without.
    const told = ({ next, parts: [, second] }: Wording) => next !== null && second?.optional === false;
    const prefixed = (this.#byPrefix.get(word.slice(0, 3)) ?? []).filter(({ parts: [first] }) => first && doesFit(fits, first));
    const wordings = [...exact.filter((wording) => !told(wording)), ...exact.filter(told), ...prefixed];
    return wordings.length > 0 ? new Start(wordings) : null;
  }

  /** All cues in a text, in order. Linear in the text's length. */
  find(text: Matchable): Hit[] {
    const { words, figureAt, sentences } = text;
    const hits: Hit[] = [];
    for (let index = 0; index < sentences.length; index++) {
      const { from, to } = sentences[index] ?? { from: 0, to: 0 };
      let begin = from;
      while (begin < to && words[begin]?.filler) begin++;
      for (let at = from; at < to; at++) {
        const starts = at === from || at === begin;
        const start = words[at]?.start;
        if (start) {
          const wordings = at + 1 < to ? start.before((words[at + 1] as CueWord).number) : start.otherwise;
          if (wordings.length > 0) collect(hits, wordings, text, at, to, index, starts);
        }
        if (figureAt[at]) collect(hits, this.#byFigure, text, at, to, index, starts);
      }
    }
    return hits;
  }
}

/** The wordings that begin with one word. Hundreds begin with “I”: those that tell what comes next are tried only before it. */
class Start {
  readonly #wordings: readonly Indexed[];
  readonly #before = new Map<number, Wording[] | null>();
  /** Those that may hold whatever comes next. */
  readonly otherwise: readonly Wording[];

  constructor(wordings: readonly Indexed[]) {
    this.#wordings = wordings;
    this.otherwise = wordings.filter(({ before }) => before === null);
    for (const { before } of wordings) for (const number of before ?? []) this.#before.set(number, null);
  }

  /** Those that may hold before a word of this number, in their order. */
  before(number: number): readonly Wording[] {
    const known = number < 0 ? undefined : this.#before.get(number);
    if (known === undefined) return this.otherwise;
    if (known !== null) return known;
    const found = this.#wordings.filter(({ before }) => before === null || before.has(number));
    this.#before.set(number, found);
    return found;
  }
}

/** Adds the wordings that hold from word `at` of a sentence on, whose first parts are known to hold; `starts`: its sentence starts there. */
function collect(
  hits: Hit[],
  wordings: readonly Wording[],
  text: Matchable,
  at: number,
  to: number,
  sentence: number,
  starts: boolean,
): void {
  for (const wording of wordings) {
    if (wording.atStart && !starts) continue;
    const end = matchFrom(wording.parts, 1, text, at + 1, Math.min(to, at + reach));
    if (end < 0 || (wording.atEnd && end !== to)) continue;
    const { name, strength, negated } = wording;
    hits.push({ name, from: at, to: end, sentence, strength, ownNegation: negated });
  }
}

function append(map: Map<string, Indexed[]>, key: string, wording: Indexed): void {
  const known = map.get(key);
  if (known) known.push(wording);
  else map.set(key, [wording]);
}

/** Matches the parts from `part` on at word `at`; gives the end (exclusive) or −1. Parts are few and gaps short, so this stays small. */
function matchFrom(parts: readonly Part[], part: number, text: Matchable, at: number, to: number): number {
  const wanted = parts[part];
  if (!wanted) return at;
  if (wanted.kind === 'gap') {
    for (let skip = 0; skip <= 3; skip++) {
      const end = at + skip <= to ? matchFrom(parts, part + 1, text, at + skip, to) : -1;
      if (end >= 0) return end;
    }
    return -1;
  }
  if (at < to && matches(wanted, text, at)) {
    const end = matchFrom(parts, part + 1, text, at + 1, to);
    if (end >= 0) return end;
  }
  return wanted.optional ? matchFrom(parts, part + 1, text, at, to) : -1;
}

function matches(part: Part, text: Matchable, at: number): boolean {
  if (part.kind === 'any') return true;
  if (part.kind === 'figure') return text.figureAt[at] === true;
  const word = text.words[at];
  return word !== undefined && doesFit(word.fits, part);
}
