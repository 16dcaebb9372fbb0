import type { AssignmentRules } from '../domain/assignment.ts';
import type { Principal } from '../domain/principal.ts';
import type { Result } from '../domain/result.ts';
import type { NewAuditEntry } from './account-store.ts';

type Named = { id: string; name: string };

/** An assignment as it is kept. `seed`: null draws another for each attempt. */
export type StoredAssignment = AssignmentRules & {
  coach: Named;
  personaVersion: string;
  rubricVersion: string;
  seed: number | null;
};

/** The talks that one person has begun for one assignment. `attempts` counts those that are no branch of another. */
export type Work = { attempts: number; underWay: string | null; results: Result[] };

/** Where assignments are kept. */
export type AssignmentStore = {
  /** Gives it to groups and people. `no-such`: one of them is not the coach's, and nothing was stored. */
  createAssignment(
    coach: Principal,
    assignment: Omit<StoredAssignment, 'coach' | 'closed'>,
    to: { groups: readonly string[]; people: readonly string[] },
    audit: NewAuditEntry,
  ): Promise<'saved' | 'no-such'>;
  /** `false`: there is no such assignment that this coach gave. */
  changeAssignment(
    coach: Principal,
    id: string,
    change: Pick<StoredAssignment, 'title' | 'note' | 'dueAt'> & { closedAt: string | null },
    audit: NewAuditEntry,
  ): Promise<boolean>;
  /** Those the coach gave, and those that others gave to a group of theirs; newest first. */
  coachAssignments(coach: Principal): Promise<StoredAssignment[]>;
  /**
   * To whom one goes, as far as the coach shares a group with them, and how far each has come; by name. Talks that the coach reviews blind are left out;
   * with `shown` they are shown the figures of the others one by one, which counts as having seen their marks.
   */
  assignmentWork(
    coach: Principal,
    id: string,
    shown: boolean,
  ): Promise<{ groups: Named[]; people: Named[]; learners: { learner: Named; work: Work }[] }>;
  /** What somebody has been given, newest first. Closed ones stay where something was begun. */
  assignedTo(learner: Principal): Promise<{ assignment: StoredAssignment; work: Work }[]>;
  /** One that somebody has been given, open or closed; undefined for any other. */
  assignmentFor(learner: Principal, id: string): Promise<StoredAssignment | undefined>;
  /**
   * What the others in a group of the coach's have handed in or done as assignments by one rubric, as its latest results in the order they ended, by
   * name; undefined where it is no group of theirs.
   */
  groupResults(
    coach: Principal,
    group: string,
    rubric: string,
    since?: string,
  ): Promise<{ group: Named; learners: { learner: Named; results: Result[] }[] } | undefined>;
  /** The coach's groups with the others in them. */
  groupsWithMembers(coach: Principal): Promise<(Named & { members: Named[] })[]>;
};
