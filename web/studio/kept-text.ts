/** What was typed into a draft and is not saved, kept in this browser so that closing the page loses nothing. `revision` is what it was changed from. */
type KeptText = { text: string; revision: number };

/** By person as well, so that whoever signs in next on this computer is not given it. */
const keyOf = (person: string, draft: string): string => `candor-draft:${person}:${draft}`;

export function keptText(person: string, draft: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person, draft)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('revision' in kept)) return null;
    return typeof kept.text === 'string' && typeof kept.revision === 'number'
      ? { text: kept.text, revision: kept.revision }
      : null;
  } catch {
    return null;
  }
}

/** Keeps it, or forgets it with null. A browser that keeps nothing loses what is not saved, as it says it does. */
export function keepText(person: string, draft: string, kept: KeptText | null): void {
  try {
    if (kept === null) localStorage.removeItem(keyOf(person, draft));
    else localStorage.setItem(keyOf(person, draft), JSON.stringify(kept));
  } catch {}
}
