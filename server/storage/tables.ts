import type { Generated } from 'kysely';
import type { ReviewTables } from './review-tables.ts';

// Row types; they never leave this folder. JSON columns hold text that is parsed with the domain's schemas on read.

/** `name_key` is the name as it is compared, `password` an argon2id string, `entered_at` when they first signed in. */
type UserTable = {
  id: string;
  name: string;
  name_key: string | null;
  password: string | null;
  entered_at: string | null;
  created_at: string;
};
type UserRoleTable = { user: string; role: string };

type GroupTable = { id: string; name: string; created_at: string };
type MembershipTable = { group: string; user: string };

/** `secret_hash` is the SHA-256 of the secret, in hexadecimal; `role` narrows a token to one of its person's roles. */
type SessionTable = {
  id: string;
  secret_hash: string;
  user: string;
  kind: string;
  label: string;
  role: string | null;
  created_at: string;
  seen_at: string;
  expires_at: string;
  revoked_at: string | null;
};

/** `groups` is a JSON list of ids; `closed_at` says when it was used or withdrawn. */
type LinkTable = {
  id: string;
  secret_hash: string;
  kind: string;
  user: string | null;
  role: string | null;
  groups: string;
  created_at: string;
  expires_at: string;
  closed_at: string | null;
};

/** Who somebody is to an identity provider. */
type IdentityTable = { issuer: string; subject: string; user: string };

type AttemptTable = { key: string; failures: number; last_at: string; locked_until: string };

/** Only ever added to, which triggers hold. */
type AuditTable = {
  id: Generated<number>;
  at: string;
  action: string;
  actor: string | null;
  subject: string | null;
  detail: string;
};

type ContentVersionTable = { id: string; kind: string; content_id: string; hash: string; source: string; created_at: string };

/** A log: its latest row for a content id is what is current. `version` is null where the content was withdrawn. */
type PublicationTable = {
  id: Generated<number>;
  kind: string;
  content_id: string;
  version: string | null;
  origin: string;
  published_at: string;
  /** Who published from the studio, with which words, and why although its tests fail. */
  actor: Generated<string | null>;
  note: Generated<string | null>;
  reason: Generated<string | null>;
};

/** One of each persona or rubric; `text` may be anything. */
type DraftTable = {
  id: string;
  kind: string;
  content_id: string;
  text: string;
  revision: number;
  based_on: string | null;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
};

export type ConversationTable = {
  id: string;
  owner: string;
  /** `practice`, or `call` for a real call; only that has no persona. */
  kind: Generated<string>;
  persona_version: string | null;
  rubric_version: string;
  card: string;
  seed: number;
  language: string;
  difficulty: string;
  feedback: string;
  memory: string | null;
  after: string | null;
  branched_from: string | null;
  branched_turn: number | null;
  assignment: string | null;
  engine: string;
  hints: number;
  started_at: string;
  ended_at: string | null;
  outcome: string | null;
  epilogue: string | null;
  debrief: string | null;
};

type TurnTable = {
  conversation: string;
  turn: number;
  speaker: string;
  text: string;
  reply_id: string | null;
  said_at: string;
  /** In a real call: the speaker's own name, and when the turn began, in ms from the start of the recording. */
  name: Generated<string | null>;
  start_ms: Generated<number | null>;
};

/** `set` counts from 1; a later one stands beside the earlier ones, and the latest is shown. */
type ReadingTable = {
  conversation: string;
  turn: number;
  set: number;
  reader: string;
  reading: string;
  /** What a reading that came later does to the components, and the reply from which that counts; null: it does not count so far. */
  shift: Generated<string | null>;
  counts_from: Generated<number | null>;
};
type MarksTable = { conversation: string; turn: number; set: number; source: string; marks: string };

/** The buyer's state after the reply of this turn; −1: before anything was said. */
type StateTable = { conversation: string; turn: number; trust: number; state: string };

/** What the buyer meant to say in this turn. One without a turn of its number is a line that is still to be said. */
type PlanTable = { conversation: string; turn: number; plan: string };

/** `seed`: null draws another for each attempt; `card` and `pass` are JSON, `hints` and `rewind` 0 or 1. */
type AssignmentTable = {
  id: string;
  coach: string;
  title: string;
  note: string;
  persona_version: string;
  rubric_version: string;
  card: string;
  difficulty: string;
  feedback: string;
  language: string | null;
  seed: number | null;
  attempts: number | null;
  takes: string;
  pass: string | null;
  hints: number;
  rewind: number;
  due_at: string | null;
  created_at: string;
  closed_at: string | null;
};
/** `kind` is `group` or `person`. */
type AssignmentToTable = { assignment: string; kind: string; target: string };

/** What came of a conversation that has ended: what it is found by, and all of it as JSON. `branched` is 0 or 1. */
type ResultTable = {
  conversation: string;
  owner: string;
  ended_at: string;
  persona: string;
  scene: string;
  rubric: string;
  branched: number;
  outcome: string;
  trust: number;
  level: number | null;
  score: number | null;
  replies: number;
  result: string;
};

/** `done_at` is when each of its moments had been answered. */
type DrillTable = {
  id: string;
  owner: string;
  rubric_version: string;
  dimension: string;
  language: string;
  started_at: string;
  done_at: string | null;
};
/** `conversation` is the one that an own moment goes back to; `ref` is JSON. */
type DrillMomentTable = { drill: string; moment: number; conversation: string | null; ref: string };
/** `reading` and `mark` are JSON. */
type DrillTryTable = { drill: string; moment: number; try: number; text: string; reading: string; mark: string; at: string };

/** What one call to a language model took; `call` is JSON. */
type ModelCallTable = {
  id: Generated<number>;
  conversation: string;
  turn: number;
  purpose: string;
  model: string;
  call: string;
  at: string;
};

export type Tables = ReviewTables & {
  user: UserTable;
  content_version: ContentVersionTable;
  publication: PublicationTable;
  draft: DraftTable;
  conversation: ConversationTable;
  turn: TurnTable;
  reading: ReadingTable;
  marks: MarksTable;
  state: StateTable;
  plan: PlanTable;
  model_call: ModelCallTable;
  result: ResultTable;
  drill: DrillTable;
  drill_moment: DrillMomentTable;
  drill_try: DrillTryTable;
  user_role: UserRoleTable;
  group: GroupTable;
  membership: MembershipTable;
  assignment: AssignmentTable;
  assignment_to: AssignmentToTable;
  statement_due: { conversation: string; revision: number };
  statement_sent: { conversation: string; id: string; at: string };
  session: SessionTable;
  link: LinkTable;
  identity: IdentityTable;
  attempt: AttemptTable;
  audit: AuditTable;
};
