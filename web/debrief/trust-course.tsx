import type { Debrief } from '../../server/domain/protocol.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { useNotesLanguage } from '../practice/notes-language.ts';
import { useTalkLanguage } from '../practice/talk-language.ts';
import { type Trusting, TrustTrace, tracePoints } from '../ui/trust-trace.tsx';
import { TurnLink } from './turn-link.tsx';

/** `titled`: under a heading of its own. */
type Props = { debrief: Debrief; transcript: Trusting; titled?: boolean };

/** How trust moved, and the replies that moved it most. */
export function TrustCourse({ debrief, transcript, titled = true }: Props) {
  const { debrief: m, quoted } = useMessages();
  const { change } = useFormat();
  const notes = useNotesLanguage();
  const talk = useTalkLanguage();
  const points = tracePoints(transcript);
  return (
    <section className="course">
      {titled && <h2>{m.trace}</h2>}
      {points.length === 0 ? (
        <p className="quiet">{m.noTrace}</p>
      ) : (
        <TrustTrace points={points} size={{ width: 460, height: 190 }} changes={debrief.turningPoints} />
      )}
      {debrief.turningPoints.length > 0 && (
        <>
          <h3>{m.turningPoints}</h3>
          <ol className="course__turns">
            {debrief.turningPoints.map((point) => (
              <li key={point.turn}>
                <span className={`course__change ${point.change < 0 ? 'course__change--down' : ''}`}>
                  {change(point.change)}
                </span>
                <div>
                  {point.quote !== '' && (
                    <p className="course__quote" lang={talk}>
                      {quoted(point.quote)}
                    </p>
                  )}
                  <p lang={notes}>{point.note}</p>
                  <TurnLink turn={point.turn} transcript={transcript} />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
