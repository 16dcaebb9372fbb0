/** What was typed into a draft and is not saved, kept in this browser so that closing the page loses nothing. `revision` is what it was changed from. */
export type KeptText = { text: string; revision: number };

const keyOf = (draft: string): string => `candor-draft:${draft}`;

export function keptText(draft: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draft)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('revision' in kept)) return null;
    return typeof kept.text === 'string' && typeof kept.revision === 'number'
      ? { text: kept.text, revision: kept.revision }
      : null;
  } catch {
    return null;
  }
}

/** Keeps it, or forgets it with null. A browser that keeps nothing loses what is not saved, as it says it does. */
export function keepText(draft: string, kept: KeptText | null): void {
  try {
    if (kept === null) localStorage.removeItem(keyOf(draft));
    else localStorage.setItem(keyOf(draft), JSON.stringify(kept));
  } catch {}
}
