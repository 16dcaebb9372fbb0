import type { Generated } from 'kysely';

// Row types; they never leave this folder. JSON columns hold text that is parsed with the domain's schemas on read.

type UserTable = { id: string; name: string; created_at: string };

type ContentVersionTable = { id: string; kind: string; content_id: string; hash: string; source: string; created_at: string };

/** A log: its latest row for a content id is what is current. `version` is null where the content was withdrawn. */
type PublicationTable = {
  id: Generated<number>;
  kind: string;
  content_id: string;
  version: string | null;
  origin: string;
  published_at: string;
};

export type ConversationTable = {
  id: string;
  owner: string;
  persona_version: string;
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

export type Tables = {
  user: UserTable;
  content_version: ContentVersionTable;
  publication: PublicationTable;
  conversation: ConversationTable;
  turn: TurnTable;
  reading: ReadingTable;
  marks: MarksTable;
  state: StateTable;
  plan: PlanTable;
  model_call: ModelCallTable;
};
