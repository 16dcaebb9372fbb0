import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import type { Language } from '../server/domain/language.ts';
import { Gate } from './account/gate.tsx';
import { RequestError } from './api/http.ts';
import { HomePage } from './home/home-page.tsx';
import { LanguageProvider } from './language/use-language.tsx';
import { useMessages } from './messages/messages.ts';
import { BeforePage } from './practice/before-page.tsx';
import { PracticeProvider } from './practice/practice-context.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { Page } from './ui/page.tsx';
import { Loading, Notice } from './ui/page-state.tsx';

const ConversationPage = lazy(() =>
  import('./practice/conversation-page.tsx').then((module) => ({ default: module.ConversationPage })),
);
const DebriefPage = lazy(() => import('./debrief/debrief-page.tsx').then((module) => ({ default: module.DebriefPage })));

const ProgressPage = lazy(() => import('./progress/progress-page.tsx').then((module) => ({ default: module.ProgressPage })));

const CallsPage = lazy(() => import('./calls/calls-page.tsx').then((module) => ({ default: module.CallsPage })));
const BringPage = lazy(() => import('./calls/bring-page.tsx').then((module) => ({ default: module.BringPage })));
const CallPage = lazy(() => import('./calls/call-page.tsx').then((module) => ({ default: module.CallPage })));
const DrillsPage = lazy(() => import('./drills/drills-page.tsx').then((module) => ({ default: module.DrillsPage })));
const DrillPage = lazy(() => import('./drills/drill-page.tsx').then((module) => ({ default: module.DrillPage })));
const AssignedPage = lazy(() => import('./assigned/assigned-page.tsx').then((module) => ({ default: module.AssignedPage })));

const QueuePage = lazy(() => import('./desk/queue-page.tsx').then((module) => ({ default: module.QueuePage })));
const ReviewPage = lazy(() => import('./desk/review-page.tsx').then((module) => ({ default: module.ReviewPage })));
const AssignmentsPage = lazy(() =>
  import('./assignments/assignments-page.tsx').then((module) => ({ default: module.AssignmentsPage })),
);
const NewAssignmentPage = lazy(() =>
  import('./assignments/new-assignment-page.tsx').then((module) => ({ default: module.NewAssignmentPage })),
);
const AssignmentPage = lazy(() =>
  import('./assignments/assignment-page.tsx').then((module) => ({ default: module.AssignmentPage })),
);
const GroupsPage = lazy(() => import('./groups/groups-page.tsx').then((module) => ({ default: module.GroupsPage })));
const GroupPage = lazy(() => import('./groups/group-page.tsx').then((module) => ({ default: module.GroupPage })));
const ReliabilityPage = lazy(() =>
  import('./desk/reliability-page.tsx').then((module) => ({ default: module.ReliabilityPage })),
);
const LibraryPage = lazy(() => import('./desk/library-page.tsx').then((module) => ({ default: module.LibraryPage })));

const StudioRoutes = lazy(() => import('./studio/studio-routes.tsx').then((module) => ({ default: module.StudioRoutes })));

const EnterPage = lazy(() => import('./account/enter-page.tsx').then((module) => ({ default: module.EnterPage })));
const SignInPage = lazy(() => import('./account/sign-in-page.tsx').then((module) => ({ default: module.SignInPage })));
const AccountPage = lazy(() => import('./account/account-page.tsx').then((module) => ({ default: module.AccountPage })));
const ModelsPage = lazy(() => import('./admin/models-page.tsx').then((module) => ({ default: module.ModelsPage })));
const PeoplePage = lazy(() => import('./account/people-page.tsx').then((module) => ({ default: module.PeoplePage })));

const unreachable = (error: Error | null): boolean => error instanceof RequestError && error.code === 'unreachable';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The server may run on this very machine, where being offline means nothing.
      networkMode: 'always',
      retry: (failures, error) => unreachable(error) && failures < 1,
      retryDelay: 500,
      refetchInterval: (query) => (unreachable(query.state.error) ? 4_000 : false),
      staleTime: 5_000,
    },
  },
});

export function App({ language }: { language: Language }) {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider initial={language}>
        <PracticeProvider>
          <SkipLink />
          <ErrorBoundary>
            <Suspense
              fallback={
                <main className="page" id="content">
                  <Loading />
                </main>
              }
            >
              <Switch>
                <Route path="/enter">{() => <EnterPage />}</Route>
                <Route path="/sign-in">{() => <SignInPage />}</Route>
                <Route>
                  {() => (
                    <Gate>
                      <Switch>
                        <Route path="/">{() => <HomePage />}</Route>
                        <Route path="/practice/:persona">
                          {({ persona }) => <BeforePage key={persona} personaId={persona} />}
                        </Route>
                        <Route path="/assignments/:id">{({ id }) => <AssignedPage key={id} id={id} />}</Route>
                        <Route path="/conversations/:id">{({ id }) => <ConversationPage id={id} />}</Route>
                        <Route path="/conversations/:id/debrief">{({ id }) => <DebriefPage key={id} id={id} />}</Route>
                        <Route path="/progress">{() => <ProgressPage />}</Route>
                        <Route path="/calls">{() => <CallsPage />}</Route>
                        <Route path="/calls/new">{() => <BringPage />}</Route>
                        <Route path="/calls/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
                        <Route path="/drills">{() => <DrillsPage />}</Route>
                        <Route path="/drills/:id">{({ id }) => <DrillPage key={id} id={id} />}</Route>
                        <Route path="/desk">{() => <QueuePage />}</Route>
                        <Route path="/desk/assignments">{() => <AssignmentsPage />}</Route>
                        <Route path="/desk/assignments/new">{() => <NewAssignmentPage />}</Route>
                        <Route path="/desk/assignments/:id">{({ id }) => <AssignmentPage key={id} id={id} />}</Route>
                        <Route path="/desk/groups">{() => <GroupsPage />}</Route>
                        <Route path="/desk/groups/:id">{({ id }) => <GroupPage key={id} id={id} />}</Route>
                        <Route path="/desk/reliability">{() => <ReliabilityPage />}</Route>
                        <Route path="/desk/reviews/:id">{({ id }) => <ReviewPage key={id} id={id} />}</Route>
                        <Route path="/studio/*?">{() => <StudioRoutes />}</Route>
                        <Route path="/library">{() => <LibraryPage />}</Route>
                        <Route path="/account">{() => <AccountPage />}</Route>
                        <Route path="/people">{() => <PeoplePage />}</Route>
                        <Route path="/models">{() => <ModelsPage />}</Route>
                        <Route>{() => <NotFound />}</Route>
                      </Switch>
                    </Gate>
                  )}
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </PracticeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function SkipLink() {
  return (
    <a className="skip-link" href="#content">
      {useMessages().skipToContent}
    </a>
  );
}

function NotFound() {
  const m = useMessages().notFound;
  return (
    <Page>
      <Notice title={m.title}>
        <p>{m.body}</p>
        <Link href="/" className="button">
          {m.home}
        </Link>
      </Notice>
    </Page>
  );
}
