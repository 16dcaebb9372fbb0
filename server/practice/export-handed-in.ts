import type { Principal } from '../domain/principal.ts';
import type { ConversationRecord } from '../domain/protocol.ts';
import { CandorError } from '../errors.ts';
import type { HandedInFilter } from '../storage/statement-store.ts';
import { readConversation } from './conversation-reads.ts';
import { csvRow, exportConversation } from './export-conversation.ts';
import type { Practice } from './practice.ts';

export const handedInFormats = ['csv', 'json', 'md'] as const;
type HandedInFormat = (typeof handedInFormats)[number];

const atOnce = 50;

/** What was handed in to a coach, one by one; what they review blind is left out, since it would tell them its marks. Each read is logged. */
async function* recordsOf(practice: Practice, coach: Principal, filter: HandedInFilter): AsyncGenerator<ConversationRecord> {
  for (let after: string | undefined; ; ) {
    const page = await practice.store.handedIn(coach, filter, atOnce, after);
    for (const { conversation, blind } of page) {
      if (blind) continue;
      const record = await readConversation(practice, coach, conversation, 'exported').catch((error: unknown) => {
        // Withdrawn, or taken up blind, a moment ago.
        if (error instanceof CandorError && (error.code === 'not-found' || error.code === 'conflict')) return undefined;
        throw error;
      });
      if (record) yield record;
    }
    after = page.at(-1)?.conversation;
    if (page.length < atOnce) return;
  }
}

const header = [
  'conversation',
  'learner',
  'learner id',
  'buyer',
  'scene',
  'difficulty',
  'rubric',
  'rubric version',
  'engine',
  'assignment',
  'ended',
  'outcome',
  'turn',
  'reply',
  'dimension',
  'status',
  'level',
  'score',
  'source',
  'by',
  'at',
  'engine level',
  'engine score',
  'advisory',
];

/** A row a mark: the final one, with the engine's beside it. */
function* rowsOf({ conversation, versions, endedAt, outcome, learner, transcript }: ConversationRecord): Generator<string> {
  for (const { turn, text, marks = [], source, engine } of transcript)
    for (const mark of marks) {
      const before = engine?.marks.find(({ dimension }) => dimension === mark.dimension) ?? mark;
      yield csvRow([
        conversation.id,
        learner?.name,
        learner?.id,
        conversation.persona.name,
        conversation.scene.title,
        conversation.difficulty,
        conversation.rubric,
        versions.rubric,
        versions.engine,
        conversation.assignment?.title,
        endedAt,
        outcome?.kind,
        turn,
        text,
        mark.dimension,
        mark.status,
        mark.level,
        mark.score,
        mark.source ?? source,
        mark.by?.name,
        mark.at,
        before.level,
        before.score,
        mark.advisory ? 'advisory' : '',
      ]);
    }
}

/** Everything that was handed in to a coach, piece by piece: CSV with a row a mark, JSON as `GET /conversations/:id` gives each, or Markdown to read. */
export async function* exportHandedIn(
  practice: Practice,
  coach: Principal,
  filter: HandedInFilter,
  format: HandedInFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvRow(header);
  if (format === 'json') yield '[';
  let first = true;
  for await (const record of recordsOf(practice, coach, filter)) {
    if (format === 'csv') for (const row of rowsOf(record)) yield row;
    else if (format === 'json') yield `${first ? '' : ','}\n${JSON.stringify(record)}`;
    else yield `${first ? '' : '\n---\n\n'}${exportConversation(record, 'md')}`;
    first = false;
  }
  if (format === 'json') yield '\n]\n';
}
