import { z } from 'zod';
import { Depth, Id } from './condition.ts';
import { Language } from './language.ts';

/** As much as the test drive plays of one talk. */
const TestReplies = z.array(z.string().min(1).max(4000)).min(1).max(60);

/** A scripted conversation with what must and must not happen; `candor check` plays it. */
export const PersonaTest = z.strictObject({
  name: z.string().trim().min(1),
  scene: Id.optional(),
  language: Language.optional(),
  seed: z.int().default(1),
  after: z
    .strictObject({ scene: Id, replies: TestReplies })
    .optional()
    .describe('An earlier scene that this one continues, played first.'),
  replies: TestReplies,
  expect: z.strictObject({
    ended: z.boolean().optional(),
    outcome: z.array(Id).optional(),
    outcomeNot: z.array(Id).optional(),
    told: z.array(Id).optional(),
    notTold: z.array(Id).optional(),
    depthAtLeast: Depth.optional(),
    depthAtMost: Depth.optional(),
    trustAtLeast: z.number().optional(),
    trustAtMost: z.number().optional(),
    settled: z.array(Id).optional(),
    says: z
      .array(z.string())
      .optional()
      .describe("Text that some line of the buyer's must, or must never, contain (case does not matter)."),
    neverSays: z.array(z.string()).optional(),
  }),
});
export type PersonaTest = z.infer<typeof PersonaTest>;
