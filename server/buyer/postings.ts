/** For each term, by its number, the lists that hold it, by their places; and how many lists there are. Those of term t stand in `holding` from `begins[t]` to `begins[t + 1]`. */
export type Postings = { lists: number; begins: Int32Array; holding: Int32Array };

/** Turns lists of terms round: `terms` is how many there are. One array for all of them, since one for each takes ten times the room. */
export function postingsOf(lists: readonly (readonly number[])[], terms: number): Postings {
  const begins = new Int32Array(terms + 1);
  for (const list of lists) for (const term of list) begins[term + 1] = (begins[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) begins[term + 1] = (begins[term + 1] ?? 0) + (begins[term] ?? 0);
  const holding = new Int32Array(begins[terms] ?? 0);
  const next = begins.slice();
  for (const [place, list] of lists.entries())
    for (const term of list) {
      const at = next[term] ?? 0;
      holding[at] = place;
      next[term] = at + 1;
    }
  return { lists: lists.length, begins, holding };
}

/** For each list, what those of the terms that it holds add up to, in `sums`; the terms come in order, and `worth` says what each adds. */
export function sumsOf(
  { lists, begins, holding }: Postings,
  terms: readonly number[],
  worth: (term: number) => number,
  sums: Float64Array = new Float64Array(lists),
): Float64Array {
  sums.fill(0);
  for (const term of terms) {
    const [own, end] = [worth(term), begins[term + 1] ?? 0];
    for (let at = begins[term] ?? end; at < end; at++) {
      const place = holding[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + own;
    }
  }
  return sums;
}
