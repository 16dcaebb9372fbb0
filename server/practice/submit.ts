import type { Submission } from '../domain/account.ts';
import type { Principal } from '../domain/principal.ts';
import type { Uncertain } from '../domain/review.ts';
import { CandorError } from '../errors.ts';
import { uncertainMarks } from '../scoring/uncertain.ts';
import type { Practice } from './practice.ts';
import { noConversation } from './take-seat.ts';

/** How many submissions a coach is shown. */
const mostListed = 200;

/** Hands an ended conversation of one's own to the coaches of one's groups, until it is withdrawn. */
export async function submit(practice: Practice, principal: Principal, id: string): Promise<void> {
  const { store, now } = practice;
  const audit = { at: now().toISOString(), action: 'submitted' as const, actor: principal.userId, subject: id };
  const saved = await store.submit(principal, id, await uncertainOf(practice, principal, id), audit);
  if (saved === 'no-such') throw noConversation(id);
  if (saved === 'not-ended')
    throw new CandorError('bad-request', `conversation "${id}" has not ended; end it before you submit it`);
}

/** The marks of a conversation of one's own that a person had better look at; none where it does not exist, or has not ended. */
async function uncertainOf({ store, catalogue }: Practice, principal: Principal, id: string): Promise<Uncertain[]> {
  const history = await store.history(principal, id);
  if (!history || history.conversation.endedAt === null) return [];
  const rubric = await catalogue.rubricVersion(history.conversation.rubricVersion);
  return rubric ? uncertainMarks(rubric.value, history.turns) : [];
}

/** Takes a submission back: from then on only the learner can read it. */
export async function withdraw({ store, now }: Practice, principal: Principal, id: string): Promise<void> {
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
