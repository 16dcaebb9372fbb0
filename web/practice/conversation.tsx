import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConversationHead } from '../../server/domain/protocol.ts';
import { buyerHasTheFloor, type PracticeState } from '../api/practice-state.ts';
import { useMessages } from '../messages/messages.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Composer } from './composer.tsx';
import { ConnectionNote } from './connection-note.tsx';
import './conversation.css';
import { Ending } from './ending.tsx';
import { Hint } from './hint.tsx';
import { NotesLanguage } from './notes-language.ts';
import { useClient } from './practice-context.tsx';
import { problemText } from './problem-text.ts';
import { SceneBar } from './scene-bar.tsx';
import { SceneSide } from './scene-side.tsx';
import { TalkLanguage } from './talk-language.ts';
import { Dots, Transcript } from './transcript.tsx';
import { useFollow } from './use-follow.ts';
import { useGoBack } from './use-go-back.ts';
import { usePacedLine } from './use-paced-line.ts';
import { useRubric } from './use-rubric.ts';
import { useWays, Ways } from './ways.tsx';

type Props = { head: ConversationHead; state: PracticeState };

/** The talk itself, with everything at hand that helps in it. */
export function Conversation({ head, state }: Props) {
  const messages = useMessages();
  const m = messages.practice;
  const client = useClient();
  const wide = useMedia('(min-width: 66rem)');
  const rubric = useRubric(head.rubric);
  const ways = useWays(head.id, { said: state.turns.length > (head.branchedFrom?.turn ?? 0) });
  // A branch in which nothing was said yet parts where its next reply will be.
  const unsaid = ways.get(state.turns.length);
  const [paused, setPaused] = usePause(!head.ended);
  const { paced, showAll } = usePacedLine(state, paused);
  // What went wrong in going back is in the state, like all else on an open connection.
  const { goBack, goingBack } = useGoBack(head.id);
  useShowAllOnEscape(paced !== null, showAll);

  const { name } = head.persona;
  const waiting = buyerHasTheFloor(state);
  const over = head.ended && paced === null;
  useFollow(!over);
  const { field, main, toField } = useBackToField();
  useSayBranched(head, state.turns.length);
  const takeReturned = useCallback(() => {
    client.takeReturned();
  }, [client]);
  const say = (text: string) => {
    showAll();
    client.reply(text);
  };

  return (
    <NotesLanguage value={head.notes ?? 'en'}>
      <TalkLanguage value={head.language}>
        <div className="talk">
          <SceneBar head={head} state={state} wide={wide} paused={paused} setPaused={setPaused} />
          <main id="content" className="talk__main" ref={main} tabIndex={-1}>
            <h1 className="visually-hidden">{m.title(name)}</h1>
            {head.branchedFrom && (
              <div className="talk__branch quiet">
                <p>{m.branched}</p>
                {unsaid && <Ways parting={unsaid} language={head.language} toDebrief={false} />}
              </div>
            )}
            <div role="log" aria-live="polite" aria-relevant="additions" aria-label={m.log}>
              {state.turns.length === 0 && !state.open && !state.outgoing && !head.ended && (
                <p className="talk__silence">{m.youOpen(name)}</p>
              )}
              <Transcript
                turns={state.turns}
                person={head.persona}
                language={head.language}
                rubric={rubric}
                paced={paced}
                showAll={() => {
                  showAll();
                  toField();
                }}
                sayDifferently={goingBack || head.assignment?.rewind === false ? undefined : goBack}
                ways={ways}
              >
                {state.outgoing && (
                  <li className="own own--outgoing">
                    <p className="own__text" lang={state.outgoing.text === '…' ? undefined : head.language}>
                      {state.outgoing.text === '…' ? m.silence : state.outgoing.text}
                    </p>
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
                {paused && (
                  <p className="talk__paused" role="status">
                    {m.paused(name)}{' '}
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => {
                        setPaused(false);
                        toField();
                      }}
                    >
                      {m.goOn}
                    </button>
                  </p>
                )}
                <ConnectionNote state={state} />
                {state.problem && (
                  <p className="talk__problem" role="alert">
                    {problemText(messages, state.problem)}{' '}
                    {state.problem.retryable && waiting && (
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => {
                          client.refresh();
                          toField();
                        }}
                      >
                        {messages.state.retry}
                      </button>
                    )}{' '}
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => {
                        client.dismissProblem();
                        toField();
                      }}
                    >
                      {m.close}
                    </button>
                  </p>
                )}
                <Hint
                  state={state}
                  rubric={rubric}
                  dismiss={() => {
                    client.dismissHint();
                    toField();
                  }}
                />
                <Composer
                  conversation={head.id}
                  field={field}
                  name={name}
                  blocked={paused ? m.pausedNote : state.outgoing ? '' : waiting || head.ended ? m.waitToSend(name) : null}
                  returned={head.ended ? null : state.returned}
                  takeReturned={takeReturned}
                  say={say}
                />
              </div>
            )}
          </main>
          {wide && <SceneSide head={head} turns={state.turns} />}
        </div>
      </TalkLanguage>
    </NotesLanguage>
  );
}

/**
 * Back to where one talks, once what one has just pressed is gone. On a phone the keyboard would come up with it, so that one goes on at the
 * talk as a whole there.
 */
function useBackToField() {
  const touch = useMedia('(pointer: coarse)');
  const field = useRef<HTMLTextAreaElement>(null);
  const main = useRef<HTMLElement>(null);
  const toField = useCallback(() => (touch ? main : field).current?.focus({ preventScroll: true }), [touch]);
  return { field, main, toField };
}

/** Tells screen readers that one has gone back, as long as nothing was said since. */
function useSayBranched({ id, branchedFrom }: ConversationHead, turns: number): void {
  const { branched } = useMessages().practice;
  const announce = useAnnounce();
  const fresh = branchedFrom !== undefined && turns === branchedFrom.turn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each branch
  useEffect(() => {
    if (fresh) announce(branched);
  }, [id]);
}

/** Whether the talk is paused, by the bar's button or Alt + P. Time in a scene comes from turns, so that nothing is missed meanwhile. */
function usePause(live: boolean): [boolean, (paused: boolean) => void] {
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (!live) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyP') return;
      event.preventDefault();
      setPaused((now) => !now);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [live]);
  return [paused && live, setPaused];
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
