import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AssignmentTable, CoachAssignment, OwnAssignmentList } from '../../server/domain/assignment.ts';
import { QueuePage } from '../../server/domain/review.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { connect, type PracticeClient } from '../support/practice-client.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { removeFolder } from '../support/test-server.ts';

let server: DeskServer;
let now = new Date('2026-03-01T09:00:00.000Z');
beforeAll(async () => {
  server = await startDeskServer({ now: () => new Date(now) });
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const basics = { title: 'Spring practice', persona: 'shopper', groups: ['north'] };
const give = async (change: object = {}, coach = 'cara') =>
  CoachAssignment.parse((await server.as(coach, 'POST', 'review/assignments', { ...basics, ...change })).json);
const table = async (id: string, coach = 'cara') =>
  AssignmentTable.parse((await server.as(coach, 'GET', `review/assignments/${id}`)).json);
const own = async (user: string) => OwnAssignmentList.parse((await server.as(user, 'GET', 'assignments')).json).assignments;
const ownOf = async (user: string, id: string) => (await own(user)).find((entry) => entry.id === id);
const as = (user: string): Promise<PracticeClient> => connect(server.address, server.headersOf(user));

/** Does an assignment to its end; the conversation. */
async function work(user: string, assignment: string, replies = ['What are you looking for?']): Promise<string> {
  const client = await as(user);
  const id = await begin(client, { assignment });
  for (const reply of replies) await say(client, reply);
  await sayGoodbye(client);
  await client.close();
  return id;
}
async function refusal(user: string, frame: object): Promise<string> {
  const client = await as(user);
  client.send({ type: 'start', persona: 'shopper', ...frame });
  const message = await client.next('started').then(
    () => 'started',
    (error: Error) => error.message,
  );
  await client.close();
  return message;
}

describe('giving an assignment', () => {
  test('reaches the members of a group and people by name, and nobody else', async () => {
    const toGroup = await give({ groups: ['north'], note: 'Listen for the worry.' });
    expect(toGroup).toMatchObject({
      title: 'Spring practice',
      by: { id: 'cara' },
      own: true,
      groups: [{ id: 'north', name: 'north' }],
      counts: { learners: 2, begun: 0, done: 0, passed: 0, overdue: 0 },
    });
    expect(await ownOf('ada', toGroup.id)).toMatchObject({
      note: 'Listen for the worry.',
      by: { id: 'cara', name: 'cara' },
      persona: { id: 'shopper' },
      mine: { status: 'not-begun', attempts: 0, result: null },
    });
    const toBen = await give({ groups: [], people: ['ben'] });
    expect(await ownOf('ben', toBen.id)).toBeDefined();
    for (const user of ['ada', 'far', 'cara']) expect(await ownOf(user, toBen.id)).toBeUndefined();
    expect(await ownOf('far', toGroup.id)).toBeUndefined();
  });

  test.each([
    ['a group that is not the coach’s', { groups: ['south'] }, /groups, people/],
    ['a person in none of their groups', { groups: [], people: ['far'] }, /groups, people/],
    ['nobody', { groups: [] }, /groups/],
    ['a persona there is not', { persona: 'nobody' }, /no persona "nobody"/],
    ['a scene there is not', { scene: 'moon' }, /scene: shopper has no scene "moon"/],
    ['a dimension the rubric has not', { pass: { dimensions: { charm: 3 } } }, /pass\.dimensions: .*"charm"/],
    ['a pass rule that says nothing', { pass: {} }, /pass/],
    ['no title', { title: ' ' }, /title/],
  ])('is refused for %s, with what to do', async (_, change, message) => {
    const { status, json } = await server.as('cara', 'POST', 'review/assignments', { ...basics, ...change });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(json.error.message).toMatch(message);
  });

  test('is for coaches alone, and others’ are read by the coaches of its groups', async () => {
    expect((await server.as('ada', 'POST', 'review/assignments', basics)).status).toBe(403);
    const { id } = await give();
    expect((await table(id, 'carl')).assignment.own).toBe(false);
    expect((await server.as('sue', 'GET', `review/assignments/${id}`)).status).toBe(404);
    expect((await server.as('carl', 'PUT', `review/assignments/${id}`, { title: 'Mine now' })).status).toBe(404);
  });
});

test('who is in a group to coach it counts as a learner once they have begun, and who gave it never', async () => {
  const { id } = await give({ groups: ['north'] });
  const names = async (coach: string) => (await table(id, coach)).learners.map(({ learner }) => learner.id);
  expect(await names('cara')).toEqual(['ada', 'ben']);
  expect(await names('carl')).toEqual(['ada', 'ben']);
  await work('carl', id);
  expect(await names('cara')).toEqual(['ada', 'ben', 'carl']);
  expect((await table(id)).assignment.counts).toMatchObject({ learners: 3, done: 1 });
});

describe('working on an assignment', () => {
  test('is in the file of everything that is one’s own, as what was set, and as what was set for others', async () => {
    const { id } = await give({ title: 'For the file', note: 'Ask before you answer.', groups: [], people: ['ben'] });
    await work('ben', id);
    const { assignments } = JSON.parse((await server.as('ben', 'GET', 'me/export?format=json')).body);
    expect(OwnAssignmentList.parse({ assignments }).assignments.find((entry) => entry.id === id)).toMatchObject({
      title: 'For the file',
      by: { name: 'cara' },
      mine: { status: 'done', attempts: 1 },
    });
    const text = (await server.as('ben', 'GET', 'me/export?format=md')).body;
    expect(text).toMatch(/# For the file\n\n.*cara.*\n\nAsk before you answer\./);
    expect((await server.as('ada', 'GET', 'me/export?format=md')).body).not.toContain('For the file');
    const given = JSON.parse((await server.as('cara', 'GET', 'me/export?format=json')).body).given.assignments;
    expect(given).toContainEqual(expect.objectContaining({ id, title: 'For the file', note: 'Ask before you answer.' }));
  });

  test('meets the same buyer with the coach’s settings, and is handed in when it ends', async () => {
    const { id } = await give({ difficulty: 'hard', feedback: 'trace', language: 'fr', pass: { trustAtLeast: 1 } });
    const seeds: number[] = [];
    for (const user of ['ada', 'ben']) {
      const client = await as(user);
      client.send({ type: 'start', persona: 'shopper', assignment: id, difficulty: 'gentle', feedback: 'marks', seed: 5 });
      const { conversation } = await client.next('started');
      expect(conversation).toMatchObject({ difficulty: 'hard', feedback: 'trace', language: 'fr' });
      expect(conversation.assignment).toEqual({ id, title: 'Spring practice', hints: true, rewind: true });
      seeds.push(conversation.seed);
      await client.next('line');
      await client.close();
    }
    expect(seeds[0]).toBe(seeds[1]);
    const conversation = await work('ada', id);
    const { entries } = QueuePage.parse((await server.as('cara', 'GET', 'review/queue?kind=assigned')).json);
    expect(entries.find((entry) => entry.conversation === conversation)).toMatchObject({ assignment: id, kinds: ['assigned'] });
    expect((await server.as('cara', 'GET', `review/conversations/${conversation}`)).status).toBe(200);
    const { learners, assignment } = await table(id);
    expect(learners.map(({ learner, status }) => [learner.name, status])).toEqual([
      ['ada', 'passed'],
      ['ben', 'begun'],
    ]);
    expect(assignment.counts).toEqual({ learners: 2, begun: 2, done: 1, passed: 1, overdue: 0 });
    const withdrawn = await server.as('ada', 'POST', `conversations/${conversation}/withdraw`);
    expect([withdrawn.status, withdrawn.json.error.code]).toEqual([403, 'forbidden']);
  });

  test('counts attempts, however they go on, and no branch of one', async () => {
    const { id } = await give({ attempts: 1 });
    const client = await as('ada');
    const first = await begin(client, { assignment: id });
    await say(client, 'What are you looking for?');
    client.send({ type: 'rewind', turn: 1 });
    const branch = (await client.next('started')).conversation;
    expect(branch).toMatchObject({ branchedFrom: { conversation: first }, assignment: { id } });
    await say(client, 'Take this one.');
    await sayGoodbye(client);
    await client.close();
    expect(await refusal('ada', { assignment: id })).toMatch(/allows one attempt/);
    expect(await ownOf('ada', id)).toMatchObject({ mine: { status: 'done', attempts: 1, underWay: first } });
    // A branch is judged by all that was said in it.
    const [row] = (await table(id)).learners;
    expect(row?.results).toHaveLength(1);
    expect(row?.results[0]?.conversation).toBe(branch.id);
  });

  test('allows no hint and no rewinding where the coach wants none', async () => {
    const { id } = await give({ hints: false, rewind: false });
    const client = await as('ada');
    await begin(client, { assignment: id });
    await say(client, 'What are you looking for?');
    client.send({ type: 'hint' });
    await expect(client.next('hint')).rejects.toThrow(/forbidden: the assignment "Spring practice" allows no hints/);
    client.send({ type: 'rewind', turn: 1 });
    await expect(client.next('started')).rejects.toThrow(/allows no rewinding/);
    await client.close();
  });

  test('takes the best result, or the last', async () => {
    const [best, last] = [await give({ takes: 'best' }), await give({ takes: 'last' })];
    const good = ['What are you looking for?', 'What do you do with it, and who is it for?'];
    for (const { id } of [best, last]) {
      await work('ada', id, good);
      await work('ada', id, ['You have great taste, it is perfect for you.']);
    }
    const resultOf = async (id: string) => (await table(id)).learners.find(({ learner }) => learner.id === 'ada');
    const [ofBest, ofLast] = [await resultOf(best.id), await resultOf(last.id)];
    const scores = ofBest?.results.map(({ score }) => score ?? 0) ?? [];
    expect(scores[0]).not.toBe(scores[1]);
    expect(ofBest?.result?.score).toBe(Math.max(...scores));
    expect(ofLast?.result?.conversation).toBe(ofLast?.results[1]?.conversation);
  });

  test('is refused for others, with another buyer, after another talk, and once it is closed', async () => {
    const { id } = await give();
    expect(await refusal('far', { assignment: id })).toMatch(/not-found: there is no assignment/);
    expect(await refusal('ada', { assignment: id, persona: 'stranger' })).toMatch(/bad-frame: persona: the assignment/);
    expect(await refusal('ada', { assignment: id, after: 'x' })).toMatch(/begins on its own/);
    await work('ben', id);
    const change = { title: 'Over', closed: true };
    expect((await server.as('cara', 'PUT', `review/assignments/${id}`, change)).json).toMatchObject({
      title: 'Over',
      closed: true,
    });
    expect(await refusal('ada', { assignment: id })).toMatch(/forbidden: assignment: "Over" is closed/);
    // Who has begun it keeps it in sight; for the others it is gone.
    expect(await ownOf('ben', id)).toMatchObject({ closed: true, mine: { status: 'done' } });
    expect(await ownOf('ada', id)).toBeUndefined();
  });

  test('is overdue after its day, and late results count and say so', async () => {
    const { id } = await give({ dueAt: '2026-03-02T12:00:00.000Z' });
    expect((await ownOf('ada', id))?.mine.overdue).toBe(false);
    now = new Date('2026-03-03T09:00:00.000Z');
    expect((await ownOf('ada', id))?.mine.overdue).toBe(true);
    await work('ada', id);
    expect((await ownOf('ada', id))?.mine).toMatchObject({ status: 'done', overdue: false, result: { late: true } });
    expect((await table(id)).assignment.counts).toMatchObject({ done: 1, overdue: 1 });
  });

  test('varies the buyer where the coach wants that', async () => {
    expect((await give({ seed: 'varied' })).seed).toBeNull();
    expect((await give({ seed: 11 })).seed).toBe(11);
  });
});

test('what a coach reviews blind is in no table of theirs, and who has read the table begins no blind review', async () => {
  const { id } = await give();
  const blind = await work('ada', id);
  const open = await work('ben', id);
  const setBlind = (conversation: string) =>
    server.as('cara', 'PUT', `review/conversations/${conversation}/blind`, { blind: true });
  expect((await setBlind(blind)).status).toBe(200);
  const { learners } = await table(id);
  const resultsOf = (name: string) => learners.find(({ learner }) => learner.id === name)?.results;
  expect(resultsOf('ada')).toEqual([]);
  expect(resultsOf('ben')).toHaveLength(1);
  const counted = (await server.as('cara', 'GET', 'review/groups/north')).json.learners;
  const others = (await server.as('carl', 'GET', 'review/groups/north')).json.learners;
  expect(counted[0].conversations).toBe(others[0].conversations - 1);
  expect((await setBlind(open)).status).toBe(409);
});

test('a talk of a closed assignment is not begun anew from its middle', async () => {
  const { id } = await give();
  const conversation = await work('ada', id);
  await server.as('cara', 'PUT', `review/assignments/${id}`, { title: 'Over', closed: true });
  const client = await as('ada');
  client.send({ type: 'resume', conversation });
  await client.next('ended');
  client.send({ type: 'rewind', turn: 1 });
  await expect(client.next('started')).rejects.toThrow(/forbidden: the assignment .* is closed/);
  await client.close();
});

test('what is private stays so: practice of one’s own is in no table, whoever asks', async () => {
  const { id } = await give();
  await work('ada', id);
  const before = await server.as('cara', 'GET', `review/assignments/${id}`);
  await server.practise('ada');
  expect((await server.as('cara', 'GET', `review/assignments/${id}`)).json).toEqual(before.json);
});

test('groups to choose from are the coach’s own, with the others in them', async () => {
  const { json } = await server.as('cara', 'GET', 'review/groups');
  expect(json.groups).toEqual([
    { id: 'east', name: 'east', members: [{ id: 'ben', name: 'ben' }] },
    {
      id: 'north',
      name: 'north',
      members: ['ada', 'ben', 'carl'].map((name) => ({ id: name, name })),
    },
  ]);
});

test('an account that goes takes what it was given along, and the table forgets it', async () => {
  const { id } = await give({ groups: [], people: ['ben'] });
  expect((await table(id)).learners).toHaveLength(1);
  await server.store.erase(
    'ben',
    { account: true },
    { at: '2026-03-03T00:00:00.000Z', action: 'account-deleted', actor: 'ben', subject: 'ben' },
  );
  expect((await table(id)).learners).toEqual([]);
});
