import type { Debrief } from '../../server/domain/protocol.ts';
import { messages } from '../messages.ts';
import { dimensionTitle } from '../ui/format.ts';

/** One thing done well and one to try. */
export function Advice({ debrief }: { debrief: Debrief }) {
  const m = messages.debrief;
  if (!debrief.strength && !debrief.next) return null;
  return (
    <div className="advice">
      {debrief.strength && <Piece title={m.strength} piece={debrief.strength} />}
      {debrief.next && <Piece title={m.next} piece={debrief.next} />}
    </div>
  );
}

function Piece({ title, piece }: { title: string; piece: NonNullable<Debrief['strength']> }) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="eyebrow">{dimensionTitle(piece.dimension)}</p>
      {piece.quote !== '' && (
        <blockquote>
          <a href={`#turn-${piece.turn}`}>“{piece.quote}”</a>
        </blockquote>
      )}
      <p className="prose">{piece.text}</p>
    </section>
  );
}
