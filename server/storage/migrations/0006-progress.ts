import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { z } from 'zod';
import { Card, Ending } from '../../domain/conversation.ts';
import { Mark } from '../../domain/mark.ts';
import { resultOf, Standing } from '../../domain/result.ts';

/** Ended conversations that are summed up at a time. */
const atOnce = 200;

type Row = {
  id: string;
  owner: string;
  card: string;
  rubric_version: string;
  started_at: string;
  ended_at: string;
  outcome: string;
  branched_turn: number | null;
};

/**
 * What came of each conversation that has ended, so that somebody's progress is read from a row for each and not from all their turns; and
 * an index of those that go on. Conversations that ended before are summed up from their stored marks.
 */
export const progress: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('result')
      .addColumn('conversation', 'text', (column) => column.primaryKey().references('conversation.id'))
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text', (column) => column.notNull())
      .addColumn('persona', 'text', (column) => column.notNull())
      .addColumn('scene', 'text', (column) => column.notNull())
      .addColumn('rubric', 'text', (column) => column.notNull())
      .addColumn('branched', 'integer', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('trust', 'real', (column) => column.notNull())
      .addColumn('level', 'real')
      .addColumn('score', 'real')
      .addColumn('replies', 'integer', (column) => column.notNull())
      .addColumn('result', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('result_owner').on('result').columns(['owner', 'ended_at', 'conversation']).execute();
    await sql`create index conversation_going on conversation (owner, started_at, id) where ended_at is null`.execute(db);

    for (let after = ''; ; ) {
      const { rows } = await sql<Row>`
        select id, owner, card, rubric_version, started_at, ended_at, outcome, branched_turn from conversation
        where id > ${after} and ended_at is not null and outcome is not null order by id limit ${atOnce}`.execute(db);
      for (const row of rows) await sumUp(db, row);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
};

/** A conversation whose rows cannot be read is left out: its progress is missing then, and nothing else is. */
async function sumUp(db: Kysely<unknown>, row: Row): Promise<void> {
  const { rows: marks } = await sql<{ turn: number; marks: string }>`
    select turn, marks from marks where conversation = ${row.id} order by turn, "set"`.execute(db);
  const { rows: states } = await sql<{ state: string }>`
    select state from state where conversation = ${row.id} order by turn`.execute(db);
  const [card, outcome] = [read(Card, row.card), read(Ending.shape.outcome, row.outcome)];
  const [first, last] = [read(Standing, states[0]?.state), read(Standing, states.at(-1)?.state)];
  // The latest set of a turn comes last, and stays.
  const latest = [...new Map(marks.map(({ turn, marks: text }) => [turn, text]))].map(([turn, text]) => ({
    turn,
    marks: read(z.array(Mark), text),
  }));
  const readable = latest.flatMap(({ turn, marks: own }) => (own ? [{ turn, marks: own }] : []));
  if (!card || !outcome || !first || !last || readable.length < latest.length) return;
  const result = resultOf(
    {
      id: row.id,
      card,
      rubricVersion: row.rubric_version,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      outcome,
      branchedTurn: row.branched_turn,
    },
    readable,
    first,
    last,
  );
  await sql`
    insert into result (conversation, owner, ended_at, persona, scene, rubric, branched, outcome, trust, level, score, replies, result)
    values (${row.id}, ${row.owner}, ${row.ended_at}, ${result.persona.id}, ${result.scene.id}, ${result.rubric},
      ${result.branched ? 1 : 0}, ${outcome.kind}, ${result.trust}, ${result.level}, ${result.score}, ${result.replies},
      ${JSON.stringify(result)})`.execute(db);
}

/** What a column holds; undefined where it is not of the form, or no JSON. */
function read<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
}
