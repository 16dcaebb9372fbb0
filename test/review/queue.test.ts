import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { QueuePage, Review } from '../../server/domain/review.ts';
import { databaseFile, openSqlite } from '../../server/storage/sqlite.ts';
import { handIn } from '../../server/storage/submission-queries.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { removeFolder } from '../support/test-server.ts';

const dayMs = 24 * 3_600_000;
const start = Date.parse('2026-03-01T12:00:00.000Z');

let server: DeskServer;
let clock = start;
/** What each was handed in as, by its name here. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startDeskServer({
    now: () => {
      clock += 1000;
      return new Date(clock);
    },
  });
  ids.oldest = await server.submitted('ada');
  clock += 10 * dayMs;
  ids.ben = await server.submitted('ben');
  ids.far = await server.submitted('far');
  clock += 10 * dayMs;
  ids.disputed = await server.practise('ada');
  await server.as('ada', 'POST', `conversations/${ids.disputed}/disputes`, { turn: 1, dimension: 'listening', reason: 'No.' });
  ids.newest = await server.submitted('ada');
  ids.unsubmitted = await server.practise('ada');
}, 60_000);
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const queue = async (coach: string, query = '') =>
  QueuePage.parse((await server.as(coach, 'GET', `review/queue${query}`)).json);
const named = (page: QueuePage) =>
  page.entries.map(({ conversation }) => Object.keys(ids).find((name) => ids[name] === conversation));
const listed = async (coach: string, query = '') => named(await queue(coach, query));

test('what waits is listed longest waiting first, each conversation once, with why it waits', async () => {
  const page = await queue('cara');
  expect(named(page)).toEqual(['oldest', 'ben', 'disputed', 'newest']);
  expect(page.entries[0]).toMatchObject({
    source: 'practice',
    learner: { id: 'ada', name: 'ada' },
    persona: { id: 'shopper' },
    scene: { id: 'shop' },
    rubric: 'trust-based-selling',
    mine: 'new',
    blind: false,
  });
  expect(page.entries[0]?.kinds[0]).toBe('submitted');
  expect(page.entries[2]).toMatchObject({ kinds: ['disputed'], disputed: 1, uncertain: 0 });
  expect(page.counts).toMatchObject({ all: 4, submitted: 3, assigned: 0, disputed: 1 });
});

test('a coach sees their own groups’ alone', async () => {
  expect(await listed('sue')).toEqual(['far']);
  expect(await listed('carl')).toEqual(['oldest', 'ben', 'disputed', 'newest']);
});

describe('filters', () => {
  test.each([
    ['?kind=submitted', ['oldest', 'ben', 'newest']],
    ['?kind=disputed', ['disputed']],
    ['?kind=assigned', []],
    ['?group=east', ['ben']],
    ['?group=north', ['oldest', 'ben', 'disputed', 'newest']],
    ['?persona=shopper&group=east', ['ben']],
    ['?persona=nobody', []],
    ['?kind=disputed&dimension=listening', ['disputed']],
    ['?kind=disputed&dimension=transparency', []],
    ['?olderThanDays=15', ['oldest']],
    ['?olderThanDays=5', ['oldest', 'ben']],
    ['?newerThanDays=5', ['disputed', 'newest']],
    ['?newerThanDays=15&olderThanDays=5', ['ben']],
  ])('%s', async (query, expected) => {
    expect(await listed('cara', query)).toEqual(expected);
  });

  test.each([
    ['?kind=odd', 400],
    ['?group=south', 404],
    ['?limit=0', 400],
    ['?limit=101', 400],
    ['?olderThanDays=-1', 400],
    ['?cursor=no', 400],
  ])('%s is refused', async (query, status) => {
    const answer = await server.as('cara', 'GET', `review/queue${query}`);
    expect([answer.status, answer.json.error.message.length > 10]).toEqual([status, true]);
  });
});

test('pages follow each other without a gap, also when what was shown last has been returned meanwhile', async () => {
  const other = await startDeskServer();
  const made: string[] = [];
  for (let count = 0; count < 5; count++) made.push(await other.submitted('ada'));
  const page = async (query: string) => QueuePage.parse((await other.as('cara', 'GET', `review/queue?limit=2${query}`)).json);
  const first = await page('');
  const [, second] = first.entries;
  await other.as('cara', 'POST', `review/conversations/${second?.conversation}/return`, { summary: 'Good.' });
  const next = await page(`&cursor=${first.nextCursor}`);
  const last = await page(`&cursor=${next.nextCursor}`);
  expect([first, next, last].flatMap(({ entries }) => entries.map(({ conversation }) => conversation))).toEqual(made);
  expect([next.counts, last.nextCursor]).toEqual([undefined, undefined]);
  const after = async (id: string | undefined, query = '') =>
    (await other.as('cara', 'GET', `review/next?after=${id}${query}`)).json.conversation;
  expect(await after(made[1])).toBe(made[2]);
  expect(await after(made[0])).toBe(made[2]);
  expect(await after(made[0], `&since=2999-01-01T00:00:00.000Z`)).toBeNull();
  expect((await other.as('cara', 'GET', `review/next?after=${made[0]}&since=soon`)).status).toBe(400);
  expect(await after(made[4])).toBeNull();
  expect(await after(made[2], '&kind=disputed')).toBeNull();
  expect((await other.as('cara', 'GET', 'review/next')).json.conversation).toBe(made[0]);
  expect((await other.as('sue', 'GET', 'review/next')).json.conversation).toBeNull();
  await other.close();
  removeFolder(other.folder);
});

test('the next one after a dispute that was answered is the one that stood behind the dispute', async () => {
  const other = await startDeskServer();
  const [first = '', second = '', third = ''] = [
    await other.submitted('ada'),
    await other.submitted('ben'),
    await other.submitted('ada'),
  ];
  await other.as('cara', 'POST', `review/conversations/${first}/return`, { summary: 'Good.' });
  const object = (turn: number) =>
    other.as('ada', 'POST', `conversations/${first}/disputes`, { turn, dimension: 'listening', reason: 'No.' });
  const { json } = await object(1);
  const last = await other.submitted('ben');
  const shown = async (id: string) => Review.parse((await other.as('cara', 'GET', `review/conversations/${id}`)).json);
  const { since } = await shown(first);
  expect(since).toBe(json.at);
  const after = async (query = '') => (await other.as('cara', 'GET', `review/next?after=${first}${query}`)).json.conversation;
  expect(await after()).toBe(last);
  await other.as('cara', 'POST', `review/disputes/${json.id}/answer`, { verdict: 'mark-stands', text: 'Yes.' });
  expect((await shown(first)).since).toBeUndefined();
  expect([await after(), await after(`&since=${since}`)]).toEqual([last, last]);
  // Returned with a dispute that is still open, one stays where one was.
  const { since: whole } = await shown(second);
  const { json: later } = await other.as('ben', 'POST', `conversations/${second}/disputes`, {
    turn: 1,
    dimension: 'listening',
    reason: 'No.',
  });
  await other.as('cara', 'POST', `review/conversations/${second}/return`, { summary: 'Good.' });
  expect((await shown(second)).since).toBe(later.at);
  const next = await other.as('cara', 'GET', `review/next?after=${second}&since=${whole}`);
  expect(next.json.conversation).toBe(third);
  await other.close();
  removeFolder(other.folder);
});

describe('a conversation', () => {
  test('of which a coach reviews marks blind is not called uncertain to them, in no filter, row or count', async () => {
    const { store } = server;
    const id = await server.practise('ada');
    const audit = { at: new Date(clock).toISOString(), action: 'submitted' as const, actor: 'ada', subject: id };
    const uncertain = [{ turn: 1, dimension: 'transparency', reason: 'near-edge' as const }];
    await store.submit({ userId: 'ada', name: 'ada', roles: [], groups: [] }, id, uncertain, audit);
    await server.as('carl', 'PUT', `review/conversations/${id}/blind`, { blind: true });
    const rowOf = async (coach: string) => (await queue(coach)).entries.find(({ conversation }) => conversation === id);
    expect(await rowOf('cara')).toMatchObject({ kinds: ['submitted', 'uncertain'], uncertain: 1 });
    expect(await rowOf('carl')).toMatchObject({ kinds: ['submitted'], uncertain: 0, why: [] });
    const found = async (coach: string, query: string) =>
      (await queue(coach, query)).entries.some(({ conversation }) => conversation === id);
    for (const query of ['?kind=uncertain', '?dimension=transparency', '?kind=uncertain&dimension=transparency'])
      expect([query, await found('cara', query), await found('carl', query)]).toEqual([query, true, false]);
    const counts = async (coach: string) => (await queue(coach)).counts?.uncertain ?? 0;
    expect((await counts('cara')) - (await counts('carl'))).toBe(1);
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
  });

  test('whose mark a coach had settled in a draft is uncertain again once that coach has gone', async () => {
    const { store } = server;
    await server.join('cleo', 'coach', ['north']);
    const id = await server.practise('ada');
    const audit = { at: new Date(clock).toISOString(), action: 'submitted' as const, actor: 'ada', subject: id };
    const uncertain = [{ turn: 1, dimension: 'listening', reason: 'near-edge' as const }];
    await store.submit({ userId: 'ada', name: 'ada', roles: [], groups: [] }, id, uncertain, audit);
    const rowOf = async () => (await queue('cara')).entries.find(({ conversation }) => conversation === id);
    await server.as('cleo', 'PUT', `review/conversations/${id}/replies/1/levels`, { levels: { listening: { level: 3 } } });
    expect(await rowOf()).toMatchObject({ kinds: ['submitted'], uncertain: 0 });
    await store.erase('cleo', { account: true }, { ...audit, action: 'account-deleted', actor: 'cleo', subject: 'cleo' });
    expect(await rowOf()).toMatchObject({ kinds: ['submitted', 'uncertain'], uncertain: 1 });
    expect((await rowOf())?.why).toEqual([{ kind: 'uncertain', dimension: 'listening', reason: 'near-edge' }]);
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
  });

  test('with a mark near a level’s edge or without a score is uncertain, until a coach has given a level', async () => {
    const { store } = server;
    const ada = { userId: 'ada', name: 'ada', roles: [], groups: [] };
    const id = await server.practise('ada');
    const at = new Date(clock).toISOString();
    const audit = { at, action: 'submitted' as const, actor: 'ada', subject: id };
    const uncertain = ['listening', 'transparency'].map((dimension) => ({ turn: 1, dimension, reason: 'near-edge' as const }));
    await store.submit(ada, id, uncertain, audit);
    const kinds = async () => (await queue('cara')).entries.find(({ conversation }) => conversation === id)?.kinds;
    expect(await kinds()).toEqual(['submitted', 'uncertain']);
    const found = async (query: string) => (await queue('cara', query)).entries.map(({ conversation }) => conversation);
    const give = (dimension: string) =>
      server.as('cara', 'PUT', `review/conversations/${id}/replies/1/levels`, { levels: { [dimension]: { level: 3 } } });
    for (const dimension of ['listening', 'transparency'])
      for (const kind of ['', 'kind=uncertain&']) expect(await found(`?${kind}dimension=${dimension}`)).toContain(id);
    for (const query of ['?kind=disputed&dimension=listening', '?dimension=listen', '?dimension=charm'])
      expect(await found(query)).not.toContain(id);
    await give('transparency');
    expect(await found('?dimension=transparency')).not.toContain(id);
    expect(await found('?dimension=listening')).toContain(id);
    await give('listening');
    expect(await kinds()).toEqual(['submitted']);
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
    expect(await kinds()).toBeUndefined();
  });

  test('that an assignment asked for waits as assigned, and its coach can read it', async () => {
    const id = await server.practise('ada');
    const db = await openSqlite(server.folder);
    const how = { via: 'assigned' as const, assignment: 'first-calls', uncertain: [], at: new Date(clock).toISOString() };
    expect([await handIn(db, id, how), await handIn(db, id, how)]).toEqual([true, false]);
    await db.destroy();
    const { entries, counts } = await queue('cara', '?kind=assigned');
    expect(entries).toMatchObject([{ conversation: id, kinds: ['assigned'], assignment: 'first-calls' }]);
    expect(counts?.assigned).toBe(1);
    expect((await server.as('cara', 'GET', `review/conversations/${id}`)).json).toMatchObject({ assignment: 'first-calls' });
  });

  test('that was opened for a dispute, returned, and then submitted as a whole, waits again', async () => {
    const id = await server.practise('ben');
    const entryOf = async () => (await queue('cara')).entries.find(({ conversation }) => conversation === id);
    const { json } = await server.as('ben', 'POST', `conversations/${id}/disputes`, {
      turn: 1,
      dimension: 'listening',
      reason: 'No.',
    });
    await server.as('cara', 'POST', `review/disputes/${json.id}/answer`, { verdict: 'mark-stands', text: 'Yes.' });
    await server.as('cara', 'POST', `review/conversations/${id}/return`, { summary: 'Good.' });
    expect(await entryOf()).toBeUndefined();
    await server.as('ben', 'POST', `conversations/${id}/submit`);
    expect((await entryOf())?.kinds[0]).toBe('submitted');
  });

  test('that is returned waits no more, and says how far its coach has come until then', async () => {
    const id = await server.submitted('ada');
    const mine = async () => (await queue('cara')).entries.find(({ conversation }) => conversation === id)?.mine;
    await server.as('cara', 'GET', `review/conversations/${id}`);
    expect(await mine()).toBe('new');
    await server.as('cara', 'POST', `review/conversations/${id}/comments`, { turn: 0, text: 'Hm.' });
    expect(await mine()).toBe('begun');
    await server.as('cara', 'POST', `review/conversations/${id}/return`, { summary: 'Good.' });
    expect(await mine()).toBeUndefined();
    await server.as('ada', 'POST', `conversations/${id}/submit`);
    expect(await mine()).toBeUndefined();
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
    await server.as('ada', 'POST', `conversations/${id}/submit`);
    expect(await mine()).toBe('returned');
  });
});

/** Steps of a statement's plan that go through a whole table; what a query has put together itself is small. */
function scansOf(database: Database.Database, statement: string): string[] {
  const values = Array(statement.split('?').length - 1).fill('');
  return database
    .prepare<unknown[], { detail: string }>(`explain query plan ${statement}`)
    .all(values)
    .map(({ detail }) => detail)
    .filter((detail) => /^SCAN /.test(detail) && !/^SCAN (learners|page|people|disputes|CONSTANT ROW|\(subquery)/.test(detail))
    .map((detail) => `${detail}: ${statement}`);
}

test('no query of the desk goes through a whole table that grows', async () => {
  const other = await startDeskServer();
  // Statements are prepared once for each database; what brings a new one up to date may go through its tables.
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  await other.submitted('ada');
  const id = await other.submitted('ben');
  const asked = [
    '',
    '&kind=uncertain',
    '&group=east',
    '&persona=shopper&dimension=listening',
    '&olderThanDays=1&newerThanDays=90',
  ];
  const first = (await other.as('cara', 'GET', 'review/queue?limit=1')).json;
  for (const query of asked) {
    await other.as('cara', 'GET', `review/queue?limit=2${query}`);
    await other.as('cara', 'GET', `review/queue?limit=1&cursor=${first.nextCursor}${query}`);
    await other.as('cara', 'GET', `review/next?after=${id}${query}`);
  }
  await other.as('cara', 'GET', `review/conversations/${id}`);
  await other.as('cara', 'PUT', `review/conversations/${id}/replies/1/levels`, { levels: { listening: { level: 3 } } });
  const dispute = await other.as('ben', 'POST', `conversations/${id}/disputes`, {
    turn: 1,
    dimension: 'listening',
    reason: 'x',
  });
  await other.as('cara', 'POST', `review/disputes/${dispute.json.id}/answer`, { verdict: 'mark-stands', text: 'x' });
  await other.as('cara', 'POST', `review/conversations/${id}/comments`, { turn: 0, text: 'Hm.' });
  const moment = await other.as('cara', 'POST', `review/conversations/${id}/exemplary`, { from: 0, to: 1, note: 'x' });
  await other.as('ben', 'PUT', `library/${moment.json.id}/consent`, { consent: true });
  await other.as('cara', 'POST', `review/conversations/${id}/return`, { summary: 'Good.' });
  for (const path of ['notices', 'library', `conversations/${id}`, 'rubrics']) await other.as('ben', 'GET', path);
  await other.as('ben', 'POST', 'notices/read', { upTo: 1 });
  await other.as('cara', 'GET', 'review/reliability?rubric=trust-based-selling');
  const texts = prepare.mock.calls.map(([text]) => text);
  const statements = [...new Set(texts)].filter((text) => /^\s*(select|with|update|delete|insert)/i.test(text));
  const database = new Database(databaseFile(other.folder), { readonly: true });
  expect(statements.length).toBeGreaterThan(60);
  for (const table of ['queue', 'coach_level', 'notice', 'dispute', 'exemplary', 'comment', 'review', 'uncertain', 'summary'])
    expect([table, statements.some((text) => new RegExp(`(from|join|into|update) "?${table}"?\\b`).test(text))]).toEqual([
      table,
      true,
    ]);
  expect(statements.flatMap((statement) => scansOf(database, statement))).toEqual([]);
  expect(scansOf(database, "select * from queue where persona = 'shopper'")).toHaveLength(1);
  database.close();
  prepare.mockRestore();
  await other.close();
  removeFolder(other.folder);
});
