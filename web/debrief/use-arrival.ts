import { useEffect, useState } from 'react';
import type { ConversationRecord } from '../../server/domain/protocol.ts';
import type { OpenMark } from '../practice/transcript.tsx';

/** A link to a reply, or to what one disputed in it, leads there once the page has come in; the disputed mark is open then. */
export function useArrival({ disputes }: Pick<ConversationRecord, 'disputes'>): OpenMark | null {
  const [place] = useState(() => window.location.hash.slice(1));
  const [disputed] = useState(() => disputes?.find(({ id }) => place === `dispute-${id}`) ?? null);
  useEffect(() => {
    if (place !== '') document.getElementById(disputed ? `turn-${disputed.turn}` : place)?.scrollIntoView();
  }, [place, disputed]);
  return disputed;
}
