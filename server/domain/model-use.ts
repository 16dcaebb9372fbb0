import { z } from 'zod';
import { StoredCall } from './model-call.ts';

/** Milliseconds that half, and that nineteen in twenty, of the calls took at most. */
const Percentiles = z.object({ p50: z.number(), p95: z.number() });

/** Calls to one model, for one purpose, on one day in UTC (YYYY-MM-DD) or, without a day, on all days that are not told apart. */
export const ModelUse = z.object({
  day: z.string().nullable(),
  model: z.string(),
  purpose: StoredCall.shape.purpose,
  calls: z.int().positive(),
  /** How many failed, by the code of the model's error. */
  failures: z.record(z.string(), z.int().positive()),
  promptTokens: z.int().nonnegative(),
  completionTokens: z.int().nonnegative(),
  /** Of the calls that did not fail: from the asking to the first text, and to the end. Null where all failed. */
  firstTextMs: Percentiles.nullable(),
  totalMs: Percentiles.nullable(),
});
export type ModelUse = z.infer<typeof ModelUse>;

/** Newest day first. `since` is the first day that is looked at. */
export const ModelUseList = z.object({ since: z.string(), use: z.array(ModelUse) });
export type ModelUseList = z.infer<typeof ModelUseList>;

/** How many people must be behind a figure about a group, so that it tells of none of them. */
export const fewestPeople = 5;
