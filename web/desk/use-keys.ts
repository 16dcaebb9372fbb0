import { useEffect, useRef } from 'react';

const names: Record<string, string> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Escape: 'escape',
};

/** What single keys do, by `KeyboardEvent.key` (a capital is that letter with Shift); the others have names: `left`, `right`, `up`, `down`, `escape`. */
export type Keys = Record<string, () => void>;

/**
 * Listens for single keys as long as `on`. They are left to whoever writes in a field (but for Escape), to a dialog that is open, and to the browser where Ctrl, Alt or
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
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.querySelector('dialog[open]') || (event.key !== 'Escape' && isWriting(event.target))) return;
      const act = latest.current[digitOf(event) ?? names[event.key] ?? event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}

/** The digit on a key of the upper row or the number pad, whatever it types: on French keyboards the upper row types digits only with Shift. */
const digitOf = ({ code }: KeyboardEvent): string | undefined => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
