import { z } from 'zod';
import { ActId } from './act.ts';
import { Cues } from './language.ts';
import { LineKind } from './reading.ts';

const Sentence = z.string().trim().min(1);
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** When a marker counts at all: an act's direction depends on its context. All given parts must hold. */
export const MarkerCondition = z.strictObject({
  /** The buyer's line is one of these kinds. */
  line: z.array(LineKind).min(1).optional(),
  /** The buyer's line is none of these kinds. */
  lineNot: z.array(LineKind).min(1).optional(),
  /** The same reply also does one of these. */
  with: z.array(ActId).min(1).optional(),
  /** The same reply does none of these. */
  without: z.array(ActId).min(1).optional(),
});

/** A rubric's entry that gives acts a direction on a dimension. */
export const Marker = z.strictObject({
  id: Id,
  label: Sentence,
  polarity: z.enum(['+', '-']),
  acts: z.array(ActId).default([]),
  /** The designer's own phrases, for what no act covers. */
  cues: Cues.optional(),
  /** How far one clear act moves the dimension, in logits: 0 only shows, 1 is about one level, 3 decides. */
  weight: z.number().min(0).max(3),
  when: MarkerCondition.optional(),
  /** A blocker: with this marker the dimension is at most (or at least) this level, whatever else was done. */
  atMost: z.int().min(1).max(5).optional(),
  atLeast: z.int().min(1).max(5).optional(),
  /** What was seen, for the learner; `{quote}` stands for the quoted words. */
  seen: Sentence,
  /** Why it matters here. */
  why: Sentence,
});
export type Marker = z.infer<typeof Marker>;

/** What one level higher looks like: a sentence for each kind of line where it differs, and a default. */
const Next = z.strictObject({
  default: Sentence,
  ...Object.fromEntries(LineKind.options.map((kind) => [kind, Sentence.optional()])),
});

const Level = z.strictObject({
  level: z.int().min(1).max(5),
  title: Sentence,
  /** The behaviour that makes a reply this level. */
  anchor: Sentence,
  /** What would have made it one level higher; at level 5, what to keep. */
  next: Next,
});

export const Dimension = z
  .strictObject({
    id: Id,
    title: Sentence,
    /** One sentence for the learner: what is being looked at. */
    about: Sentence,
    /** Share of the dimension in the conversation's overall score, relative to the others. */
    weight: z.number().positive().max(10).default(1),
    /** The kinds of the buyer's line that call for this dimension even if the reply shows nothing of it. */
    calledForBy: z.array(LineKind).default([]),
    /** Logits before any evidence; −0.4 puts a bare reply a little below the middle. */
    start: z.number().min(-3).max(3).default(0),
    /** Scores from which levels 2, 3, 4 and 5 begin, ascending in 0..1. */
    thresholds: z.tuple([z.number(), z.number(), z.number(), z.number()]).default([0.2, 0.4, 0.6, 0.8]),
    levels: z.array(Level).length(5),
    markers: z.array(Marker).min(2),
    /** Shown where the reply gave no opportunity. */
    noOpportunity: Sentence,
  })
  .superRefine((dimension, context) => {
    dimension.levels.forEach((level, index) => {
      if (level.level !== index + 1)
        context.addIssue({
          code: 'custom',
          path: ['levels', index, 'level'],
          message: `expected ${index + 1}, got ${level.level}`,
        });
    });
    dimension.thresholds.forEach((threshold, index) => {
      const previous = dimension.thresholds[index - 1] ?? 0;
      if (!(threshold > previous && threshold < 1))
        context.addIssue({
          code: 'custom',
          path: ['thresholds', index],
          message: `expected above ${previous} and below 1, got ${threshold}`,
        });
    });
    const seen = new Set<string>();
    dimension.markers.forEach((marker, index) => {
      if (seen.has(marker.id))
        context.addIssue({ code: 'custom', path: ['markers', index, 'id'], message: `"${marker.id}" is used twice` });
      seen.add(marker.id);
      if (marker.acts.length === 0 && !marker.cues)
        context.addIssue({ code: 'custom', path: ['markers', index], message: 'needs acts, cues or both' });
    });
  });
export type Dimension = z.infer<typeof Dimension>;

export const Rubric = z.strictObject({ id: Id, title: Sentence, about: Sentence, dimensions: z.array(Dimension).min(1) });
export type Rubric = z.infer<typeof Rubric>;
