import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { ForRoles } from '../account/for-roles.tsx';
import { NotFound } from '../ui/not-found.tsx';

const QueuePage = lazy(() => import('./queue-page.tsx').then((module) => ({ default: module.QueuePage })));
const ReviewPage = lazy(() => import('./review-page.tsx').then((module) => ({ default: module.ReviewPage })));
const AssignmentsPage = lazy(() =>
  import('../assignments/assignments-page.tsx').then((module) => ({ default: module.AssignmentsPage })),
);
const NewAssignmentPage = lazy(() =>
  import('../assignments/new-assignment-page.tsx').then((module) => ({ default: module.NewAssignmentPage })),
);
const AssignmentPage = lazy(() =>
  import('../assignments/assignment-page.tsx').then((module) => ({ default: module.AssignmentPage })),
);
const GroupsPage = lazy(() => import('../groups/groups-page.tsx').then((module) => ({ default: module.GroupsPage })));
const GroupPage = lazy(() => import('../groups/group-page.tsx').then((module) => ({ default: module.GroupPage })));
const ReliabilityPage = lazy(() => import('./reliability-page.tsx').then((module) => ({ default: module.ReliabilityPage })));

/** The pages of whoever coaches; each comes with its own code. */
export function DeskRoutes() {
  return (
    <ForRoles roles={['coach', 'designer', 'admin']}>
      <Switch>
        <Route path="/desk">{() => <QueuePage />}</Route>
        <Route path="/desk/assignments">{() => <AssignmentsPage />}</Route>
        <Route path="/desk/assignments/new">{() => <NewAssignmentPage />}</Route>
        <Route path="/desk/assignments/:id">{({ id }) => <AssignmentPage key={id} id={id} />}</Route>
        <Route path="/desk/groups">{() => <GroupsPage />}</Route>
        <Route path="/desk/groups/:id">{({ id }) => <GroupPage key={id} id={id} />}</Route>
        <Route path="/desk/reliability">{() => <ReliabilityPage />}</Route>
        <Route path="/desk/reviews/:id">{({ id }) => <ReviewPage key={id} id={id} />}</Route>
        <Route>{() => <NotFound />}</Route>
      </Switch>
    </ForRoles>
  );
}
