import { useEffect } from 'react';
import { Link } from 'wouter';
import type { PracticeState } from '../api/practice-state.ts';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { Loading, Notice } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Conversation } from './conversation.tsx';
import { usePractice } from './practice-context.tsx';
import { problemText } from './problem-text.ts';

/** A conversation under way, or as it was left. */
export function ConversationPage({ id }: { id: string }) {
  const { client, state } = usePractice();
  useEffect(() => client.resume(id), [client, id]);
  useEffect(() => () => client.leave(), [client]);
  const { practice } = useMessages();
  useTitle(state.head ? practice.title(state.head.persona.name) : undefined);
  if (state.head?.id === id) return <Conversation key={id} head={state.head} state={state} />;
  return (
    <Page>
      <NotYet state={state} retry={() => client.resume(id)} />
    </Page>
  );
}

function NotYet({ state, retry }: { state: PracticeState; retry(): void }) {
  const messages = useMessages();
  const m = messages.practice;
  if (state.problem) {
    return (
      <Notice title={m.goneTitle}>
        <p role="alert">{problemText(messages, state.problem)}</p>
        <p className="notice__ways">
          {state.problem.retryable && (
            <button type="button" className="button button--plain" onClick={retry}>
              {messages.state.retry}
            </button>
          )}
          <Link href="/" className="button">
            {m.home}
          </Link>
        </p>
      </Notice>
    );
  }
  if (state.connection === 'waiting') {
    return (
      <Notice title={messages.state.unreachableTitle}>
        <p role="alert">{messages.state.reasons.unreachable}</p>
      </Notice>
    );
  }
  return <Loading text={m.loading} />;
}
