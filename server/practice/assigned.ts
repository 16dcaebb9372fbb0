import { AssignmentRules, type OwnAssignment } from '../domain/assignment.ts';
import { assignmentProgress } from '../domain/assignment-progress.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Persona } from '../domain/persona.ts';
import type { Principal } from '../domain/principal.ts';
import type { StartFrame } from '../domain/protocol.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { StoredAssignment } from '../storage/assignment-store.ts';
import type { Published } from './catalogue.ts';
import type { Practice } from './practice.ts';

/** What one has been set to practise, and how far one has come with it. */
export async function listOwnAssignments({ store, now }: Practice, principal: Principal): Promise<OwnAssignment[]> {
  const given = await store.assignedTo(principal);
  return given.map(({ assignment, work }) => ({
    ...AssignmentRules.parse(assignment),
    by: assignment.coach,
    mine: assignmentProgress(work, assignment, now()),
  }));
}

/** What a conversation for an assignment begins with, in place of what the learner would choose. */
export type Assigned = {
  assignment: StoredAssignment;
  persona: Published<Persona>;
  rubric: Published<Rubric>;
};

/** The assignment that is begun, or an error that says why it cannot be. */
export async function assignedStart(
  practice: Practice,
  principal: Principal,
  frame: StartFrame,
): Promise<Assigned | undefined> {
  if (frame.assignment === undefined) return undefined;
  const { store, catalogue } = practice;
  const assignment = await store.assignmentFor(principal, frame.assignment);
  if (!assignment) throw new CandorError('not-found', `there is no assignment "${frame.assignment}" for you`);
  const { title, closed, persona: met } = assignment;
  if (closed) throw new CandorError('forbidden', `assignment: "${title}" is closed; ask the coach who gave it`);
  if (frame.persona !== met.id) throw new CandorError('bad-frame', `persona: the assignment "${title}" is with "${met.id}"`);
  if (frame.after !== undefined || frame.version !== undefined)
    throw new CandorError('bad-frame', `an assignment begins on its own; leave "after" and "version" out`);
  const persona = await catalogue.personaVersion(assignment.personaVersion);
  const rubric = await catalogue.rubricVersion(assignment.rubricVersion);
  if (!persona || !rubric) throw new CandorError('storage', `the versions of the assignment "${title}" are missing`);
  return { assignment, persona, rubric };
}

export const noMoreAttempts = ({ title, attempts }: StoredAssignment): CandorError =>
  new CandorError(
    'forbidden',
    `assignment: "${title}" allows ${attempts === 1 ? 'one attempt' : `${attempts} attempts`}, and you have begun as many`,
  );

/** Refuses what the assignment of a conversation does not allow. */
export function refuseIfAssignmentForbids({ card }: Pick<Conversation, 'card'>, what: 'hints' | 'rewind'): void {
  const { assignment } = card;
  if (!assignment || assignment[what]) return;
  const done = what === 'hints' ? 'no hints' : 'no rewinding';
  throw new CandorError('forbidden', `the assignment "${assignment.title}" allows ${done}`);
}

/** Refuses to begin anew in a talk for an assignment that is closed, or no longer the learner's. */
export async function refuseOnceClosed(
  { store }: Practice,
  principal: Principal,
  { card: { assignment } }: Pick<Conversation, 'card'>,
): Promise<void> {
  if (!assignment) return;
  const now = await store.assignmentFor(principal, assignment.id);
  if (!now || now.closed)
    throw new CandorError('forbidden', `the assignment "${assignment.title}" is closed; ask the coach who gave it`);
}
