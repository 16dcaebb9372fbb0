import { z } from 'zod';
import { type BuyerState, Difficulty, type LinePlan, Memory } from './buyer-state.ts';
import type { LevelInForce } from './final-marks.ts';
import { Language } from './language.ts';
import { Mark, MarkSource } from './mark.ts';
import { Branch, ConversationHead, Debrief, Feedback, Outcome } from './protocol.ts';
import { type Reading, Speaker } from './reading.ts';
import type { Shift } from './trust.ts';

/**
 * What the learner was shown at the start. Kept with the conversation, so that it reads the same whatever becomes of the content. Of a real
 * call it is what was told of it: the persona is whoever the seller talked to, the scene has its title and its fact sheet.
 */
export const Card = ConversationHead.pick({
  persona: true,
  scene: true,
  rubric: true,
  notes: true,
  assignment: true,
  call: true,
});
export type Card = z.infer<typeof Card>;

/** How a conversation ended. */
export const Ending = z.object({ outcome: Outcome, epilogue: z.string(), debrief: Debrief });
export type Ending = z.infer<typeof Ending>;

export const ConversationKind = z.enum(['practice', 'call']);
export type ConversationKind = z.infer<typeof ConversationKind>;

/**
 * One run of one scene by one learner, or a real call that somebody brought (`kind` is `call`): then there is no persona's version, seed and
 * difficulty say nothing, and the report comes without an ending, as `report`, once it is marked. Times are ISO 8601 in UTC. `engine` names
 * the versions of all that computed it.
 */
export const Conversation = z.object({
  id: z.string(),
  owner: z.string(),
  kind: ConversationKind,
  personaVersion: z.string().nullable(),
  rubricVersion: z.string(),
  card: Card,
  seed: z.int(),
  language: Language,
  difficulty: Difficulty,
  feedback: Feedback,
  memory: Memory.nullable(),
  after: z.string().nullable(),
  branchedFrom: Branch.nullable(),
  engine: z.string(),
  hints: z.int().nonnegative(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  ending: Ending.nullable(),
  report: Debrief.nullable(),
});
export type Conversation = z.infer<typeof Conversation>;

/** One turn as it was said. `replyId` is the client's id of a learner's reply; `name` and `startMs` are a real call's. */
export const Turn = z.object({
  turn: z.int().nonnegative(),
  speaker: Speaker,
  text: z.string(),
  replyId: z.string().nullable(),
  name: z.string().optional(),
  startMs: z.number().nonnegative().optional(),
});
export type Turn = z.infer<typeof Turn>;

/** One set of marks for a reply, and who made it. */
export const MarkSet = z.object({ source: MarkSource, marks: z.array(Mark) });
export type MarkSet = z.infer<typeof MarkSet>;

/**
 * What a reply was read as, how it was marked, and the buyer's state after it. Where a model has read it after the buyer had heard it,
 * reading and marks are the model's; `later` then says what that does to trust, and from which reply on (null: not so far), and `earlier`
 * holds the marks it replaced. `coach` are the levels that coaches have given it and that count, oldest first.
 */
export type Heard = {
  reading: Reading;
  marks: MarkSet;
  state: BuyerState;
  later?: { shift: Shift; countsFrom: number | null };
  earlier?: MarkSet[];
  coach?: LevelInForce[];
};

/** A model's reading of a reply that the buyer has heard already. */
export type LaterReading = { turn: number; reading: Reading; marks: MarkSet; shift: Shift };

/** A turn of any conversation, to be read: a real buyer's state is nobody's to know. */
export type ToldTurn = Turn & { heard: (Omit<Heard, 'state'> & { state: BuyerState | null }) | null };

/** A conversation of any kind, to be read. */
export type Told = { conversation: Conversation; turns: ToldTurn[] };

/** How a turn of a real call was read and marked. */
export type MarkedTurn = { turn: number; reading: Reading; marks: MarkSet };

/** A turn with all that is known of it; `heard` for the learner's replies only. */
export type HeardTurn = Turn & { heard: Heard | null };

/**
 * A conversation as far as going on with it needs: `state` is the latest, `plan` that of a line which is still to be said, `pending` what
 * models have read since and what counts for trust from the next reply on.
 */
export type OpenConversation = {
  conversation: Conversation;
  turns: Turn[];
  state: BuyerState;
  plan: LinePlan | null;
  pending: readonly { turn: number; shift: Shift }[];
};

/** The same with everything that was computed in it. `first` is the state before the first reply, `opening` its trust, 0..100. */
export type History = Omit<OpenConversation, 'turns'> & { turns: HeardTurn[]; opening: number; first: BuyerState };

/** A conversation as far as it takes to tell which others it parts from. */
export type Branchable = Pick<Conversation, 'id' | 'branchedFrom' | 'startedAt' | 'endedAt'> & {
  outcome: Ending['outcome'] | null;
  replies: number;
};

/** An entry in the list of conversations. `replies` counts the learner's, `trust` is the latest. */
export type ListedConversation = Pick<
  Conversation,
  'id' | 'card' | 'language' | 'difficulty' | 'feedback' | 'startedAt' | 'endedAt' | 'branchedFrom' | 'after'
> & { outcome: Ending['outcome'] | null; replies: number; trust: number };

/** An entry in the list of real calls. */
export type ListedCall = Pick<Conversation, 'id' | 'card' | 'rubricVersion' | 'language' | 'startedAt' | 'endedAt'> & {
  debrief: Debrief | null;
  /** Whether a coach's level counts in it. */
  coached: boolean;
};
