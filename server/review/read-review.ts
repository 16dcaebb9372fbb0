import { shortHash } from '../content/hash.ts';
import type { Language } from '../domain/language.ts';
import type { Principal } from '../domain/principal.ts';
import type { Review } from '../domain/review.ts';
import { CandorError } from '../errors.ts';
import { uncertainMarks } from '../scoring/uncertain.ts';
import type { CoachPart } from '../storage/review-store.ts';
import { contentOf, type Desk, entry, noReview, openFor } from './desk.ts';
import { factsOf, toRubric, toTurn, withheldTurns } from './present-review.ts';

const mineOf = ({ begun, returned }: CoachPart): Review['mine'] => (returned ? 'returned' : begun ? 'begun' : 'new');

/** The first characters of a content's hash, as people compare them. */

export const toVersion = ({ id, contentId, hash }: { id: string; contentId: string; hash: string }) => ({
  id,
  content: contentId,
  hash: shortHash(hash),
});

/**
 * A conversation on a coach's desk. To read it is logged, and, unless it is reviewed blind, counts as having seen its marks. Reviewed blind, each reply comes without
 * the engine's and other coaches' marks until this coach has given a level on all its dimensions; what sums up, and what others wrote, comes when no reply is
 * withheld any more. `language` is that of the rubric's texts.
 */
export async function readReview(desk: Desk, coach: Principal, id: string, language: Language): Promise<Review> {
  const opened = await openFor(desk, coach, id, true);
  const { history, learner, submittedAt, since, assignment, coaching, part } = opened;
  const { conversation, turns } = history;
  const { persona, rubric } = await contentOf(desk, opened);
  const withheld = withheldTurns(opened, coach.userId);
  const active = withheld.size > 0;
  const shownTo = (by: { id: string }) => !active || by.id === coach.userId;
  const uncertain = uncertainMarks(rubric.value, turns);
  const { ending, report } = conversation;
  const debrief = ending?.debrief ?? report;
  const { scene } = conversation.card;
  return {
    conversation: id,
    source: conversation.kind,
    learner,
    persona: { id: conversation.card.persona.id, name: conversation.card.persona.name },
    scene,
    rubric: toRubric(rubric.value, language, await desk.advisory(conversation.rubricVersion)),
    language: conversation.language,
    notes: conversation.card.notes ?? 'en',
    difficulty: conversation.difficulty,
    hints: conversation.hints,
    startedAt: conversation.startedAt,
    ...(conversation.endedAt === null ? {} : { endedAt: conversation.endedAt }),
    submittedAt,
    ...(since === null ? {} : { since }),
    ...(assignment === null ? {} : { assignment }),
    versions: {
      ...(persona ? { persona: toVersion(persona.version) } : {}),
      rubric: toVersion(rubric.version),
      engine: conversation.engine,
      readers: [...new Set(turns.flatMap(({ heard }) => (heard ? [heard.reading.reader] : [])))],
    },
    blind: { active, possible: !part.seen && !part.blind },
    transcript: turns.map((turn) =>
      toTurn(turn, coaching.levels, uncertain, { coach: coach.userId, withheld: withheld.has(turn.turn) }),
    ),
    ...('opening' in history ? { opening: history.opening } : {}),
    facts: persona ? factsOf(persona.value, conversation, turns) : [],
    ...(ending ? { outcome: ending.outcome, epilogue: ending.epilogue } : {}),
    ...(debrief && !active ? { debrief } : {}),
    comments: coaching.comments.filter(({ by }) => shownTo(by)).map(({ inForce: _, ...comment }) => comment),
    disputes: coaching.disputes.map(({ answer, ...dispute }) =>
      withheld.has(dispute.turn) ? { ...dispute, level: null, reason: null } : { ...dispute, ...(answer ? { answer } : {}) },
    ),
    exemplary: coaching.exemplary.filter(({ by }) => shownTo(by)),
    summaries: coaching.summaries.filter(({ by }) => shownTo(by)),
    mine: mineOf(part),
  };
}

/** Begins or ends a coach's blind review of one conversation. Who has seen its marks cannot begin one. */
export async function setBlind(desk: Desk, coach: Principal, id: string, blind: boolean): Promise<void> {
  const audit = entry(desk, 'blind-set', coach, id, { blind: String(blind) });
  const saved = await desk.store.setBlind(coach, id, blind, audit);
  if (saved === 'no-such') throw noReview(id);
  if (saved === 'seen')
    throw new CandorError('conflict', `you have seen the marks of conversation "${id}"; review one blind that is new to you`);
}
