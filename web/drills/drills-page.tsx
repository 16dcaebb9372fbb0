import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import type { DrillOverview } from '../../server/domain/drill.ts';
import { getDrills, startDrill } from '../api/drills.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { errorText } from '../ui/error-text.ts';
import { shortTitle } from '../ui/mark-words.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './drills.css';
import { useDrillTexts } from './texts.ts';

/** What to practise for two minutes; the weakest comes first, or what one was sent here for (`?dimension=…&conversation=…`). */
export function DrillsPage() {
  const m = useDrillTexts();
  const { language } = useLanguage();
  const overview = useQuery({
    queryKey: ['drills', language],
    queryFn: () => getDrills(language),
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
  useTitle(m.title);
  return (
    <Page>
      {(overview.isPending || overview.data) && (
        <div className="drills__head">
          <h1>{m.title}</h1>
          <p className="drills__lead">{m.lead}</p>
        </div>
      )}
      {overview.isPending && <Loading />}
      {overview.isError && !overview.data && <Failed error={overview.error} retry={() => overview.refetch()} />}
      {overview.data && <Choose overview={overview.data} />}
    </Page>
  );
}

function Choose({ overview }: { overview: DrillOverview }) {
  const m = useDrillTexts();
  const messages = useMessages();
  const { level } = useFormat();
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const conversation = asked.get('conversation') ?? undefined;
  const begin = useMutation({ mutationFn: startDrill, onSuccess: ({ id }) => navigate(`/drills/${id}`) });
  const { weakest, unfinished } = overview;
  const first = asked.get('dimension') ?? weakest?.dimension;
  const dimensions = overview.dimensions.toSorted((a, b) => Number(b.dimension === first) - Number(a.dimension === first));
  const left = overview.dimensions.find(({ dimension }) => dimension === unfinished?.dimension);
  return (
    <>
      {unfinished && left && (
        <p className="drills__unfinished">
          {m.goOnBody(shortTitle(messages, left))} <Link href={`/drills/${unfinished.id}`}>{m.goOn}</Link>
        </p>
      )}
      {begin.error && (
        <p className="drills__problem" role="alert">
          {m.failed} {errorText(begin.error, messages)}
        </p>
      )}
      <h2 className="visually-hidden">{m.which}</h2>
      <ul className="drills__choice">
        {dimensions.map((one) => {
          const title = shortTitle(messages, one);
          const chosen = one.dimension === first;
          const facts = [
            one.done > 0 ? m.done(one.done) : null,
            one.latest?.first != null && one.latest.best !== null
              ? m.latest(level(one.latest.first), level(one.latest.best))
              : null,
          ].filter((fact) => fact !== null);
          return (
            <li key={one.dimension} className={chosen ? 'drills__one drills__one--first' : 'drills__one'}>
              <h3>{title}</h3>
              <p>{one.about}</p>
              {chosen && conversation !== undefined && <p className="quiet">{m.fromTalk}</p>}
              {weakest?.dimension === one.dimension && (
                <p className="quiet">{m.weakest(level(weakest.level), weakest.n, weakest.conversations)}</p>
              )}
              {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
              <button
                type="button"
                className={chosen ? 'button' : 'button button--plain'}
                aria-label={m.beginLabel(title)}
                disabled={begin.isPending}
                onClick={() =>
                  begin.mutate({
                    dimension: one.dimension,
                    language,
                    ...(chosen && conversation !== undefined ? { conversation } : {}),
                  })
                }
              >
                {begin.isPending && begin.variables.dimension === one.dimension ? m.beginning : m.begin}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
