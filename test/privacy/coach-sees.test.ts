import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { removeFolder } from '../support/test-server.ts';

let server: DeskServer;
beforeEach(async () => {
  server = await startDeskServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const words = /Schnabeltier|Wombat|Quokka|Okapi/;
const levels = { levels: { listening: { level: 2 }, transparency: { level: 3 } } };

/** A submitted conversation that a coach has scored blind, remarked on, held up and returned, and whose learner disputes a mark. */
async function reviewed(): Promise<string> {
  const id = await server.submitted('ada', ['What is a Schnabeltier?']);
  await server.as('carl', 'PUT', `review/conversations/${id}/blind`, { blind: true });
  for (const turn of [1, 3]) await server.as('carl', 'PUT', `review/conversations/${id}/replies/${turn}/levels`, levels);
  await server.as('carl', 'POST', `review/conversations/${id}/comments`, { turn: 1, text: 'Wombat, rather.' });
  const moment = await server.as('carl', 'POST', `review/conversations/${id}/exemplary`, { from: 0, to: 1, note: 'Quokka.' });
  await server.as('ada', 'PUT', `library/${moment.json.id}/consent`, { consent: true, named: true });
  await server.as('carl', 'POST', `review/conversations/${id}/return`, { summary: 'An Okapi.' });
  await server.as('ada', 'POST', `conversations/${id}/disputes`, { turn: 1, dimension: 'listening', reason: 'No Okapi.' });
  return id;
}

/** Everything that a coach can list, count and export. */
async function seenBy(coach: string, id: string): Promise<Record<string, string>> {
  const paths = [
    'submissions',
    'review/queue',
    'review/queue?kind=disputed&dimension=listening',
    'review/queue?group=north&persona=shopper&olderThanDays=0',
    'review/next',
    `review/next?after=${id}`,
    `review/conversations/${id}`,
    'review/reliability',
    'review/calibration?rubric=trust-based-selling',
    'library',
    'notices',
    'conversations',
    'progress',
    'rubrics',
    `conversations/${id}`,
    `conversations/${id}/better`,
    ...['json', 'csv', 'md'].map((format) => `conversations/${id}/export?format=${format}`),
  ];
  const seen: Record<string, string> = {};
  for (const path of paths) {
    const { status, body } = await server.as(coach, 'GET', path);
    seen[path] = `${status} ${body}`;
  }
  return seen;
}

test('all that coaches list, count and export is the same, whether or not their learners have unsubmitted conversations', async () => {
  const id = await reviewed();
  await server.submitted('ben');
  // Once for itself: to read a conversation counts as having seen its marks, which the next answer says.
  for (const coach of ['cara', 'carl']) await seenBy(coach, id);
  const before = { cara: await seenBy('cara', id), carl: await seenBy('carl', id), sue: await seenBy('sue', id) };
  for (const answer of Object.values(before.cara)) expect(answer).toMatch(/^200 /);
  for (const path of ['review/queue', 'review/reliability', 'library', 'submissions'])
    expect(before.sue[path]).not.toMatch(/ada|ben|Schnabeltier/);
  expect(before.sue[`review/conversations/${id}`]).toMatch(/^404/);

  await server.practise('ada', ['My secret: an Okapi.', 'What else?']);
  await server.practise('ben');
  const client = await server.connect(server.headersOf('ada'));
  client.send({ type: 'resume', conversation: id });
  await client.next('started');
  client.send({ type: 'rewind', turn: 1 });
  await client.next('started');
  await say(client, 'What is it for?');
  await sayGoodbye(client);
  client.send({ type: 'start', persona: 'shopper', scene: 'call', after: id });
  await client.next('started');
  await begin(client);
  await client.close();
  const withdrawn = await server.submitted('ada');
  await server.as('ada', 'POST', `conversations/${withdrawn}/withdraw`);

  for (const coach of ['cara', 'carl', 'sue'] as const) expect(await seenBy(coach, id)).toEqual(before[coach]);
});

test('a coach is not told which conversation a submitted one branched or goes on from', async () => {
  const client = await server.connect(server.headersOf('ada'));
  const first = await begin(client);
  await say(client, 'What are you looking for?');
  await sayGoodbye(client);
  client.send({ type: 'rewind', turn: 1 });
  const { conversation } = await client.next('started');
  await say(client, 'What is it for?');
  await sayGoodbye(client);
  await client.close();
  await server.as('ada', 'POST', `conversations/${conversation.id}/submit`);
  const seen = await seenBy('cara', conversation.id);
  for (const answer of Object.values(seen)) expect(answer).not.toContain(first);
  expect((await server.as('ada', 'GET', `conversations/${conversation.id}`)).body).toContain(first);
});

test('what is withdrawn is gone for every coach, and their review stays with the learner, and comes back with it', async () => {
  const id = await reviewed();
  await server.as('ada', 'POST', `conversations/${id}/withdraw`);
  for (const coach of ['cara', 'carl']) {
    const seen = await seenBy(coach, id);
    for (const [path, answer] of Object.entries(seen)) expect([path, answer]).toEqual([path, expect.not.stringMatching(words)]);
    expect(seen[`review/conversations/${id}`]).toMatch(/^404/);
    expect(seen['review/reliability']).toContain('"cards":[]');
    expect(JSON.parse(seen['review/queue']?.slice(4) ?? '')).toEqual({
      entries: [],
      counts: { all: 0, submitted: 0, assigned: 0, disputed: 0, uncertain: 0 },
    });
  }
  const own = await server.as('ada', 'GET', `conversations/${id}`);
  expect(own.json.transcript[1]).toMatchObject({ source: 'coach', marks: [{ level: 2 }, { level: 3 }] });
  expect(own.body).toMatch(/Wombat, rather.*|An Okapi/);
  expect(own.json.exemplary[0]).toMatchObject({ consent: 'none', named: false });
  await server.as('ada', 'POST', `conversations/${id}/submit`);
  expect((await server.as('carl', 'GET', `review/conversations/${id}`)).json).toMatchObject({
    mine: 'returned',
    summaries: [{ text: 'An Okapi.' }],
  });
});

test('who leaves a group is out of its coaches’ sight', async () => {
  const id = await reviewed();
  const audit = { at: '2026-01-01', action: 'group-left' as const, actor: null, subject: 'ada' };
  await server.store.removeMember('north', 'ada', audit);
  const seen = await seenBy('carl', id);
  for (const [path, answer] of Object.entries(seen)) expect([path, answer]).toEqual([path, expect.not.stringMatching(words)]);
});

const onDisk = () =>
  readdirSync(server.folder)
    .filter((name) => name.includes('.db'))
    .map((name) => readFileSync(join(server.folder, name), 'latin1'))
    .join('');

/** Rows of each table that a person's reviews are in. */
function rowsOf(): Record<string, number> {
  const database = new Database(databaseFile(server.folder), { readonly: true });
  const tables = ['queue', 'uncertain', 'notice', 'exemplary', 'dispute', 'summary', 'comment', 'coach_level', 'review'];
  const counts = tables.map((table) => [table, database.prepare(`select count(*) from ${table}`).pluck().get()]);
  database.close();
  return Object.fromEntries(counts);
}

/** Deletes everything of somebody's, as from a browser. */
async function erase(user: string, account: boolean) {
  const audit = { at: '2026-01-01', action: 'everything-deleted' as const, actor: user, subject: user };
  return server.store.erase(user, { account }, audit);
}

test('a learner who deletes everything deletes what was said about it, each word', async () => {
  await reviewed();
  expect(Object.values(rowsOf()).filter((count) => count > 0).length).toBeGreaterThan(6);
  expect(onDisk()).toMatch(words);
  expect(await erase('ada', false)).toBe(1);
  expect(Object.values(rowsOf())).toEqual(Object.values(rowsOf()).map(() => 0));
  expect(onDisk()).not.toMatch(words);
});

test('a coach who goes takes their name and what was not returned; what has come to a learner stays', async () => {
  const id = await reviewed();
  await server.as('cara', 'PUT', `review/conversations/${id}/replies/1/levels`, levels);
  await server.as('cara', 'POST', `review/conversations/${id}/comments`, { turn: 1, text: 'A draft.' });
  expect(onDisk()).toContain('A draft.');
  await erase('cara', true);
  await erase('carl', true);
  expect(onDisk()).not.toContain('A draft.');
  const own = (await server.as('ada', 'GET', `conversations/${id}`)).json;
  expect(own.transcript[1].marks[0]).toMatchObject({ level: 2, by: { id: 'carl' } });
  expect(own.transcript[1].marks[0].by.name).toBeUndefined();
  expect(own.summaries).toMatchObject([{ text: 'An Okapi.' }]);
  expect((await server.as('ada', 'GET', 'notices')).json.notices[0].by).toEqual({ id: 'carl' });
  expect((await server.as('ben', 'GET', 'library')).json.moments[0].by).toEqual({ id: 'carl' });
});

test('all of one’s own as a file has what coaches said, one’s notices, and what one has said as a coach', async () => {
  const id = await reviewed();
  const ada = (await server.as('ada', 'GET', 'me/export')).json;
  expect(ada.conversations[0]).toMatchObject({
    comments: [{ text: 'Wombat, rather.' }],
    summaries: [{ text: 'An Okapi.' }],
    disputes: [{ reason: 'No Okapi.' }],
    exemplary: [{ note: 'Quokka.' }],
  });
  expect(ada.conversations[0].levels).toHaveLength(4);
  expect(ada.notices.map(({ kind }: { kind: string }) => kind)).toEqual(['returned', 'exemplary']);
  expect(ada.given).toEqual({ levels: [], comments: [], summaries: [], exemplary: [], answers: [], assignments: [] });
  expect((await server.as('ada', 'GET', 'me/export?format=md')).body).toMatch(/An Okapi\..*Wombat, rather\..*No Okapi\./s);
  const carl = (await server.as('carl', 'GET', 'me/export')).json;
  expect(carl.given.comments).toMatchObject([{ conversation: id, turn: 1, text: 'Wombat, rather.' }]);
  expect([carl.given.levels.length, carl.given.summaries.length, carl.given.exemplary.length]).toEqual([4, 1, 1]);
  expect(JSON.stringify(carl)).not.toMatch(/Schnabeltier|No Okapi/);
});
