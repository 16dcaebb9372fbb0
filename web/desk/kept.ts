import { useCallback, useState } from 'react';

/** A coach's own choice of yes or no, kept on this device under `candor.desk.<name>`. */
export function useKept(name: 'blind' | 'keys', initial: boolean): [boolean, (next: boolean) => void] {
  const [value, setValue] = useState(() => read(name) ?? initial);
  const choose = useCallback(
    (next: boolean) => {
      setValue(next);
      try {
        window.localStorage.setItem(keyOf(name), next ? 'yes' : 'no');
      } catch {
        // A private window may forbid storage; the choice then lasts as long as the page.
      }
    },
    [name],
  );
  return [value, choose];
}

const keyOf = (name: string): string => `candor.desk.${name}`;

function read(name: string): boolean | undefined {
  try {
    const kept = window.localStorage.getItem(keyOf(name));
    return kept === null ? undefined : kept === 'yes';
  } catch {
    return undefined;
  }
}
