import { useEffect, useState } from 'react';
import type { PracticeState } from '../api/practice-state.ts';
import { useMessages } from '../messages/messages.ts';

const recoveredShownMs = 4_000;

/** Says quietly that the connection is gone, that it is back, or what became of a language model's part. */
export function ConnectionNote({ state }: { state: Pick<PracticeState, 'connection' | 'recoveries' | 'notice'> }) {
  const m = useMessages().practice;
  const notice = state.notice ? (m.notices[state.notice.code] ?? state.notice.message) : '';
  const [seen, setSeen] = useState(state.recoveries);
  const recovered = state.connection === 'open' && state.recoveries > seen;
  useEffect(() => {
    if (!recovered) return;
    const timer = setTimeout(() => setSeen(state.recoveries), recoveredShownMs);
    return () => clearTimeout(timer);
  }, [recovered, state.recoveries]);
  return (
    <p className="talk__connection" role="status">
      {state.connection === 'waiting' ? m.offline : recovered ? m.recovered : notice}
    </p>
  );
}
