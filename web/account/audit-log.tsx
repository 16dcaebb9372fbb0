import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry } from '../../server/domain/account.ts';
import { getAudit } from '../api/accounts.ts';
import { useFormat } from '../language/use-format.ts';
import { Loading, PartFailed } from '../ui/page-state.tsx';
import { detailWords, shortId } from './detail-words.ts';
import { useAccountTexts } from './texts.ts';

/** What was done, newest first, page by page. */
export function AuditLog() {
  const m = useAccountTexts().people;
  const audit = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => getAudit(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextBefore ?? null,
    staleTime: 0,
  });
  return (
    <section>
      <h2>{m.auditTitle}</h2>
      <p className="account__note">{m.auditNote}</p>
      {audit.isPending && <Loading />}
      {audit.isError && !audit.data && <PartFailed error={audit.error} retry={() => audit.refetch()} />}
      <ul className="account__list">
        {audit.data?.pages
          .flatMap(({ entries }) => entries)
          .map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
      </ul>
      {audit.hasNextPage && (
        <button type="button" className="button button--plain" onClick={() => audit.fetchNextPage()}>
          {m.more}
        </button>
      )}
    </section>
  );
}

function Entry({ entry: { at, action, actor, subject, detail } }: { entry: AuditEntry }) {
  const texts = useAccountTexts();
  const { people: m, actions } = texts;
  const { day, time } = useFormat();
  const who = actor === null ? m.server : actor.name || m.gone;
  const whom = subject && subject.id !== actor?.id ? (subject.name ?? shortId(subject.id)) : '';
  const more = detailWords({ action, detail }, texts);
  return (
    <li>
      <time className="quiet" dateTime={at}>
        {m.when(day(at), time(at))}
      </time>
      <span>
        {m.did(who, actions[action])}
        {whom !== '' && ` · ${whom}`}
      </span>
      {more.length > 0 && <span className="quiet">{more.join('from' in detail && 'to' in detail ? ' → ' : ' · ')}</span>}
    </li>
  );
}
