/** For each term, by its number, the lists that hold it, by their places; and how many lists there are. */
export type Postings = { lists: number; holding: readonly Int32Array[] };

/** Turns lists of terms round: `terms` is how many there are. */
export function postingsOf(lists: readonly (readonly number[])[], terms: number): Postings {
  const places = Array.from({ length: terms }, (): number[] => []);
  for (const [place, list] of lists.entries()) for (const term of list) places[term]?.push(place);
  return { lists: lists.length, holding: places.map((own) => Int32Array.from(own)) };
}

/** For each list, what those of the terms that it holds add up to, in `sums`; the terms come in order, and `worth` says what each adds. */
export function sumsOf(
  { lists, holding }: Postings,
  terms: readonly number[],
  worth: (term: number) => number,
  sums: Float64Array = new Float64Array(lists),
): Float64Array {
  sums.fill(0);
  for (const term of terms) {
    const [own, places] = [worth(term), holding[term]];
    if (places === undefined) continue;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + own;
    }
  }
  return sums;
}
