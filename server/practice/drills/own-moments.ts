import type { History } from '../../domain/conversation.ts';
import type { MomentRef } from '../../domain/drill.ts';
import { finalMarks } from '../../domain/final-marks.ts';
import type { Language } from '../../domain/language.ts';

export type OwnMoment = Extract<MomentRef, { source: 'own' }> & { score: number };

/** Up to this level a reply is worth saying anew; a level higher where it passed something by. */
const lowUpTo = 2;

/**
 * The replies of an ended talk that were lowest on a dimension or passed by what it looks at, the lowest first; of a branch only those said
 * after it parted. Only replies to a line of the buyer's, in a talk in this language. Pure.
 */
export function ownMoments(
  { conversation, turns }: Pick<History, 'conversation' | 'turns'>,
  dimension: string,
  language: Language,
) {
  const { id, branchedFrom } = conversation;
  if (conversation.language !== language || conversation.endedAt === null) return [];
  return turns
    .flatMap(({ turn, heard }): OwnMoment[] => {
      const marks = heard ? finalMarks(heard.marks, heard.coach ?? []) : [];
      const mark = marks.find((one) => one.dimension === dimension);
      if (mark?.status !== 'scored' || mark.score === null || mark.level === null) return [];
      if (turn < (branchedFrom?.turn ?? 0) || turns[turn - 1]?.speaker !== 'buyer') return [];
      const passedBy = mark.evidence.some((one) => one.polarity === '-' && one.turn !== turn && one.quote !== '');
      if (mark.level > (passedBy ? lowUpTo + 1 : lowUpTo)) return [];
      return [{ source: 'own', conversation: id, turn, score: mark.score }];
    })
    .sort((a, b) => a.score - b.score);
}
