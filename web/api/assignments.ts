import type { z } from 'zod';
import type {
  AssignmentTable,
  ChangeAssignment,
  CoachAssignment,
  CoachGroupList,
  NewAssignment,
  OwnAssignment,
} from '../../server/domain/assignment.ts';
import type { GroupView } from '../../server/domain/group-view.ts';
import type { Language } from '../../server/domain/language.ts';
import { get, send } from './http.ts';

const part = encodeURIComponent;

/** A new assignment as it is sent; what has a default may be left out. */
export type GivenAssignment = z.input<typeof NewAssignment>;
type AssignmentChange = z.input<typeof ChangeAssignment>;

/** What one has been set to practise. */
export const getOwnAssignments = (): Promise<OwnAssignment[]> =>
  get<{ assignments: OwnAssignment[] }>('/assignments').then(({ assignments }) => assignments);

export const getAssignments = (): Promise<CoachAssignment[]> =>
  get<{ assignments: CoachAssignment[] }>('/review/assignments').then(({ assignments }) => assignments);
export const getAssignment = (id: string): Promise<AssignmentTable> => get(`/review/assignments/${part(id)}`);
export const giveAssignment = (given: GivenAssignment): Promise<CoachAssignment> => send('POST', '/review/assignments', given);
export const changeAssignment = (id: string, change: AssignmentChange): Promise<CoachAssignment> =>
  send('PUT', `/review/assignments/${part(id)}`, change);

/** The coach's groups with the others in them. */
export const getCoachGroups = (): Promise<CoachGroupList['groups']> =>
  get<CoachGroupList>('/review/groups').then(({ groups }) => groups);
/** How a group does, in a language; `search` is the filters as a query, with its question mark. */
export const getGroupView = (id: string, search: string, language: Language): Promise<GroupView> =>
  get(`/review/groups/${part(id)}${search === '' ? '?' : `${search}&`}language=${language}`);

export const exportFormats = ['csv', 'json', 'md', 'xapi'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where a file of what was reviewed is; followed as a link, so that the browser saves it. */
export const exportUrl = (format: ExportFormat, about: { group?: string; assignment?: string }): string =>
  `/api/v1/review/export?${new URLSearchParams({ format, ...about })}`;
