import { z } from 'zod';
import { Language } from './language.ts';
import { Outcome } from './protocol.ts';
import { NamedRef, TitledRef } from './ref.ts';

/** What a learner's own conversations add up to. Levels are 1..5, scores 0..1, trust and its components 0..100. */

const n = z.int().nonnegative();
const turn = z.int().nonnegative();

/**
 * Whether levels move from conversation to conversation. `slope` is in levels per conversation (Theil–Sen), `low` and `high` bound it at
 * 95%; it `rises` or `falls` only where both lie on one side of nought. Below `needed` conversations nothing is said.
 */
export const Trend = z.discriminatedUnion('direction', [
  z.object({ direction: z.literal('too-few'), conversations: n, needed: n }),
  z.object({
    direction: z.enum(['rises', 'falls', 'unclear']),
    conversations: n,
    slope: z.number(),
    low: z.number(),
    high: z.number(),
  }),
]);
export type Trend = z.infer<typeof Trend>;

/** One dimension: the means over all its `n` scored replies (null where there are none), and by conversation. */
const DimensionCourse = z.object({
  dimension: z.string(),
  title: z.string(),
  level: z.number().nullable(),
  score: z.number().nullable(),
  n,
  /** Coaches agree with each other better here than with the engine. */
  advisory: z.literal(true).optional(),
  points: z.array(z.object({ conversation: z.string(), level: z.number(), score: z.number(), n })),
  trend: Trend,
});
export type DimensionCourse = z.infer<typeof DimensionCourse>;

export const TrustComponent = z.enum(['credibility', 'reliability', 'intimacy', 'selfOrientation']);
export type TrustComponent = z.infer<typeof TrustComponent>;

/** The six pairs of strong components; a low self-orientation counts as strong. */
export const Pairing = z.enum([
  'credibility-reliability',
  'credibility-intimacy',
  'credibility-selfOrientation',
  'reliability-intimacy',
  'reliability-selfOrientation',
  'intimacy-selfOrientation',
]);
export type Pairing = z.infer<typeof Pairing>;

/**
 * The trust equation over the conversations that have ended: where each component stood at the end on average, and how far it had moved to
 * the better since the start, as a share (−1..1) of what there was to be won or lost. `pairing` names the two that moved most; null below
 * `needed` conversations or where fewer than two moved to the better. `close` is a third that moved almost as far.
 */
export const TrustProfile = z.object({
  conversations: n,
  needed: n,
  trust: z.number(),
  components: z.array(z.object({ component: TrustComponent, start: z.number(), end: z.number(), won: z.number() })),
  pairing: Pairing.nullable(),
  close: TrustComponent.nullable(),
});
export type TrustProfile = z.infer<typeof TrustProfile>;

/** Somebody's own best with one buyer. `branched`: it came of going back and saying something differently. */
const BuyerBest = z.object({
  persona: NamedRef,
  /** How many conversations have ended; branches do not count. */
  met: n,
  outcome: z.object({ conversation: z.string(), outcome: Outcome.shape.kind, trust: z.number(), branched: z.boolean() }),
  /** By the default rubric, of conversations with at least three replies; null where there is none. */
  score: z
    .object({ conversation: z.string(), level: z.number(), score: z.number(), replies: n, branched: z.boolean() })
    .nullable(),
  trust: z.object({ conversation: z.string(), trust: z.number(), branched: z.boolean() }),
});
export type BuyerBest = z.infer<typeof BuyerBest>;

/** Something that was passed by, by the marker that saw it, how often, and where it was last. */
export const MissedKind = z.object({
  rubric: z.string(),
  dimension: z.string(),
  /** The dimension's. */
  title: z.string(),
  marker: z.string(),
  label: z.string(),
  count: n,
  /** `language` is the quote's; absent where it was not kept. */
  example: z.object({
    conversation: z.string(),
    persona: NamedRef,
    turn,
    replyTurn: turn,
    quote: z.string(),
    language: Language.optional(),
  }),
});
export type MissedKind = z.infer<typeof MissedKind>;

const Standing = z.object({ dimension: z.string(), title: z.string(), level: z.number() });

/** What to practise next, and what that rests on. Starting it takes `persona`, `scene` and, where the scene goes on from one, `after`. */
export const Suggestion = z.object({
  persona: NamedRef,
  scene: TitledRef,
  after: z.string().optional(),
  /** The weakest dimension of the default rubric, in the latest conversations. */
  evidence: Standing.extend({ n, conversations: n }),
  /** The next weakest. */
  next: Standing.nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const Progress = z.object({
  /** How many conversations have ended in all. */
  ended: n,
  /** The latest of them, oldest first, and those that go on; everything below but the bests rests on these. */
  conversations: z.array(
    z.object({
      id: z.string(),
      persona: NamedRef,
      scene: TitledRef,
      rubric: z.string(),
      at: z.string(),
      running: z.boolean(),
      branched: z.boolean(),
      replies: n,
    }),
  ),
  /** How many replies were marked in them. */
  replies: n,
  /** The default rubric first. */
  rubrics: z.array(z.object({ rubric: TitledRef, dimensions: z.array(DimensionCourse) })),
  profile: TrustProfile.nullable(),
  buyers: z.array(BuyerBest),
  missed: z.array(MissedKind),
  suggestion: Suggestion.nullable(),
});
export type Progress = z.infer<typeof Progress>;
