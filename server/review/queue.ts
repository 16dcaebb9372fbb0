import { z } from 'zod';
import type { Principal } from '../domain/principal.ts';
import type { NextInQueue, NextQuery, QueuePage, QueueQuery } from '../domain/review.ts';
import { CandorError } from '../errors.ts';
import type { QueueFilter, QueuePlace } from '../storage/review-store.ts';
import type { Desk } from './desk.ts';

const dayMs = 24 * 3_600_000;

const Place = z.tuple([z.string(), z.string()]);

const writeCursor = ({ since, conversation }: QueuePlace): string =>
  Buffer.from(JSON.stringify([since, conversation])).toString('base64url');

function readCursor(text: string): QueuePlace {
  try {
    const [since, conversation] = Place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { since, conversation };
  } catch (error) {
    throw new CandorError('bad-request', 'cursor: not one of ours; take it from nextCursor of the page before', {
      cause: error,
    });
  }
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
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await desk.store.queue(coach, filter, limit + 1, after);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page,
    ...(rows.length > limit && last ? { nextCursor: writeCursor(last) } : {}),
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
