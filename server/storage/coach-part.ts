import type { Kysely } from 'kysely';
import { isWithheld } from '../domain/final-marks.ts';
import type { CoachPart } from './review-store.ts';
import { toMarks } from './rows.ts';
import type { Tables } from './tables.ts';

/** A coach's own part in a conversation. */
export async function partOf(db: Kysely<Tables>, coach: string, conversation: string): Promise<CoachPart> {
  const row = await db
    .selectFrom('review')
    .selectAll()
    .where('conversation', '=', conversation)
    .where('coach', '=', coach)
    .executeTakeFirst();
  return {
    blind: row?.blind === 1,
    seen: row?.seen === 1,
    begun: (row?.begun_at ?? null) !== null,
    returned: (row?.returned_at ?? null) !== null,
  };
}

/** Whether something of a conversation is withheld from a coach: they review it blind, and have not given all levels yet. */
export async function isBlindTo(db: Kysely<Tables>, coach: string, conversation: string): Promise<boolean> {
  if (!(await partOf(db, coach, conversation)).blind) return false;
  const marks = await db
    .selectFrom('marks')
    .select(['turn', 'source', 'marks'])
    .where('conversation', '=', conversation)
    .execute();
  const given = await db
    .selectFrom('coach_level')
    .select(['turn', 'dimension'])
    .where('conversation', '=', conversation)
    .where('coach', '=', coach)
    .execute();
  return marks.some(({ turn, source, marks: json }) =>
    isWithheld(
      toMarks(source, json, `${conversation}/${turn}`).marks,
      new Set(given.filter((level) => level.turn === turn).map(({ dimension }) => dimension)),
    ),
  );
}

/** Notes that a coach has been shown a conversation's marks in the open. */
export async function noteSeen(db: Kysely<Tables>, coach: string, conversation: string): Promise<void> {
  await db
    .insertInto('review')
    .values({ conversation, coach, seen: 1, begun_at: null, returned_at: null })
    .onConflict((conflict) => conflict.columns(['conversation', 'coach']).doUpdateSet({ seen: 1 }))
    .execute();
}
