import { z } from 'zod';
import { Act } from './act.ts';
import { Evidence } from './mark.ts';
import { ContextTurn } from './reading.ts';

/** Longest text of a rubric that is tried, in characters. */
export const mostRubricCharacters = 600_000;

/** A figure with its 95% bootstrap interval; null where there is too little to compute it. */
export const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable();
export type Estimate = z.infer<typeof Estimate>;

/** How far two sides agree on `n` replies. */
export const Agreement = z.object({
  n: z.int().nonnegative(),
  kappa: Estimate,
  spearman: Estimate,
  meanAbsoluteError: Estimate,
});
export type Agreement = z.infer<typeof Agreement>;

/** What to run: a kept set or what coaches scored blind, by a published version or by a text that is still being written. */
export const RunCalibration = z.object({
  replies: z.union([z.object({ set: z.string() }), z.object({ collected: z.string() })]),
  rubric: z.union([z.object({ version: z.string() }), z.object({ source: z.string().max(mostRubricCharacters) })]),
});
export type RunCalibration = z.infer<typeof RunCalibration>;

/** What a rubric that is tried gives other levels than the published one, and on which side of people's. */
export const Moved = z.object({ closer: z.int(), further: z.int(), asFar: z.int() });

/**
 * One dimension's card. `engine`: the tried rubric against people; `published`: the published version on the same replies, null where there is none or it has no such
 * dimension; `raters`: people among themselves. `enough`: it agrees with people as well as they do with each other; null where that is not known.
 */
export const CalibrationCard = z.object({
  dimension: z.string(),
  title: z.string(),
  engine: Agreement,
  published: Agreement.nullable(),
  raters: Agreement.nullable(),
  opportunity: z.number().nullable(),
  enough: z.boolean().nullable(),
  moved: Moved.nullable(),
});
export type CalibrationCard = z.infer<typeof CalibrationCard>;

/** A reply on which engine and people are far apart on one dimension, with what the engine read. `given` is the mean of people's levels. */
export const Disagreement = z.object({
  id: z.string(),
  dimension: z.string(),
  context: z.array(ContextTurn),
  reply: z.string(),
  people: z.array(z.object({ rater: z.string().nullable(), level: z.number() })),
  given: z.number(),
  level: z.number(),
  published: z.number().nullable(),
  acts: z.array(Act),
  evidence: z.array(Evidence.extend({ label: z.string() })),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** A reply to which the tried rubric gives another level on a dimension than the published version does; null: no opportunity. */
export const Change = z.object({
  id: z.string(),
  dimension: z.string(),
  reply: z.string(),
  given: z.number().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type Change = z.infer<typeof Change>;

/** What came of running a rubric against labelled replies. `published.same`: the very version that was tried. */
export const CalibrationReport = z.object({
  rubric: z.object({ id: z.string(), title: z.string(), hash: z.string() }),
  published: z.object({ hash: z.string(), same: z.boolean() }).nullable(),
  reader: z.string(),
  replies: z.int(),
  lines: z.int(),
  dimensions: z.array(CalibrationCard),
  worst: z.array(Disagreement),
  /** All replies that changed, by dimension, and the first of them. */
  changed: z.int(),
  changes: z.array(Change),
});
export type CalibrationReport = z.infer<typeof CalibrationReport>;
