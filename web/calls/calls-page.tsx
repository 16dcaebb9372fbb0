import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { CallSummary } from '../../server/domain/call-requests.ts';
import { getCalls } from '../api/calls.ts';
import { useFormat } from '../language/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './calls.css';
import { useCallsTexts } from './texts.ts';

/** One's real calls, those brought last first. */
export function CallsPage() {
  const m = useCallsTexts();
  const calls = useInfiniteQuery({
    queryKey: ['calls'],
    queryFn: ({ pageParam }) => getCalls(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
    staleTime: 0,
  });
  useTitle(m.title);
  const listed = calls.data?.pages.flatMap((page) => page.calls) ?? [];
  return (
    <Page>
      {calls.isError && !calls.data ? (
        <Failed error={calls.error} retry={() => calls.refetch()} />
      ) : (
        <div className="calls">
          <header className="calls__head">
            <h1>{m.title}</h1>
            <p className="calls__lead">{m.lead}</p>
            <Link href="/calls/new" className="button">
              {m.bring}
            </Link>
          </header>
          {calls.isPending && <Loading />}
          {calls.data && listed.length === 0 && <p className="calls__none">{m.none}</p>}
          {listed.length > 0 && (
            <ul className="calls__list">
              {listed.map((call) => (
                <Entry key={call.id} call={call} />
              ))}
            </ul>
          )}
          {calls.hasNextPage && (
            <button
              type="button"
              className="button button--plain"
              disabled={calls.isFetchingNextPage}
              onClick={() => calls.fetchNextPage()}
            >
              {calls.isFetchingNextPage ? m.loadingMore : m.more}
            </button>
          )}
        </div>
      )}
    </Page>
  );
}

function Entry({ call }: { call: CallSummary }) {
  const m = useCallsTexts();
  const { day, level } = useFormat();
  const { id, title, seller, turns, seconds, broughtAt, markedAt } = call;
  const facts = [
    seller || m.unnamed,
    m.turns(turns),
    ...(seconds === null || seconds < 60 ? [] : [m.minutes(Math.round(seconds / 60))]),
    m.brought(day(broughtAt)),
  ];
  return (
    <li className="calls__item">
      <div>
        <h2 className="calls__name">
          <Link href={`/calls/${id}`}>{title}</Link>
        </h2>
        <p className="quiet">{facts.join(' · ')}</p>
      </div>
      <p className="calls__level">
        {markedAt === undefined ? m.marking : typeof call.level === 'number' && m.levelOf(level(call.level))}
      </p>
    </li>
  );
}
