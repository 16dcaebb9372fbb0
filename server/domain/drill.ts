import { z } from 'zod';
import { Language } from './language.ts';
import { Mark } from './mark.ts';
import { defaultRubric } from './protocol.ts';
import { Reading, Speaker } from './reading.ts';
import { NamedRef, TitledRef } from './ref.ts';

/** A drill: a few short moments to practise one dimension on, each answered once or twice. Private to the learner, and no conversation. */

/** How often a moment may be answered. */
export const tries = 2;
export const TryNumber = z.union([z.literal(1), z.literal(2)]);

/** Where a moment comes from: a drill of the rubric by its id, or a reply of one's own (`turn`) that will be said anew. */
export const MomentRef = z.discriminatedUnion('source', [
  z.object({ source: z.literal('rubric'), drill: z.string() }),
  z.object({ source: z.literal('own'), conversation: z.string(), turn: z.int().nonnegative() }),
]);
export type MomentRef = z.infer<typeof MomentRef>;

/** One answer as it is kept: how it was read, and its mark on the drill's dimension. */
export const StoredTry = z.object({
  moment: z.int().nonnegative(),
  try: TryNumber,
  text: z.string(),
  reading: Reading,
  mark: Mark,
});
export type StoredTry = z.infer<typeof StoredTry>;

/** A drill as it is kept. It is done once each moment was answered. Times are ISO 8601 in UTC. */
export const StoredDrill = z.object({
  id: z.string(),
  owner: z.string(),
  rubricVersion: z.string(),
  dimension: z.string(),
  language: Language,
  moments: z.array(MomentRef).min(1),
  startedAt: z.string(),
  doneAt: z.string().nullable(),
  tries: z.array(StoredTry),
});
export type StoredDrill = z.infer<typeof StoredDrill>;

export const StartDrill = z.object({
  dimension: z.string().min(1).max(200),
  language: Language.default('en'),
  /** An ended conversation of one's own whose moments come first. */
  conversation: z.string().min(1).max(200).optional(),
});
export const TryMoment = z.object({ moment: z.int().nonnegative(), try: TryNumber, text: z.string().trim().min(1).max(4000) });

const DrillTry = z.object({
  try: TryNumber,
  text: z.string(),
  mark: Mark,
  /** What was seen in it and why that matters. */
  seen: z.string(),
  /** What one level higher would look like; at level 5, what to keep. */
  higher: z.string(),
});
export type DrillTry = z.infer<typeof DrillTry>;

const Said = z.object({ speaker: Speaker, text: z.string() });

/**
 * One moment in the drill's language. Evidence in its tries names `turn`, the number that the answer would have in the talk: the buyer's
 * `line` is the turn before it.
 */
export const DrillMoment = z.object({
  source: z.enum(['rubric', 'own']),
  /** Who one is and what went before; of an own moment the page says it from `own`. */
  scene: z.string().optional(),
  own: z.object({ conversation: z.string(), persona: NamedRef, scene: TitledRef, at: z.string() }).optional(),
  before: z.array(Said),
  line: z.string(),
  turn: z.int().nonnegative(),
  facts: z.array(z.string()),
  tries: z.array(DrillTry),
  /** What one said there at the time; only once one has tried again. */
  earlier: z.object({ text: z.string(), level: z.number().nullable() }).optional(),
  /** A reply that does it well; only after the last try, or one at level 5. */
  example: z.string().optional(),
});
export type DrillMoment = z.infer<typeof DrillMoment>;

/** Mean levels 1..5 of the first answers and of the better of each moment's; null where none was scored. */
const Levels = z.object({ first: z.number().nullable(), best: z.number().nullable() });

export const Drill = z.object({
  id: z.string(),
  rubric: z.string(),
  dimension: z.object({ id: z.string(), title: z.string(), about: z.string() }),
  language: Language,
  /** The language of what the rubric says. */
  notes: Language,
  startedAt: z.string(),
  done: z.boolean(),
  moments: z.array(DrillMoment),
  /** Once it is done: what it came to, what worked best, and what to carry into the next talk. */
  closing: Levels.extend({
    worked: z.object({ moment: z.int(), quote: z.string(), text: z.string() }).nullable(),
    carry: z.object({ moment: z.int(), text: z.string() }).nullable(),
  }).optional(),
});
export type Drill = z.infer<typeof Drill>;

/** A dimension that can be drilled, and what was done on it. `done` counts whole drills; `latest` is the last of them. */
const DrilledDimension = z.object({
  dimension: z.string(),
  title: z.string(),
  about: z.string(),
  done: z.int().nonnegative(),
  latest: Levels.extend({ id: z.string(), at: z.string() }).nullable(),
});

/** What there is to drill by the default rubric. `weakest` rests on one's latest conversations, null where those say too little. */
export const DrillOverview = z.object({
  rubric: z.literal(defaultRubric),
  dimensions: z.array(DrilledDimension),
  weakest: z.object({ dimension: z.string(), level: z.number(), n: z.int(), conversations: z.int() }).nullable(),
  /** The latest drill, if it was left before its end within a day. */
  unfinished: z.object({ id: z.string(), dimension: z.string() }).nullable(),
});
export type DrillOverview = z.infer<typeof DrillOverview>;
