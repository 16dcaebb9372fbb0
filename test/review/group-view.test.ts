import { afterAll, beforeAll, expect, test } from 'vitest';
import { GroupView } from '../../server/domain/group-view.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { removeFolder } from '../support/test-server.ts';

let server: DeskServer;
let now = new Date('2026-03-01T09:00:00.000Z');
const crowd = ['lea', 'leo', 'lou'];
beforeAll(async () => {
  server = await startDeskServer({ now: () => new Date(now) });
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const read = async (group = 'north', query = '', coach = 'cara') => server.as(coach, 'GET', `review/groups/${group}${query}`);
const view = async (...args: Parameters<typeof read>) => GroupView.parse((await read(...args)).json);

test('learners by dimension, with how much it rests on, and nothing of private practice', async () => {
  await server.submitted('ada', ['What are you looking for?', 'You have great taste.']);
  const before = await view();
  const [ada, ben] = before.learners;
  expect(before).toMatchObject({ group: { id: 'north' }, rubric: { id: 'trust-based-selling' }, together: null, needed: 5 });
  expect(ada).toMatchObject({ learner: { id: 'ada' }, conversations: 1, outcomes: { none: 1 } });
  expect(ada?.dimensions.map(({ dimension }) => dimension)).toEqual(['listening', 'transparency']);
  expect(ada?.dimensions[0]).toMatchObject({ level: expect.any(Number), trend: { direction: 'too-few', needed: 6 } });
  expect(ada?.dimensions[0]?.n).toBeGreaterThan(0);
  expect(ben).toMatchObject({ conversations: 0, replies: 0, last: null });
  await server.practise('ada');
  await server.practise('ben');
  expect(await view()).toEqual(before);
});

test('figures over the group come with the fifth learner, and say how sure they are', async () => {
  for (const name of crowd) await server.join(name, 'learner', ['north']);
  await server.submitted('ben');
  await server.submitted('carl');
  await server.submitted('lea');
  expect((await view()).together).toBeNull();
  await server.submitted('leo');
  const { together } = await view();
  expect(together).toMatchObject({ learners: 5, conversations: 5, outcomes: { none: 5 } });
  const [listening] = together?.dimensions ?? [];
  expect(listening?.learners).toBe(5);
  expect(listening?.low).toBeLessThanOrEqual(listening?.level ?? 0);
  expect(listening?.high).toBeGreaterThanOrEqual(listening?.level ?? 6);
  for (const { learners } of together?.missed ?? []) expect(learners).toBeGreaterThanOrEqual(5);
});

test('a trend is told from six talks on, and a period leaves out what is older', async () => {
  for (let talk = 0; talk < 6; talk++) {
    now = new Date(now.getTime() + 3_600_000);
    await server.submitted('ada');
  }
  const [ada] = (await view()).learners;
  expect(ada?.dimensions[0]?.trend).toMatchObject({ direction: 'unclear', conversations: 7 });
  now = new Date(now.getTime() + 10 * 24 * 3_600_000);
  expect((await view('north', '?days=5')).learners[0]).toMatchObject({ conversations: 0 });
  expect((await view('north', '?days=30')).learners[0]).toMatchObject({ conversations: 7 });
});

test.each([
  ['sue', 'north', 404],
  ['cara', 'nowhere', 404],
  ['ada', 'north', 403],
])('%s cannot read %s: %i', async (user, group, status) => {
  expect((await read(group, '', user)).status).toBe(status);
});

test('what is wrong with a question is named', async () => {
  expect((await read('north', '?rubric=none')).json.error.message).toMatch(/no rubric "none"/);
  expect((await read('north', '?days=0')).json.error.message).toMatch(/days/);
});

test('whoever has read figures that rest on one talk has seen its marks, and cannot review it blind any more', async () => {
  await server.join('mia', 'learner', ['north']);
  await server.join('max', 'learner', ['north']);
  const one = await server.submitted('mia');
  const unread = await server.submitted('mia');
  await view();
  const blind = async (id: string) =>
    (await server.as('cara', 'PUT', `review/conversations/${id}/blind`, { blind: true })).status;
  expect(await blind(unread)).toBe(200);
  expect(await blind(one)).toBe(200);
  const only = await server.submitted('max');
  await view();
  expect(await blind(only)).toBe(409);
});
