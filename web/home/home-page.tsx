import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useMe } from '../account/use-me.ts';
import { getPersonas, getProgress } from '../api/http.ts';
import { fetchBefore, useFetchAhead } from '../fetch-ahead.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { Suggestion } from '../ui/suggestion.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Buyer } from './buyer.tsx';
import './home.css';
import { Notices } from './notices.tsx';

// Most who practise are set nothing: who is in no group never fetches it.
const SetForYou = lazy(() => import('../assigned/set-for-you.tsx').then((module) => ({ default: module.SetForYou })));

// What one said so far need not hold up the buyers.
const LeftOff = lazy(() => import('./left-off.tsx').then((module) => ({ default: module.LeftOff })));
const PastConversations = lazy(() =>
  import('./past-conversations.tsx').then((module) => ({ default: module.PastConversations })),
);

/** The buyers to choose from, and what was said so far. */
export function HomePage() {
  const { home: m, drills } = useMessages();
  const me = useMe();
  const { language } = useLanguage();
  const personas = useQuery({
    queryKey: ['personas', language],
    queryFn: () => getPersonas(language),
    placeholderData: (previous) => previous,
  });
  // Bests and the suggestion are good to have; without them the page is what it is for somebody new.
  const progress = useQuery({
    queryKey: ['progress', language],
    queryFn: () => getProgress(language),
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
  // Whoever has been through no talk yet is told where to begin; of equals the first.
  const easiest =
    progress.data?.buyers.length === 0 ? personas.data?.toSorted((a, b) => a.challenge - b.challenge).at(0) : undefined;
  const bests = new Map(progress.data?.buyers.map((best) => [best.persona.id, best]));
  useTitle(m.title);
  useFetchAhead(fetchBefore);
  return (
    <Page>
      {(personas.isPending || personas.data) && (
        <div className="home__head">
          <div className="home__hello">
            <h1>{m.title}</h1>
            <p className="home__lead">{m.lead}</p>
            {easiest && (
              <p className="home__drills">
                {m.unsure} <Link href={`/practice/${easiest.id}`}>{m.beginWith(easiest.name)}</Link>
              </p>
            )}
            <p className="home__drills">
              {drills.noTime} <Link href="/drills">{drills.noTimeLink}</Link>
            </p>
          </div>
          {personas.data && (
            <Suspense fallback={null}>
              <LeftOff />
            </Suspense>
          )}
        </div>
      )}
      {personas.isPending && <Loading />}
      {personas.isError && !personas.data && <Failed error={personas.error} retry={() => personas.refetch()} />}
      {personas.data && (
        <>
          <Notices />
          {me && me.groups.length > 0 && (
            <Suspense fallback={null}>
              <SetForYou />
            </Suspense>
          )}
          {progress.data?.suggestion && <Suggestion suggestion={progress.data.suggestion} />}
          <h2 className="visually-hidden">{m.buyers}</h2>
          {personas.data.length === 0 ? (
            <div className="home__empty">
              <p>{m.noBuyers}</p>
              <p className="quiet">{m.noBuyersBody}</p>
            </div>
          ) : (
            <ul className="buyers">
              {personas.data.map((persona) => (
                <li key={persona.id}>
                  <Buyer persona={persona} best={bests.get(persona.id)} />
                </li>
              ))}
            </ul>
          )}
          <Suspense fallback={<Loading />}>
            <PastConversations />
          </Suspense>
          <p className="home__more">
            <Link href="/calls">{m.calls}</Link>
            {me && me.groups.length > 0 && <Link href="/library">{m.examples}</Link>}
          </p>
        </>
      )}
    </Page>
  );
}
