import type { Debrief } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';

/** One thing done well and one to try. */
export function Advice({ debrief }: { debrief: Debrief }) {
  const m = useMessages().debrief;
  if (!debrief.strength && !debrief.next) return null;
  return (
    <div className="advice">
      {debrief.strength && <Piece title={m.strength} piece={debrief.strength} />}
      {debrief.next && <Piece title={m.next} piece={debrief.next} />}
    </div>
  );
}

function Piece({ title, piece }: { title: string; piece: NonNullable<Debrief['strength']> }) {
  const m = useMessages();
  return (
    <section>
      <h2>{title}</h2>
      <p className="eyebrow">{dimensionTitle(m, piece.dimension)}</p>
      {piece.quote !== '' && (
        <blockquote>
          <a href={`#turn-${piece.turn}`}>{m.quoted(piece.quote)}</a>
        </blockquote>
      )}
      <p className="prose">{piece.text}</p>
    </section>
  );
}
