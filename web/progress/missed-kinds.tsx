import { Link } from 'wouter';
import type { MissedKind } from '../../server/domain/progress.ts';
import { useMessages } from '../messages/messages.ts';
import { shortTitle } from '../ui/mark-words.ts';
import { conversationPath } from './conversation-path.ts';
import type { Talk } from './course-chart.tsx';
import { useProgressTexts } from './texts.ts';

type Props = { missed: readonly MissedKind[]; replies: number; talks: ReadonlyMap<string, Talk> };

/** What buyers offered and somebody passed by, by its kind, each with the last example. */
export function MissedKinds({ missed, replies, talks }: Props) {
  const m = useProgressTexts();
  return (
    <section className="passed">
      <h2>{m.missed}</h2>
      <p className="quiet">{missed.length === 0 ? m.missedNone : m.missedNote(replies)}</p>
      <ol className="passed__list">
        {missed.map((kind) => (
          <Missed
            key={`${kind.rubric} ${kind.dimension} ${kind.marker}`}
            kind={kind}
            talk={talks.get(kind.example.conversation)}
          />
        ))}
      </ol>
    </section>
  );
}

function Missed({ kind, talk }: { kind: MissedKind; talk: Talk | undefined }) {
  const { label, count, example } = kind;
  const m = useProgressTexts();
  const messages = useMessages();
  const running = talk?.running ?? false;
  return (
    <li className="passed__one">
      <h3>{label}</h3>
      <p className="quiet">
        {m.times(count)} · {shortTitle(messages, kind)}
      </p>
      <blockquote>
        <p className="quiet">{m.said(example.persona.name)}</p>
        <p className="passed__quote" lang={example.language}>
          {messages.quoted(example.quote)}
        </p>
      </blockquote>
      <Link href={conversationPath({ id: example.conversation, running }, example.replyTurn)} aria-label={m.toTurn(label)}>
        {m.seeReply}
      </Link>
    </li>
  );
}
