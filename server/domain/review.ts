import { z } from 'zod';
import { Difficulty } from './buyer-state.ts';
import { CoachLevel, Comment, Dispute, Exemplary, FinalMark, HumanLevel, LongText, Reason, Summary } from './coaching.ts';
import { Depth } from './condition.ts';
import { Language } from './language.ts';
import { Mark, MarkSource } from './mark.ts';
import { Debrief, Outcome, SceneBrief } from './protocol.ts';
import { Speaker } from './reading.ts';
import { NamedRef, TitledRef } from './ref.ts';
import { Components } from './trust.ts';

/** What the coach's desk asks and gets. Fields may be added, none renamed. Times are ISO 8601 in UTC. */

const time = z.string();
const turn = z.int().nonnegative();
const id = z.string().min(1).max(200);

/**
 * Why a conversation waits: handed in by its learner; done as an assignment; a mark of it is disputed; a mark of it is uncertain.
 * A conversation waits from when it is handed in until a coach returns it, and for a dispute until that is answered.
 */
export const QueueKind = z.enum(['submitted', 'assigned', 'disputed', 'uncertain']);
export type QueueKind = z.infer<typeof QueueKind>;

/**
 * Why a mark is uncertain: its score lies within 0.01 of a level's edge, or several readings of the reply lie on both sides of one (`near-edge`); the reply could not be
 * scored (`unscored`); what two readers gave it differs by 0.25 or more (`readers-differ`).
 */
export const UncertainReason = z.enum(['near-edge', 'unscored', 'readers-differ']);
export type UncertainReason = z.infer<typeof UncertainReason>;
export const Uncertain = z.object({ turn, dimension: z.string(), reason: UncertainReason });
export type Uncertain = z.infer<typeof Uncertain>;

const days = z.coerce.number().int().min(0).max(3650);
const Filters = z.object({
  kind: QueueKind.optional(),
  /** One of the coach's own groups. */
  group: id.optional(),
  persona: id.optional(),
  /** Conversations with a disputed or uncertain mark on this dimension. */
  dimension: id.optional(),
  /** Waiting for at least, and for at most, so many days. */
  olderThanDays: days.optional(),
  newerThanDays: days.optional(),
});
export const QueueQuery = Filters.extend({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type QueueQuery = z.infer<typeof QueueQuery>;
/**
 * The one after `after` in the queue so filtered, also where that no longer waits; the first if absent. `since` is where `after` stood when one came to
 * it (`Review.since`), so that what has become of it meanwhile does not matter.
 */
export const NextQuery = Filters.extend({ after: id.optional(), since: z.iso.datetime().optional() });
export type NextQuery = z.infer<typeof NextQuery>;

/** One thing for a coach to look at: an open dispute, with how its reason begins (at most 80 characters), or an uncertain mark, with why it is. */
export const QueueReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('disputed'), dimension: z.string(), begins: z.string() }),
  z.object({ kind: z.literal('uncertain'), dimension: z.string(), reason: UncertainReason }),
]);
export type QueueReason = z.infer<typeof QueueReason>;

