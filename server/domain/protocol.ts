import { z } from 'zod';
import { Difficulty, Seed } from './buyer-state.ts';
import { CallFacts } from './call.ts';
import { By, CoachLevel, Comment, Dispute, EngineMarks, Exemplary, Summary } from './coaching.ts';
import { Language } from './language.ts';
import { Mark, MarkSource } from './mark.ts';
import { StoredCall } from './model-call.ts';
import { OutcomeKind, SheetItem } from './persona.ts';
import { Speaker } from './reading.ts';
import { NamedRef, TitledRef } from './ref.ts';
import { Components } from './trust.ts';

/** The contract with clients: frames of the practice socket and bodies of the HTTP answers. Fields may be added, none renamed. */

export const Feedback = z.enum(['off', 'trace', 'marks']);
export type Feedback = z.infer<typeof Feedback>;

/** The rubric that conversations are marked by unless they name another. */
export const defaultRubric = 'trust-based-selling';

const id = z.string().min(1).max(200);
const turn = z.int().nonnegative();

export const ClientFrame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    persona: id,
    scene: id.optional(),
    rubric: id.default(defaultRubric),
    /** Chosen by the server if absent. */
    seed: Seed.optional(),
    feedback: Feedback.default('marks'),
    language: Language.default('en'),
    difficulty: Difficulty.default('true'),
    after: id.optional(),
    assignment: id.optional(),
    version: id.optional(),
  }),
  z.object({ type: z.literal('resume'), conversation: id }),
  z.object({ type: z.literal('reply'), id: z.guid(), text: z.string().min(1).max(4000) }),
  z.object({ type: z.literal('rewind'), turn }),
  z.object({ type: z.literal('hint') }),
  z.object({ type: z.literal('end') }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;
export type StartFrame = Extract<ClientFrame, { type: 'start' }>;

/** What anyone may know of a persona, in one language. */
export const PublicPersona = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  tagline: z.string(),
  trains: z.array(z.string()),
  challenge: z.int(),
  scenes: z.array(TitledRef),
});
export type PublicPersona = z.infer<typeof PublicPersona>;

/** A scene as the learner reads it before and during practice, in one language. */
export const SceneBrief = z.object({
  id: z.string(),
  title: z.string(),
  brief: z.string(),
  goal: z.string(),
  factSheet: z.array(z.object({ id: z.string(), kind: SheetItem.shape.kind, text: z.string() })),
});
export type SceneBrief = z.infer<typeof SceneBrief>;

export const Branch = z.object({ conversation: z.string(), turn });

/** The assignment that a conversation is for: it is handed to coaches when it ends; `hints` and `rewind` say what it allows. */
export const ForAssignment = z.object({ id: z.string(), title: z.string(), hints: z.boolean(), rewind: z.boolean() });
export type ForAssignment = z.infer<typeof ForAssignment>;

/** `call` is there for a real call, and then stands for what is missing: no seed, difficulty or outcome of it means anything. */
export const ConversationHead = z.object({
  id: z.string(),
  call: CallFacts.optional(),
  persona: PublicPersona,
  scene: SceneBrief,
  rubric: z.string(),
  seed: Seed,
  feedback: Feedback,
  language: Language,
  /** The language of what the rubric says (notes on marks, hints, the debrief's texts); English where it does not say. */
  notes: Language.optional(),
  difficulty: Difficulty,
  branchedFrom: Branch.optional(),
  after: z.string().optional(),
  assignment: ForAssignment.optional(),
  ended: z.boolean(),
});
export type ConversationHead = z.infer<typeof ConversationHead>;

/** A mark as it is shown: where a coach's level counts, with who gave it and when; `advisory` where people agree with each other better than with the engine. */
export const ShownMark = Mark.extend({
  source: MarkSource.optional(),
  by: By.optional(),
  at: z.string().optional(),
  advisory: z.literal(true).optional(),
});

/** `id`, `marks`, `trust` and `components` belong to the learner's replies, and only as far as the feedback setting shows them. */
export const TranscriptTurn = z.object({
  turn,
  speaker: Speaker,
  text: z.string(),
  id: z.string().optional(),
  marks: z.array(ShownMark).optional(),
  source: MarkSource.optional(),
  /** Where a coach's levels count, and `source` is `coach`: what the engine had given. */
  engine: EngineMarks.optional(),
  trust: z.number().optional(),
  components: Components.optional(),
  /** In a real call: the speaker's own name, and when the turn began, in ms from the start of the recording. */
  name: z.string().optional(),
  startMs: z.number().optional(),
});
export type TranscriptTurn = z.infer<typeof TranscriptTurn>;

