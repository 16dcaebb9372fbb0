import type { Kysely } from 'kysely';
import { MomentRef, StoredDrill, type StoredTry } from '../domain/drill.ts';
import { Mark } from '../domain/mark.ts';
import { Reading } from '../domain/reading.ts';
import { parseJson, parseRow } from './rows.ts';
import { kept, unlessTaken } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type DrillStore = Pick<Store, 'createDrill' | 'drill' | 'listDrills' | 'countDrills' | 'saveDrillTry'>;

type Row = { id: string; owner: string; rubric_version: string; dimension: string; language: string } & {
  started_at: string;
  done_at: string | null;
};

/** Drills with their moments and tries, in the order of `rows`. */
async function whole(db: Kysely<Tables>, rows: readonly Row[]): Promise<StoredDrill[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const moments = await db.selectFrom('drill_moment').selectAll().where('drill', 'in', ids).orderBy('moment').execute();
  const said = await db
    .selectFrom('drill_try')
    .selectAll()
    .where('drill', 'in', ids)
    .orderBy('moment')
    .orderBy('try')
    .execute();
  return rows.map((row) =>
    parseRow(
      StoredDrill,
      {
        ...row,
        rubricVersion: row.rubric_version,
        startedAt: row.started_at,
        doneAt: row.done_at,
        moments: moments
          .filter(({ drill }) => drill === row.id)
          .map(({ ref, moment }) => parseJson(MomentRef, ref, `drill_moment ${row.id}/${moment}`)),
        tries: said
          .filter(({ drill }) => drill === row.id)
          .map((one) => ({
            moment: one.moment,
            try: one.try,
            text: one.text,
            reading: parseJson(Reading, one.reading, `drill_try ${row.id}/${one.moment}: reading`),
            mark: parseJson(Mark, one.mark, `drill_try ${row.id}/${one.moment}: mark`),
          })),
      },
      `drill ${row.id}`,
    ),
  );
}

/** Whether each moment of a drill was answered. */
async function isDone(db: Kysely<Tables>, id: string): Promise<boolean> {
  const count = (table: 'drill_moment' | 'drill_try') =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.count<number>('moment').distinct().as('n'))
      .where('drill', '=', id);
  const moments = await count('drill_moment').executeTakeFirstOrThrow();
  const answered = await count('drill_try').executeTakeFirstOrThrow();
  return answered.n >= moments.n;
}

/** The part of the store that keeps drills. */
export const drillQueries = (db: Kysely<Tables>): DrillStore => ({
  async createDrill({ id, owner, rubricVersion, dimension, language, startedAt, moments }) {
    await kept(
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('drill')
          .values({ id, owner, rubric_version: rubricVersion, dimension, language, started_at: startedAt, done_at: null })
          .execute();
        await transaction
          .insertInto('drill_moment')
          .values(
            moments.map((ref, moment) => ({
              drill: id,
              moment,
              conversation: ref.source === 'own' ? ref.conversation : null,
              ref: JSON.stringify(ref),
            })),
          )
          .execute();
      }),
    );
  },

  drill: ({ userId }, id) =>
    db.transaction().execute(async (transaction) => {
      const rows = await transaction.selectFrom('drill').selectAll().where('id', '=', id).where('owner', '=', userId).execute();
      return (await whole(transaction, rows))[0];
    }),

  listDrills: ({ userId }, limit) =>
    db.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('drill')
        .selectAll()
        .where('owner', '=', userId)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return whole(transaction, rows);
    }),

  async countDrills({ userId }) {
    const rows = await db
      .selectFrom('drill')
      .select(({ fn }) => ['dimension', fn.countAll<number>().as('n')])
      .where('owner', '=', userId)
      .where('done_at', 'is not', null)
      .groupBy('dimension')
      .execute();
    return new Map(rows.map(({ dimension, n }) => [dimension, n]));
  },

  async saveDrillTry({ userId }, id, said: StoredTry, at) {
    let found = false;
    const saved = await unlessTaken(
      db.transaction().execute(async (transaction) => {
        const drill = await transaction
          .selectFrom('drill')
          .select(['id', 'done_at'])
          .where('id', '=', id)
          .where('owner', '=', userId)
          .executeTakeFirst();
        if (!drill) return;
        found = true;
        await transaction
          .insertInto('drill_try')
          .values({
            drill: id,
            moment: said.moment,
            try: said.try,
            text: said.text,
            reading: JSON.stringify(said.reading),
            mark: JSON.stringify(said.mark),
            at,
          })
          .execute();
        if (drill.done_at === null && (await isDone(transaction, id)))
          await transaction.updateTable('drill').set({ done_at: at }).where('id', '=', id).execute();
      }),
    );
    if (!saved) return 'taken';
    return found ? 'saved' : 'closed';
  },
});
