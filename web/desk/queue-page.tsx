import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { QueuePage as QueuePageBody } from '../../server/domain/review.ts';
import { useMe } from '../account/use-me.ts';
import { getQueue, queueSearch } from '../api/review.ts';
import { useFormat } from '../language/use-format.ts';
import { Asked } from '../ui/asked.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { filtersIn } from './filters-in.ts';
import { useKept } from './kept.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueRow } from './queue-row.tsx';
import { TakeAlong } from './take-along.tsx';
import { useDeskTexts } from './texts.ts';
import { useKeys } from './use-keys.ts';
import { useDimensionTitles } from './use-rubrics.ts';

/** What waits for a coach, longest waiting first. */
export function QueuePage() {
  const m = useDeskTexts().queue;
  const { whole } = useFormat();
  const [, navigate] = useLocation();
  const filters = filtersIn(useSearch());
  const search = queueSearch(filters);
  const queue = useInfiniteQuery({
    queryKey: ['queue', search],
    queryFn: ({ pageParam }) => getQueue(filters, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
  const entries = queue.data?.pages.flatMap((page) => page.entries) ?? [];
  const counts = queue.data?.pages[0]?.counts;
  const all = counts?.[filters.kind ?? 'all'];
  const titleOf = useDimensionTitles();
  const list = useRef<HTMLOListElement>(null);
  const [single] = useKept('keys', true);
  const [alwaysBlind, setAlwaysBlind] = useKept('blind', false);
  const move = (step: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('.queue__link') ?? [])];
    const now = links.findIndex((link) => link.matches(':focus'));
    links[now === -1 ? 0 : Math.min(links.length - 1, Math.max(0, now + step))]?.focus();
  };
  const openBlind = () => {
    const conversation = document.activeElement?.getAttribute('data-conversation');
    if (conversation) navigate(`/desk/reviews/${conversation}${queueSearch(filters, { blind: 'yes' })}`);
  };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      down: () => move(1),
      up: () => move(-1),
      b: openBlind,
    },
    single && entries.length > 0,
  );
  return (
    <DeskFrame>
      <PageHead title={m.title}>
        <p>{m.lead}</p>
      </PageHead>
      <Asked query={queue}>
        {() => (
          <>
            <QueueFilters filters={filters} counts={counts} blind={alwaysBlind} setBlind={setAlwaysBlind} />
            {entries.length === 0 ? (
              <Empty filters={filters} counts={counts} />
            ) : (
              <>
                {single && <p className="quiet queue__keys">{m.keys}</p>}
                <ol className="queue" ref={list} aria-label={m.list}>
                  {entries.map((entry) => (
                    <QueueRow
                      key={entry.conversation}
                      entry={entry}
                      search={search}
                      alwaysBlind={alwaysBlind}
                      titleOf={titleOf}
                    />
                  ))}
                </ol>
                {queue.isFetchNextPageError && <p role="alert">{m.moreFailed}</p>}
                <p className="queue__more">
                  {queue.hasNextPage && (
                    <button
                      type="button"
                      className="button button--plain"
                      disabled={queue.isFetchingNextPage}
                      onClick={() => queue.fetchNextPage()}
                    >
                      {queue.isFetchingNextPage ? m.loadingMore : m.more}
                    </button>
                  )}
                  {all !== undefined && (
                    <span className="quiet" role="status">
                      {m.shown(whole(entries.length), whole(Math.max(all, entries.length)))}
                    </span>
                  )}
                </p>
              </>
            )}
            <TakeAlong {...(filters.group === undefined ? {} : { group: filters.group })} />
          </>
        )}
      </Asked>
    </DeskFrame>
  );
}

/** Nothing waits, at all or under these filters: what to expect here. */
function Empty({ filters, counts }: { filters: ReturnType<typeof filtersIn>; counts: QueuePageBody['counts'] }) {
  const m = useDeskTexts().queue;
  const groups = useMe()?.groups ?? [];
  const { kind, ...narrowed } = filters;
  const filtered = Object.keys(narrowed).length > 0;
  if (filtered) return <p className="queue__empty">{m.emptyFilter}</p>;
  if (kind && counts && counts.all > 0) return <p className="queue__empty">{m.emptyKinds[kind]}</p>;
  return (
    <section className="queue__empty">
      <h2>{m.emptyTitle}</h2>
      <p>{groups.length === 0 ? m.emptyGroups : m.empty}</p>
    </section>
  );
}
