import type { Debrief, TranscriptTurn } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';
import { TurnLink } from './turn-link.tsx';

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

type BetterProps = {
  better: Debrief['better'];
  transcript: readonly TranscriptTurn[];
  tryFrom(turn: number): void;
  trying: boolean;
};

/** The costliest reply, what it would take, and the way back to just before it. */
export function Better({ better, transcript, tryFrom, trying }: BetterProps) {
  const { debrief: m, practice } = useMessages();
  if (!better) return null;
  const said = transcript.find((turn) => turn.turn === better.turn)?.text ?? '';
  return (
    <section className="better">
      <h2>{m.better}</h2>
      <p className="quiet">{m.youSaid}</p>
      <blockquote>{said === '…' ? practice.silence : said}</blockquote>
      <p className="prose">{better.text}</p>
      <p className="better__ways">
        <button type="button" className="button" disabled={trying} onClick={() => tryFrom(better.turn)}>
          {trying ? practice.newTry : m.tryFromHere}
        </button>
        <TurnLink turn={better.turn} transcript={transcript} />
      </p>
    </section>
  );
}