/** A conversation that waits for a coach. `source`: practised here, or a real call that was brought in. */
export const QueueEntry = z.object({
  conversation: z.string(),
  source: z.enum(['practice', 'call']),
  learner: NamedRef,
  persona: NamedRef,
  scene: TitledRef,
  rubric: z.string(),
  outcome: Outcome.optional(),
  kinds: z.array(QueueKind),
  /** Why it is here, at most three reasons, disputes first; none where the coach who asks reviews it blind, since they may tell the marks. */
  why: z.array(QueueReason).optional(),
  /** Since when it waits. */
  since: time,
  /** Open disputes, and uncertain marks that no coach has given a level for. */
  disputed: z.int().nonnegative(),
  uncertain: z.int().nonnegative(),
  assignment: z.string().optional(),
  /** How far the coach who asks has come with it, and whether they review it blind. */
  mine: z.enum(['new', 'begun', 'returned']),
  blind: z.boolean(),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** Longest waiting first. `counts` come with the first page, under the same filters but for `kind`; a conversation can be of several kinds. */
export const QueuePage = z.object({
  entries: z.array(QueueEntry),
  nextCursor: z.string().optional(),
  counts: z
    .object({
      all: z.int().nonnegative(),
      submitted: z.int().nonnegative(),
      assigned: z.int().nonnegative(),
      disputed: z.int().nonnegative(),
      uncertain: z.int().nonnegative(),
    })
    .optional(),
});
export type QueuePage = z.infer<typeof QueuePage>;
export const NextInQueue = z.object({ conversation: z.string().nullable() });
export type NextInQueue = z.infer<typeof NextInQueue>;

/**
 * One dimension of one reply. `engine` is what the engine gave; `own` the latest level of the coach who asks; `others` the latest of each other coach; `final` what counts
 * for the learner now; `history` every level anybody gave, oldest first. While withheld: `engine` and `final` null, `others` empty, `history` one's own.
 */
export const ReviewMark = z.object({
  dimension: z.string(),
  engine: Mark.extend({ source: MarkSource }).nullable(),
  own: CoachLevel.nullable(),
  others: z.array(CoachLevel),
  final: FinalMark.nullable(),
  history: z.array(CoachLevel),
});
export type ReviewMark = z.infer<typeof ReviewMark>;

/** A turn. What is after `text` belongs to the learner's replies. `withheld`: reviewed blind, and not all dimensions have this coach's level yet. */
export const ReviewTurn = z.object({
  turn,
  speaker: Speaker,
  text: z.string(),
  /** In a real call: the speaker's own name, and when the turn began, in ms from the start of the recording. */
  name: z.string().optional(),
  startMs: z.number().optional(),
  withheld: z.boolean().optional(),
  marks: z.array(ReviewMark).optional(),
  /** Why marks of it are uncertain; none while withheld. */
  uncertain: z.array(Uncertain.omit({ turn: true })).optional(),
  /** What read it, for example `embedded@1`. */
  reader: z.string().optional(),
  /** The buyer's trust after it; absent while withheld. */
  trust: z.number().optional(),
  components: Components.optional(),
});
export type ReviewTurn = z.infer<typeof ReviewTurn>;

/** A fact of the buyer's in this scene. `told`: the turn of the buyer's line that told it; null where the learner missed it. */
export const ReviewFact = z.object({ id: z.string(), depth: Depth, text: z.string(), told: turn.nullable() });
export type ReviewFact = z.infer<typeof ReviewFact>;

/** A version of content: `hash` begins with its first twelve characters. */
const Version = z.object({ id: z.string(), content: z.string(), hash: z.string() });

/** A dispute as a coach reads it; `level` and `reason` null while the reply is withheld, since they may tell the mark. */
export const ReviewDispute = Dispute.extend({ reason: z.string().nullable() });

/** A conversation on the coach's desk. */
export const Review = z.object({
  conversation: z.string(),
  source: z.enum(['practice', 'call']),
  learner: NamedRef,
  persona: NamedRef,
  scene: SceneBrief,
  /** In the language that was asked for, as far as the rubric has it; `language` is the one it comes in. */
  rubric: z.object({
    id: z.string(),
    title: z.string(),
    language: Language,
    dimensions: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        about: z.string(),
        advisory: z.boolean(),
        levels: z.array(z.object({ level: z.int(), title: z.string(), anchor: z.string() })),
        markers: z.array(z.object({ id: z.string(), label: z.string(), polarity: z.enum(['+', '-']) })),
      }),
    ),
  }),
  language: Language,
  /** The language of what the engine wrote: notes on marks, the debrief. */
  notes: Language,
  difficulty: Difficulty,
  hints: z.int().nonnegative(),
  startedAt: time,
  endedAt: time.optional(),
  submittedAt: time,
  /** Since when it waits for a coach; absent where it does not. */
  since: time.optional(),
  assignment: z.string().optional(),
  /** A real call has no persona of ours, and so neither facts nor trust nor outcome. */
  versions: z.object({ persona: Version.optional(), rubric: Version, engine: z.string(), readers: z.array(z.string()) }),
  /** `active`: this coach reviews it blind, and some reply is still withheld. `possible`: they have not seen its marks, so that they may begin. */
  blind: z.object({ active: z.boolean(), possible: z.boolean() }),
  transcript: z.array(ReviewTurn),
  /** Trust before the first reply. */
  opening: z.number().optional(),
  /** What the buyer could have told, from the surface down; the learner never sees this list. */
  facts: z.array(ReviewFact),
  outcome: Outcome.optional(),
  epilogue: z.string().optional(),
  /** Absent while any reply is withheld. */
  debrief: Debrief.optional(),
  comments: z.array(Comment),
  disputes: z.array(ReviewDispute),
  exemplary: z.array(Exemplary),
  summaries: z.array(Summary),
  mine: z.enum(['new', 'begun', 'returned']),
});
export type Review = z.infer<typeof Review>;

