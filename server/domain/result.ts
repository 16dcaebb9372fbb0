import { z } from 'zod';
import { BuyerState } from './buyer-state.ts';
import { type Card, type Conversation, Ending } from './conversation.ts';
import { Language } from './language.ts';
import type { Mark } from './mark.ts';
import { NamedRef, TitledRef } from './ref.ts';
import { Components } from './trust.ts';

/** One dimension over the replies of a conversation that were scored on it: their mean level (1..5) and score (0..1). */
const DimensionResult = z.object({ dimension: z.string(), level: z.number(), score: z.number(), n: z.int().positive() });

/** What the buyer offered in `turn` and the reply passed by, as a marker saw it. Several markers may see the same. */
const PassedBy = z.object({
  dimension: z.string(),
  marker: z.string(),
  turn: z.int().nonnegative(),
  replyTurn: z.int().nonnegative(),
  quote: z.string(),
});

/**
 * What came of one conversation, in figures. Of a branch it counts only what was said after the point it branched at, so that no reply
 * counts twice. `start` and `end` are the buyer's components, `replies` the replies that were marked, `level` and `score` the means of the dimensions'.
 */
export const Result = z.object({
  conversation: z.string(),
  persona: NamedRef,
  scene: TitledRef,
  rubric: z.string(),
  rubricVersion: z.string(),
  /** What was spoken; absent in what was summed up before this was kept. */
  language: Language.optional(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  branched: z.boolean(),
  outcome: Ending.shape.outcome.nullable(),
  replies: z.int().nonnegative(),
  trust: z.number(),
  start: Components,
  end: Components,
  level: z.number().nullable(),
  score: z.number().nullable(),
  dimensions: z.array(DimensionResult),
  missed: z.array(PassedBy),
});
export type Result = z.infer<typeof Result>;

/** The part of a buyer's state that a result needs. */
export const Standing = BuyerState.pick({ components: true, trust: true });
export type Standing = z.infer<typeof Standing>;

type Facts = Pick<Conversation, 'id' | 'rubricVersion' | 'startedAt' | 'endedAt'> & {
  card: Pick<Card, 'persona' | 'scene' | 'rubric'>;
  outcome: Result['outcome'];
  language?: Language | undefined;
  /** The turn it branched at; null where it is no branch. */
  branchedTurn: number | null;
};

/** Sums a conversation up. `marked` holds the marks of its replies that count, in order of turns. Pure. */
export function resultOf(
  { id, card, rubricVersion, language, startedAt, endedAt, outcome, branchedTurn }: Facts,
  marked: readonly { turn: number; marks: readonly Mark[] }[],
  first: Standing,
  last: Standing,
): Result {
  const own = marked.filter(({ turn }) => turn >= (branchedTurn ?? 0));
  const dimensions = dimensionsOf(own.flatMap(({ marks }) => marks));
  return {
    conversation: id,
    persona: { id: card.persona.id, name: card.persona.name },
    scene: { id: card.scene.id, title: card.scene.title },
    rubric: card.rubric,
    rubricVersion,
    language,
    startedAt,
    endedAt,
    branched: branchedTurn !== null,
    outcome,
    replies: own.length,
    trust: last.trust,
    start: first.components,
    end: last.components,
    level: dimensions.length === 0 ? null : mean(dimensions.map(({ level }) => level)),
    score: dimensions.length === 0 ? null : mean(dimensions.map(({ score }) => score)),
    dimensions,
    missed: own.flatMap(({ turn, marks }) =>
      marks.flatMap(({ dimension, evidence }) =>
        evidence
          .filter((entry) => entry.polarity === '-' && entry.turn !== turn && entry.quote !== '')
          .map(({ marker, turn: offered, quote }) => ({ dimension, marker, turn: offered, replyTurn: turn, quote })),
      ),
    ),
  };
}

function dimensionsOf(marks: readonly Mark[]): Result['dimensions'] {
  const byDimension = new Map<string, { level: number; score: number }[]>();
  for (const { dimension, status, level, score } of marks) {
    if (status !== 'scored' || level === null || score === null) continue;
    byDimension.set(dimension, [...(byDimension.get(dimension) ?? []), { level, score }]);
  }
  return [...byDimension].map(([dimension, scored]) => ({
    dimension,
    level: mean(scored.map(({ level }) => level)),
    score: mean(scored.map(({ score }) => score)),
    n: scored.length,
  }));
}

/** Of one value or more. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
