import type { MarkSet } from '../domain/conversation.ts';
import type { Mark } from '../domain/mark.ts';
import type { Uncertain, UncertainReason } from '../domain/review.ts';
import type { Dimension, Rubric } from '../domain/rubric.ts';

/** A score this close to a level's edge, on the scale 0..1, could as well be on the other side of it: a twentieth of a level's width. */
const edgeMargin = 0.01;
/** Two readers whose scores differ by this much are more than a level apart by the usual thresholds. */
const readersGap = 0.25;

type Marked = { turn: number; heard: { marks: MarkSet; earlier?: readonly MarkSet[] | undefined } | null };

/**
 * The engine's marks that a person had better look at, in order of turns. `marks` are those that are shown, `earlier` the sets that other readers
 * gave before. Pure.
 */
export const uncertainMarks = (rubric: Rubric, turns: readonly Marked[]): Uncertain[] =>
  turns.flatMap(({ turn, heard }) =>
    (heard?.marks.marks ?? []).flatMap((mark) => {
      const earlier = heard?.earlier ?? [];
      const dimension = rubric.dimensions.find(({ id }) => id === mark.dimension);
      const others = earlier.flatMap((set) => set.marks.filter((other) => other.dimension === mark.dimension));
      const reason = dimension && reasonOf(dimension, mark, others);
      return reason ? [{ turn, dimension: mark.dimension, reason }] : [];
    }),
  );

function reasonOf({ thresholds }: Dimension, mark: Mark, others: readonly Mark[]): UncertainReason | undefined {
  const { status, score } = mark;
  if (status === 'unscored' || score === null) return 'unscored';
  if (others.some((other) => other.score !== null && Math.abs(other.score - score) >= readersGap)) return 'readers-differ';
  if (status !== 'scored') return undefined;
  const near = mark.uncertain === true || thresholds.some((threshold) => Math.abs(score - threshold) < edgeMargin);
  return near ? 'near-edge' : undefined;
}
