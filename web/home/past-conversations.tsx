import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ConversationSummary } from '../../server/domain/protocol.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Loading, PartFailed } from '../ui/page-state.tsx';
import { Portrait } from '../ui/portrait.tsx';
import { usePastTalks } from './past-talks.ts';

/** What was said so far, newest first, page by page. */
export function PastConversations() {
  const m = useMessages().home;
  const past = usePastTalks();
  const conversations = past.data?.pages.flatMap((page) => page.conversations) ?? [];
  const list = useRef<HTMLUListElement>(null);
  /** How many there were when more were asked for: the keyboard goes on at the first of those. */
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current === null || conversations.length <= before.current) return;
    list.current?.querySelectorAll('a')[before.current]?.focus();
    before.current = null;
  }, [conversations.length]);
  return (
    <section className="past" aria-labelledby="past">
      <h2 id="past">{m.past}</h2>
      {past.isPending && <Loading />}
      {past.isError && !past.data && <PartFailed error={past.error} retry={() => past.refetch()} />}
      {past.data && conversations.length === 0 && <p className="past__none">{m.noPast}</p>}
      <ul className="past__list" ref={list}>
        {conversations.map((conversation) => (
          <PastConversation key={conversation.id} conversation={conversation} />
        ))}
      </ul>
      {past.isFetchNextPageError && <p role="alert">{m.moreFailed}</p>}
      {past.hasNextPage && (
        <button
          type="button"
          className="button button--plain"
          aria-disabled={past.isFetchingNextPage}
          onClick={() => {
            if (past.isFetchingNextPage) return;
            before.current = conversations.length;
            past.fetchNextPage();
          }}
        >
          {past.isFetchingNextPage ? m.loadingMore : m.more}
        </button>
      )}
    </section>
  );
}

function PastConversation({ conversation }: { conversation: ConversationSummary }) {
  const { home: m, practice } = useMessages();
  const { day, time } = useFormat();
  const { id, persona, scene, language, startedAt, endedAt, replies, outcome, trust } = conversation;
  const when = m.when(day(startedAt), time(startedAt));
  const ended = endedAt !== undefined;
  const way = ended ? m.lookBack : m.goOn;
  const facts = [
    m.replies(replies),
    trust === undefined ? null : m.trustAt(Math.round(trust)),
    conversation.branchedFrom ? m.branch : null,
    conversation.after ? m.sequel : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="past__item">
      <Portrait person={persona} size={44} />
      <div className="past__who">
        <p className="past__name">{persona.name}</p>
        <p className="quiet" lang={language}>
          {scene.title}
        </p>
      </div>
      <div className="past__how">
        <p className={ended ? '' : 'past__open'} lang={outcome && language}>
          {outcome?.title ?? (ended ? practice.over : m.unfinished)}
        </p>
        <p className="quiet">{facts.join(' · ')}</p>
      </div>
      <p className="past__when quiet">
        <time dateTime={startedAt}>{when}</time>
      </p>
      <Link
        href={ended ? `/conversations/${id}/debrief` : `/conversations/${id}`}
        className="past__link"
        aria-label={m.wayTo(way, `${persona.name}, ${scene.title}, ${when}`)}
      >
        {way}
      </Link>
    </li>
  );
}
