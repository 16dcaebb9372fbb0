import { type Kysely, sql } from 'kysely';
import { type By, Comment, Dispute, Exemplary } from '../domain/coaching.ts';
import type { LevelInForce } from '../domain/final-marks.ts';
import { repeated } from './repeated.ts';
import type { Coaching, GivenLevel } from './review-store.ts';
import { parseRow } from './rows.ts';
import type { Tables } from './tables.ts';

export const toBy = (id: string, name: string | null): By => ({ id, ...(name === null ? {} : { name }) });

const levelsGiven = repeated({ conversation: ':id' }, (db, { conversation }) =>
  db
    .selectFrom('coach_level')
    .leftJoin('review', (join) =>
      join.onRef('review.conversation', '=', 'coach_level.conversation').onRef('review.coach', '=', 'coach_level.coach'),
    )
    .leftJoin('user', 'user.id', 'coach_level.coach')
    .select(['coach_level.turn', 'coach_level.dimension', 'coach_level.coach', 'coach_level.level', 'coach_level.score'])
    .select(['coach_level.reason', 'coach_level.blind', 'coach_level.dispute', 'coach_level.at'])
    .select(['review.returned_at', 'user.name'])
    .where('coach_level.conversation', '=', conversation)
    .orderBy('coach_level.id'),
);

/** Every level that was given to a conversation, oldest first. One is in force once its coach has returned it, or if it answers a dispute. */
async function levelRows(db: Kysely<Tables>, conversation: string) {
  const { rows } = await levelsGiven(db, { conversation });
  return rows.map((row) => ({ ...row, inForce: row.returned_at !== null || row.dispute !== null }));
}

/** Whether a coach's level counts in a conversation, as 1 or 0; within a query of conversations. */
export const isCoached = sql<number>`exists (select 1 from coach_level
  left join review on review.conversation = coach_level.conversation and review.coach = coach_level.coach
  where coach_level.conversation = conversation.id and (review.returned_at is not null or coach_level.dispute is not null))`;

/** The levels that count for the learner, within a transaction. */
export async function levelsInForce(db: Kysely<Tables>, conversation: string): Promise<LevelInForce[]> {
  const rows = await levelRows(db, conversation);
  return rows
    .filter(({ inForce }) => inForce)
    .map(({ turn, dimension, level, score, reason, coach, name, at }) => ({
      turn,
      dimension,
      level,
      score,
      reason,
      by: toBy(coach, name),
      at,
    }));
}

async function levelsOf(db: Kysely<Tables>, conversation: string): Promise<GivenLevel[]> {
  const rows = await levelRows(db, conversation);
  return rows.map(({ turn, dimension, level, reason, blind, dispute, coach, name, at, inForce }) => ({
    turn,
    dimension,
    by: toBy(coach, name),
    at,
    level,
    ...(reason === null ? {} : { reason }),
    blind: blind === 1,
    ...(dispute === null ? {} : { dispute }),
    inForce,
  }));
}

async function commentsOf(db: Kysely<Tables>, conversation: string): Promise<Coaching['comments']> {
  const rows = await db
    .selectFrom('comment')
    .innerJoin('turn', (join) =>
      join.onRef('turn.conversation', '=', 'comment.conversation').onRef('turn.turn', '=', 'comment.turn'),
    )
    .leftJoin('review', (join) =>
      join.onRef('review.conversation', '=', 'comment.conversation').onRef('review.coach', '=', 'comment.coach'),
    )
    .leftJoin('user', 'user.id', 'comment.coach')
    .selectAll('comment')
    .select(['turn.text as said', 'review.returned_at', 'user.name'])
    .where('comment.conversation', '=', conversation)
    .orderBy('comment.turn')
    .orderBy('comment.at')
    .orderBy('comment.id')
    .execute();
  return rows.map(({ id, turn, start, end, text, said, coach, name, at, returned_at: returnedAt }) => {
    const place = start === null || end === null ? {} : { start, end, quote: said.slice(start, end) };
    const comment = { id, turn, ...place, text, by: toBy(coach, name), at };
    return { ...parseRow(Comment, comment, `comment ${id}`), inForce: returnedAt !== null };
  });
}

export async function disputesOf(db: Kysely<Tables>, by: { conversation: string } | { id: string }): Promise<Dispute[]> {
  const rows = await db
    .selectFrom('dispute')
    .leftJoin('user', 'user.id', 'dispute.answered_by')
    .selectAll('dispute')
    .select('user.name')
    .where((query) => ('id' in by ? query('dispute.id', '=', by.id) : query('dispute.conversation', '=', by.conversation)))
    .orderBy('dispute.at')
    .orderBy('dispute.id')
    .execute();
  return rows.map(({ id, turn, dimension, level, reason, at, status, ...row }) => {
    const answered = row.answer !== null && row.answered_by !== null;
    const answer = answered && {
      text: row.answer,
      ...(status === 'new-level' ? { level: row.answer_level } : {}),
      by: toBy(row.answered_by ?? '', row.name),
      at: row.answered_at,
    };
    return parseRow(
      Dispute,
      { id, turn, dimension, level, reason, at, status, ...(answer ? { answer } : {}) },
      `dispute ${id}`,
    );
  });
}

type ExemplaryRow = Pick<Tables['exemplary'], 'id' | 'from_turn' | 'to_turn' | 'dimension' | 'note' | 'coach' | 'at'> & {
  consent: string;
  named: number;
  name: string | null;
};

export const toExemplary = (row: ExemplaryRow): Exemplary =>
  parseRow(
    Exemplary,
    {
      id: row.id,
      from: row.from_turn,
      to: row.to_turn,
      ...(row.dimension === null ? {} : { dimension: row.dimension }),
      note: row.note,
      by: toBy(row.coach, row.name),
      at: row.at,
      consent: row.consent,
      named: row.named === 1,
    },
    `exemplary ${row.id}`,
  );

export async function exemplaryOf(db: Kysely<Tables>, conversation: string): Promise<Exemplary[]> {
  const rows = await db
    .selectFrom('exemplary')
    .leftJoin('user', 'user.id', 'exemplary.coach')
    .selectAll('exemplary')
    .select('user.name')
    .where('exemplary.conversation', '=', conversation)
    .orderBy('exemplary.from_turn')
    .orderBy('exemplary.at')
    .execute();
  return rows.map(toExemplary);
}

async function summariesOf(db: Kysely<Tables>, conversation: string): Promise<Coaching['summaries']> {
  const rows = await db
    .selectFrom('summary')
    .leftJoin('user', 'user.id', 'summary.coach')
    .select(['summary.text', 'summary.coach', 'summary.at', 'user.name'])
    .where('summary.conversation', '=', conversation)
    .orderBy('summary.id')
    .execute();
  return rows.map(({ text, coach, at, name }) => ({ by: toBy(coach, name), at, text }));
}

/** What people have said about a conversation, within a transaction. */
export const readCoaching = async (db: Kysely<Tables>, conversation: string): Promise<Coaching> => ({
  levels: await levelsOf(db, conversation),
  comments: await commentsOf(db, conversation),
  disputes: await disputesOf(db, { conversation }),
  exemplary: await exemplaryOf(db, conversation),
  summaries: await summariesOf(db, conversation),
});
