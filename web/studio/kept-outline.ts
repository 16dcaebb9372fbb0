import type { Outline } from '../../server/domain/outline.ts';
import { filledIn } from './filled-in.ts';
import { emptyOutline } from './outline-form.tsx';

/** What was typed into the guided form and has not become a draft yet, kept in this browser so that closing the page loses nothing. */
type KeptOutline = { id: string; outline: Outline };

/** By person as well, so that whoever signs in next on this computer is not given it. */
const keyOf = (person: string): string => `candor-outline:${person}`;

export function keptOutline(person: string): KeptOutline | null {
  try {
    const { id, outline } = JSON.parse(localStorage.getItem(keyOf(person)) ?? '');
    // Made anew field by field: what an older form kept, or anything else under this name, throws here.
    return typeof id === 'string' ? { id, outline: filledIn(outline, emptyOutline) } : null;
  } catch {
    return null;
  }
}

/** Keeps it, or forgets it where nothing has been typed. A browser that keeps nothing loses it on closing. */
export function keepOutline(person: string, { id, outline }: KeptOutline): void {
  try {
    if (JSON.stringify(outline) === JSON.stringify(emptyOutline)) localStorage.removeItem(keyOf(person));
    else localStorage.setItem(keyOf(person), JSON.stringify({ id, outline }));
  } catch {}
}
