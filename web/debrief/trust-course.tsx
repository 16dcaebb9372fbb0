import type { Debrief, TranscriptTurn } from '../../server/domain/protocol.ts';
import { messages } from '../messages.ts';
import { formatChange } from '../ui/format.ts';
import { TrustTrace, tracePoints } from '../ui/trust-trace.tsx';
import { TurnLink } from './turn-link.tsx';

/** How trust moved, and the replies that moved it most. */
export function TrustCourse({ debrief, transcript }: { debrief: Debrief; transcript: readonly TranscriptTurn[] }) {
  const m = messages.debrief;
  const points = tracePoints(transcript);
  return (
    <section className="course">
      <h2>{m.trace}</h2>
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
                  {formatChange(point.change)}
                </span>
                <div>
                  {point.quote !== '' && <p className="course__quote">“{point.quote}”</p>}
                  <p>{point.note}</p>
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
