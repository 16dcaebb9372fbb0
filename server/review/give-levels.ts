import type { HeardTurn } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { GiveLevels, ReviewTurn } from '../domain/review.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { levelScore } from '../scoring/level-score.ts';
import { uncertainMarks } from '../scoring/uncertain.ts';
import type { NewLevel, OpenReview } from '../storage/review-store.ts';
import { contentOf, type Desk, entry, noReview, openFor } from './desk.ts';
import { toTurn, withheldTurns } from './present-review.ts';

/** A reply that was marked, by its turn. */
export function replyOf({ history }: OpenReview, turn: number): HeardTurn & { heard: NonNullable<HeardTurn['heard']> } {
  const found = history.turns[turn];
  if (found?.heard) return { ...found, heard: found.heard };
  const replies = history.turns.filter(({ heard }) => heard).map((reply) => reply.turn);
  throw new CandorError('bad-request', `turn: ${turn} is no reply that was marked; those are ${replies.join(', ') || 'none'}`);
}

/** A level as it is kept, with the score that goes with it and what the engine had given. */
export function toNewLevel(
  { heard, turn }: ReturnType<typeof replyOf>,
  rubric: { version: { id: string }; value: Rubric },
  dimension: string,
  given: { level: number | null; reason?: string | undefined },
  blind: boolean,
): NewLevel {
  const mark = heard.marks.marks.find((entry) => entry.dimension === dimension);
  const definition = rubric.value.dimensions.find(({ id }) => id === dimension);
  if (!mark || !definition) {
    const known = heard.marks.marks.map((entry) => entry.dimension).join(', ');
    throw new CandorError('bad-request', `there is no dimension "${dimension}" in this rubric; there are: ${known}`);
  }
  return {
    turn,
    dimension,
    level: given.level,
    score: levelScore(definition, given.level, mark.score),
    reason: given.reason ?? null,
    blind,
    engineLevel: mark.level,
    rubricVersion: rubric.version.id,
  };
}

/**
 * Gives levels to a reply, which stand beside the engine's and, once they are returned, count in its place. Giving one anew adds it; the earlier stays in the
 * history. Returns the reply as it is now.
 */
export async function giveLevels(
  desk: Desk,
  coach: Principal,
  id: string,
  turn: number,
  { levels }: GiveLevels,
): Promise<ReviewTurn> {
  const opened = await openFor(desk, coach, id, false);
  const { rubric } = await contentOf(desk, opened);
  const reply = replyOf(opened, turn);
  const blind = withheldTurns(opened, coach.userId).has(turn);
  const given = Object.entries(levels).map(([dimension, level]) => toNewLevel(reply, rubric, dimension, level, blind));
  const audit = entry(desk, 'levels-given', coach, id, { turn: String(turn), blind: String(blind) });
  if (!(await desk.store.giveLevels(coach, id, given, audit))) throw noReview(id);
  const now = await openFor(desk, coach, id, false);
  return toTurn(replyOf(now, turn), now.coaching.levels, uncertainMarks(rubric.value, now.history.turns), {
    coach: coach.userId,
    withheld: withheldTurns(now, coach.userId).has(turn),
  });
}
