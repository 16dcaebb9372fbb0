import { z } from 'zod';
import { NamedRef } from './ref.ts';

/** Most lines that one set holds, and most characters of them. */
export const mostLabelledLines = 3000;
export const mostLabelledCharacters = 4_000_000;

/** Where labelled replies came from: a file that somebody uploaded, or a pack. */
export const LabelledOrigin = z.enum(['uploaded', 'pack']);

/**
 * Replies that people have given levels, kept to try rubrics on. `lines` counts a reply once for each rater, `replies` once; `raters` counts the names
 * given. `by` is null where their account is gone.
 */
export const LabelledSet = z.object({
  id: z.string(),
  name: z.string(),
  origin: LabelledOrigin,
  by: NamedRef.nullable(),
  at: z.iso.datetime(),
  lines: z.int().positive(),
  replies: z.int().positive(),
  raters: z.int().nonnegative(),
});
export type LabelledSet = z.infer<typeof LabelledSet>;

/** Replies of this installation that coaches have scored blind by a rubric; `replies` counts those that the asking coach may see. */
export const CollectedReplies = z.object({ rubric: z.string(), replies: z.int().positive() });

/** `mayCollect`: whether whoever asks is a coach, who alone may see what learners have handed in. */
export const LabelledSetList = z.object({
  sets: z.array(LabelledSet),
  mayCollect: z.boolean(),
  collected: z.array(CollectedReplies),
});
export type LabelledSetList = z.infer<typeof LabelledSetList>;

/** `lines` is the file's text: a JSON object a line, as `candor calibrate` reads it. */
export const NewLabelledSet = z.object({
  name: z.string().trim().min(1).max(120),
  lines: z.string().min(1).max(mostLabelledCharacters),
});
export type NewLabelledSet = z.infer<typeof NewLabelledSet>;

/** A line that was left out, counted from 1, with what to do about it. */
export const LineProblem = z.object({ line: z.int().positive(), problem: z.string() });
export type LineProblem = z.infer<typeof LineProblem>;

/** What was kept, and the first of the lines that were not; `left` counts them all. */
export const KeptSet = z.object({ set: LabelledSet, left: z.int().nonnegative(), problems: z.array(LineProblem) });
export type KeptSet = z.infer<typeof KeptSet>;
