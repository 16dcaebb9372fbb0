import type { Dispute, NewDispute } from '../domain/coaching.ts';
import { finalMarks } from '../domain/final-marks.ts';
import type { Principal } from '../domain/principal.ts';
import type { AnswerDispute } from '../domain/review.ts';
import { CandorError, notEnded } from '../errors.ts';
import { contentOf, type Desk, entry, openFor } from './desk.ts';
import { replyOf, toNewLevel } from './give-levels.ts';
import { withheldTurns } from './present-review.ts';

const noDispute = (id: string): CandorError => new CandorError('not-found', `there is no dispute "${id}" in a group of yours`);

/**
 * A learner objects to a mark of an ended conversation of their own. One that is not submitted is opened to the coaches of their groups by it, for the dispute alone:
 * it waits for an answer and not for a whole review.
 */
export async function dispute(
  desk: Desk,
  learner: Principal,
  id: string,
  { turn, dimension, reason }: NewDispute,
): Promise<Dispute> {
  const { store } = desk;
  const history = await store.told(learner, id);
  if (!history)
    throw new CandorError('not-found', `there is no conversation "${id}" of yours; GET /api/v1/conversations lists them`);
  const early = () => notEnded(history.conversation, 'dispute a mark of it');
  if (history.conversation.endedAt === null) throw early();
  const { heard } = history.turns[turn] ?? {};
  const mark = heard && finalMarks(heard.marks, heard.coach ?? []).find((entry) => entry.dimension === dimension);
  if (!mark)
    throw new CandorError('bad-request', `there is no mark on "${dimension}" for turn ${turn}; take both from its transcript`);
  const audit = entry(desk, 'disputed', learner, id, { turn: String(turn), dimension });
  const made = { id: desk.newId(), turn, dimension, level: mark.level, reason };
  const saved = await store.dispute(learner, id, made, audit);
  if (saved === 'open') throw new CandorError('conflict', `you have disputed this mark already; it waits for a coach's answer`);
  if (saved !== 'saved') throw early();
  return { ...made, at: audit.at, status: 'open' };
}

/** A learner takes an open dispute back. The conversation stays as submitted as it is. */
export async function withdrawDispute(desk: Desk, learner: Principal, id: string): Promise<void> {
  if (!(await desk.store.withdrawDispute(learner, id, entry(desk, 'dispute-withdrawn', learner, null))))
    throw new CandorError('not-found', `there is no open dispute "${id}" of yours`);
}

/** A coach answers a dispute, and the learner is told: the mark stands, or gets a level of the coach's, which counts at once. */
export async function answerDispute(desk: Desk, coach: Principal, id: string, answer: AnswerDispute): Promise<Dispute> {
  const found = await desk.store.disputed(coach, id);
  if (!found) throw noDispute(id);
  const { conversation, dispute } = found;
  const opened = await openFor(desk, coach, conversation, false);
  if (withheldTurns(opened, coach.userId).has(dispute.turn))
    throw new CandorError('conflict', `you review turn ${dispute.turn} blind; give it your levels before you answer`);
  const { rubric } = await contentOf(desk, opened);
  const { verdict, text } = answer;
  const level =
    verdict === 'mark-stands'
      ? null
      : toNewLevel(replyOf(opened, dispute.turn), rubric, dispute.dimension, { level: answer.level, reason: text }, false);
  const audit = entry(desk, 'dispute-answered', coach, conversation, { dispute: id, verdict });
  if (!(await desk.store.answerDispute(coach, id, { text, level }, audit)))
    throw new CandorError('conflict', `dispute "${id}" is not open any more: ${dispute.status}`);
  return (await desk.store.disputed(coach, id))?.dispute ?? dispute;
}