export const Outcome = z.object({ id: z.string(), title: z.string(), kind: OutcomeKind });

/** One dimension over the whole conversation: means over the `n` replies that gave an opportunity; null where none did. */
export const DimensionScore = z.object({
  dimension: z.string(),
  title: z.string(),
  level: z.number().nullable(),
  score: z.number().nullable(),
  n: z.int().nonnegative(),
});

/** The learner's report. Turns refer to the transcript, so that a page can lead there. */
export const Debrief = z.object({
  scores: z.array(DimensionScore),
  /** Learner's share of all words, 0..1; null where nothing was said. */
  talkShare: z.number().nullable(),
  /** Of a real call: the weighted mean score 0..1, open questions to one closed, and reflections to one question; null where there were none. */
  overall: z.number().nullable().optional(),
  openToClosed: z.number().nullable().optional(),
  reflectionToQuestion: z.number().nullable().optional(),
  /** The replies that moved trust most, in order of turns; `change` in points of trust. */
  turningPoints: z.array(z.object({ turn, change: z.number(), trust: z.number(), quote: z.string(), note: z.string() })),
  /** What the buyer offered (`turn`, `quote`) and the reply that followed passed by. */
  missedMoments: z.array(z.object({ turn, quote: z.string(), replyTurn: turn, note: z.string() })),
  strength: z.object({ dimension: z.string(), turn, quote: z.string(), text: z.string() }).nullable(),
  next: z.object({ dimension: z.string(), turn, quote: z.string(), text: z.string() }).nullable(),
  /** The costliest reply: where to go back to and say it differently, and what that would take. */
  better: z.object({ turn, dimension: z.string(), text: z.string() }).optional(),
});
export type Debrief = z.infer<typeof Debrief>;

/** One thing said at a moment: how it was marked, the buyer's trust after it, and what the buyer said to it. */
const SaidAtMoment = z.object({ text: z.string(), marks: z.array(Mark), trust: z.number(), components: Components });

/**
 * A better reply at the costliest moment of a talk. It is `proven`: read and marked by the same reader and rubric, and said to the buyer in
 * the very state before `turn`. `none` where the talk had no costly moment, or where nothing proved itself.
 */
export const BetterReply = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('proven'),
    turn,
    trustBefore: z.number(),
    /** The buyer's `line` is null where the learner ended the talk before it. */
    said: SaidAtMoment.extend({ line: z.string().nullable() }),
    better: SaidAtMoment.extend({ line: z.string(), source: z.enum(['embedded', 'llm']) }),
  }),
  z.object({ status: z.literal('none'), reason: z.enum(['no-costly-moment', 'nothing-proven']), turn: turn.optional() }),
]);
export type BetterReply = z.infer<typeof BetterReply>;

/**
 * Where a conversation parts from others: at each such reply's `turn`, what was said there in each (null where nothing was yet), oldest
 * first, and which of them (`current`) the conversation is, or goes on from.
 */
export const Branches = z.object({
  partings: z.array(
    z.object({
      turn,
      current: z.string(),
      variants: z.array(
        z.object({
          conversation: z.string(),
          said: z.string().nullable(),
          startedAt: z.string(),
          ended: z.boolean(),
          replies: z.int().nonnegative(),
          outcome: Outcome.optional(),
        }),
      ),
    }),
  ),
});
export type Branches = z.infer<typeof Branches>;

