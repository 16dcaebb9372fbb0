import { useEffect, useState } from 'react';
import { useDrillTexts } from './texts.ts';

/** How long one has been at it, in steps of five seconds. Quiet: it is not read out, and ends nothing. */
export function Elapsed() {
  const m = useDrillTexts();
  const [begun] = useState(() => Date.now());
  const [now, setNow] = useState(begun);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - begun) / 5_000) * 5;
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className="drill__time quiet" role="timer" aria-live="off" title={m.elapsedLabel}>
      {m.elapsed(time)}
    </p>
  );
}
