import { afterAll, beforeAll, expect, test } from 'vitest';
import { QueuePage } from '../../server/domain/review.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { removeFolder } from '../support/test-server.ts';

let server: DeskServer;
beforeAll(async () => {
  server = await startDeskServer();
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const rowOf = async (coach: string, id: string) => {
  const { entries } = QueuePage.parse((await server.as(coach, 'GET', 'review/queue')).json);
  return entries.find(({ conversation }) => conversation === id);
};

test('a row says how it ended and how an open dispute begins, but not to a coach who reviews it blind', async () => {
  const id = await server.submitted('ada');
  const reason = `I did ask, and then I ${'waited and '.repeat(12)}waited.`;
  const disputed = await server.as('ada', 'POST', `conversations/${id}/disputes`, { turn: 1, dimension: 'listening', reason });
  expect([disputed.status, disputed.body]).toEqual([200, expect.any(String)]);
  const row = await rowOf('cara', id);
  expect(row?.outcome?.title).toEqual(expect.any(String));
  expect(row?.why?.[0]).toEqual({ kind: 'disputed', dimension: 'listening', begins: reason.slice(0, 80) });
  await server.as('carl', 'PUT', `review/conversations/${id}/blind`, { blind: true });
  expect(await rowOf('carl', id)).toMatchObject({ blind: true, disputed: 1, why: [] });
});

test('an answered dispute is no reason any more', async () => {
  const id = await server.submitted('ben');
  const { json } = await server.as('ben', 'POST', `conversations/${id}/disputes`, {
    turn: 1,
    dimension: 'listening',
    reason: 'I listened.',
  });
  expect((await rowOf('cara', id))?.why?.some(({ kind }) => kind === 'disputed')).toBe(true);
  await server.as('cara', 'POST', `review/disputes/${json.id}/answer`, { verdict: 'mark-stands', text: 'Not to the end.' });
  expect((await rowOf('cara', id))?.why?.some(({ kind }) => kind === 'disputed')).toBe(false);
});

test('the counts of all kinds stay where the queue is narrowed to one', async () => {
  await server.submitted('ada');
  const counts = async (query: string) => QueuePage.parse((await server.as('cara', 'GET', `review/queue${query}`)).json).counts;
  const all = await counts('');
  expect(all?.submitted).toBeGreaterThan(0);
  expect(await counts('?kind=assigned')).toEqual(all);
});
