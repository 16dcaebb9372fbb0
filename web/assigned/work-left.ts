import type { OwnAssignment } from '../../server/domain/assignment.ts';

/** Whether another talk may be begun. */
export const mayBegin = ({ closed, attempts, mine }: OwnAssignment): boolean =>
  !closed && mine.underWay === null && (attempts === null || mine.attempts < attempts);

/** Whether there is something to do: a talk to go on with, or one to begin as long as nothing is done or passed. */
const isToDo = (assignment: OwnAssignment): boolean =>
  assignment.mine.underWay !== null ||
  (mayBegin(assignment) && (assignment.mine.status === 'not-begun' || assignment.mine.status === 'not-passed'));

const dueFirst = (one: OwnAssignment, other: OwnAssignment): number =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || other.createdAt.localeCompare(one.createdAt);

/** What is to be done, the first due first; and what lies behind, the newest first. What was closed before one began is neither. */
export function sortAssignments(all: readonly OwnAssignment[]): { toDo: OwnAssignment[]; behind: OwnAssignment[] } {
  return {
    toDo: all.filter(isToDo).toSorted(dueFirst),
    behind: all
      .filter((assignment) => !isToDo(assignment) && (assignment.mine.attempts > 0 || !assignment.closed))
      .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)),
  };
}
