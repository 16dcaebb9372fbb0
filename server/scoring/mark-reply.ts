import type { ActId } from '../domain/act.ts';
import type { Evidence, Mark, UnscoredReason } from '../domain/mark.ts';
import type { ContextTurn, Reading } from '../domain/reading.ts';
import type { Dimension, Rubric } from '../domain/rubric.ts';
import { type Counted, clear, clearActs, countMarkers, plain } from './counted.ts';
import { composeNote } from './note.ts';

/** Several markers on one side tell partly the same story: each further one, by weight, counts this share of the one before. */
const echo = 0.75;

/** Evidence that moves the score less than this, in logits, is too faint to show. */
const faint = 0.08;

/**
 * One mark per dimension, in the rubric's order.
 *
 * `score` is the logistic of `start + Σ push`: markers that hold push up or down by their weight and clearness, and further ones on the
 * same side count less and less. The level is the highest whose threshold the score reaches; a blocker then caps level and score. A
 * dimension is scored where the buyer's line calls for it or the reply clearly shows one of its markers, and else gives no opportunity:
 * then `start` does not count, so that a score of 0.5 means that nothing was seen. A reply in another language is unscored.
 */
export function markReply(rubric: Rubric, reading: Reading, texts: { context: readonly ContextTurn[]; reply: string }): Mark[] {
  const present = clearActs(reading);
  return rubric.dimensions.map((dimension) => markDimension(dimension, reading, texts, present));
}

/** A mark of a reply that could not be scored. */
export const unscored = ({ id }: Pick<Dimension, 'id'>, reason: UnscoredReason): Mark => ({
  dimension: id,
  status: 'unscored',
  level: null,
  score: null,
  reason,
  evidence: [],
  note: '',
});

function markDimension(
  dimension: Dimension,
  reading: Reading,
  texts: { context: readonly ContextTurn[]; reply: string },
  present: ReadonlySet<ActId>,
): Mark {
  if (reading.language === null) return unscored(dimension, 'other-language');
  const counted = countMarkers(dimension, reading, texts, present);
  const telling = counted.filter(({ push }) => Math.abs(push) >= faint);
  const called = dimension.calledForBy.some((kind) => reading.line.includes(kind));
  const seen = counted.some((one) => !one.ofWhole && one.marker.weight > 0 && (one.showings[0]?.strength ?? 0) >= clear);
  const logits = side(counted, 1) + side(counted, -1);
  if (!called && !seen)
    return {
      dimension: dimension.id,
      status: 'no-opportunity',
      level: null,
      score: logistic(logits),
      evidence: pointedFirst(telling).flatMap(toEvidence),
      note: dimension.noOpportunity,
    };
  const { level, score, cap } = afterBlockers(dimension, counted, logistic(dimension.start + logits));
  const shown = pointedFirst(cap ? [cap, ...telling.filter((one) => one !== cap)] : telling);
  return {
    dimension: dimension.id,
    status: 'scored',
    level,
    score,
    evidence: shown.flatMap(toEvidence),
    note: composeNote(dimension, level, shown, reading.line),
  };
}

/** What one can point at explains a mark better than how the reply reads as a whole, whichever weighs more. */
const pointedFirst = (counted: readonly Counted[]): readonly Counted[] =>
  counted.some(({ ofWhole }) => ofWhole)
    ? [...counted.filter(({ ofWhole }) => !ofWhole), ...counted.filter(({ ofWhole }) => ofWhole)]
    : counted;

/** The pushes of one side, weightiest first, each further one fainter. */
function side(counted: readonly Counted[], sign: 1 | -1): number {
  let sum = 0;
  let count = 0;
  for (const { push } of counted) if (push * sign > 0) sum += push * echo ** count++;
  return sum;
}

const logistic = (logits: number): number => 1 / (1 + Math.exp(-logits));

/** The level that a score reaches by the dimension's thresholds. */
export const levelOf = (dimension: Dimension, score: number): number =>
  1 + dimension.thresholds.filter((threshold) => score >= threshold).length;

/**
 * A capped score lies just inside the level it is capped to, so that score and level never contradict each other. `cap`: the marker that keeps the
 * level down, which then explains it, however little it weighs.
 */
function afterBlockers(
  dimension: Dimension,
  counted: readonly Counted[],
  score: number,
): { level: number; score: number; cap: Counted | null } {
  const blockers = counted.filter(({ showings }) => (showings[0]?.strength ?? 0) >= plain);
  let blocked = score;
  let cap: Counted | null = null;
  for (const { marker } of blockers)
    if (marker.atLeast !== undefined && marker.atLeast > 1)
      blocked = Math.max(blocked, dimension.thresholds[marker.atLeast - 2] ?? 0);
  for (const one of blockers) {
    const { atMost } = one.marker;
    if (atMost === undefined || atMost >= levelOf(dimension, blocked)) continue;
    blocked = below(dimension.thresholds[atMost - 1] ?? 1, blocked);
    cap = one;
  }
  return { level: levelOf(dimension, blocked), score: blocked, cap };
}

/** Keeps the order of capped scores among themselves: they are squeezed under the threshold, not flattened onto it. */
const below = (threshold: number, score: number): number =>
  score < threshold ? score : threshold - 0.001 - 0.02 * (1 - score);

const toEvidence = ({ marker, showings }: Counted): Evidence[] =>
  showings.map(({ turn, quote, start, end }) => ({ marker: marker.id, polarity: marker.polarity, turn, quote, start, end }));
