import { Link } from 'wouter';
import type { Debrief } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { useNotesLanguage } from '../practice/notes-language.ts';
import { useTalkLanguage } from '../practice/talk-language.ts';
import { dimensionTitle } from '../ui/mark-words.ts';

/** One thing done well and one to try; `drill` is the conversation that a drill on it would go back to, null where there is none. */
export function Advice({ debrief, drill }: { debrief: Debrief; drill: string | null }) {
  const m = useMessages().debrief;
  if (!debrief.strength && !debrief.next) return null;
  return (
    <div className="advice">
      {debrief.strength && <Piece title={m.strength} piece={debrief.strength} />}
      {debrief.next && <Piece title={m.next} piece={debrief.next} drill={drill} />}
    </div>
  );
}

type PieceProps = { title: string; piece: NonNullable<Debrief['strength']>; drill?: string | null };

function Piece({ title, piece, drill = null }: PieceProps) {
  const m = useMessages();
  const notes = useNotesLanguage();
  const talk = useTalkLanguage();
  return (
    <section>
      <h2>{title}</h2>
      <p className="eyebrow">{dimensionTitle(m, piece.dimension)}</p>
      {piece.quote !== '' && (
        <blockquote lang={talk}>
          <a href={`#turn-${piece.turn}`}>{m.quoted(piece.quote)}</a>
        </blockquote>
      )}
      <p className="prose" lang={notes}>
        {piece.text}
      </p>
      {drill !== null && (
        <p className="advice__drill">
          <Link href={`/drills?dimension=${piece.dimension}&conversation=${drill}`}>{m.drills.practise}</Link>
        </p>
      )}
    </section>
  );
}
