import type { CoachLevel, FinalMark } from '../../server/domain/coaching.ts';
import type { Review, ReviewMark, ReviewTurn } from '../../server/domain/review.ts';
import type { Messages } from '../messages/messages.ts';
import { shortTitle } from '../ui/mark-words.ts';
import type { ReviewTexts } from './review-texts.ts';

/** A level in words; null is no opportunity. */
export const levelWords = (m: ReviewTexts['levels'], level: number | null): string =>
  level === null ? m.noOpportunity : m.levelOf(level);

/** What the engine gave, in words; null while it is withheld. */
export function engineWords(m: ReviewTexts['levels'], engine: ReviewMark['engine']): string | null {
  if (engine === null) return null;
  if (engine.status === 'unscored') return m.engineUnscored;
  return engine.level === null ? m.engineNone : m.engine(String(engine.level));
}

/** What counts for the learner now, and whose it is. */
export function finalWords(
  { levels: m, someone }: ReviewTexts,
  final: FinalMark | null,
  day: (iso: string) => string,
): string | null {
  if (final === null || final.status === 'unscored') return null;
  const level = levelWords(m, final.level);
  if (final.source !== 'coach') return m.finalEngine(level);
  return m.finalCoach(level, final.by?.name ?? someone, final.at ? day(final.at) : '');
}

/** The learner's replies with their numbers from 1. */
export const repliesOf = (review: Review): ReviewTurn[] => review.transcript.filter(({ speaker }) => speaker === 'learner');

export const isSilent = ({ text }: { text: string }): boolean => text.trim() === '…';

/** The engine's marks of a reply as far as they are shown. */
export const engineMarks = ({ marks = [] }: ReviewTurn) => marks.flatMap(({ engine }) => (engine ? [engine] : []));

export const titleOf = (messages: Messages, review: Review, dimension: string): string =>
  shortTitle(messages, {
    dimension,
    title: review.rubric.dimensions.find(({ id }) => id === dimension)?.title ?? dimension,
  });

/** Levels as one gave them, without those that one only added a reason to: the last of a row of the same counts. Oldest first. */
export const distinct = (history: readonly CoachLevel[]): CoachLevel[] =>
  history.filter((given, index) => {
    const next = history.slice(index + 1).find(({ by }) => by.id === given.by.id);
    return !(next && next.level === given.level && next.dispute === given.dispute);
  });
