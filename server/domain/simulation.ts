import { z } from 'zod';
import { Difficulty, Seed } from './buyer-state.ts';
import { ContentProblem } from './content-version.ts';
import { DraftYaml, Talk } from './drive.ts';
import { Language } from './language.ts';
import { OutcomeKind } from './persona.ts';
import { TitledRef } from './ref.ts';

/** Sellers of two kinds against a draft, over many seeds: whether trust pays with this buyer. */

/** The seller who works for the sale, and the one who works for the buyer. */
export const SellerPolicy = z.enum(['competitive', 'trust-based']);
export type SellerPolicy = z.infer<typeof SellerPolicy>;

export const mostSeeds = 40;

/** `from` is the first seed, each talk has the next. */
export const SimulationRequest = z.object({
  yaml: DraftYaml,
  seeds: z.int().min(1).max(mostSeeds).default(20),
  from: Seed.default(1),
  language: Language.default('en'),
  difficulty: Difficulty.default('true'),
});
export type SimulationRequest = z.infer<typeof SimulationRequest>;

/** What `n` talks came to. `value` by one rule for all buyers; `depth` 0 surface … 3 stake; means but for the counts. */
export const Fared = z.object({
  n: z.int().nonnegative(),
  kinds: z.record(OutcomeKind, z.int().nonnegative()),
  /** Talks that the buyer broke off. */
  left: z.int().nonnegative(),
  value: z.number(),
  depth: z.number(),
  /** Talks in which what is at stake for the person was heard. */
  stakes: z.int().nonnegative(),
  replies: z.number(),
  trust: z.number(),
});
export type Fared = z.infer<typeof Fared>;

/** An outcome, how many talks came to it, and one of them for a test drive. */
const Met = z.object({ id: z.string(), title: z.string(), kind: OutcomeKind, n: z.int().positive(), talk: Talk });

const InScene = Fared.extend({ policy: SellerPolicy, outcomes: z.array(Met) });

/** `lines`: written for this very buyer, or what such sellers say to anybody. `sellable`: an agreement is one of the scene's outcomes. */
export const SimulatedScene = z.object({
  scene: TitledRef,
  sellable: z.boolean(),
  lines: z.enum(['own', 'general']),
  policies: z.array(InScene),
});
export type SimulatedScene = z.infer<typeof SimulatedScene>;

/** `ratio`: the trust-based seller's mean value over the competitive one's, scenes counting alike; null where the latter is nought. */
export const Simulation = z.object({
  seeds: z.int(),
  scenes: z.array(SimulatedScene),
  all: z.array(Fared.extend({ policy: SellerPolicy })),
  ratio: z.number().nullable(),
});
export type Simulation = z.infer<typeof Simulation>;

/** What is streamed, a JSON object a line: any number of `progress` (talks done of all), then one of the others. */
export const SimulationNews = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), of: z.int() }),
  z.object({ type: z.literal('problems'), problems: z.array(ContentProblem) }),
  z.object({ type: z.literal('result'), result: Simulation }),
  z.object({ type: z.literal('failed'), code: z.string(), message: z.string() }),
]);
export type SimulationNews = z.infer<typeof SimulationNews>;
