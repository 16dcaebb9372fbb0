import { oneSlip } from '../../language/similar.ts';

/**
 * The words that cues are made of, for mending slips of the pen in replies: “experiance” is read as “experience”. Only words of five
 * letters or more that no cue knows are mended, into cue words of six or more that begin alike.
 */
export class Lexicon {
  readonly #words = new Map<string, number>();
  readonly #byDeletion = new Map<string, string[]>();

  /** Adds a word that a cue is made of. */
  add(word: string): void {
    if (this.#words.has(word)) return;
    this.#words.set(word, this.#words.size);
    if (word.length < 6) return;
    for (const key of deletions(word)) {
      const known = this.#byDeletion.get(key);
      if (known) known.push(word);
      else this.#byDeletion.set(key, [word]);
    }
  }

  /** The number of a word among those that cues are made of, −1 where it is none. */
  number(word: string): number {
    return this.#words.get(word) ?? -1;
  }

  /** The cue word that a word was meant to be, or the word itself. */
  mend(word: string): string {
    if (word.length < 5 || word.length > 24 || this.#words.has(word)) return word;
    const candidates: string[] = [];
    for (const key of deletions(word))
      for (const other of this.#byDeletion.get(key) ?? none)
        if (other[0] === word[0] && isSlip(word, other)) candidates.push(other);
    if (candidates.length === 0) return word;
    // A letter doubled or not is the likeliest slip of all: “mised” is “missed” before it is “misled”.
    return candidates.find((other) => single(other) === single(word)) ?? (candidates[0] as string);
  }
}

/** An inflection is a word of its own, not a slip: “prices” and “prized” are left alone beside “priced”. */
const isSlip = (word: string, other: string): boolean =>
  oneSlip(word, other) &&
  !isOtherLetter(word, other) &&
  !(word.length !== other.length && /(s|e|d|r|n)$/.test(word.length > other.length ? word : other) && sameHead(word, other));

/** One letter for another makes another word more often than a slip (“wasted”, “wanted”); only vowels in long words are mixed up. */
function isOtherLetter(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].flatMap((letter, index) => (letter === other[index] ? [] : [index]));
  const [first] = at;
  if (at.length !== 1 || first === undefined) return false;
  return !(word.length >= 7 && /[aeiouy]/.test(word[first] ?? '') && /[aeiouy]/.test(other[first] ?? ''));
}

const single = (word: string): string => word.replace(/(.)\1/g, '$1');

const sameHead = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
};

const none: readonly string[] = [];

/** A word, and what is left of it without one of its letters after the first. */
function deletions(word: string): string[] {
  const found = [word];
  for (let at = 1; at < word.length; at++) found.push(word.slice(0, at) + word.slice(at + 1));
  return found;
}
