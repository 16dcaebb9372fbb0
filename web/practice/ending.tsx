import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ConversationHead } from '../../server/domain/protocol.ts';
import type { Ending as EndingFrame } from '../api/practice-state.ts';
import { useMessages } from '../messages/messages.ts';
import { Paragraphs } from '../ui/paragraphs.tsx';

/** `unsaid`: a reply that did not arrive before the end. */
type Props = { head: ConversationHead; ending: EndingFrame; unsaid: string | null };

/** How it ended and what happened afterwards. */
export function Ending({ head, ending, unsaid }: Props) {
  const { practice: m, debrief, quoted } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section className="ending" aria-labelledby="ending">
      {unsaid !== null && (
        <p className="ending__unsaid quiet">
          {m.unsaid} <span lang={head.language}>{quoted(unsaid)}</span>
        </p>
      )}
      <p className="eyebrow">{debrief.kinds[ending.outcome.kind]}</p>
      <h2 id="ending" ref={heading} tabIndex={-1} lang={head.language}>
        {ending.outcome.title}
      </h2>
      <Paragraphs className="ending__epilogue" text={ending.epilogue} lang={head.language} />
      {head.assignment && <p className="ending__handed-in">{m.handedIn(head.assignment.title)}</p>}
      <p className="ending__ways">
        <Link href={`/conversations/${head.id}/debrief`} className="button">
          {m.toDebrief}
        </Link>
        <Link
          href={head.assignment ? `/assignments/${head.assignment.id}` : `/practice/${head.persona.id}`}
          className="button button--plain"
        >
          {m.again}
        </Link>
      </p>
    </section>
  );
}
