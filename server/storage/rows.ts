import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { BuyerState, LinePlan, Memory } from '../domain/buyer-state.ts';
import { ContentVersion } from '../domain/content-version.ts';
import { type Branchable, Card, Conversation, Ending, type ListedConversation, MarkSet, Turn } from '../domain/conversation.ts';
import type { Mark } from '../domain/mark.ts';
import { Debrief } from '../domain/protocol.ts';
import { Reading } from '../domain/reading.ts';
import { Shift } from '../domain/trust.ts';
import { CandorError } from '../errors.ts';
import type { ConversationTable, Tables } from './tables.ts';
import { createWritten } from './written.ts';

/** Parses what a row holds. A row that does not fit is a damaged or foreign database: an error that names the row, not a crash. */
export function parseRow<T>(schema: z.ZodType<T>, value: unknown, row: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CandorError('storage', `the database row ${row} cannot be read: ${z.prettifyError(parsed.error)}`, {
    cause: parsed.error,
  });
}

/** Parses a JSON column. */
export function parseJson<T>(schema: z.ZodType<T>, text: string, row: string): T {
  try {
    return parseRow(schema, JSON.parse(text), row);
  } catch (error) {
    if (error instanceof CandorError) throw error;
    throw new CandorError('storage', `the database row ${row} holds text that is no JSON`, { cause: error });
  }
}

const CurrentVersion = ContentVersion.omit({ source: true });
export const toCurrentVersion = (row: Omit<Selectable<Tables['content_version']>, 'source' | 'created_at'>) =>
  parseRow(CurrentVersion, { ...row, contentId: row.content_id }, `content_version ${row.id}`);

export const toVersion = (row: Selectable<Tables['content_version']>): ContentVersion =>
  parseRow(ContentVersion, { ...row, contentId: row.content_id }, `content_version ${row.id}`);

const mostCards = 200;
const cards = new Map<string, Card>();

/**
 * What a conversation began with. Most conversations with a scene have the same, some 8 kB of it: they share one, which nobody changes. The
 * memory is bounded, and begins anew.
 */
export function toCard(json: string, id: string): Card {
  const known = cards.get(json);
  if (known) return known;
  const card = parseJson(Card, json, `conversation ${id}: card`);
  if (cards.size >= mostCards) cards.clear();
  cards.set(json, card);
  return card;
}
export const toOutcome = (json: string, id: string): Ending['outcome'] =>
  parseJson(Ending.shape.outcome, json, `conversation ${id}: outcome`);
const toBranch = (row: Pick<ConversationTable, 'branched_from' | 'branched_turn'>) =>
  row.branched_from === null || row.branched_turn === null
    ? null
    : { conversation: row.branched_from, turn: row.branched_turn };

const toEnding = (row: Selectable<ConversationTable>): unknown =>
  row.outcome === null || row.debrief === null
    ? null
    : { outcome: toOutcome(row.outcome, row.id), epilogue: row.epilogue, debrief: parseJson(z.unknown(), row.debrief, row.id) };

/** What was made of a card is checked where it is made, once for many conversations. */
const WithCard = Conversation.extend({ card: z.custom<Card>() });

export const toConversation = (row: Selectable<ConversationTable>): Conversation => {
  return parseRow(
    WithCard,
    {
      id: row.id,
      owner: row.owner,
      kind: row.kind,
      personaVersion: row.persona_version,
      rubricVersion: row.rubric_version,
      card: toCard(row.card, row.id),
      seed: row.seed,
      language: row.language,
      difficulty: row.difficulty,
      feedback: row.feedback,
      memory: row.memory === null ? null : parseJson(Memory, row.memory, `conversation ${row.id}: memory`),
      after: row.after,
      branchedFrom: toBranch(row),
      engine: row.engine,
      hints: row.hints,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      ending: toEnding(row),
      report: row.kind === 'call' && row.debrief !== null ? toDebrief(row.debrief, row.id) : null,
    },
    `conversation ${row.id}`,
  );
};

const Summed = WithCard.pick({
  id: true,
  owner: true,
  rubricVersion: true,
  card: true,
  language: true,
  feedback: true,
  branchedFrom: true,
  startedAt: true,
  endedAt: true,
}).extend({ outcome: Ending.shape.outcome.nullable() });

/** The columns of a conversation that it is summed up by: what takes room, its report and its memory, is none of them. */
export const summedColumns = [
  'id',
  'owner',
  'rubric_version',
  'card',
  'language',
  'feedback',
  'branched_from',
  'branched_turn',
  'started_at',
  'ended_at',
  'outcome',
] as const satisfies readonly (keyof ConversationTable)[];

