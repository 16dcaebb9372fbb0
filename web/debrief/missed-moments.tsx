import type { Debrief } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { useNotesLanguage } from '../practice/notes-language.ts';
import { type Spoken, TurnLink } from './turn-link.tsx';

type Props = { moments: Debrief['missedMoments']; name: string; transcript: Spoken; language: string };

/** What the buyer offered and the reply passed by. */
export function MissedMoments({ moments, name, transcript, language }: Props) {
  const { debrief: m, quoted } = useMessages();
  const notes = useNotesLanguage();
  if (moments.length === 0) return null;
  return (
    <section className="missed">
      <h2>{m.missed}</h2>
      <ol>
        {moments.map((moment, index) => (
          <li key={`${moment.turn} ${moment.replyTurn} ${moment.quote}`}>
            <p className="quiet">{m.said(transcript.find(({ turn }) => turn === moment.turn)?.name || name)}</p>
            <blockquote lang={language}>{quoted(moment.quote)}</blockquote>
            {/* What is true of several is said once. */}
            {moments.findIndex(({ note }) => note === moment.note) === index && <p lang={notes}>{moment.note}</p>}
            <TurnLink turn={moment.replyTurn} transcript={transcript} />
          </li>
        ))}
      </ol>
    </section>
  );
}
