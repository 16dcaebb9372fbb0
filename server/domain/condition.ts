import { z } from 'zod';
import { ActId } from './act.ts';

/** What names something within a persona. */
export const Id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** How deep a fact lies: what anyone is told, how things really are, what worries, what is at stake for the person. */
export const depths = ['surface', 'situation', 'worry', 'stake'] as const;
export const Depth = z.enum(depths);
export type Depth = z.infer<typeof Depth>;

/** A test on the conversation so far. All given parts must hold; an empty condition always holds. */
const conditionParts = {
  repliesAtLeast: z.int().positive().optional().describe("Learner's replies so far, this one included."),
  repliesAtMost: z.int().positive().optional(),
  trustAtLeast: z.number().optional(),
  trustBelow: z.number().optional(),
  intimacyAtLeast: z.number().optional(),
  credibilityAtLeast: z.number().optional(),
  credibilityBelow: z.number().optional(),
  reliabilityAtLeast: z.number().optional(),
  selfOrientationAtMost: z.number().optional(),
  did: z
    .array(ActId)
    .optional()
    .describe('Acts the learner has done in this conversation, plainly: all of them, any of them, none of them.'),
  didAny: z.array(ActId).optional(),
  didNot: z.array(ActId).optional(),
  told: z.array(Id).optional().describe('Facts the buyer has told: all of them, any of them, none of them.'),
  toldAny: z.array(Id).optional(),
  notTold: z.array(Id).optional(),
  depthAtLeast: Depth.optional().describe('The deepest fact told so far is at least this deep.'),
  depthAtMost: Depth.optional(),
  disclosed: z
    .array(Id)
    .optional()
    .describe('Items of the fact sheet that the learner has conveyed: all of them, any of them, none of them.'),
  disclosedAny: z.array(Id).optional(),
  notDisclosed: z.array(Id).optional(),
  settled: z
    .array(Id)
    .optional()
    .describe(
      "The buyer's own questions that have been settled, that have not (raised or not), or have been raised and are not settled.",
    ),
  notSettled: z.array(Id).optional(),
  raised: z.array(Id).optional().describe("The buyer's own questions that have been put, whatever came of them: all of them."),
  unsettled: z.array(Id).optional(),
  breachesAtLeast: z.int().positive().optional(),
  breachesAtMost: z.int().nonnegative().optional(),
};

/** What may be asked of an earlier scene that this conversation continues. With `none: true` there must be no earlier scene. */
const MemoryCondition = z.strictObject({
  none: z.boolean().optional(),
  outcome: z.array(Id).optional(),
  trustAtLeast: z.number().optional(),
  trustBelow: z.number().optional(),
  did: z.array(ActId).optional(),
  didAny: z.array(ActId).optional(),
  didNot: z.array(ActId).optional(),
  told: z.array(Id).optional(),
  toldAny: z.array(Id).optional(),
  breachesAtLeast: z.int().positive().optional(),
  breachesAtMost: z.int().nonnegative().optional(),
});
export type MemoryCondition = z.infer<typeof MemoryCondition>;

export const Condition = z.strictObject({ ...conditionParts, memory: MemoryCondition.optional() });
export type Condition = z.infer<typeof Condition>;
