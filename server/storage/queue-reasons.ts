import { type Kysely, type SqlBool, sql } from 'kysely';
import { QueueReason } from '../domain/review.ts';
import { parseRow } from './rows.ts';
import type { Tables } from './tables.ts';

/** As many reasons as a row of the queue names, and as many characters of a dispute's as it shows. */
const most = 3;
const beginning = 80;

/** That no coach has given a level for an uncertain mark; a draft of theirs that is deleted leaves it open again. */
export const unsettled = sql<SqlBool>`not exists (select 1 from coach_level where coach_level.conversation = uncertain.conversation
  and coach_level.turn = uncertain.turn and coach_level.dimension = uncertain.dimension)`;

type ReasonRow = { conversation: string; kind: string; dimension: string; begins: string | null; reason: string | null };

/**
 * Why conversations wait, by conversation: open disputes, oldest first, then uncertain marks, one for each dimension and reason. Those of conversations
 * that no longer wait for being handed in have no uncertain marks.
 */
export async function queueReasons(db: Kysely<Tables>, conversations: readonly string[]): Promise<Map<string, QueueReason[]>> {
  if (conversations.length === 0) return new Map();
  const ids = sql.join(conversations.map((id) => sql`${id}`));
  const { rows } = await sql<ReasonRow>`
    select conversation, 'disputed' as kind, dimension, substr(reason, 1, ${beginning}) as begins, null as reason, 0 as part, at as place
      from dispute where conversation in (${ids}) and status = 'open'
    union all
    select uncertain.conversation, 'uncertain', dimension, null, reason, 1, min(printf('%06d', turn))
      from uncertain join queue on queue.conversation = uncertain.conversation and queue.uncertain > 0
      where uncertain.conversation in (${ids}) and ${unsettled} group by uncertain.conversation, dimension, reason
    order by part, place`.execute(db);
  const reasons = new Map<string, QueueReason[]>();
  for (const { conversation, ...row } of rows) {
    const known = reasons.get(conversation) ?? [];
    if (known.length < most) reasons.set(conversation, [...known, parseRow(QueueReason, row, `queue ${conversation}`)]);
  }
  return reasons;
}
