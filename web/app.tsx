import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { Language } from '../server/domain/language.ts';
import { Gate } from './account/gate.tsx';
import { RequestError } from './api/http.ts';
import { fetchBefore, fetchDebrief, fetchDrills, fetchHome, fetchProgress, fetchTalk } from './fetch-ahead.ts';
import { LanguageProvider } from './language/use-language.tsx';
import { useMessages } from './messages/messages.ts';
import { PracticeProvider } from './practice/practice-context.tsx';
import { Announcer } from './ui/announce.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { NotFound } from './ui/not-found.tsx';
import { Loading } from './ui/page-state.tsx';

const HomePage = lazy(() => fetchHome().then((module) => ({ default: module.HomePage })));
const BeforePage = lazy(() => fetchBefore().then((module) => ({ default: module.BeforePage })));
const ConversationPage = lazy(() => fetchTalk().then((module) => ({ default: module.ConversationPage })));
const DebriefPage = lazy(() => fetchDebrief().then((module) => ({ default: module.DebriefPage })));

const ProgressPage = lazy(() => fetchProgress().then((module) => ({ default: module.ProgressPage })));

const CallsPage = lazy(() => import('./calls/calls-page.tsx').then((module) => ({ default: module.CallsPage })));
const BringPage = lazy(() => import('./calls/bring-page.tsx').then((module) => ({ default: module.BringPage })));
const CallPage = lazy(() => import('./calls/call-page.tsx').then((module) => ({ default: module.CallPage })));
const DrillsPage = lazy(() => fetchDrills().then((module) => ({ default: module.DrillsPage })));
const DrillPage = lazy(() => import('./drills/drill-page.tsx').then((module) => ({ default: module.DrillPage })));
const AssignedPage = lazy(() => import('./assigned/assigned-page.tsx').then((module) => ({ default: module.AssignedPage })));

const DeskRoutes = lazy(() => import('./desk/desk-routes.tsx').then((module) => ({ default: module.DeskRoutes })));
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
          <Announcer>
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
                          <Route path="/desk/*?">{() => <DeskRoutes />}</Route>
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
          </Announcer>
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