export const toSummed = (row: Pick<Selectable<ConversationTable>, (typeof summedColumns)[number]>) =>
  parseRow(
    Summed,
    {
      id: row.id,
      owner: row.owner,
      rubricVersion: row.rubric_version,
      card: toCard(row.card, row.id),
      language: row.language,
      feedback: row.feedback,
      branchedFrom: toBranch(row),
      startedAt: row.started_at,
      endedAt: row.ended_at,
      outcome: row.outcome === null ? null : toOutcome(row.outcome, row.id),
    },
    `conversation ${row.id}`,
  );

const Listed = Conversation.pick({
  id: true,
  card: true,
  language: true,
  difficulty: true,
  feedback: true,
  startedAt: true,
  endedAt: true,
  branchedFrom: true,
  after: true,
}).extend({ outcome: Ending.shape.outcome.nullable(), replies: z.int(), trust: z.number() });

type ListedRow = Pick<
  ConversationTable,
  | 'id'
  | 'card'
  | 'language'
  | 'difficulty'
  | 'feedback'
  | 'started_at'
  | 'ended_at'
  | 'outcome'
  | 'after'
  | 'branched_from'
  | 'branched_turn'
> & { replies: number | null; trust: number | null };

export const toListed = (row: ListedRow): ListedConversation =>
  parseRow(
    Listed,
    {
      ...row,
      card: toCard(row.card, row.id),
      startedAt: row.started_at,
      endedAt: row.ended_at,
      branchedFrom: toBranch(row),
      outcome: row.outcome === null ? null : toOutcome(row.outcome, row.id),
    },
    `conversation ${row.id}`,
  );

export const toBranchable = (
  row: Pick<ConversationTable, 'id' | 'branched_from' | 'branched_turn' | 'started_at' | 'ended_at' | 'outcome'> & {
    replies: number | null;
  },
): Branchable => ({
  id: row.id,
  branchedFrom: toBranch(row),
  startedAt: row.started_at,
  endedAt: row.ended_at,
  outcome: row.outcome === null ? null : toOutcome(row.outcome, row.id),
  replies: row.replies ?? 0,
});

export const toDebrief = (json: string, id: string): Debrief => parseJson(Debrief, json, `conversation ${id}: debrief`);

export const fromConversation = (conversation: Conversation): Insertable<ConversationTable> => ({
  id: conversation.id,
  owner: conversation.owner,
  kind: conversation.kind,
  persona_version: conversation.personaVersion,
  rubric_version: conversation.rubricVersion,
  card: JSON.stringify(conversation.card),
  seed: conversation.seed,
  language: conversation.language,
  difficulty: conversation.difficulty,
  feedback: conversation.feedback,
  memory: conversation.memory === null ? null : JSON.stringify(conversation.memory),
  after: conversation.after,
  branched_from: conversation.branchedFrom?.conversation ?? null,
  branched_turn: conversation.branchedFrom?.turn ?? null,
  assignment: conversation.card.assignment?.id ?? null,
  engine: conversation.engine,
  hints: conversation.hints,
  started_at: conversation.startedAt,
  ended_at: conversation.endedAt,
  ...fromEnding(conversation.ending),
});

export const fromEnding = (ending: Ending | null) => ({
  outcome: ending === null ? null : JSON.stringify(ending.outcome),
  epilogue: ending?.epilogue ?? null,
  debrief: ending === null ? null : JSON.stringify(ending.debrief),
});

export const toTurn = (row: {
  turn: number;
  speaker: string;
  text: string;
  reply_id: string | null;
  conversation: string;
  name: string | null;
  start_ms: number | null;
}): Turn =>
  parseRow(
    Turn,
    { ...row, replyId: row.reply_id, name: row.name ?? undefined, startMs: row.start_ms ?? undefined },
    `turn ${row.conversation}/${row.turn}`,
  );

/** What each turn of a conversation brought, by `conversation/turn`. */
const states = createWritten<BuyerState>();
const readings = createWritten<Reading>();
const marks = createWritten<Mark[]>();

export const fromState = (state: BuyerState, row: string): string => states.json(row, state);
export const fromReading = (reading: Reading, row: string): string => readings.json(row, reading);
export const fromMarks = (made: Mark[], row: string): string => marks.json(row, made);

export const toState = (json: string, row: string): BuyerState =>
  states.of(row, json) ?? parseJson(BuyerState, json, `state ${row}`);
export const toPlan = (json: string, row: string): LinePlan => parseJson(LinePlan, json, `plan ${row}`);
export const toShift = (json: string, row: string): Shift => parseJson(Shift, json, `reading ${row}: shift`);
export const toReading = (json: string, row: string): Reading =>
  readings.of(row, json) ?? parseJson(Reading, json, `reading ${row}`);
export const toMarks = (source: string, json: string, row: string): MarkSet => {
  const known = marks.of(row, json);
  if (known) return { source: parseRow(MarkSet.shape.source, source, `marks ${row}`), marks: known };
  return parseRow(MarkSet, { source, marks: parseJson(z.unknown(), json, `marks ${row}`) }, `marks ${row}`);
};
