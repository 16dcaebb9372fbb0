import { castFor } from '../buyer/setting.ts';
import {
  AssignmentRules,
  type AssignmentTable,
  type ChangeAssignment,
  type CoachAssignment,
  type CoachGroupList,
  type NewAssignment,
} from '../domain/assignment.ts';
import { assignmentProgress, resultsFor } from '../domain/assignment-progress.ts';
import type { Persona } from '../domain/persona.ts';
import type { Principal } from '../domain/principal.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { StoredAssignment } from '../storage/assignment-store.ts';
import type { Store } from '../storage/store.ts';

type Current<T> = (id: string) => Promise<{ version: { id: string }; value: T }>;

/** What giving assignments works with. `persona`, `rubric`: the versions of the day. */
type Assigning = {
  store: Store;
  now(): Date;
  newId(): string;
  newSeed(): number;
  persona: Current<Persona>;
  rubric: Current<Rubric>;
  /** Dimensions of a version of a rubric whose levels are advice only. */
  advisory(rubricVersion: string): Promise<readonly string[]>;
};

const noAssignment = (id: string): CandorError =>
  new CandorError('not-found', `there is no assignment "${id}" of yours; GET /api/v1/review/assignments lists them`);

/** Sets learners of one's groups to practise something. Everybody meets the versions of the day, whatever becomes of the content. */
export async function giveAssignment(
  assigning: Assigning,
  coach: Principal,
  { groups, people, seed, scene: named, ...given }: NewAssignment,
): Promise<CoachAssignment> {
  const { store, now, newId, newSeed } = assigning;
  const persona = await assigning.persona(given.persona);
  const rubric = await assigning.rubric(given.rubric);
  const { scenes } = persona.value;
  const scene = named === undefined ? scenes[0] : scenes.find(({ id }) => id === named);
  if (!scene)
    throw new CandorError(
      'bad-request',
      `scene: ${given.persona} has no scene "${named}"; it has: ${scenes.map(({ id }) => id).join(', ')}`,
    );
  const known = rubric.value.dimensions.map(({ id }) => id);
  const unknown = Object.keys(given.pass?.dimensions ?? {}).find((dimension) => !known.includes(dimension));
  if (unknown !== undefined)
    throw new CandorError('bad-request', `pass.dimensions: ${given.rubric} has no "${unknown}"; it has: ${known.join(', ')}`);
  const at = now().toISOString();
  const language = given.language ?? 'en';
  const assignment = {
    ...given,
    id: newId(),
    personaVersion: persona.version.id,
    rubricVersion: rubric.version.id,
    persona: { id: persona.value.id, name: castFor(persona.value, scene).name },
    scene: { id: scene.id, title: scene.title[language] },
    seed: seed === 'varied' ? null : seed === 'same' ? newSeed() : seed,
    createdAt: at,
  };
  const audit = {
    at,
    action: 'assignment-given' as const,
    actor: coach.userId,
    subject: null,
    detail: { assignment: assignment.id },
  };
  if ((await store.createAssignment(coach, assignment, { groups, people }, audit)) === 'no-such')
    throw new CandorError('bad-request', 'groups, people: name groups that you are in, and people in them');
  return (await readAssignment(assigning, coach, assignment.id)).assignment;
}

/** Changes what may be changed of an assignment that this coach gave; `closed` ends or reopens it. */
export async function changeAssignment(
  assigning: Assigning,
  coach: Principal,
  id: string,
  { title, note, dueAt, closed }: ChangeAssignment,
): Promise<CoachAssignment> {
  const at = assigning.now().toISOString();
  const audit = { at, action: 'assignment-changed' as const, actor: coach.userId, subject: null, detail: { assignment: id } };
  const change = { title, note, dueAt, closedAt: closed ? at : null };
  if (!(await assigning.store.changeAssignment(coach, id, change, audit))) throw noAssignment(id);
  return (await readAssignment(assigning, coach, id)).assignment;
}

/** Those the coach gave and those of their groups, newest first. */
export async function listAssignments(assigning: Assigning, coach: Principal): Promise<CoachAssignment[]> {
  const listed: CoachAssignment[] = [];
  for (const assignment of await assigning.store.coachAssignments(coach))
    listed.push((await tableOf(assigning, coach, assignment, false)).assignment);
  return listed;
}

/** The results table of one. */
export async function readAssignment(assigning: Assigning, coach: Principal, id: string): Promise<AssignmentTable> {
  const assignment = (await assigning.store.coachAssignments(coach)).find((entry) => entry.id === id);
  if (!assignment) throw noAssignment(id);
  return tableOf(assigning, coach, assignment, true);
}

async function tableOf(
  { store, now, advisory }: Assigning,
  coach: Principal,
  assignment: StoredAssignment,
  shown: boolean,
): Promise<AssignmentTable> {
  const { groups, people, learners } = await store.assignmentWork(coach, assignment.id, shown);
  const rows = learners.map(({ learner, work }) => ({
    ...assignmentProgress(work, assignment, now()),
    learner,
    results: resultsFor(work.results, assignment),
  }));
  const count = (fits: (row: (typeof rows)[number]) => boolean): number => rows.filter(fits).length;
  return {
    assignment: {
      ...AssignmentRules.parse(assignment),
      by: assignment.coach,
      own: assignment.coach.id === coach.userId,
      seed: assignment.seed,
      groups,
      people,
      counts: {
        learners: rows.length,
        begun: count(({ status }) => status !== 'not-begun'),
        done: count(({ result }) => result !== null),
        passed: count(({ status }) => status === 'passed'),
        overdue: count(({ overdue }) => overdue),
      },
    },
    advisory: [...(await advisory(assignment.rubricVersion))],
    learners: rows,
  };
}

/** The coach's groups with the others in them. */
export const listCoachGroups = async ({ store }: Assigning, coach: Principal): Promise<CoachGroupList> => ({
  groups: await store.groupsWithMembers(coach),
});
