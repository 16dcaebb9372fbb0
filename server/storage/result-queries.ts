import type { Kysely } from 'kysely';
import { finalMarks } from '../domain/final-marks.ts';
import type { Feedback } from '../domain/protocol.ts';
import { Result, resultOf, Standing } from '../domain/result.ts';
import { levelsInForce } from './coaching-reads.ts';
import { parseJson, parseRow, toConversation, toMarks } from './rows.ts';
import { PastResult, type Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What came of a conversation so far, from what is stored of it: the engine's marks, and coaches' levels where they count. */
async function sumUp(db: Kysely<Tables>, id: string): Promise<{ owner: string; result: Result; feedback: Feedback }> {
  const row = await db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const { owner, feedback, ending, branchedFrom, ...conversation } = toConversation(row);
  const marks = await db
    .selectFrom('marks')
    .select(['turn', 'source', 'marks'])
    .where('conversation', '=', id)
    .orderBy('turn')
    .orderBy('set')
    .execute();
  const states = db.selectFrom('state').select('state').where('conversation', '=', id).limit(1);
  const first = await states.orderBy('turn').executeTakeFirstOrThrow();
  const last = await states.orderBy('turn', 'desc').executeTakeFirstOrThrow();
  // The latest set of a turn comes last, and stays.
  const latest = new Map(marks.map((entry) => [entry.turn, toMarks(entry.source, entry.marks, `${id}/${entry.turn}`)]));
  const levels = conversation.endedAt === null ? [] : await levelsInForce(db, id);
  const standing = (json: string) => parseJson(Standing, json, `state of ${id}`);
  const result = resultOf(
    { ...conversation, outcome: ending?.outcome ?? null, branchedTurn: branchedFrom?.turn ?? null },
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

/** Keeps what came of a conversation that has just ended, within the transaction that ends it; again: anew from its latest marks. */
export async function keepResult(db: Kysely<Tables>, id: string): Promise<void> {
  const { owner, result } = await sumUp(db, id);
  const { endedAt, outcome } = result;
  if (endedAt === null || outcome === null) return;
  const values = {
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
  };
  await db
    .insertInto('result')
    .values({ conversation: id, ...values })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(values))
    .execute();
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
