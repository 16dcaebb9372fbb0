import { compilePart, type Part } from './cue.ts';

/** The parts that a word fits, one bit for each. */
export type Fits = readonly number[];

const none: Fits = [];

/** Whether a word fits a part. */
export const doesFit = (fits: Fits, { number }: Part): boolean => (((fits[number >> 5] ?? 0) >> (number & 31)) & 1) === 1;

/** The parts of all wordings, each known once, and which of them a word fits. */
export class Parts {
  readonly #written = new Map<string, Part>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byPrefix = new Map<string, number[]>();
  /** The lengths that prefixes have. */
  readonly #lengths = new Set<number>();
  /** There are no more than there are words and prefixes in the wordings. */
  readonly #known = new Map<string, Fits>();

  /** Compiles a part, if it is not known yet. Errors begin with `where`. */
  compile(written: string, classes: Record<string, readonly string[]>, where: string): Part {
    const known = this.#written.get(written);
    if (known) return known;
    const part = compilePart(written, this.#written.size, classes, where);
    this.#written.set(written, part);
    for (const word of part.words) append(this.#byWord, word, part.number);
    for (const prefix of part.prefixes) {
      append(this.#byPrefix, prefix, part.number);
      this.#lengths.add(prefix.length);
    }
    return part;
  }

  /** The parts that a word fits. */
  fitting(word: string): Fits {
    const numbers = [...(this.#byWord.get(word) ?? none)];
    for (const length of this.#lengths)
      if (length <= word.length) numbers.push(...(this.#byPrefix.get(word.slice(0, length)) ?? none));
    if (numbers.length === 0) return none;
    const key = numbers.join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const fits = new Array<number>((this.#written.size >> 5) + 1).fill(0);
    for (const number of numbers) fits[number >> 5] = (fits[number >> 5] ?? 0) | (1 << (number & 31));
    this.#known.set(key, fits);
    return fits;
  }
}

function append(map: Map<string, number[]>, key: string, number: number): void {
  const known = map.get(key);
  if (known) known.push(number);
  else map.set(key, [number]);
}
