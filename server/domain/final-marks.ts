import type { By, FinalMark } from './coaching.ts';
import type { MarkSet } from './conversation.ts';
import type { Mark } from './mark.ts';

/** A coach's level that counts: returned to the learner, or given in answer to a dispute. `score` 0..1 goes with the level. */
export type LevelInForce = {
  turn: number;
  dimension: string;
  level: number | null;
  score: number;
  reason: string | null;
  by: By;
  at: string;
};

/** A reply's marks as they count in the end. `levels` are those of this reply, oldest first: the latest of a dimension counts. Pure. */
export const finalMarks = ({ source, marks }: MarkSet, levels: readonly LevelInForce[]): FinalMark[] =>
  marks.map((mark) => {
    const given = levels.findLast(({ dimension }) => dimension === mark.dimension);
    return given ? coachMark(mark, given) : { ...mark, source };
  });

/** What was seen stays as the engine quoted it; its note stays only where it explains the level that counts. */
function coachMark({ dimension, level: engine, evidence, note }: Mark, given: LevelInForce): FinalMark {
  const { level, score, reason, by, at } = given;
  return {
    dimension,
    status: level === null ? 'no-opportunity' : 'scored',
    level,
    score,
    ...(reason === null ? {} : { reason }),
    evidence,
    note: reason ?? (level === engine ? note : ''),
    source: 'coach',
    by,
    at,
  };
}

/** Whether a reply's marks are withheld from a coach who reviews it blind: until they have given a level on each dimension. Pure. */
export const isWithheld = (marks: readonly Pick<Mark, 'dimension'>[], given: ReadonlySet<string>): boolean =>
  marks.some(({ dimension }) => !given.has(dimension));
