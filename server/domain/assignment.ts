import { z } from 'zod';
import { Difficulty, Seed } from './buyer-state.ts';
import { Language } from './language.ts';
import { OutcomeKind } from './persona.ts';
import { defaultRubric, Feedback, Outcome } from './protocol.ts';
import { NamedRef, TitledRef } from './ref.ts';

/** What coaches set their learners to practise. Times are ISO 8601 in UTC. Fields may be added, none renamed. */

const time = z.string();
const id = z.string().min(1).max(200);
const level = z.number().min(1).max(5);

/**
 * What makes a result a pass: all that is given. `levelAtLeast`: the mean level over the dimensions; `dimensions`: the mean level on each; `outcomes`:
 * the talk ended in one of these ways.
 */
export const PassRule = z
  .strictObject({
    levelAtLeast: level.optional(),
    dimensions: z.record(z.string().max(200), level).optional(),
    trustAtLeast: z.number().min(0).max(100).optional(),
    outcomes: z.array(OutcomeKind).min(1).optional(),
  })
  .refine((rule) => Object.values(rule).some((part) => part !== undefined), 'give it something to pass by, or leave it out');
export type PassRule = z.infer<typeof PassRule>;

/** Which of several results counts: the best by mean score, or the last. */
export const Takes = z.enum(['best', 'last']);
export type Takes = z.infer<typeof Takes>;

/** What may be changed while learners are at it. */
const Changeable = z.object({
  title: z.string().trim().min(1).max(120),
  /** What the coach wants them to look out for. */
  note: z.string().trim().max(2000).default(''),
  /** Later results are late, and count. */
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
});

/**
 * A new assignment. `seed`: `same` gives everybody the same buyer, `varied` each attempt another, a number that very buyer. `attempts`: how many
 * talks somebody may begin; null: as many as they like. A talk that was rewound is part of its attempt. `language`: null leaves it to the learner.
 */
export const NewAssignment = Changeable.extend({
  persona: id,
  scene: id.optional(),
  rubric: id.default(defaultRubric),
  difficulty: Difficulty.default('true'),
  feedback: Feedback.default('marks'),
  language: Language.nullable().default(null),
  seed: z.union([z.enum(['same', 'varied']), Seed]).default('same'),
  attempts: z.int().min(1).max(50).nullable().default(null),
  takes: Takes.default('best'),
  pass: PassRule.nullable().default(null),
  hints: z.boolean().default(true),
  rewind: z.boolean().default(true),
  groups: z.array(id).max(50).default([]),
  people: z.array(id).max(500).default([]),
}).refine(({ groups, people }) => groups.length + people.length > 0, {
  path: ['groups'],
  message: 'name a group or a person to give it to',
});
export type NewAssignment = z.infer<typeof NewAssignment>;

/** `closed` ends it: no further talk can be begun; what is under way can be finished. */
export const ChangeAssignment = Changeable.extend({ closed: z.boolean().default(false) });
export type ChangeAssignment = z.infer<typeof ChangeAssignment>;

/** What is the same for everybody who works on an assignment. */
export const AssignmentRules = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  persona: NamedRef,
  scene: TitledRef,
  rubric: z.string(),
  difficulty: Difficulty,
  feedback: Feedback,
  language: Language.nullable(),
  attempts: z.int().nullable(),
  takes: Takes,
  pass: PassRule.nullable(),
  hints: z.boolean(),
  rewind: z.boolean(),
  dueAt: time.nullable(),
  closed: z.boolean(),
  createdAt: time,
});
export type AssignmentRules = z.infer<typeof AssignmentRules>;

/** What came of one talk for an assignment, as far as its marks count now (a coach's level is final). */
export const AssignmentResult = z.object({
  conversation: z.string(),
  endedAt: time,
  late: z.boolean(),
  level: z.number().nullable(),
  score: z.number().nullable(),
  trust: z.number(),
  outcome: Outcome,
  dimensions: z.array(z.object({ dimension: z.string(), level: z.number(), n: z.int() })),
  /** Null where there is no pass rule. */
  passed: z.boolean().nullable(),
});
export type AssignmentResult = z.infer<typeof AssignmentResult>;

export const AssignmentStatus = z.enum(['not-begun', 'begun', 'done', 'passed', 'not-passed']);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

/** How far one person has come. `result`: the one that counts, by `takes`; `attempts`: talks begun; `under way`: the one to go on with. */
export const AssignmentProgress = z.object({
  status: AssignmentStatus,
  /** Past the due date, and nothing has ended yet. */
  overdue: z.boolean(),
  attempts: z.int(),
  underWay: z.string().nullable(),
  result: AssignmentResult.nullable(),
});
export type AssignmentProgress = z.infer<typeof AssignmentProgress>;

/** An assignment as its learner sees it. */
export const OwnAssignment = AssignmentRules.extend({ by: NamedRef, mine: AssignmentProgress });
export type OwnAssignment = z.infer<typeof OwnAssignment>;
export const OwnAssignmentList = z.object({ assignments: z.array(OwnAssignment) });

/** An assignment as coaches see it: to whom it goes, and how many of these people have come how far. */
export const CoachAssignment = AssignmentRules.extend({
  by: NamedRef,
  /** Whether the coach who asks gave it, and so may change it. */
  own: z.boolean(),
  seed: Seed.nullable(),
  groups: z.array(NamedRef),
  people: z.array(NamedRef),
  counts: z.object({ learners: z.int(), begun: z.int(), done: z.int(), passed: z.int(), overdue: z.int() }),
});
export type CoachAssignment = z.infer<typeof CoachAssignment>;
export const CoachAssignmentList = z.object({ assignments: z.array(CoachAssignment) });

/** The results table: everybody the coach shares a group with whom it was given to, by name. */
export const AssignmentTable = z.object({
  assignment: CoachAssignment,
  /** Dimensions on which coaches agree with each other better than with the engine. */
  advisory: z.array(z.string()),
  learners: z.array(AssignmentProgress.extend({ learner: NamedRef, results: z.array(AssignmentResult) })),
});
export type AssignmentTable = z.infer<typeof AssignmentTable>;

/** The coach's groups with the others in them, to choose from. */
export const CoachGroupList = z.object({ groups: z.array(NamedRef.extend({ members: z.array(NamedRef) })) });
export type CoachGroupList = z.infer<typeof CoachGroupList>;
