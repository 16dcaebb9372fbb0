import type { TranscriptTurn } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';

/** What a link to a reply has to know of a transcript. */
export type Spoken = readonly Pick<TranscriptTurn, 'turn' | 'speaker' | 'name'>[];

/** The learner's reply number, from 1, of a turn. */
export const replyNumber = (transcript: Spoken, turn: number): number =>
  transcript.filter((entry) => entry.speaker === 'learner' && entry.turn <= turn).length;

/** Leads to a reply in the transcript below. */
export function TurnLink({ turn, transcript }: { turn: number; transcript: Spoken }) {
  const m = useMessages().debrief;
  return (
    <a className="turn-link" href={`#turn-${turn}`}>
      {m.toTurn(replyNumber(transcript, turn))}
    </a>
  );
}
