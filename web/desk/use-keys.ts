import { useEffect, useRef } from 'react';

const arrows: Record<string, string> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** What single keys do, by `KeyboardEvent.key` (a capital is that letter with Shift); the arrows are `left`, `right`, `up` and `down`. */
export type Keys = Record<string, () => void>;

/**
 * Listens for single keys as long as `on`. They are left to whoever writes in a field, to a dialog that is open, and to the browser where Ctrl, Alt or
 * Meta is held; Enter and Space stay those of the element in focus.
 */
export function useKeys(keys: Keys, on: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return;
      const act = latest.current[arrows[event.key] ?? event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}

function isWriting(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
