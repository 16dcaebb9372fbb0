import leven from 'leven';

/** “; did you mean "…"?” with the known word that is nearest to the one that was written; empty where none is near. */
export function didYouMean(written: string, known: Iterable<string>): string {
  let best: { word: string; distance: number } | undefined;
  for (const word of known) {
    const distance = leven(written.toLowerCase(), word.toLowerCase());
    if (!best || distance < best.distance) best = { word, distance };
  }
  // Two slips, or a third of a long word: farther away it is another word.
  const near = best !== undefined && best.distance <= Math.max(2, Math.floor(written.length / 3));
  return best && near ? `; did you mean "${best.word}"?` : '';
}
