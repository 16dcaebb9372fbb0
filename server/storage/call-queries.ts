import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { addAudit } from './audit-queries.ts';
import { isCoached } from './coaching-reads.ts';
import { deleteConversations, forgetLog } from './erasure-queries.ts';
import { fromConversation, toCard, toConversation, toDebrief, toTurn } from './rows.ts';
import { kept } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type CallStore = Pick<
  Store,
  'createCall' | 'isMarked' | 'unmarkedCall' | 'unmarkedCalls' | 'saveCallMarks' | 'listCalls' | 'deleteCall'
>;

/** Rows that go into one statement; SQLite takes 32,766 values at most. */
const atOnce = 500;

function* slices<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += atOnce) yield items.slice(from, from + atOnce);
}

/** The part of the store that keeps real calls. Reading one back is the business of what reads any conversation. */
export const callQueries = (db: Kysely<Tables>): CallStore => ({
  createCall: (conversation, turns) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { id, startedAt } = conversation;
        await transaction.insertInto('conversation').values(fromConversation(conversation)).execute();
        for (const some of slices(turns))
          await transaction
            .insertInto('turn')
            .values(
              some.map(({ turn, speaker, text, name, startMs }) => ({
                conversation: id,
                turn,
                speaker,
                text,
                reply_id: null,
                said_at: startedAt,
                name: name ?? null,
                start_ms: startMs ?? null,
              })),
            )
            .execute();
      }),
    ),

  async unmarkedCalls() {
    return db
      .selectFrom('conversation')
      .select(['id', 'owner'])
      .where('kind', '=', 'call')
      .where('ended_at', 'is', null)
      .orderBy('started_at')
      .orderBy('id')
      .execute();
  },

  async isMarked({ userId }, id) {
    const row = await db
      .selectFrom('conversation')
      .select('ended_at')
      .where('id', '=', id)
      .where('owner', '=', userId)
      .where('kind', '=', 'call')
      .executeTakeFirst();
    return row && row.ended_at !== null;
  },

  unmarkedCall: (owner, id) =>
    db.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom('conversation')
        .selectAll()
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where('kind', '=', 'call')
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      if (!row) return undefined;
      const turns = await transaction.selectFrom('turn').selectAll().where('conversation', '=', id).orderBy('turn').execute();
      return { conversation: toConversation(row), turns: turns.map(toTurn) };
    }),

  saveCallMarks: (owner, id, { heard, debrief, engine, at }) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('conversation')
          .set({ debrief: JSON.stringify(debrief), engine, ended_at: at })
          .where('id', '=', id)
          .where('owner', '=', owner)
          .where('kind', '=', 'call')
          .where('ended_at', 'is', null)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows !== 1n) return false;
        for (const some of slices(heard)) {
          await transaction
            .insertInto('reading')
            .values(
              some.map(({ turn, reading }) => ({
                conversation: id,
                turn,
                set: 1,
                reader: reading.reader,
                reading: JSON.stringify(reading),
              })),
            )
            .execute();
          await transaction
            .insertInto('marks')
            .values(
              some.map(({ turn, marks }) => ({
                conversation: id,
                turn,
                set: 1,
                source: marks.source,
                marks: JSON.stringify(marks.marks),
              })),
            )
            .execute();
        }
        return true;
      }),
    ),

  async listCalls({ userId }, limit, after) {
    const rows = await db
      .selectFrom('conversation')
      .select(['id', 'card', 'rubric_version', 'language', 'started_at', 'ended_at', 'debrief'])
      .select(isCoached.as('coached'))
      .where('owner', '=', userId)
      .where('kind', '=', 'call')
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('started_at', 'id'), '<', tuple(after?.startedAt ?? '', after?.id ?? '')),
        ),
      )
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({
        id: row.id,
        card: toCard(row.card, row.id),
        rubricVersion: row.rubric_version,
        language: row.language === 'fr' ? 'fr' : 'en',
        startedAt: row.started_at,
        endedAt: row.ended_at,
        debrief: row.debrief === null ? null : toDebrief(row.debrief, row.id),
        coached: row.coached === 1,
      })),
      after: rows.length > limit && last ? { startedAt: last.started_at, id: last.id } : null,
    };
  },

  async deleteCall({ userId }, id, audit) {
    const deleted = await kept(
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('conversation')
          .select(['id', sql<number>`exists (select 1 from submission where conversation = ${id})`.as('submitted')])
          .where('id', '=', id)
          .where('owner', '=', userId)
          .where('kind', '=', 'call')
          .executeTakeFirst();
        if (!row) return false;
        await deleteConversations(transaction, [id]);
        // What nobody else could read leaves no trace.
        if (row.submitted === 1) await addAudit(transaction, audit);
        return true;
      }),
    );
    if (deleted) await forgetLog(db);
    return deleted;
  },
});
