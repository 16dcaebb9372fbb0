/**
 * How many words of the latest a function remembers, and as many of those before: a bounded memory cannot grow with a long stream, and what
 * is said all the time is never forgotten.
 */
const most = 4_000;

/** V8 keeps a longer piece of a text as a slice of it, which would keep the whole text in memory. */
const shortSlice = 12;

/** Longest word worth remembering; nobody says longer ones twice. */
export const longestWord = 40;

/**
 * The same pure function of a word, with a bounded memory for words up to `longest` letters. `of` never gives undefined, and is asked with
 * a copy of its own where it would keep a text in memory otherwise.
 */
export function remembering<T>(of: (word: string) => T, longest = Number.POSITIVE_INFINITY): (word: string) => T {
  let latest = new Map<string, T>();
  let before = new Map<string, T>();
  return (word) => {
    const known = latest.get(word);
    if (known !== undefined) return known;
    if (word.length > longest) return of(word);
    const key = word.length > shortSlice ? ownCopy(word) : word;
    const found = before.get(key) ?? of(key);
    if (latest.size >= most) {
      before = latest;
      latest = new Map();
    }
    latest.set(key, found);
    return found;
  };
}

/** The same text in memory of its own. Words hold no half characters, which would not come back. */
const ownCopy = (word: string): string => Buffer.from(word, 'utf16le').toString('utf16le');