/** `language`: of the rubric's texts. */
export const ReviewQuery = z.object({ language: Language.default('en') });
export const ReliabilityQuery = ReviewQuery.extend({ rubric: z.string().max(200).optional() });
export type ReliabilityQuery = z.infer<typeof ReliabilityQuery>;

/** Begins or ends blind review of one conversation. Ending shows everything at once; levels given after that are not blind. */
export const SetBlind = z.object({ blind: z.boolean() });

/** A level to give; null needs a reason. */
export const GivenLevel = z
  .object({ level: HumanLevel, reason: Reason.optional() })
  .refine(({ level, reason }) => level !== null || reason !== undefined, {
    path: ['reason'],
    message: 'say why there is no level',
  });
export type GivenLevel = z.infer<typeof GivenLevel>;
/** Levels of one reply, by dimension; what is left out stays as it is. The answer is the reply as it is now. */
export const GiveLevels = z.object({
  levels: z
    .record(id, GivenLevel)
    .refine((levels) => Object.keys(levels).length > 0, { message: 'name at least one dimension' }),
});
export type GiveLevels = z.infer<typeof GiveLevels>;

/** With `start` and `end` (UTF-16 code units into the turn's text) a remark on that phrase, else on the whole turn. */
export const NewComment = z
  .object({ turn, start: z.int().nonnegative().optional(), end: z.int().positive().optional(), text: LongText })
  .refine(({ start, end }) => (start === undefined) === (end === undefined) && (end === undefined || end > (start ?? 0)), {
    path: ['end'],
    message: 'give start and end together, end after start',
  });
export type NewComment = z.infer<typeof NewComment>;

/** Marks the turns `from`..`to` (at most twelve) as exemplary; the learner is asked for consent. */
export const NewExemplary = z
  .object({ from: turn, to: turn, dimension: id.optional(), note: Reason })
  .refine(({ from, to }) => to >= from && to - from < 12, { path: ['to'], message: 'at or after from, twelve turns at most' });
export type NewExemplary = z.infer<typeof NewExemplary>;

export const AnswerDispute = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('mark-stands'), text: Reason }),
  z.object({ verdict: z.literal('new-level'), level: HumanLevel, text: Reason }),
]);
export type AnswerDispute = z.infer<typeof AnswerDispute>;

/** Returns a conversation to its learner; what this coach has given so far becomes final, and the learner is told. */
export const ReturnReview = z.object({ summary: LongText });
export type ReturnReview = z.infer<typeof ReturnReview>;

/** A kappa with its 95% bootstrap interval over `n` pairs; `value`, `low` and `high` null where they cannot be computed. */
export const KappaFigure = z.object({
  n: z.int().nonnegative(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type KappaFigure = z.infer<typeof KappaFigure>;

/**
 * How far a rubric's version can be relied on, from levels that were given blind: quadratic weighted kappa of coaches with the engine and of coaches with each other.
 * `advisory`: the engine agrees with coaches less than coaches do with each other, both over 30 pairs or more; null where there are fewer.
 */
export const ReliabilityCard = z.object({
  rubric: z.string(),
  version: Version,
  dimensions: z.array(
    z.object({
      dimension: z.string(),
      title: z.string(),
      engine: KappaFigure,
      coaches: KappaFigure,
      advisory: z.boolean().nullable(),
    }),
  ),
});
export type ReliabilityCard = z.infer<typeof ReliabilityCard>;
/** `scope`: what the figures are of; a coach's own groups, or, for designers and admins, the whole installation. `advisory` is the installation's in either. */
export const ReliabilityCards = z.object({ scope: z.enum(['groups', 'installation']), cards: z.array(ReliabilityCard) });
export type ReliabilityCards = z.infer<typeof ReliabilityCards>;
