import { z } from 'zod';

/** One quote that a mark rests on. Offsets are UTF-16 code units into the text of `turn`. */
export const Evidence = z.object({
  marker: z.string(),
  polarity: z.enum(['+', '-']),
  turn: z.int().nonnegative(),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Why a reply has no score: it is in neither English nor French, or the reader failed on it. */
export const UnscoredReason = z.enum(['other-language', 'reader-failed']);
export type UnscoredReason = z.infer<typeof UnscoredReason>;

/**
 * One dimension's result for one reply. `level` 1..5 only where `status` is `scored`; `score` 0..1 is continuous and comparable
 * across replies, a number also where there was no opportunity (0.5 is neutral), null only if `unscored`; then `reason` says why
 * (`UnscoredReason`, or in words where an older engine marked). A coach's `reason` is in their words.
 */
export const Mark = z.object({
  dimension: z.string(),
  status: z.enum(['scored', 'no-opportunity', 'unscored']),
  level: z.number().min(1).max(5).nullable(),
  score: z.number().min(0).max(1).nullable(),
  reason: z.string().optional(),
  evidence: z.array(Evidence),
  note: z.string(),
  /** Where a reply was read several times: the lowest and the highest score of those readings. */
  spread: z.object({ low: z.number().min(0).max(1), high: z.number().min(0).max(1) }).optional(),
  /** The spread crosses a level. */
  uncertain: z.boolean().optional(),
});
export type Mark = z.infer<typeof Mark>;

export const MarkSource = z.enum(['embedded', 'llm', 'coach']);
export type MarkSource = z.infer<typeof MarkSource>;
