import type { Kysely } from 'kysely';
import { finalMarks } from '../domain/final-marks.ts';
import type { Feedback } from '../domain/protocol.ts';
import { Result, resultOf, Standing } from '../domain/result.ts';
import { CandorError } from '../errors.ts';
import { levelsInForce } from './coaching-reads.ts';
import { repeated } from './repeated.ts';
import { parseJson, parseRow, summedColumns, toMarks, toSummed } from './rows.ts';
import { PastResult, type Store } from './store.ts';
import type { Tables } from './tables.ts';

const conversationOf = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('conversation').select(summedColumns).where('id', '=', id),
);
const kindOf = repeated({ id: ':id' }, (db, { id }) => db.selectFrom('conversation').select('kind').where('id', '=', id));
const marksIn = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('marks').select(['turn', 'source', 'marks']).where('conversation', '=', id).orderBy('turn').orderBy('set'),
);
const firstState = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('state').select('state').where('conversation', '=', id).orderBy('turn').limit(1),
);
const lastState = repeated({ id: ':id' }, (db, { id }) =>
  db.selectFrom('state').select('state').where('conversation', '=', id).orderBy('turn', 'desc').limit(1),
);

const insertResult = repeated<Tables['result'], unknown>(
  {
    conversation: ':id',
    owner: ':owner',
    ended_at: ':at',
    persona: ':persona',
    scene: ':scene',
    rubric: ':rubric',
    branched: -1,
    outcome: ':outcome',
    trust: -2,
    level: -3,
    score: -4,
    replies: -5,
    result: ':result',
  },
  (db, { conversation, ...values }) =>
    db
      .insertInto('result')
      .values({ conversation, ...values })
      .onConflict((conflict) => conflict.column('conversation').doUpdateSet(values)),
);

/** The only row there must be. */
function one<Row>({ rows: [row] }: { rows: Row[] }, id: string): Row {
  if (!row) throw new CandorError('storage', `conversation ${id} is not whole in the database`);
  return row;
}

/**
 * What came of a conversation so far, from what is stored of it: the engine's marks, and coaches' levels where they count. Of a branch only what is
 * its own, unless it is asked for `whole`.
 */
async function sumUp(
  db: Kysely<Tables>,
  id: string,
  whole = false,
): Promise<{ owner: string; result: Result; feedback: Feedback }> {
  const row = one(await conversationOf(db, { id }), id);
  const { owner, feedback, branchedFrom, ...conversation } = toSummed(row);
  const marks = (await marksIn(db, { id })).rows;
  const first = one(await firstState(db, { id }), id);
  const last = one(await lastState(db, { id }), id);
  // The latest set of a turn comes last, and stays.
  const latest = new Map(marks.map((entry) => [entry.turn, toMarks(entry.source, entry.marks, `${id}/${entry.turn}`)]));
  const levels = conversation.endedAt === null ? [] : await levelsInForce(db, id);
  const standing = (json: string) => parseJson(Standing, json, `state of ${id}`);
  const result = resultOf(
    { ...conversation, branchedTurn: whole ? null : (branchedFrom?.turn ?? null) },
    [...latest].map(([turn, own]) => ({
      turn,
      marks: finalMarks(
        own,
        levels.filter((level) => level.turn === turn),
      ),
    })),
    standing(first.state),
    standing(last.state),
  );
  return { owner, result, feedback };
}

/** What came of a conversation, with what a branch took over from the one it began in. */
export const wholeResult = async (db: Kysely<Tables>, id: string): Promise<Result> => (await sumUp(db, id, true)).result;

/** Keeps what came of a conversation that has just ended, within the transaction that ends it; again: anew from its latest marks. */
export async function keepResult(db: Kysely<Tables>, id: string): Promise<void> {
  // A real call has no buyer of ours, and so neither trust nor outcome.
  const { kind } = one(await kindOf(db, { id }), id);
  if (kind !== 'practice') return;
  const { owner, result } = await sumUp(db, id);
  const { endedAt, outcome } = result;
  if (endedAt === null || outcome === null) return;
  await insertResult(db, {
    conversation: id,
    owner,
    ended_at: endedAt,
    persona: result.persona.id,
    scene: result.scene.id,
    rubric: result.rubric,
    branched: result.branched ? 1 : 0,
    outcome: outcome.kind,
    trust: result.trust,
    level: result.level,
    score: result.score,
    replies: result.replies,
    result: JSON.stringify(result),
  });
}

/** The part of the store that sums conversations up. */
export const resultQueries = (db: Kysely<Tables>): Pick<Store, 'results'> => ({
  results: ({ userId }, { latest, going }) =>
    db.transaction().execute(async (transaction) => {
      const past = await transaction
        .selectFrom('result')
        .select([
          'conversation',
          'ended_at',
          'persona',
          'scene',
          'rubric',
          'branched',
          'outcome',
          'trust',
          'level',
          'score',
          'replies',
        ])
        .where('owner', '=', userId)
        .orderBy('ended_at')
        .orderBy('conversation')
        .execute();
      const newest = await transaction
        .selectFrom('result')
        .select(['conversation', 'result'])
        .where('owner', '=', userId)
        .orderBy('ended_at', 'desc')
        .orderBy('conversation', 'desc')
        .limit(latest)
        .execute();
      const open = await transaction
        .selectFrom('conversation')
        .select('id')
        .where('owner', '=', userId)
        .where('ended_at', 'is', null)
        .where('kind', '=', 'practice')
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(going)
        .execute();
      const running: { result: Result; feedback: Feedback }[] = [];
      for (const { id } of open) running.push(await sumUp(transaction, id));
      return {
        past: past.map((row) =>
          parseRow(PastResult, { ...row, endedAt: row.ended_at, branched: row.branched === 1 }, `result ${row.conversation}`),
        ),
        latest: newest.map((row) => parseJson(Result, row.result, `result ${row.conversation}`)).reverse(),
        running: running.reverse().map(({ result, feedback }) => ({ result, feedback })),
      };
    }),
});
