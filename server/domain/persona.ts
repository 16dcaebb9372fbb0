import { z } from 'zod';
import { ActId } from './act.ts';
import { Condition, Depth, Id } from './condition.ts';
import { EverydayTopic } from './everyday.ts';
import { Cues, Text, Variants } from './language.ts';
import { Lines } from './line-intent.ts';
import { PersonaTest } from './persona-test.ts';
import { Components } from './trust.ts';

const Prose = z.string().trim().min(1);

/** How a conversation ended, for comparison between personas. */
export const OutcomeKind = z.enum(['agreement', 'referral', 'later', 'none', 'breakdown']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** What brought the end about: the buyer concludes, runs out of patience, walks out; the learner takes leave, or ends it. */
export const EndCause = z.enum(['concluded', 'patience', 'walk-out', 'farewell', 'ended']);
export type EndCause = z.infer<typeof EndCause>;

/** What a short question asks about what was just told: “who?”, “since when?”, “and then?”. */
export const followUpKinds = [
  'who',
  'what',
  'when',
  'where',
  'why',
  'how',
  'how-long', // also “since when?”
  'how-many',
  'how-much',
  'how-old',
  'how-often',
  'then', // “and then?”, “so what happened?”
] as const;
export const FollowUpKind = z.enum(followUpKinds);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/** What a fact's own follow-up questions get, once each, after the fact was told and while the talk is on it. */
export const More = z.strictObject({
  to: z.array(FollowUpKind).default([]).describe('Kinds of short question it answers.'),
  asked: Cues.optional().describe('Questions it answers that name what they are after (“what’s his name?”).'),
  says: Variants.describe("Wordings, each complete in itself and true beside the fact's own."),
});
export type More = z.infer<typeof More>;

/** A thing the buyer may say about the world; nothing beyond these is ever stated. */
export const Fact = z.strictObject({
  id: Id,
  depth: Depth,
  scenes: z.array(Id).min(1).optional().describe('Scenes it belongs to; all if absent.'),
  about: Cues.describe('Words and short phrases that a question or remark about this would contain.'),
  asked: Cues.describe('Questions, as people would ask them, that this answers.'),
  everyday: z
    .array(EverydayTopic)
    .min(1)
    .optional()
    .describe('Everyday matters that it answers besides, however they are asked (“how long have you been here?”).'),
  says: Variants.describe('Wordings, each complete in itself. The second serves when it is asked for again.'),
  guarded: Variants.optional().describe(
    'What the buyer says instead while the fact is locked. Needed from depth `situation` on.',
  ),
  more: z.array(More).default([]).describe('What is said to pointed questions that the fact raises.'),
  leadsTo: z
    .array(Id)
    .default([])
    .describe('Facts that a follow-up (“why?”, “tell me more”, a reflection) leads to, in order.'),
  invitedBy: z.array(ActId).min(1).optional().describe("Acts that invite it, instead of its depth's usual ones."),
  when: Condition.optional().describe('Told only while this holds.'),
});
export type Fact = z.infer<typeof Fact>;

/** Something the buyer wants to know from the seller, and goes on wanting until it is settled. */
export const Ask = z.strictObject({
  id: Id,
  scenes: z.array(Id).min(1).optional(),
  when: Condition.optional().describe('Raised only once this holds.'),
  priority: z.int().min(0).max(9).default(5).describe('Asked in the order of the file; a higher one first.'),
  says: Variants,
  pressed: Variants.describe('Said when it was passed by: sharper, the second time sharper still.'),
  settledLine: Variants.optional().describe('Said when it was answered straight.'),
  settledBy: z.array(ActId).default(['answers-question']).describe('Acts any of which settles it when it has just been asked.'),
  settledByDisclosing: z
    .array(Id)
    .default([])
    .describe('Items of the fact sheet any of which settles it, asked or volunteered.'),
  matters: z.boolean().default(true).describe('Passing it by twice is a breach: the buyer remembers it.'),
});
export type Ask = z.infer<typeof Ask>;

/** What the buyer says at once to something the learner did. The first one that fits is used. */
export const Reaction = z.strictObject({
  id: Id,
  scenes: z.array(Id).min(1).optional(),
  to: z.array(ActId).default([]).describe('Acts any of which calls it up.'),
  toDisclosing: z
    .array(Id)
    .default([])
    .describe('Items of the fact sheet any of which, once conveyed in this reply, calls it up.'),
  when: Condition.optional(),
  confessed: z
    .boolean()
    .default(false)
    .describe('Only where the reply owns up to a lie, in so many words or to one the buyer had noticed.'),
  says: Variants,
  alone: z
    .boolean()
    .default(false)
    .describe("The reaction is the whole line: no answer, no question of the buyer's own follows."),
});
export type Reaction = z.infer<typeof Reaction>;

/** Something that happens at a point of the scene (the phone, a waiter, a child): said once, before or instead of the line. */
export const Happening = z.strictObject({
  id: Id,
  scenes: z.array(Id).min(1).optional(),
  when: Condition,
  says: Variants,
  alone: z.boolean().default(false),
});
export type Happening = z.infer<typeof Happening>;

/** Something of an earlier scene that the buyer comes back to, once. `{quote}` is what the learner said then that did `quotes`. */
export const Recall = z.strictObject({
  id: Id,
  scenes: z.array(Id).min(1).optional(),
  when: Condition,
  quotes: z.array(ActId).optional(),
  says: Variants,
});
export type Recall = z.infer<typeof Recall>;

/** What the learner sells, with what it costs, lacks and earns. The learner sees it; the engine checks claims against it. */
export const SheetItem = z.strictObject({
  id: Id,
  kind: z.enum(['offer', 'price', 'limit', 'interest', 'rival', 'terms', 'risk', 'background']),
  text: Text,
  about: Cues.describe(
    'Words that a reply conveying this would contain, beside the figures in the text: alternatives of one to four words.',
  ),
});
export type SheetItem = z.infer<typeof SheetItem>;

export const Outcome = z.strictObject({
  id: Id,
  kind: OutcomeKind,
  title: Text,
  when: Condition.optional(),
  causes: z.array(EndCause).min(1).optional().describe('The causes it fits; any if absent.'),
  concludes: z.boolean().default(false).describe('The buyer ends the talk with it as soon as `when` holds.'),
  says: Variants.describe("The buyer's last words; not said where the learner ended the talk."),
  epilogue: Text.describe('What happened afterwards, told as a short story in the second person.'),
});
export type Outcome = z.infer<typeof Outcome>;

/** Trust needed before facts of each depth may be told. */
const Gates = z.strictObject({ situation: z.number(), worry: z.number(), stake: z.number() });

/** What an act does to this buyer, beside the usual: `scale` multiplies the usual effect, the others add points to a component. */
export const Effect = z.strictObject({
  scale: z.number().min(-2).max(5).default(1),
  credibility: z.number().min(-30).max(30).default(0),
  reliability: z.number().min(-30).max(30).default(0),
  intimacy: z.number().min(-30).max(30).default(0),
  selfOrientation: z.number().min(-30).max(30).default(0),
});
export type Effect = z.infer<typeof Effect>;

/** Another person in the persona's place for one scene: what is given here stands instead of the persona's own. */
export const Cast = z.strictObject({
  name: Prose,
  title: Text,
  depths: Gates.optional(),
  walksOutBelow: z.number().min(0).max(40).optional(),
  longWinded: z.int().min(30).max(400).optional(),
  effects: z.partialRecord(ActId, Effect).optional(),
  lines: Lines.optional(),
});
export type Cast = z.infer<typeof Cast>;

export const Scene = z.strictObject({
  id: Id,
  cast: Cast.optional().describe('Who is met in this scene, if it is somebody else than the persona.'),
  title: Text,
  brief: Text.describe('Where and when, and what the learner knows going in. Second person.'),
  goal: Text.describe('What the learner is there for, honestly put.'),
  factSheet: z.array(SheetItem).min(1),
  openings: z
    .array(z.strictObject({ when: Condition.optional(), says: Variants }))
    .default([])
    .describe("The buyer's first words; the first whose condition holds. None: the learner opens."),
  start: Components.describe('The components at the start.'),
  patience: z
    .int()
    .min(6)
    .max(40)
    .describe('How many replies this buyer has time for at the start; trust adds, breaches take away.'),
  carries: z
    .number()
    .min(0)
    .max(1)
    .default(0.8)
    .describe("Share of the earlier scene's components that is carried over, 0..1."),
  businessIsOut: z.boolean().default(false).describe('Business is out of place here: raising it costs, early.'),
  business: z
    .strictObject({ en: z.array(z.string().min(2)).min(1), fr: z.array(z.string().min(2)).min(1) })
    .optional()
    .describe(
      'Where business is out of place: the words that bring up this case, beside those of any deal (price, contract …); `*` ends a beginning.',
    ),
  outcomes: z.array(Outcome).min(3).describe('Tried in order; the last has neither condition nor causes.'),
});
export type Scene = z.infer<typeof Scene>;

/**
 * What of the buyer's line a better reply answers, as `source:id`: an ask (also as it is pressed, or still waits), a fact (also what is
 * added to it), a guarded fact, a reaction, a happening, a line by its intent, the scene that it opens; or `kind:` with a kind of line, as
 * the reader names them.
 */
export const BetterTo = z
  .string()
  .regex(
    /^(ask|fact|guarded|reaction|happening|line|opening|kind):[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected ask:, fact:, guarded:, reaction:, happening:, line:, opening: or kind:, and an id',
  );
export type BetterTo = z.infer<typeof BetterTo>;

/** What a good seller would say here, in their own words; proposed in a debrief where it proves itself. Never tells what is locked. */
export const Better = z.strictObject({
  to: z.array(BetterTo).min(1).describe('Any of these brings it up.'),
  scenes: z.array(Id).min(1).optional(),
  when: Condition.optional().describe('Holds of the state before the reply.'),
  says: Variants.describe('Wordings, each complete in itself.'),
});
export type Better = z.infer<typeof Better>;

/** Longest that is kept of a character card, as JSON in characters. */
const mostCard = 600_000;

/** What a character card held beside what has found a place here, as it was; nothing reads it. */
const KeptCard = z
  .record(z.string(), z.unknown())
  .refine((card) => JSON.stringify(card).length <= mostCard, `longer than ${mostCard} characters as JSON`);

export const Persona = z.strictObject({
  id: Id,
  name: Prose,
  title: Text.describe('Who they are in a few words, under the name.'),
  tagline: Text.describe('One line that makes one want to meet them.'),
  trains: z.array(Prose).min(1).describe('Dimensions of the default rubric that this buyer trains most.'),
  challenge: z.int().min(1).max(3).describe('How hard this buyer is: 1 approachable, 2 demanding, 3 hard.'),
  /** The person, for whoever speaks as them: prose, never shown to learners before the end. */
  character: z.strictObject({
    background: Prose,
    wants: Prose,
    fears: Prose,
    hides: Prose,
    voice: Text,
    neverSays: z.array(Prose).min(1),
    opensUp: z.array(Prose).min(1),
    shutsDown: z.array(Prose).min(1),
  }),
  depths: Gates.describe('Trust needed before facts of each depth may be told.'),
  walksOutBelow: z.number().min(0).max(40).describe('Trust below which the buyer walks out.'),
  longWinded: z.int().min(30).max(400).default(110).describe('Replies longer than this many words tire the buyer.'),
  effects: z.partialRecord(ActId, Effect).default({}),
  scenes: z.array(Scene).min(1),
  facts: z.array(Fact).min(5),
  asks: z.array(Ask).min(1),
  reactions: z.array(Reaction).default([]),
  happenings: z.array(Happening).default([]),
  recalls: z.array(Recall).default([]),
  lines: Lines,
  tests: z.array(PersonaTest).min(1),
  better: z.array(Better).default([]),
  card: KeptCard.optional().describe('What is left of the character card that this began from, unchanged; nothing reads it.'),
});
export type Persona = z.infer<typeof Persona>;
