import type { CoachLevel, Comment, Consent, Dispute, Exemplary, NoticeList, Summary } from '../domain/coaching.ts';
import type { Card, History, Told } from '../domain/conversation.ts';
import type { Language } from '../domain/language.ts';
import type { Principal } from '../domain/principal.ts';
import type { QueueEntry, QueueKind, QueuePage, Uncertain } from '../domain/review.ts';
import type { NewAuditEntry } from './account-store.ts';

/** What is asked of the queue; moments are ISO 8601 in UTC. */
export type QueueFilter = {
  kind?: QueueKind | undefined;
  group?: string | undefined;
  persona?: string | undefined;
  dimension?: string | undefined;
  /** Waiting since then at the latest, and at the earliest. */
  until?: string | undefined;
  from?: string | undefined;
};
/** A place in the queue. */
export type QueuePlace = { since: string; conversation: string };

/** A level of a coach's as it is kept. */
export type GivenLevel = CoachLevel & { turn: number; dimension: string; inForce: boolean };

/** What people have said about one conversation, oldest first. `inForce`: it has come to the learner. */
export type Coaching = {
  levels: GivenLevel[];
  comments: (Comment & { inForce: boolean })[];
  disputes: Dispute[];
  exemplary: Exemplary[];
  summaries: Summary[];
};

/** A coach's own part in a conversation. `seen`: its marks have been shown to them in the open. */
export type CoachPart = { blind: boolean; seen: boolean; begun: boolean; returned: boolean };

/** A conversation that a coach may read, with all that is known of it. */
export type OpenReview = {
  history: History | Told;
  learner: { id: string; name: string };
  submittedAt: string;
  /** Since when it waits; null where it does not. */
  since: string | null;
  assignment: string | null;
  coaching: Coaching;
  part: CoachPart;
};

export type NewLevel = {
  turn: number;
  dimension: string;
  level: number | null;
  score: number;
  reason: string | null;
  blind: boolean;
  engineLevel: number | null;
  rubricVersion: string;
};
export type NewComment = Pick<Comment, 'id' | 'turn' | 'text'> & { start: number | null; end: number | null };
type NewMoment = Pick<Exemplary, 'id' | 'from' | 'to' | 'note'> & { dimension: string | null };
export type NewDispute = Pick<Dispute, 'id' | 'turn' | 'dimension' | 'level' | 'reason'>;

/** A level that was given blind, latest of its coach, beside the engine's; none of the two where there was no opportunity. */
export type BlindLevel = {
  conversation: string;
  turn: number;
  dimension: string;
  coach: string;
  level: number | null;
  engineLevel: number | null;
};

/** A moment that its learner agreed to show. */
export type LibraryRow = {
  moment: Exemplary;
  owner: { id: string; name: string };
  card: Card;
  language: Language;
  turns: { turn: number; speaker: 'buyer' | 'learner'; text: string }[];
};
export type LibraryPlace = { at: string; id: string };

/** What somebody has said about others' conversations, for the export of all that is their own. */
type GivenByCoach = {
  levels: { conversation: string; turn: number; dimension: string; level: number | null; reason: string | null; at: string }[];
  comments: { conversation: string; turn: number; text: string; at: string }[];
  summaries: { conversation: string; text: string; at: string }[];
  exemplary: { conversation: string; from: number; to: number; note: string; at: string }[];
  answers: { conversation: string; turn: number; dimension: string; text: string; at: string }[];
  assignments: { id: string; title: string; note: string; at: string }[];
};

/**
 * Where coaches' work is kept. A coach finds only what is submitted by others who share a group with them; for anything else it is as if it did
 * not exist. Every method is one transaction, and what it is told to log is written in it.
 */
