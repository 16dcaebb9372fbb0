/** For each term, by its number, the lists that hold it, by their places; and how many lists there are. */
export type Postings = { lists: number; holding: readonly Int32Array[] };

/** Turns lists of terms round: `terms` is how many there are. */
export function postingsOf(lists: readonly (readonly number[])[], terms: number): Postings {
  const places = Array.from({ length: terms }, (): number[] => []);
  for (const [place, list] of lists.entries()) for (const term of list) places[term]?.push(place);
  return { lists: lists.length, holding: places.map((own) => Int32Array.from(own)) };
}

/** For each list, what the terms that it holds add up to; `worth` is by the terms' numbers, and 0 for most. */
export function sumsOf({ lists, holding }: Postings, worth: Float64Array): Float64Array {
  const sums = new Float64Array(lists);
  for (let term = 0; term < worth.length; term++) {
    const [own, places] = [worth[term] ?? 0, holding[term]];
    if (own === 0 || places === undefined) continue;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + own;
    }
  }
  return sums;
}
