import type { Generated } from 'kysely';

// Row types of what coaches say about conversations; they never leave this folder. `coach` is an id that may outlive its account.

/** `via`: `submitted`, `assigned` or `disputed`; `returned_at`: when a coach last returned it. */
type SubmissionTable = {
  conversation: string;
  submitted_at: string;
  via: Generated<string>;
  assignment: Generated<string | null>;
  returned_at: Generated<string | null>;
};

/** A coach's part in a conversation. `blind` and `seen` are 0 or 1. */
type ReviewTable = {
  conversation: string;
  coach: string;
  blind: Generated<number>;
  seen: Generated<number>;
  begun_at: string | null;
  returned_at: string | null;
};

/** Only ever added to, which a trigger holds. `blind` is 0 or 1. */
type CoachLevelTable = {
  id: Generated<number>;
  conversation: string;
  turn: number;
  dimension: string;
  coach: string;
  level: number | null;
  score: number;
  reason: string | null;
  blind: number;
  dispute: string | null;
  engine_level: number | null;
  rubric_version: string;
  at: string;
};

type CommentTable = {
  id: string;
  conversation: string;
  turn: number;
  start: number | null;
  end: number | null;
  text: string;
  coach: string;
  at: string;
};

type SummaryTable = { id: Generated<number>; conversation: string; text: string; coach: string; at: string };

/** `owner` is the learner; `named` is 0 or 1. */
type ExemplaryTable = {
  id: string;
  conversation: string;
  owner: string;
  from_turn: number;
  to_turn: number;
  dimension: string | null;
  note: string;
  coach: string;
  at: string;
  consent: Generated<string>;
  named: Generated<number>;
};

type DisputeTable = {
  id: string;
  conversation: string;
  turn: number;
  dimension: string;
  level: number | null;
  reason: string;
  at: string;
  status: Generated<string>;
  answer: Generated<string | null>;
  answer_level: Generated<number | null>;
  answered_by: Generated<string | null>;
  answered_at: Generated<string | null>;
};

type UncertainTable = { conversation: string; turn: number; dimension: string; reason: string };

/** `via` is null where it waits for a dispute alone; `about` names dimensions, ` d:` disputed and ` u:` uncertain ones. */
type QueueTable = {
  conversation: string;
  owner: string;
  source: Generated<string>;
  persona: string;
  since: string;
  via: string | null;
  assignment: string | null;
  disputed: number;
  uncertain: number;
  about: Generated<string>;
};

/** `read` is 0 or 1. */
type NoticeTable = {
  id: Generated<number>;
  user: string;
  at: string;
  kind: string;
  conversation: string;
  coach: string;
  about: string | null;
  read: Generated<number>;
};

export type ReviewTables = {
  submission: SubmissionTable;
  review: ReviewTable;
  coach_level: CoachLevelTable;
  comment: CommentTable;
  summary: SummaryTable;
  exemplary: ExemplaryTable;
  dispute: DisputeTable;
  uncertain: UncertainTable;
  queue: QueueTable;
  notice: NoticeTable;
};
