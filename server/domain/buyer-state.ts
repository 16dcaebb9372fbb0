import { z } from 'zod';
import { ActId } from './act.ts';
import { Language } from './language.ts';
import { LineIntent } from './line-intent.ts';
import { EndCause } from './persona.ts';
import { Components } from './trust.ts';

/** A breach of trust the buyer has not forgotten. `named` once the buyer has come back to it. */
export const Breach = z.object({
  act: ActId,
  turn: z.int().nonnegative(),
  quote: z.string(),
  named: z.boolean(),
  repaired: z.boolean(),
});
export type Breach = z.infer<typeof Breach>;

/** One thing the learner has done: how often, when first, and the clearest quote of it. */
export const Deed = z.object({
  times: z.int().positive(),
  turn: z.int().nonnegative(),
  quote: z.string(),
  strength: z.number(),
});
export type Deed = z.infer<typeof Deed>;

/** Where one of the buyer's own questions stands. */
export const AskState = z.object({
  status: z.enum(['raised', 'settled', 'given-up']),
  /** How often the learner passed it by. */
  passedBy: z.int().nonnegative(),
  /** The learner's reply, counted from 1, after which it was last asked; 0 if never asked. */
  askedAfter: z.int().nonnegative(),
});
export type AskState = z.infer<typeof AskState>;

/**
 * The buyer's state after a turn: a fold over the readings of the replies so far. `used` lists the wordings already said, as
 * `source:id:index`, so that none is said twice.
 */
export const BuyerState = z.object({
  replies: z.int().nonnegative(),
  components: Components,
  trust: z.number().min(0).max(100),
  /** Replies the buyer still has time for. */
  patience: z.number(),
  language: Language,
  did: z.partialRecord(ActId, Deed),
  told: z.array(z.string()),
  disclosed: z.array(z.string()),
  asks: z.record(z.string(), AskState),
  /** The question of the buyer's own that the last line ended on. */
  openAsk: z.string().nullable(),
  /** The fact talked about last. */
  topic: z.string().nullable(),
  breaches: z.array(Breach),
  used: z.array(z.string()),
  /** Replies in a row that were only questions; that were silent; that made no sense. */
  questionRun: z.int().nonnegative(),
  silenceRun: z.int().nonnegative(),
  nonsenseRun: z.int().nonnegative(),
  insults: z.int().nonnegative(),
});
export type BuyerState = z.infer<typeof BuyerState>;

/** What the buyer remembers of an earlier scene: the state it ended in, and how it ended. */
export const Memory = z.object({ scene: z.string(), outcome: z.string(), state: BuyerState });
export type Memory = z.infer<typeof Memory>;

/** What the buyer means to do with a line. */
export const Intent = z.enum([
  'greet',
  'answer',
  'reveal',
  'guard',
  'react',
  'ask',
  'press',
  'happening',
  'recall',
  'conclude',
  'leave',
  ...LineIntent.options,
]);
export type Intent = z.infer<typeof Intent>;

/** One wording out of the persona's material. */
export const LinePart = z.object({
  source: z.enum([
    'opening',
    'fact',
    'more',
    'guarded',
    'reaction',
    'happening',
    'recall',
    'ask',
    'pressed',
    'settled',
    'line',
    'outcome',
  ]),
  id: z.string(),
  index: z.int().nonnegative(),
  /** Fills `{quote}`. */
  quote: z.string().optional(),
});
export type LinePart = z.infer<typeof LinePart>;

/** What the buyer will say next, before it is put into words; enough to say it again the same way after a crash. */
export const LinePlan = z.object({
  intents: z.array(Intent),
  parts: z.array(LinePart),
  language: Language,
  ends: z.object({ outcome: z.string(), cause: EndCause }).optional(),
});
export type LinePlan = z.infer<typeof LinePlan>;

/** Chooses among wordings; any whole number. */
export const Seed = z.int();

export const Difficulty = z.enum(['gentle', 'true', 'hard']);
export type Difficulty = z.infer<typeof Difficulty>;
