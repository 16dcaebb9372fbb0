import type { Principal } from '../domain/principal.ts';
import type { NextInQueue, NextQuery, QueuePage, QueueQuery } from '../domain/review.ts';
import { CandorError } from '../errors.ts';
import { readCursor, writeCursor } from '../storage/cursor.ts';
import type { QueueFilter, QueuePlace } from '../storage/review-store.ts';
import type { Desk } from './desk.ts';

const dayMs = 24 * 3_600_000;

function placeOf(cursor: string): QueuePlace {
  const [since, conversation] = readCursor(cursor);
  return { since, conversation };
}

/** What is asked of the store. A group that is not the coach's own is no group to them. */
function filterOf({ now }: Desk, { groups }: Principal, query: Omit<NextQuery, 'after' | 'since'>): QueueFilter {
  const { kind, group, persona, dimension, olderThanDays, newerThanDays } = query;
  if (group !== undefined && !groups.includes(group))
    throw new CandorError('not-found', `group: you are in no group "${group}"; GET /api/v1/me names yours`);
  const before = (days: number | undefined) =>
    days === undefined ? undefined : new Date(now().getTime() - days * dayMs).toISOString();
  return { kind, group, persona, dimension, until: before(olderThanDays), from: before(newerThanDays) };
}

/** What waits for a coach, longest waiting first, a page at a time; the first page says how many wait. */
export async function listQueue(desk: Desk, coach: Principal, query: QueueQuery): Promise<QueuePage> {
  const { cursor, limit } = query;
  const filter = filterOf(desk, coach, query);
  const { kind: _, ...all } = filter;
  const after = cursor === undefined ? undefined : placeOf(cursor);
  const rows = await desk.store.queue(coach, filter, limit + 1, after);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page,
    ...(rows.length > limit && last ? { nextCursor: writeCursor(last.since, last.conversation) } : {}),
    ...(after ? {} : { counts: await desk.store.countQueue(coach, all) }),
  };
}

/** The conversation after one in the queue, also where that has just been returned; the first one, if none is named; null at the end. */
export async function nextInQueue(desk: Desk, coach: Principal, { after, since, ...query }: NextQuery): Promise<NextInQueue> {
  const known = after === undefined ? undefined : await desk.store.placeInQueue(coach, after);
  const place = known && { ...known, ...(since === undefined ? {} : { since }) };
  const [next] = await desk.store.queue(coach, filterOf(desk, coach, query), 1, place);
  return { conversation: next?.conversation ?? null };
}
