import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { ForRoles } from '../account/for-roles.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { ContentPage } from './content-page.tsx';
import { StudioPage } from './studio-page.tsx';

const NewPage = lazy(() => import('./new-page.tsx').then((module) => ({ default: module.NewPage })));
const EditorPage = lazy(() => import('./editor-page.tsx').then((module) => ({ default: module.EditorPage })));
const CalibrationPage = lazy(() =>
  import('../trying/calibration-page.tsx').then((module) => ({ default: module.CalibrationPage })),
);
const PacksPage = lazy(() => import('../trying/packs-page.tsx').then((module) => ({ default: module.PacksPage })));

/** The pages of the studio; one part of the page's code, of which nobody else loads anything. */
export function StudioRoutes() {
  return (
    <ForRoles roles={['designer', 'admin']}>
      <Switch>
        <Route path="/studio/new">{() => <NewPage />}</Route>
        <Route path="/studio/drafts/:id">{({ id }) => <EditorPage key={id} id={id} />}</Route>
        <Route path="/studio/calibration">{() => <CalibrationPage />}</Route>
        <Route path="/studio/packs">{() => <PacksPage />}</Route>
        <Route path="/studio/personas/:id">{({ id }) => <ContentPage key={id} kind="persona" id={id} />}</Route>
        <Route path="/studio/rubrics/:id">{({ id }) => <ContentPage key={id} kind="rubric" id={id} />}</Route>
        <Route path="/studio">{() => <StudioPage />}</Route>
        <Route>{() => <NotFound />}</Route>
      </Switch>
    </ForRoles>
  );
}
