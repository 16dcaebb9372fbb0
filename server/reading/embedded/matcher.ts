import type { Language } from '../../domain/language.ts';
import { longestWord, remembering } from '../../language/remembering.ts';
import { type CueTable, compileWording, type Part, type Wording, wordingsOf } from './cue.ts';
import { wordClasses } from './cues/word-classes.ts';
import { type KnownWord, know } from './known-word.ts';
import { Lexicon } from './lexicon.ts';
import { doesFit, type Fits, Parts } from './parts.ts';

/** A cue found in a text: which, from which token to which (exclusive), in which sentence, and how clearly. */
export type Hit = { name: string; from: number; to: number; sentence: number; strength: number; ownNegation: boolean };

/** A word as the cues know it: the parts of wordings that it fits, and the wordings that can begin with it. */
export type CueWord = KnownWord & { fits: Fits; start: Start | null };

/** What the matcher needs of a text: its words, which of them are figures, and where its sentences lie among them. */
export type Matchable = {
  words: readonly CueWord[];
  figureAt: readonly boolean[];
  sentences: readonly { from: number; to: number }[];
};

/** Longest reach of a wording, in words; a guard, not a limit that tables meet. */
const reach = 24;

/** All cue tables of one language, compiled into one index, so that a text is gone through once. */
export class Matcher {
  readonly #byWord = new Map<string, Wording[]>();
  readonly #byPrefix = new Map<string, Wording[]>();
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
      return { ...know(word, language), fits, start: this.#startWith(word, fits) };
    }, longestWord);
  }

  #index(wording: Wording, source: string): void {
    const [first] = wording.parts;
    if (!first || first.kind === 'any' || first.kind === 'gap' || first.optional)
      throw new Error(`cue "${wording.name}": "${source}" must begin with a word, a class or a figure`);
    for (const part of wording.parts) for (const word of part.words) this.#lexicon.add(word);
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
      while (begin < to && this.#fillers.has(words[begin]?.word ?? '')) begin++;
      for (let at = from; at < to; at++) {
        const place = { text, at, to, sentence: index, starts: at === from || at === begin };
        const start = words[at]?.start;
        if (start) collect(hits, place, at + 1 < to ? start.before(words[at + 1]?.word ?? '') : start.otherwise);
        if (figureAt[at]) collect(hits, place, this.#byFigure);
      }
    }
    return hits;
  }
}

/** The wordings that begin with one word. Hundreds begin with “I”: those that tell what comes next are tried only before it. */
class Start {
  readonly #wordings: readonly Wording[];
  readonly #before = new Map<string, Wording[] | null>();
  /** Those that may hold whatever comes next. */
  readonly otherwise: readonly Wording[];

  constructor(wordings: readonly Wording[]) {
    this.#wordings = wordings;
    this.otherwise = wordings.filter(({ next }) => next === null);
    for (const { next } of wordings) for (const word of next ?? []) this.#before.set(word, null);
  }

  /** Those that may hold before a word, in their order. */
  before(word: string): readonly Wording[] {
    const known = this.#before.get(word);
    if (known === undefined) return this.otherwise;
    if (known !== null) return known;
    const found = this.#wordings.filter(({ next }) => next === null || next.has(word));
    this.#before.set(word, found);
    return found;
  }
}

/** A word of a text at which wordings are tried; `starts`: its sentence starts there. */
type Place = { text: Matchable; at: number; to: number; sentence: number; starts: boolean };

/** Adds the wordings that hold at a place, whose first parts are known to hold. */
function collect(hits: Hit[], { text, at, to, sentence, starts }: Place, wordings: readonly Wording[]): void {
  for (const { name, parts, atStart, atEnd, strength, negated } of wordings) {
    if (atStart && !starts) continue;
    const end = matchFrom(parts, 1, text, at + 1, Math.min(to, at + reach));
    if (end < 0 || (atEnd && end !== to)) continue;
    hits.push({ name, from: at, to: end, sentence, strength, ownNegation: negated });
  }
}

function append(map: Map<string, Wording[]>, key: string, wording: Wording): void {
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
