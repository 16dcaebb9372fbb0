import { z } from 'zod';
import { Depth } from './condition.ts';
import { ContentProblem } from './content-version.ts';
import { DraftYaml, Talk, WithProblems } from './drive.ts';
import { OutcomeKind } from './persona.ts';
import { PersonaTest } from './persona-test.ts';

/** A draft's own tests, and how a conversation becomes one of them. */

/** In what a test's conversation differed from what was expected of it. */
export const Difference = z.discriminatedUnion('what', [
  z.object({ what: z.literal('ended'), expected: z.boolean() }),
  z.object({ what: z.literal('outcome'), expected: z.array(z.string()), got: z.string() }),
  z.object({ what: z.literal('outcome-not'), got: z.string() }),
  z.object({ what: z.literal('told'), id: z.string() }),
  z.object({ what: z.literal('not-told'), id: z.string() }),
  z.object({ what: z.literal('settled'), id: z.string() }),
  z.object({ what: z.literal('depth-at-least'), expected: Depth, got: Depth }),
  z.object({ what: z.literal('depth-at-most'), expected: Depth, got: Depth }),
  z.object({ what: z.literal('trust-at-least'), expected: z.number(), got: z.number() }),
  z.object({ what: z.literal('trust-at-most'), expected: z.number(), got: z.number() }),
  z.object({ what: z.literal('says'), text: z.string() }),
  z.object({ what: z.literal('never-says'), text: z.string() }),
]);
export type Difference = z.infer<typeof Difference>;

/** One test of a persona: it passed where nothing differed. `talk` is its conversation, for a test drive. */
export const TestOutcome = z.object({ name: z.string(), differences: z.array(Difference), talk: Talk });
export type TestOutcome = z.infer<typeof TestOutcome>;

/**
 * What a text without problems came to when all that it says it should be able to do was played: a persona's tests by the default rubric, how many drills
 * it has (a rubric's), and what else `candor check` holds against it, in its words: proposed replies and drills that do not prove themselves.
 */
export const TestReport = z.object({
  passed: z.boolean(),
  tests: z.array(TestOutcome),
  drills: z.int().nonnegative(),
  faults: z.array(z.string()),
});
export type TestReport = z.infer<typeof TestReport>;

/** The same of any text: nothing is played of one that has problems. */
export const TestedText = TestReport.extend({ problems: z.array(ContentProblem) });
export type TestedText = z.infer<typeof TestedText>;

/** A talk that may become a test. Tests are played at difficulty `true`, whatever the talk was held at. */
export const ObserveRequest = z.object({ yaml: DraftYaml, talk: Talk });
export type ObserveRequest = z.infer<typeof ObserveRequest>;

/** What happened in a talk when it is played as a test, for a designer to choose from what must happen again. */
export const Observed = z.object({
  ended: z.boolean(),
  outcome: z.object({ id: z.string(), title: z.string(), kind: OutcomeKind }),
  told: z.array(z.object({ id: z.string(), depth: Depth })),
  /** Facts of the scene that were not told, deeper than the surface. */
  notTold: z.array(z.object({ id: z.string(), depth: Depth })),
  depth: Depth,
  trust: z.number(),
  settled: z.array(z.string()),
  /** Names of the tests there are: no two tests of a persona are called the same. */
  names: z.array(z.string()),
});
export type Observed = z.infer<typeof Observed>;
export const ObservedAnswer = z.union([WithProblems, Observed]);
export type ObservedAnswer = z.infer<typeof ObservedAnswer>;

/** Adds a test at the end of a persona's tests. */
export const AddTest = ObserveRequest.extend({
  name: z.string().trim().min(1).max(200),
  expect: PersonaTest.shape.expect,
});
export type AddTest = z.infer<typeof AddTest>;

/** The draft's text with the test in it, everything else letter by letter as it was; `line` (from 1) is where the test begins. */
export const AddedTest = z.object({ yaml: z.string(), line: z.int().positive(), result: TestOutcome });
export type AddedTest = z.infer<typeof AddedTest>;
export const AddedTestAnswer = z.union([WithProblems, AddedTest]);
export type AddedTestAnswer = z.infer<typeof AddedTestAnswer>;
