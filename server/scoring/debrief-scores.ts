import type { Mark } from '../domain/mark.ts';
import type { ContextTurn, Reading } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';

/** One dimension over a conversation: means over the replies that gave an opportunity; null where none did. `n` counts them. */
export type DimensionScore = { dimension: string; title: string; level: number | null; score: number | null; n: number };

/**
 * A whole conversation's figures. `overall` is the mean of the dimensions' mean scores by their weights (0..1). `talkShare` is the
 * learner's share of all words (0..1). Ratios are null where their denominator is zero.
 */
type ConversationScores = {
  dimensions: DimensionScore[];
  overall: number | null;
  talkShare: number | null;
  openToClosed: number | null;
  reflectionToQuestion: number | null;
};

const questions = new Set(['open-question', 'closed-question', 'leading-question']);
const reflections = new Set(['paraphrase', 'reflects-meaning', 'reflects-feeling', 'summary']);

/** Sums up a conversation from the marks of its replies, their readings (same order) and its turns (`self` is the learner). */
export function aggregateScores(
  rubric: Rubric,
  marksPerReply: readonly (readonly Mark[])[],
  readings: readonly Reading[],
  turns: readonly ContextTurn[],
): ConversationScores {
  const dimensions = rubric.dimensions.map(({ id, title }) => {
    const marks = marksPerReply.flat().filter((mark) => mark.dimension === id && mark.status === 'scored');
    return {
      dimension: id,
      title,
      level: mean(marks.map((mark) => mark.level)),
      score: mean(marks.map((mark) => mark.score)),
      n: marks.length,
    };
  });
  let weights = 0;
  let weighed = 0;
  for (const [index, { score }] of dimensions.entries()) {
    if (score === null) continue;
    const weight = rubric.dimensions[index]?.weight ?? 1;
    weights += weight;
    weighed += weight * score;
  }
  const acts = readings.flatMap((reading) => reading.acts);
  const open = acts.filter(({ act }) => act === 'open-question').length;
  const closed = acts.filter(({ act }) => act === 'closed-question' || act === 'leading-question').length;
  const asked = acts.filter(({ act }) => questions.has(act)).length;
  const reflected = acts.filter(({ act, strength }) => reflections.has(act) && strength >= 0.5).length;
  const words = (speaker: ContextTurn['speaker']) =>
    turns
      .filter((turn) => turn.speaker === speaker)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const own = words('self');
  const all = own + words('other');
  return {
    dimensions,
    overall: weights > 0 ? weighed / weights : null,
    talkShare: all > 0 ? own / all : null,
    openToClosed: closed > 0 ? open / closed : null,
    reflectionToQuestion: asked > 0 ? reflected / asked : null,
  };
}

function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null;
}
