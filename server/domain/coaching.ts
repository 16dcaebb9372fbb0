import { z } from 'zod';
import { Language } from './language.ts';
import { Mark, MarkSource } from './mark.ts';
import { NamedRef } from './ref.ts';

/** What people say about a conversation beside the engine: levels, comments, disputes, summaries. Times are ISO 8601 in UTC. */

const time = z.string();
const turn = z.int().nonnegative();

/** A reason in a sentence or two; a longer text for what is written to somebody. */
export const Reason = z.string().trim().min(1).max(1000);
export const LongText = z.string().trim().min(1).max(4000);

/** A level that a person gave: 1..5, or null where the reply gave no opportunity, which needs a reason. */
export const HumanLevel = z.int().min(1).max(5).nullable();

/** Who said something. The name is missing once the account is gone. */
export const By = z.object({ id: z.string(), name: z.string().optional() });
export type By = z.infer<typeof By>;

/** One level as it was given; changing it adds another. `blind`: the engine's marks were withheld from its coach. */
export const CoachLevel = z.object({
  by: By,
  at: time,
  level: HumanLevel,
  reason: Reason.optional(),
  blind: z.boolean(),
  /** The dispute that it answers. */
  dispute: z.string().optional(),
});
export type CoachLevel = z.infer<typeof CoachLevel>;

/**
 * A mark as it counts in the end: the engine's own, or, where a coach has given a level and returned it, the coach's (`source` `coach`, with
 * who, when and why; the evidence stays the engine's). The score of a coach's level is the engine's where that lies within the level, else the middle of the level.
 */
export const FinalMark = Mark.extend({ source: MarkSource, by: By.optional(), at: time.optional() });
export type FinalMark = z.infer<typeof FinalMark>;

/** The engine's marks of one reply, beside the final ones. */
export const EngineMarks = z.object({ source: MarkSource, marks: z.array(Mark) });

/** A remark on a turn, or on a phrase of it: then `text.slice(start, end) === quote`, in UTF-16 code units. */
export const Comment = z.object({
  id: z.string(),
  turn,
  start: z.int().nonnegative().optional(),
  end: z.int().positive().optional(),
  quote: z.string().optional(),
  text: LongText,
  by: By,
  at: time,
});
export type Comment = z.infer<typeof Comment>;

/** `mark-stands`: the coach upholds the mark as it is; `new-level`: the coach gives another. `withdrawn`: the learner took the dispute or the submission back. */
export const DisputeStatus = z.enum(['open', 'mark-stands', 'new-level', 'withdrawn']);
export type DisputeStatus = z.infer<typeof DisputeStatus>;

/** A learner's objection to one mark, and the answer, once there is one. `level` is the mark's level as it was disputed. */
export const Dispute = z.object({
  id: z.string(),
  turn,
  dimension: z.string(),
  level: z.number().min(1).max(5).nullable(),
  reason: Reason,
  at: time,
  status: DisputeStatus,
  answer: z.object({ text: Reason, level: HumanLevel.optional(), by: By, at: time }).optional(),
});
export type Dispute = z.infer<typeof Dispute>;

/** What a coach wrote when they returned a conversation to its learner. */
export const Summary = z.object({ by: By, at: time, text: LongText });
export type Summary = z.infer<typeof Summary>;

/**
 * A moment worth showing to others: the turns `from`..`to`. `consent` is the learner's: `none` until they decide, `given` or `refused`; without it only the
 * learner and the coaches who may read the conversation see it. `named`: the learner's name may be shown with it.
 */
export const Exemplary = z.object({
  id: z.string(),
  from: turn,
  to: turn,
  dimension: z.string().optional(),
  note: Reason,
  by: By,
  at: time,
  consent: z.enum(['none', 'given', 'refused']),
  named: z.boolean(),
});
export type Exemplary = z.infer<typeof Exemplary>;

/** What a learner is told: a review was returned, a dispute answered, a moment marked as exemplary (which asks for consent). */
export const NoticeKind = z.enum(['returned', 'dispute-answered', 'exemplary']);
export const Notice = z.object({
  id: z.int(),
  at: time,
  kind: NoticeKind,
  conversation: z.string(),
  persona: NamedRef,
  by: By,
  /** The dispute or the moment that it is about. */
  about: z.string().optional(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;
/** Newest first, at most 50; `unread` counts all. */
export const NoticeList = z.object({ unread: z.int().nonnegative(), notices: z.array(Notice) });
export type NoticeList = z.infer<typeof NoticeList>;
/** Marks all up to and with this one as read. */
export const ReadNotices = z.object({ upTo: z.int().positive() });

/** What a learner sends. */
export const NewDispute = z.object({ turn, dimension: z.string().min(1).max(200), reason: Reason });
export type NewDispute = z.infer<typeof NewDispute>;
export const Consent = z.object({ consent: z.boolean(), named: z.boolean().default(false) });
export type Consent = z.infer<typeof Consent>;

/** A moment in the library, for those who share a group with its learner. `learner` only where they agreed to be named. */
export const LibraryEntry = z.object({
  id: z.string(),
  persona: NamedRef,
  rubric: z.string(),
  /** In which the turns are, as far as it is known. */
  language: Language,
  dimension: z.string().optional(),
  note: z.string(),
  turns: z.array(z.object({ turn, speaker: z.enum(['buyer', 'learner']), text: z.string() })),
  by: By,
  at: time,
  learner: NamedRef.optional(),
  /** Whether it is one's own. */
  own: z.boolean(),
});
export type LibraryEntry = z.infer<typeof LibraryEntry>;
/** Newest first; `nextCursor` asks for the page after. */
export const Library = z.object({ moments: z.array(LibraryEntry), nextCursor: z.string().optional() });
export type Library = z.infer<typeof Library>;
