/** How many words a function remembers before it begins anew: a bounded memory cannot grow with a long stream. */
const most = 20_000;

/** V8 keeps a longer piece of a text as a slice, which would keep the whole text in memory: such words are not remembered. */
export const shortSlice = 12;

/** The same pure function of a word, with a bounded memory for words up to `longest` letters. `of` never gives undefined. */
export function remembering<T>(of: (word: string) => T, longest = Number.POSITIVE_INFINITY): (word: string) => T {
  const memory = new Map<string, T>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const found = of(word);
    if (word.length > longest) return found;
    if (memory.size >= most) memory.clear();
    memory.set(word, found);
    return found;
  };
}
