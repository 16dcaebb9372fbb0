import { remembering } from '../../../language/remembering.ts';
import type { KnownWord } from '../known-word.ts';

/** The number of a name that a closed vocabulary does not have. */
export const unknown = -1;

/** What a word is among the features: its symbols, the most general of them first, and what they are called in the buyer's line. */
export type WordNumbers = { of: Vocabulary; symbols: readonly number[]; first: number; inLine: readonly number[] };

/** Whether a feature is a word's general symbol: `ME`, `@feeling`, `~price`, `#`; not a stem, not a pair. */
function isSymbol(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first === 35 || (first >= 64 && first <= 90) || first === 126) && !name.includes(' ');
}

/** Features of a sentence that are features of the whole reply as well, beside the symbols of its words. */
const repeated = /^(?:cue:|takes up:|asks:|figure)/;
const ofWhole = /^(?:says|reply) (.+)$/;

/** For each number, what a second one makes with it. Filled up without gaps, which would make it slow. */
type Pairs = (Map<number, number> | null)[];

/**
 * Features have names, so that they can be told, and numbers, so that a reading builds and compares no strings. A closed vocabulary, for
 * reading, has the names that a model knows; an open one, for learning, gives each new name the next number.
 */
export class Vocabulary {
  readonly names: string[] = [];
  readonly #open: boolean;
  readonly #numbers = new Map<string, number>();
  /** For each first symbol, the pairs with it by their second one: neighbours, and those with a word between. */
  readonly #pairs: Pairs = [];
  readonly #apart: Pairs = [];
  readonly #wholes: (number | null)[] = [];
  /** What stands before the first and after the last word of a sentence. */
  readonly start: number;
  readonly end: number;
  readonly act = this.#after('act:');
  readonly elsewhere = this.#after('elsewhere:');
  readonly inReply = this.#after('reply:');
  readonly cue = this.#after('cue:');
  readonly lineCue = this.#after('line cue:');
  readonly line = this.#after('line:');
  readonly asks = this.#after('asks:');
  readonly asksAfter = this.#after('asks after ');
  readonly statesAfter = this.#after('states first after ');
  readonly figure = this.#after('figure:');
  readonly me = this.#after('me:');
  readonly firm = this.#after('firm:');
  readonly you = this.#after('you:');

  /** A closed vocabulary of the given names; an open one where none are given. */
  constructor(names?: Iterable<string>) {
    this.#open = names === undefined;
    this.start = this.#add('^');
    this.end = this.#add('$');
    for (const name of names ?? []) this.#add(name);
  }

  /** The number of a name, or {@link unknown}. */
  number(name: string): number {
    return this.#numbers.get(name) ?? (this.#open ? this.#add(name) : unknown);
  }

  /** What a word is among the features. */
  numbersOf(word: KnownWord): WordNumbers {
    if (word.numbers?.of === this) return word.numbers;
    const known = (names: string[]) => names.map((name) => this.number(name)).filter((number) => number !== unknown);
    word.numbers = {
      of: this,
      symbols: known([...word.symbols]),
      first: this.number(word.symbols[0] ?? ''),
      inLine: known(word.symbols.map((symbol) => `line ${symbol}`)),
    };
    return word.numbers;
  }

  /** The number of two symbols that are neighbours, or that have a word between them. */
  pair(before: number, symbol: number): number {
    return (
      this.#pairs[before]?.get(symbol) ?? (this.#open ? this.#add(`${this.names[before]} ${this.names[symbol]}`) : unknown)
    );
  }
  apart(before: number, symbol: number): number {
    return (
      this.#apart[before]?.get(symbol) ?? (this.#open ? this.#add(`${this.names[before]} _ ${this.names[symbol]}`) : unknown)
    );
  }

  /** The number of what a sentence's feature is as a feature of the whole reply; {@link unknown} where it is none. */
  whole(number: number): number {
    const known = this.#wholes[number] ?? null;
    if (known !== null) return known;
    const found = this.#wholeOf(this.names[number] ?? '');
    this.#wholes[number] = found;
    return found;
  }

  /** Adds a name with the names that it is made of: without them it would not be found. */
  #add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(name, number);
    this.#pairs.push(null);
    this.#apart.push(null);
    this.#wholes.push(null);
    const [before = '', second = '', third, ...more] = name.split(' ');
    if (second !== '' && third === undefined) this.#put(this.#pairs, before, second, number);
    if (second === '_' && third !== undefined && more.length === 0) this.#put(this.#apart, before, third, number);
    const repeats = ofWhole.exec(name)?.[1];
    if (repeats !== undefined) this.#add(repeats);
    return number;
  }

  #put(pairs: Pairs, before: string, symbol: string, number: number): void {
    const from = this.#add(before);
    pairs[from] ??= new Map();
    pairs[from].set(this.#add(symbol), number);
  }

  #after(prefix: string): (rest: string) => number {
    return remembering((rest) => this.number(prefix + rest));
  }

  #wholeOf(name: string): number {
    return isSymbol(name) ? this.number(`says ${name}`) : repeated.test(name) ? this.number(`reply ${name}`) : unknown;
  }
}
