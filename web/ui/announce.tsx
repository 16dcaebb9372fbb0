import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** Longer than it takes to be read out; then it is gone, so that nobody comes upon it later. */
const keptMs = 10_000;

const Context = createContext<(words: string) => void>(() => {});

/**
 * Says to screen readers what came of something one did, where the page shows it elsewhere than where one is. There is one region for it,
 * from the start: what a region holds as it comes in is not read out.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', time: 0 });
  useEffect(() => {
    if (said.words === '') return;
    const timer = setTimeout(() => setSaid({ words: '', time: 0 }), keptMs);
    return () => clearTimeout(timer);
  }, [said]);
  const [announce] = useState(() => (words: string) => setSaid(({ time }) => ({ words, time: time + 1 })));
  return (
    <Context value={announce}>
      {children}
      <div role="status" className="visually-hidden" data-announcer>
        {/* The same words twice are read out twice. */}
        {said.words !== '' && <p key={said.time}>{said.words}</p>}
      </div>
    </Context>
  );
}

/** The same function each time. */
export const useAnnounce = (): ((words: string) => void) => useContext(Context);