export const ServerFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), conversation: ConversationHead, transcript: z.array(TranscriptTurn) }),
  /** With the text, for those on the same conversation who did not send it. */
  z.object({ type: z.literal('accepted'), id: z.string(), turn, text: z.string().optional() }),
  z.object({ type: z.literal('delta'), turn, attempt: z.int(), offset: z.int(), text: z.string() }),
  z.object({ type: z.literal('line'), turn, text: z.string() }),
  z.object({ type: z.literal('marks'), turn, source: MarkSource, marks: z.array(Mark) }),
  z.object({ type: z.literal('trust'), turn, trust: z.number(), components: Components }),
  /**
   * Only where a language model is in use: something a learner may want to know and need do nothing about. `embedded-reading`: the model
   * failed, and the marks stay those of the embedded reader; `turn` is that of the reply. `queued`: the buyer's line waits until the model
   * is free; `embedded-line`: the line is the embedded speaker's, since the model failed or was not used; `turn` is that of the line.
   */
  z.object({
    type: z.literal('notice'),
    code: z.enum(['embedded-reading', 'queued', 'embedded-line']),
    turn,
    message: z.string(),
  }),
  z.object({ type: z.literal('hint'), text: z.string(), dimension: z.string() }),
  z.object({ type: z.literal('ended'), outcome: Outcome, epilogue: z.string(), debrief: Debrief }),
  z.object({
    type: z.literal('error'),
    code: z.string(),
    message: z.string(),
    retryable: z.boolean(),
    inReplyTo: z.string().optional(),
  }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;

export const PersonaList = z.object({ personas: z.array(PublicPersona) });

/** One persona with what the learner may read of each scene beforehand. `definition` is the whole of it, for designers only. */
export const PersonaDetail = PublicPersona.extend({
  scenes: z.array(SceneBrief),
  version: z.string(),
  /** Where a language model is in use: the host that what is said in the talk is sent to. */
  sentTo: z.string().optional(),
  definition: z.unknown().optional(),
});
export type PersonaDetail = z.infer<typeof PersonaDetail>;

/** What anyone may know of a rubric. */
export const PublicRubric = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** The language of its texts: the one asked for, if the rubric has it. */
  language: Language.optional(),
  dimensions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      about: z.string(),
      levels: z.array(z.object({ level: z.int(), title: z.string(), anchor: z.string() })),
      markers: z.array(z.object({ id: z.string(), label: z.string(), polarity: z.enum(['+', '-']) })),
      /** Coaches agree with each other better than with the engine: take its levels as advice. */
      advisory: z.boolean().optional(),
    }),
  ),
});
export type PublicRubric = z.infer<typeof PublicRubric>;

export const RubricList = z.object({ rubrics: z.array(PublicRubric) });

/** An entry in the list of conversations; `trust` and `outcome` only as far as the feedback setting shows them. */
export const ConversationSummary = z.object({
  id: z.string(),
  persona: NamedRef,
  scene: TitledRef,
  rubric: z.string(),
  /** In which its scene and its outcome are named. */
  language: Language,
  difficulty: Difficulty,
  startedAt: z.string(),
  endedAt: z.string().optional(),
  replies: z.int(),
  trust: z.number().optional(),
  outcome: Outcome.optional(),
  branchedFrom: Branch.optional(),
  after: z.string().optional(),
});
export type ConversationSummary = z.infer<typeof ConversationSummary>;

export const ConversationPage = z.object({ conversations: z.array(ConversationSummary), nextCursor: z.string().optional() });
export type ConversationPage = z.infer<typeof ConversationPage>;

/** The whole of a conversation. Readings are left out while the feedback setting withholds marks. */
export const ConversationRecord = z.object({
  conversation: ConversationHead,
  startedAt: z.string(),
  endedAt: z.string().optional(),
  /** A real call has no persona. */
  versions: z.object({ persona: z.string().optional(), rubric: z.string(), engine: z.string() }),
  /** How many hints were asked for. */
  hints: z.int().nonnegative().optional(),
  transcript: z.array(
    TranscriptTurn.extend({
      reading: z.unknown().optional(),
      /** Where a model has read the reply after the buyer had heard it: the reply from which that counts for trust; null if from none. */
      countsFrom: turn.nullable().optional(),
    }),
  ),
  outcome: Outcome.optional(),
  epilogue: z.string().optional(),
  debrief: Debrief.optional(),
  /** Where coaches' levels count: the means over the conversation with them, as `debrief.scores` are without. */
  finalScores: z.array(DimensionScore).optional(),
  /** Every level of a coach's that counts or once did, oldest first, where there are any. */
  levels: z.array(CoachLevel.extend({ turn, dimension: z.string() })).optional(),
  comments: z.array(Comment),
  /** Where there are any: what the learner objects to, moments that a coach holds up as examples, and what coaches wrote on returning it. */
  disputes: z.array(Dispute).optional(),
  exemplary: z.array(Exemplary).optional(),
  summaries: z.array(Summary).optional(),
  /** What the calls to language models took, turn by turn; for admins and in the export of everything, where there were any. */
  calls: z.array(StoredCall).optional(),
  /** Since when the coaches of the learner's groups may read it. */
  submittedAt: z.string().optional(),
  /** Whose it is, where it is read by a coach. */
  learner: NamedRef.optional(),
});
export type ConversationRecord = z.infer<typeof ConversationRecord>;

/** `details` are what the message says as data, where there is more to it; for `bad-transcript` a `TranscriptProblem`. */
export const ErrorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }),
});
