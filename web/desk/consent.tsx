import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Exemplary } from '../../server/domain/coaching.ts';
import type { TranscriptTurn } from '../../server/domain/protocol.ts';
import { Problem } from '../account/problem.tsx';
import { giveConsent } from '../api/review.ts';
import { replyNumber } from '../debrief/turn-link.tsx';
import { useMessages } from '../messages/messages.ts';
import { useAnnounce } from '../ui/announce.tsx';
import './desk.css';
import { useLibraryTexts } from './library-texts.ts';

type Props = {
  conversation: string;
  moments: readonly Exemplary[];
  transcript: readonly Pick<TranscriptTurn, 'turn' | 'speaker'>[];
};

/** Asks a learner about moments of theirs that coaches hold up as examples: whether others may see them, and with whose name. */
export function ConsentPrompt({ conversation, moments, transcript }: Props) {
  const m = useLibraryTexts().consent;
  const id = useId();
  if (moments.length === 0) return null;
  return (
    <section className="consent" aria-labelledby={id}>
      <h2 id={id}>{m.title}</h2>
      {moments.map((moment) => (
        <Asked key={moment.id} conversation={conversation} moment={moment} transcript={transcript} />
      ))}
    </section>
  );
}

type AskedProps = Pick<Props, 'conversation' | 'transcript'> & { moment: Exemplary };

function Asked({ conversation, moment, transcript }: AskedProps) {
  const { quoted } = useMessages();
  const texts = useLibraryTexts();
  const m = texts.consent;
  const queries = useQueryClient();
  const announce = useAnnounce();
  const [changing, setChanging] = useState(false);
  const block = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const decide = useMutation({
    mutationFn: ({ consent, named }: { consent: boolean; named: boolean }) => giveConsent(moment.id, consent, named),
    onSuccess: ({ consent: decided, named: withName }) => {
      moved.current = true;
      setChanging(false);
      announce(decided === 'refused' ? m.refused : m.given[withName ? 'named' : 'unnamed']);
      return queries.invalidateQueries({ queryKey: ['conversation', conversation] });
    },
  });
  const { by, note, to, consent, named } = moment;
  const asking = consent === 'none' || changing;
  // The buttons that one pressed are gone: the keyboard goes on at those that came in their place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when the buttons change
  useEffect(() => {
    if (moved.current) block.current?.querySelector('button')?.focus();
    moved.current = false;
  }, [asking]);
  // A notice leads here; this came in after the page.
  useEffect(() => {
    if (window.location.hash === `#example-${moment.id}`) block.current?.scrollIntoView();
  }, [moment.id]);
  return (
    <div className="consent__moment" id={`example-${moment.id}`} ref={block}>
      <p>{m.asked(by.name ?? texts.someone)}</p>
      <blockquote lang="">{quoted(note)}</blockquote>
      <p>
        <a className="turn-link" href={`#turn-${to}`}>
          {m.toTurn(replyNumber(transcript, to))}
        </a>
      </p>
      {asking ? (
        <>
          <p>{m.question}</p>
          <p className="desk-ways">
            {(
              [
                [m.named, true, true],
                [m.unnamed, true, false],
                [m.refuse, false, false],
              ] as const
            ).map(([words, agreed, withName]) => (
              <button
                key={words}
                type="button"
                className="button button--plain"
                aria-disabled={decide.isPending}
                onClick={() => !decide.isPending && decide.mutate({ consent: agreed, named: withName })}
              >
                {words}
              </button>
            ))}
          </p>
        </>
      ) : (
        <p>
          {consent === 'refused' ? m.refused : m.given[named ? 'named' : 'unnamed']}{' '}
          {consent === 'given' && <Link href="/library">{m.toLibrary}</Link>}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              moved.current = true;
              setChanging(true);
            }}
          >
            {m.change}
          </button>
        </p>
      )}
      <Problem error={decide.error} />
    </div>
  );
}
