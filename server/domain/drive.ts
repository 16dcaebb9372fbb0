import { z } from 'zod';
import { Act, ActId } from './act.ts';
import { AskState, Breach, Difficulty, Intent, LinePart, Seed } from './buyer-state.ts';
import { Depth } from './condition.ts';
import { ContentKind, ContentProblem } from './content-version.ts';
import { mostDraftText } from './draft.ts';
import { Language } from './language.ts';
import { Mark } from './mark.ts';
import { EndCause, OutcomeKind } from './persona.ts';
import { PublicRubric, SceneBrief } from './protocol.ts';
import { TitledRef } from './ref.ts';
import { Components } from './trust.ts';

/** A test drive: talking to a draft with its workings in view. Nothing of it is kept; the same request gives the same answer. */

/** Replies that a talk may come to, so that nobody waits for long. */
export const mostReplies = 60;
/** One reply, in characters. */
const mostReplyText = 4000;

const id = z.string().min(1).max(200);
const Replies = z.array(z.string().min(1).max(mostReplyText)).max(mostReplies);

/** A draft's text as it stands in the editor. */
export const DraftYaml = z.string().min(1).max(mostDraftText);

/** The talk: which scene, how it is played, and all replies so far. `after` is an earlier scene that this one continues, played first. */
export const Talk = z.object({
  scene: id.optional(),
  language: Language.default('en'),
  difficulty: Difficulty.default('true'),
  seed: Seed.default(1),
  after: z.object({ scene: id, replies: Replies }).optional(),
  replies: Replies.default([]),
});
export type Talk = z.infer<typeof Talk>;

/**
 * A draft persona is marked by the published rubric `rubric`; with a draft rubric one talks to the published persona `persona` and is marked
 * by the draft. Either may be left out: the default rubric, the first persona.
 */
export const DriveRequest = Talk.extend({
  kind: ContentKind.default('persona'),
  yaml: DraftYaml,
  persona: id.optional(),
  rubric: id.optional(),
});
export type DriveRequest = z.infer<typeof DriveRequest>;

/** Points on each component, before caps, drag and difficulty. */
export const CausePoints = z.object({
  credibility: z.number(),
  reliability: z.number(),
  intimacy: z.number(),
  selfOrientation: z.number(),
});

/** What moved trust: an act, an item of the fact sheet that was told, or owning up to a lie (`id` is empty). */
export const MovedBy = CausePoints.extend({ by: z.enum(['act', 'item', 'confession']), id: z.string() });
export type MovedBy = z.infer<typeof MovedBy>;

/** Why a fact is not told yet: trust is short, a step on the way down is missing, its own condition does not hold, or nothing invites it. */
export const Waits = z.enum(['trust', 'step', 'condition', 'invitation']);
export type Waits = z.infer<typeof Waits>;

/** The next depth: the trust that it asks for, how many points are missing, and what each of its facts that was not told waits for. */
export const NextDepth = z.object({
  depth: Depth,
  gate: z.number(),
  short: z.number().nonnegative(),
  facts: z.array(z.object({ id: z.string(), waits: z.array(Waits), invitedBy: z.array(ActId) })),
});
export type NextDepth = z.infer<typeof NextDepth>;

/** The buyer's state as a designer reads it. `facts` counts those of the scene. */
export const DriveState = z.object({
  trust: z.number(),
  components: Components,
  patience: z.number(),
  depth: Depth,
  told: z.int(),
  facts: z.int(),
  breaches: z.array(Breach),
  asks: z.array(AskState.pick({ status: true, passedBy: true }).extend({ id: z.string() })),
  disclosed: z.array(z.string()),
  /** Null where everything in the scene was told, or nothing is left to tell. */
  next: NextDepth.nullable(),
});
export type DriveState = z.infer<typeof DriveState>;

/** A part of a line: what the buyer meant by it and where its words stand in the file. */
export const LineStep = z.object({
  intent: Intent,
  source: LinePart.shape.source,
  id: z.string(),
  depth: Depth.optional(),
  text: z.string(),
});
export type LineStep = z.infer<typeof LineStep>;

export const DriveLine = z.object({
  turn: z.int().nonnegative(),
  text: z.string(),
  language: Language,
  steps: z.array(LineStep),
  ends: z.object({ outcome: z.string(), cause: EndCause }).optional(),
});
export type DriveLine = z.infer<typeof DriveLine>;

const FactRef = z.object({ id: z.string(), depth: Depth });

/** One reply and what came of it. `within`: facts that this reply brought within reach; `lost`: that it put out of reach again. */
export const DriveTurn = z.object({
  turn: z.int().nonnegative(),
  reply: z.string(),
  acts: z.array(Act),
  marks: z.array(Mark),
  moved: z.array(MovedBy),
  told: z.array(FactRef),
  within: z.array(FactRef),
  lost: z.array(FactRef),
  disclosed: z.array(z.string()),
  /** The buyer's own questions that this reply changed something about. */
  asks: DriveState.shape.asks,
  breached: z.array(Breach),
  state: DriveState,
  line: DriveLine,
});
export type DriveTurn = z.infer<typeof DriveTurn>;

export const DriveEnd = z.object({
  id: z.string(),
  title: z.string(),
  kind: OutcomeKind,
  epilogue: z.string(),
  /** Absent where nobody has ended it: this is how it would end now. */
  cause: EndCause.optional(),
});
export type DriveEnd = z.infer<typeof DriveEnd>;

export const Drive = z.object({
  persona: z.object({ id: z.string(), name: z.string() }),
  scene: SceneBrief,
  scenes: z.array(TitledRef),
  /** What the marks refer to. */
  rubric: PublicRubric,
  opening: DriveLine.nullable(),
  start: DriveState,
  turns: z.array(DriveTurn),
  end: DriveEnd,
  /** Replies that the buyer did not stay to hear. */
  unused: z.int().nonnegative(),
});
export type Drive = z.infer<typeof Drive>;

/** A draft that does not check has no answer but its problems. */
export const WithProblems = z.object({ problems: z.array(ContentProblem) });
export const DriveAnswer = z.union([WithProblems, Drive]);
export type DriveAnswer = z.infer<typeof DriveAnswer>;
