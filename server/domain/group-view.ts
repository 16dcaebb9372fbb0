import { z } from 'zod';
import { Language } from './language.ts';
import { OutcomeKind } from './persona.ts';
import { Trend } from './progress.ts';
import { NamedRef, TitledRef } from './ref.ts';

/** How a group does, from what its learners have handed in or done as assignments. Levels are 1..5; times ISO 8601 in UTC. */

const n = z.int().nonnegative();
const level = z.number();

/** `language`: of the rubric's texts. */
export const GroupQuery = z.object({
  language: Language.default('en'),
  rubric: z.string().max(200).optional(),
  /** Only what ended in the last so many days. */
  days: z.coerce.number().int().min(1).max(3650).optional(),
});
export type GroupQuery = z.infer<typeof GroupQuery>;

/** How many talks ended in each way. */
const Outcomes = z.partialRecord(OutcomeKind, n);

/** One learner on one dimension: the mean over their `n` scored replies, null without any, and whether it moves from talk to talk. */
const LearnerDimension = z.object({ dimension: z.string(), level: level.nullable(), n, trend: Trend });

const GroupLearner = z.object({
  learner: NamedRef,
  conversations: n,
  replies: n,
  last: z.string().nullable(),
  dimensions: z.array(LearnerDimension),
  outcomes: Outcomes,
});

/**
 * The group as one, from at least five learners. A level is the mean of the learners' own means, so that nobody counts for more by practising more;
 * `low` and `high` bound it at 95% over these learners. `missed`: what was passed by most, and by how many learners; only what five or more passed by.
 */
const Together = z.object({
  learners: n,
  conversations: n,
  dimensions: z.array(z.object({ dimension: z.string(), level, low: level, high: level, learners: n })),
  outcomes: Outcomes,
  missed: z.array(
    z.object({ dimension: z.string(), title: z.string(), marker: z.string(), label: z.string(), count: n, learners: n }),
  ),
});

export const GroupView = z.object({
  group: NamedRef,
  rubric: TitledRef,
  /** `advisory`: coaches agree with each other better there than with the engine. */
  dimensions: z.array(TitledRef.extend({ advisory: z.literal(true).optional() })),
  learners: z.array(GroupLearner),
  /** Null below `needed` learners. */
  together: Together.nullable(),
  needed: n,
});
export type GroupView = z.infer<typeof GroupView>;
