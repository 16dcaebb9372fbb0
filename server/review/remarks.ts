import type { Comment, Exemplary } from '../domain/coaching.ts';
import type { Principal } from '../domain/principal.ts';
import type { NewComment, NewExemplary, ReturnReview } from '../domain/review.ts';
import { CandorError } from '../errors.ts';
import { contentOf, type Desk, entry, noReview, openFor } from './desk.ts';

/** Remarks on a turn, or on a phrase of it. The learner reads it once the conversation has been returned by this coach. */
export async function comment(
  desk: Desk,
  coach: Principal,
  id: string,
  { turn, start, end, text }: NewComment,
): Promise<Comment> {
  const { history } = await openFor(desk, coach, id, false);
  const said = history.turns[turn]?.text;
  if (said === undefined)
    throw new CandorError('bad-request', `turn: there is no turn ${turn}; the last is ${history.turns.length - 1}`);
  if (end !== undefined && end > said.length)
    throw new CandorError('bad-request', `end: ${end} is beyond the text of turn ${turn}, which has ${said.length} characters`);
  const audit = entry(desk, 'commented', coach, id, { turn: String(turn) });
  const comment = { id: desk.newId(), turn, text, start: start ?? null, end: end ?? null };
  if (!(await desk.store.addComment(coach, id, comment, audit))) throw noReview(id);
  const place = start === undefined || end === undefined ? {} : { start, end, quote: said.slice(start, end) };
  return { id: comment.id, turn, ...place, text, by: { id: coach.userId, name: coach.name }, at: audit.at };
}

export async function removeComment(desk: Desk, coach: Principal, id: string): Promise<void> {
  if (!(await desk.store.removeComment(coach, id, entry(desk, 'comment-removed', coach, null))))
    throw new CandorError('not-found', `there is no comment "${id}" of yours`);
}

/** Holds a moment up as an example. The learner is asked; before they agree, only who may read the conversation sees it. */
export async function markExemplary(
  desk: Desk,
  coach: Principal,
  id: string,
  { from, to, dimension, note }: NewExemplary,
): Promise<Exemplary> {
  const opened = await openFor(desk, coach, id, false);
  const { turns } = opened.history;
  if (to >= turns.length) throw new CandorError('bad-request', `to: there is no turn ${to}; the last is ${turns.length - 1}`);
  const { rubric } = await contentOf(desk, opened);
  const known = rubric.value.dimensions.map((entry) => entry.id);
  if (dimension !== undefined && !known.includes(dimension))
    throw new CandorError(
      'bad-request',
      `dimension: there is no "${dimension}" in this rubric; there are: ${known.join(', ')}`,
    );
  const audit = entry(desk, 'marked-exemplary', coach, id, { from: String(from), to: String(to) });
  const moment = { id: desk.newId(), from, to, dimension: dimension ?? null, note };
  if (!(await desk.store.addExemplary(coach, id, moment, audit))) throw noReview(id);
  return {
    id: moment.id,
    from,
    to,
    ...(dimension === undefined ? {} : { dimension }),
    note,
    by: { id: coach.userId, name: coach.name },
    at: audit.at,
    consent: 'none',
    named: false,
  };
}

export async function removeExemplary(desk: Desk, coach: Principal, id: string): Promise<void> {
  if (!(await desk.store.removeExemplary(coach, id, entry(desk, 'exemplary-removed', coach, null))))
    throw new CandorError('not-found', `there is no exemplary moment "${id}" that you have marked`);
}

/**
 * Returns a conversation to its learner, who is told: what this coach has given so far, and what they give from now on, counts; it no longer waits, but for disputes
 * that are open.
 */
export async function returnReview(desk: Desk, coach: Principal, id: string, { summary }: ReturnReview): Promise<void> {
  if (!(await desk.store.returnReview(coach, id, summary, entry(desk, 'review-returned', coach, id)))) throw noReview(id);
}
