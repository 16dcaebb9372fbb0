import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Progress } from '../../server/domain/progress.ts';
import { getProgress } from '../api/http.ts';
import { useLanguage } from '../language/use-language.tsx';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, Notice } from '../ui/page-state.tsx';
import { Suggestion } from '../ui/suggestion.tsx';
import { useTitle } from '../ui/use-title.ts';
import { BuyerBests } from './buyer-bests.tsx';
import { DimensionCourses } from './dimension-courses.tsx';
import { Drilled } from './drilled.tsx';
import { MissedKinds } from './missed-kinds.tsx';
import './progress.css';
import { useProgressTexts } from './texts.ts';
import { TrustProfile } from './trust-profile.tsx';

/** What one's own conversations add up to. */
export function ProgressPage() {
  const m = useProgressTexts();
  const { language } = useLanguage();
  const progress = useQuery({
    queryKey: ['progress', language],
    queryFn: () => getProgress(language),
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
  useTitle(m.title);
  return (
    <Page>
      {progress.isPending && (
        <div className="progress__head">
          <h1>{m.title}</h1>
          <Loading />
        </div>
      )}
      {progress.isError && !progress.data && <Failed error={progress.error} retry={() => progress.refetch()} />}
      {progress.data && (progress.data.conversations.length === 0 ? <Empty /> : <Shown progress={progress.data} />)}
    </Page>
  );
}

function Empty() {
  const m = useProgressTexts();
  return (
    <Notice title={m.emptyTitle}>
      <p>{m.empty}</p>
      <p>{m.emptyRunning}</p>
      <Link href="/" className="button">
        {m.toBuyers}
      </Link>
    </Notice>
  );
}

function Shown({ progress }: { progress: Progress }) {
  const m = useProgressTexts();
  const { conversations, replies, rubrics, profile, buyers, missed, suggestion, ended } = progress;
  const talks = new Map(conversations.map((talk) => [talk.id, talk]));
  const looked = conversations.filter(({ running }) => !running).length;
  return (
    <div className="progress">
      <header className="progress__head">
        <h1>{m.title}</h1>
        <p className="progress__basis">
          {m.basis(conversations.length, replies)} {looked < ended && m.latestOnly(looked)}
        </p>
      </header>
      {suggestion && <Suggestion suggestion={suggestion} />}
      <DimensionCourses rubrics={rubrics} talks={talks} />
      <Drilled />
      <TrustProfile profile={profile} />
      <MissedKinds missed={missed} replies={replies} talks={talks} />
      <BuyerBests buyers={buyers} />
    </div>
  );
}
