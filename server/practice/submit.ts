import type { Submission } from '../domain/account.ts';
import type { Told } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { Uncertain } from '../domain/review.ts';
import { CandorError, notEnded } from '../errors.ts';
import { uncertainMarks } from '../scoring/uncertain.ts';
import type { Practice } from './practice.ts';
import { noConversation } from './take-seat.ts';

/** How many submissions a coach is shown. */
const mostListed = 200;

/** Hands an ended conversation of one's own to the coaches of one's groups, until it is withdrawn. */
export async function submit(practice: Practice, principal: Principal, id: string): Promise<void> {
  const { store, now } = practice;
  const audit = { at: now().toISOString(), action: 'submitted' as const, actor: principal.userId, subject: id };
  const history = await store.told(principal, id);
  if (!history) throw noConversation(id);
  const saved = await store.submit(principal, id, await uncertainOf(practice, history), audit);
  if (saved === 'no-such') throw noConversation(id);
  if (saved === 'not-ended') throw notEnded(history.conversation, 'submit it');
}

/** The marks of a conversation that a person had better look at; none where it has not ended. */
async function uncertainOf({ catalogue }: Practice, { conversation, turns }: Told): Promise<Uncertain[]> {
  if (conversation.endedAt === null) return [];
  const rubric = await catalogue.rubricVersion(conversation.rubricVersion);
  return rubric ? uncertainMarks(rubric.value, turns) : [];
}

/** Takes a submission back: from then on only the learner can read it. */
export async function withdraw({ store, now }: Practice, principal: Principal, id: string): Promise<void> {
  const assignment = (await store.openConversation(principal, id))?.conversation.card.assignment;
  if (assignment)
    throw new CandorError(
      'forbidden',
      `conversation "${id}" is for the assignment "${assignment.title}", and stays with your coaches`,
    );
  const audit = { at: now().toISOString(), action: 'withdrawn' as const, actor: principal.userId, subject: id };
  if (!(await store.withdrawSubmission(principal, id, audit)))
    throw new CandorError('not-found', `there is no conversation "${id}" of yours that is submitted`);
}

/** What learners of the coach's groups have submitted, latest first. */
export async function listSubmissions({ store }: Practice, coach: Principal): Promise<Submission[]> {
  const listed = await store.listSubmitted(coach, mostListed);
  return listed.map(({ id, card, learner, submittedAt }) => ({
    conversation: id,
    learner,
    persona: { id: card.persona.id, name: card.persona.name },
    scene: { id: card.scene.id, title: card.scene.title },
    submittedAt,
  }));
}
