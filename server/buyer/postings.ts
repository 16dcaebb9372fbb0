/** For each term, by its number, the lists that hold it, by their places. Those of term t stand in `holding` from `begins[t]` to `begins[t + 1]`. */
export type Postings = { begins: Int32Array; holding: Int32Array };

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
  return { begins, holding };
}