export type ReviewStore = {
  /** Longest waiting first, from after a place on. */
  queue(coach: Principal, filter: QueueFilter, limit: number, after?: QueuePlace): Promise<QueueEntry[]>;
  /** How many wait under a filter, all and by kind. */
  countQueue(coach: Principal, filter: Omit<QueueFilter, 'kind'>): Promise<NonNullable<QueuePage['counts']>>;
  /** Where a conversation waits, or last waited. */
  placeInQueue(coach: Principal, conversation: string): Promise<QueuePlace | undefined>;

  /** The whole of a conversation. With an entry to log it is read to be shown: unless it is reviewed blind, its marks are seen then. */
  openReview(coach: Principal, conversation: string, audit: NewAuditEntry | null): Promise<OpenReview | undefined>;
  /** `seen`: its marks have been shown to this coach, who can begin no blind review any more. */
  setBlind(coach: Principal, conversation: string, blind: boolean, audit: NewAuditEntry): Promise<'saved' | 'seen' | 'no-such'>;
  giveLevels(coach: Principal, conversation: string, levels: readonly NewLevel[], audit: NewAuditEntry): Promise<boolean>;
  addComment(coach: Principal, conversation: string, comment: NewComment, audit: NewAuditEntry): Promise<boolean>;
  /** One's own, while one may read the conversation. */
  removeComment(coach: Principal, id: string, audit: NewAuditEntry): Promise<boolean>;
  addExemplary(coach: Principal, conversation: string, moment: NewMoment, audit: NewAuditEntry): Promise<boolean>;
  removeExemplary(coach: Principal, id: string, audit: NewAuditEntry): Promise<boolean>;
  /** Makes all that this coach has given final for the learner, who is told. */
  returnReview(coach: Principal, conversation: string, summary: string, audit: NewAuditEntry): Promise<boolean>;

  /**
   * Objects to a mark of one's own conversation that has ended; opens it to coaches if it is not submitted. `open`: this mark is disputed
   * already.
   */
  dispute(
    learner: Principal,
    conversation: string,
    dispute: NewDispute,
    audit: NewAuditEntry,
  ): Promise<'saved' | 'open' | 'not-ended' | 'no-such'>;
  withdrawDispute(learner: Principal, id: string, audit: NewAuditEntry): Promise<boolean>;
  /** The conversation of a dispute that a coach may read. */
  disputed(coach: Principal, id: string): Promise<{ conversation: string; dispute: Dispute } | undefined>;
  /** With a level where the coach gives another one, which counts at once. `false`: it is not open any more. */
  answerDispute(
    coach: Principal,
    id: string,
    answer: { text: string; level: NewLevel | null },
    audit: NewAuditEntry,
  ): Promise<boolean>;

  /** What people have said about a conversation of one's own, as far as it has come to its learner. */
  coachingOf(learner: Principal, conversation: string): Promise<Coaching>;
  setConsent(learner: Principal, id: string, consent: Consent, audit: NewAuditEntry): Promise<Exemplary | undefined>;
  /** Moments of those who share a group with somebody, and their own, newest first. */
  library(viewer: Principal, limit: number, after?: LibraryPlace): Promise<LibraryRow[]>;

  notices(user: string, limit: number): Promise<NoticeList>;
  readNotices(user: string, upTo: number): Promise<void>;
  givenBy(coach: string): Promise<GivenByCoach>;

  /** The versions of a rubric (of all, if none is named), newest first. */
  rubricVersions(contentId?: string): Promise<{ id: string; content: string; hash: string }[]>;
  /** Levels that were given blind by a version of a rubric, of what is submitted now: in a coach's groups, or, without one, anywhere. */
  blindLevels(rubricVersion: string, coach?: Principal): Promise<BlindLevel[]>;
  /** The number of the latest level that was given blind by a version of a rubric, submitted or not; 0 where there is none. */
  latestBlind(rubricVersion: string): Promise<number>;
  /**
   * Conversations with levels that were given blind in a coach's groups, without those that this coach still reviews blind; the others count as seen by
   * them from now on.
   */
  exportBlind(coach: Principal, rubricVersion: string, audit: NewAuditEntry): Promise<OpenReview[]>;
};

/** Marks that a person had better look at, which are kept when a conversation is handed in. */
export type HandedIn = { uncertain: readonly Uncertain[] };
