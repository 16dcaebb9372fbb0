import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ConversationHead } from '../../server/domain/protocol.ts';
import { getRubric } from '../api/http.ts';
import { buyerHasTheFloor, type PracticeState } from '../api/practice-state.ts';
import { useMessages } from '../messages/messages.ts';
import { useMedia } from '../ui/use-media.ts';
import { Composer } from './composer.tsx';
import { ConnectionNote } from './connection-note.tsx';
import './conversation.css';
import { Ending } from './ending.tsx';
import { Hint } from './hint.tsx';
import { useClient, useMemory } from './practice-context.tsx';
import { problemText } from './problem-text.ts';
import { SceneBar } from './scene-bar.tsx';
import { SceneSide } from './scene-side.tsx';
import { Dots, Transcript } from './transcript.tsx';
import { useFollow } from './use-follow.ts';
import { usePacedLine } from './use-paced-line.ts';

type Props = { head: ConversationHead; state: PracticeState };

/** The talk itself, with everything at hand that helps in it. */
export function Conversation({ head, state }: Props) {
  const messages = useMessages();
  const m = messages.practice;
  const client = useClient();
  const wide = useMedia('(min-width: 66rem)');
  const rubric = useQuery({
    queryKey: ['rubric', head.rubric],
    queryFn: () => getRubric(head.rubric),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { paced, showAll } = usePacedLine(state);
  const { sayDifferently, goingBack } = useSayDifferently(head.id);
  useShowAllOnEscape(paced !== null, showAll);

  const { name } = head.persona;
  const waiting = buyerHasTheFloor(state);
  const over = head.ended && paced === null;
  useFollow(!over);
  const takeReturned = useCallback(() => {
    client.takeReturned();
  }, [client]);
  const say = (text: string) => {
    showAll();
    client.reply(text);
  };

  return (
    <div className="talk">
      <SceneBar head={head} state={state} wide={wide} />
      <main id="content" className="talk__main">
        <h1 className="visually-hidden">{m.title(name)}</h1>
        {head.branchedFrom && (
          <p className="talk__branch quiet">
            {m.branched} <Link href={`/conversations/${head.branchedFrom.conversation}`}>{m.branchedLink}</Link>
          </p>
        )}
        <div role="log" aria-live="polite" aria-relevant="additions" aria-label={m.log}>
          {state.turns.length === 0 && !state.open && !state.outgoing && !head.ended && (
            <p className="talk__silence">{m.youOpen(name)}</p>
          )}
          <Transcript
            turns={state.turns}
            person={head.persona}
            language={head.language}
            rubric={rubric.data}
            paced={paced}
            showAll={showAll}
            sayDifferently={goingBack || head.assignment?.rewind === false ? undefined : sayDifferently}
          >
            {state.outgoing && (
              <li className="own own--outgoing">
                <p className="own__text">{state.outgoing.text === '…' ? m.silence : state.outgoing.text}</p>
                <p className="own__state">{state.connection === 'open' ? m.sending : m.notSent}</p>
              </li>
            )}
            {waiting && !paced && (
              <li className="talk__thinking">
                <Dots />
                <span className="visually-hidden">{m.thinking(name)}</span>
              </li>
            )}
          </Transcript>
        </div>
        {over && state.ending && <Ending head={head} ending={state.ending} unsaid={state.returned} />}
        {!over && (
          <div className="talk__dock">
            <ConnectionNote state={state} />
            {state.problem && (
              <p className="talk__problem" role="alert">
                {problemText(messages, state.problem)}{' '}
                {state.problem.retryable && waiting && (
                  <button type="button" className="link-button" onClick={() => client.refresh()}>
                    {messages.state.retry}
                  </button>
                )}{' '}
                <button type="button" className="link-button" onClick={() => client.dismissProblem()}>
                  {m.close}
                </button>
              </p>
            )}
            <Hint state={state} rubric={rubric.data} dismiss={() => client.dismissHint()} />
            <Composer
              conversation={head.id}
              name={name}
              blocked={state.outgoing ? '' : waiting || head.ended ? m.waitToSend(name) : null}
              returned={head.ended ? null : state.returned}
              takeReturned={takeReturned}
              say={say}
            />
          </div>
        )}
      </main>
      {wide && <SceneSide head={head} turns={state.turns} />}
    </div>
  );
}

/** Going back to a reply: opens the branch with the old words in the field, ready to be changed. */
function useSayDifferently(conversation: string) {
  const client = useClient();
  const memory = useMemory();
  const [, navigate] = useLocation();
  const [goingBack, setGoingBack] = useState(false);
  const sayDifferently = useCallback(
    (turn: number, text: string) => {
      setGoingBack(true);
      client
        .rewind(conversation, turn)
        .then((branch) => {
          memory.saveDraft(branch, text.trim() === '…' ? '' : text);
          navigate(`/conversations/${branch}`);
        })
        // The state carries the problem, and the page shows it.
        .catch(() => setGoingBack(false));
    },
    [client, memory, navigate, conversation],
  );
  return { sayDifferently, goingBack };
}

function useShowAllOnEscape(active: boolean, showAll: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') showAll();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
