import { unknown, type Vocabulary } from './vocabulary.ts';

/** What is looked at in a sentence, a reply or a line: the numbers of the features and how far each holds (0..1, rarely more). */
export type Features = { numbers: number[]; values: number[] };

/** Collects the features of one place after another, each feature once, in the order in which they were first seen. */
export class Collector {
  readonly vocabulary: Vocabulary;
  #found: Features = { numbers: [], values: [] };
  /** By feature: one more than its place among the found; 0 where it is not among them. */
  readonly #places: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const _ of vocabulary.names) this.#places.push(0);
  }

  /** A feature by its name. */
  name(name: string, value: number): void {
    this.set(this.vocabulary.number(name), value);
  }

  set(number: number, value: number): void {
    if (number === unknown) return;
    const place = this.#places[number] ?? 0;
    if (place > 0) this.#found.values[place - 1] = value;
    else this.#add(number, value);
  }

  /** Sets a feature that is not there yet, or holds less. */
  raise(number: number, value: number): void {
    if (number === unknown) return;
    const place = this.#places[number] ?? 0;
    if (place === 0) {
      if (value > 0) this.#add(number, value);
    } else if (value > (this.#found.values[place - 1] as number)) this.#found.values[place - 1] = value;
  }

  /** Adds features that are not there yet. */
  addAll({ numbers, values }: Features): void {
    for (let at = 0; at < numbers.length; at++) this.set(numbers[at] as number, values[at] as number);
  }

  /** Gives what was found, and begins anew. */
  take(): Features {
    const found = this.#found;
    for (const number of found.numbers) this.#places[number] = 0;
    this.#found = { numbers: [], values: [] };
    return found;
  }

  #add(number: number, value: number): void {
    // An open vocabulary grows.
    while (this.#places.length <= number) this.#places.push(0);
    this.#places[number] = this.#found.numbers.push(number);
    this.#found.values.push(value);
  }
}

/** Features with their names, and back again. */
export const named = ({ names }: Vocabulary, { numbers, values }: Features): Map<string, number> =>
  new Map(numbers.map((number, at) => [names[number] ?? '', values[at] ?? 0]));

/** Features with numbers from their names; those that the vocabulary does not know are left out. */
export function numbered(vocabulary: Vocabulary, features: Iterable<readonly [string, number]>): Features {
  const found: Features = { numbers: [], values: [] };
  for (const [name, value] of features) {
    const number = vocabulary.number(name);
    if (number === unknown) continue;
    found.numbers.push(number);
    found.values.push(value);
  }
  return found;
}
