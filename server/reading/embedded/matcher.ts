import type { Language } from '../../domain/language.ts';
import { type CueTable, compileWording, type Part, type Wording, wordingsOf } from './cue.ts';
import { wordClasses } from './cues/word-classes.ts';
import { Lexicon } from './lexicon.ts';

/** A cue found in a text: which, from which token to which (exclusive), in which sentence, and how clearly. */
export type Hit = { name: string; from: number; to: number; sentence: number; strength: number; ownNegation: boolean };

/** What the matcher needs of a text: its words, which of them are figures, and where its sentences lie among them. */
export type Matchable = {
  words: readonly string[];
  figureAt: readonly boolean[];
  sentences: readonly { from: number; to: number }[];
};

/** Longest reach of a wording, in words; a guard, not a limit that tables meet. */
const reach = 24;

/** All cue tables of one language, compiled into one index, so that a text is gone through once. */
export class Matcher {
  readonly #byWord = new Map<string, Start>();
  readonly #byPrefix = new Map<string, Wording[]>();
  readonly #byFigure: Wording[] = [];
  readonly #lexicon = new Lexicon();
  readonly #fillers: ReadonlySet<string>;

  constructor(language: Language, tables: readonly CueTable[]) {
    const classes = wordClasses[language];
    this.#fillers = new Set(classes.filler);
    for (const table of tables)
      for (const [name, wordings] of Object.entries(table))
        for (const source of wordingsOf(wordings[language] ?? '')) this.#index(compileWording(name, source, classes), source);
  }

  #index(wording: Wording, source: string): void {
    const [first] = wording.parts;
    if (!first || first.kind === 'any' || first.kind === 'gap' || first.optional)
      throw new Error(`cue "${wording.name}": "${source}" must begin with a word, a class or a figure`);
    for (const part of wording.parts) for (const word of part.words) this.#lexicon.add(word);
    if (first.kind === 'figure') this.#byFigure.push(wording);
    for (const word of first.words) this.#indexStart(word, wording);
    for (const prefix of first.prefixes) append(this.#byPrefix, prefix.slice(0, 3), wording);
  }

  /** Hundreds of wordings begin with “I”: those whose second word is told are tried only where it follows. */
  #indexStart(word: string, wording: Wording): void {
    const start = this.#byWord.get(word) ?? { always: [], before: new Map<string, Wording[]>() };
    this.#byWord.set(word, start);
    const second = wording.parts[1];
    if (second?.kind === 'word' && !second.optional && second.prefixes.length === 0)
      for (const next of second.words) append(start.before, next, wording);
    else start.always.push(wording);
  }

  /** A word as the cues know it, slips mended. */
  mend(word: string): string {
    return this.#lexicon.mend(word);
  }

  /** All cues in a text, in order. Linear in the text's length. */
  find(text: Matchable): Hit[] {
    const { words, figureAt, sentences } = text;
    const hits: Hit[] = [];
    for (let index = 0; index < sentences.length; index++) {
      const { from, to } = sentences[index] ?? { from: 0, to: 0 };
      let begin = from;
      while (begin < to && this.#fillers.has(words[begin] ?? '')) begin++;
      for (let at = from; at < to; at++) {
        const word = words[at] ?? '';
        const place = { text, at, to, sentence: index, starts: at === from || at === begin };
        const start = this.#byWord.get(word);
        // What the index has compared already is not compared again.
        if (start) {
          collect(hits, place, start.always, 1);
          if (at + 1 < to) collect(hits, place, start.before.get(words[at + 1] ?? ''), 2);
        }
        if (word.length >= 3) collect(hits, place, this.#byPrefix.get(word.slice(0, 3)), 0);
        if (figureAt[at]) collect(hits, place, this.#byFigure, 1);
      }
    }
    return hits;
  }
}

/** A word of a text at which wordings are tried; `starts`: its sentence starts there. */
type Place = { text: Matchable; at: number; to: number; sentence: number; starts: boolean };

/** Adds the wordings that hold at a place; their first `known` parts are known to hold. */
function collect(
  hits: Hit[],
  { text, at, to, sentence, starts }: Place,
  wordings: readonly Wording[] | undefined,
  known: number,
): void {
  if (wordings === undefined) return;
  for (const { name, parts, atStart, atEnd, strength, negated } of wordings) {
    if (atStart && !starts) continue;
    const end = matchFrom(parts, known, text, at + known, Math.min(to, at + reach));
    if (end < 0 || (atEnd && end !== to)) continue;
    hits.push({ name, from: at, to: end, sentence, strength, ownNegation: negated });
  }
}

/** Wordings that begin with one word: those to be tried whatever comes next, and those for a certain next word. */
type Start = { always: Wording[]; before: Map<string, Wording[]> };

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
  const word = text.words[at] ?? '';
  return part.words.has(word) || part.prefixes.some((prefix) => word.startsWith(prefix));
}
