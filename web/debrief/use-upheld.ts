import { useMemo } from 'react';
import type { ConversationRecord, Debrief, TranscriptTurn } from '../../server/domain/protocol.ts';
import { upheld, withCoachsReasons } from './overturned.ts';

type Told = Pick<ConversationRecord, 'transcript' | 'disputes' | 'learner'>;

/** A conversation's turns and debrief as coaches' levels leave them; the same as long as what they come from is, so that no turn is drawn anew. */
export function useUpheld<T extends Debrief | undefined>(
  { transcript, disputes, learner }: Told,
  debrief: T,
): { transcript: TranscriptTurn[]; debrief: T | Debrief } {
  return useMemo(
    // Who coaches is not shown the dispute under the mark.
    () => ({
      transcript: withCoachsReasons(transcript, learner ? [] : disputes),
      debrief: debrief && upheld(debrief, transcript),
    }),
    [transcript, disputes, learner, debrief],
  );
}
