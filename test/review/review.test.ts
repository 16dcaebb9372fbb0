import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Progress } from '../../server/domain/progress.ts';
import { ConversationRecord } from '../../server/domain/protocol.ts';
import { Review, ReviewTurn } from '../../server/domain/review.ts';
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

const review = async (coach: string, id: string) =>
  Review.parse((await server.as(coach, 'GET', `review/conversations/${id}`)).json);
const record = async (user: string, id: string) =>
  ConversationRecord.parse((await server.as(user, 'GET', `conversations/${id}`)).json);
const give = (coach: string, id: string, turn: number, levels: object) =>
  server.as(coach, 'PUT', `review/conversations/${id}/replies/${turn}/levels`, { levels });
const giveBack = (coach: string, id: string, summary = 'Well listened.') =>
  server.as(coach, 'POST', `review/conversations/${id}/return`, { summary });

test('a coach reads all of a submitted conversation: marks with evidence, trust, fact sheet, versions, and what was missed', async () => {
  const id = await server.submitted('ada', ['What are you looking for?', 'The lamp is 80.']);
  const shown = await review('cara', id);
  expect(shown).toMatchObject({
    conversation: id,
    learner: { id: 'ada', name: 'ada' },
    persona: { id: 'shopper' },
    rubric: { id: 'trust-based-selling', dimensions: [{ id: 'listening', advisory: false }, {}] },
    versions: { engine: 'test@1', readers: ['plain@1'], persona: { content: 'shopper' } },
    blind: { active: false, possible: true },
    mine: 'new',
  });
  expect(shown.scene.factSheet.length).toBeGreaterThan(0);
  const [reply] = shown.transcript.filter(({ marks }) => marks);
  expect(reply).toMatchObject({ turn: 1, withheld: false, reader: 'plain@1', trust: expect.any(Number) });
  const [listening] = reply?.marks ?? [];
  expect(listening).toMatchObject({ dimension: 'listening', engine: { source: 'embedded', status: 'scored' }, own: null });
  for (const { turn, quote, start, end } of listening?.engine?.evidence ?? [])
    expect(shown.transcript[turn]?.text.slice(start, end)).toBe(quote);
  expect(listening?.engine?.evidence.length).toBeGreaterThan(0);
  expect(shown.debrief?.scores.length).toBe(2);
  const depths = shown.facts.map(({ depth }) => depth);
  expect(depths.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(depths);
  const told = shown.facts.filter((fact) => fact.told !== null);
  expect(told.length).toBeGreaterThan(0);
  expect(shown.facts.some((fact) => fact.told === null && fact.depth === 'stake')).toBe(true);
  for (const fact of told) expect(shown.transcript[fact.told ?? -1]).toMatchObject({ speaker: 'buyer' });
  expect(await server.audit()).toContainEqual({ action: 'conversation-read', actor: 'cara', subject: id, detail: {} });
});
const order = ['surface', 'situation', 'worry', 'stake'];

describe('a coach outside the learner’s groups, the learner, and a coach of something unsubmitted', () => {
  test.each([
    ['sue', 'submitted'],
    ['cara', 'unsubmitted'],
  ])('%s can do nothing with it: %s', async (coach, how) => {
    const id = how === 'submitted' ? await server.submitted('ada') : await server.practise('ada');
    const comment = { turn: 1, text: 'A word.' };
    const moment = { from: 0, to: 1, note: 'Good.' };
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PUT', '/blind', { blind: true }],
      ['PUT', '/replies/1/levels', { levels: { listening: { level: 3 } } }],
      ['POST', '/comments', comment],
      ['POST', '/exemplary', moment],
      ['POST', '/return', { summary: 'Thanks.' }],
    ] as const) {
      const { status, json } = await server.as(coach, method, `review/conversations/${id}${path}`, body);
      expect([path, status, json.error.code]).toEqual([path, 404, 'not-found']);
    }
    const { comments, levels, summaries } = await record('ada', id);
    expect([comments, levels, summaries]).toEqual([[], undefined, undefined]);
  });

  test('the learner has no desk, and a coach none for what is their own', async () => {
    const id = await server.submitted('ada');
    expect((await server.as('ada', 'GET', `review/conversations/${id}`)).status).toBe(403);
    const own = await server.submitted('cara');
    expect((await server.as('cara', 'GET', `review/conversations/${own}`)).status).toBe(404);
  });
});

describe('levels', () => {
  test('stand beside the engine’s, and come to the learner once the conversation is returned, with who and when', async () => {
    const id = await server.submitted('ada');
    const before = await record('ada', id);
    const engine = before.transcript[1]?.marks?.find(({ dimension }) => dimension === 'listening');
    const answer = await give('cara', id, 1, { listening: { level: 2, reason: 'You asked, and did not wait.' } });
    expect(ReviewTurn.parse(answer.json).marks?.[0]).toMatchObject({
      engine: { level: engine?.level, score: engine?.score },
      own: { level: 2, by: { id: 'cara', name: 'cara' }, blind: false },
      final: { source: 'embedded', level: engine?.level },
    });
    expect(await record('ada', id)).toEqual(before);
    expect((await giveBack('cara', id)).json).toEqual({ done: true });
    const after = await record('ada', id);
    expect(after.transcript[1]).toMatchObject({
      source: 'coach',
      engine: { source: 'embedded', marks: before.transcript[1]?.marks },
    });
    const [final, other] = after.transcript[1]?.marks ?? [];
    expect(final).toMatchObject({
      dimension: 'listening',
      status: 'scored',
      level: 2,
      source: 'coach',
      by: { id: 'cara', name: 'cara' },
      at: expect.any(String),
      reason: 'You asked, and did not wait.',
    });
    expect(other).toMatchObject({ dimension: 'transparency', source: 'embedded' });
    expect(after.summaries).toMatchObject([{ by: { id: 'cara' }, text: 'Well listened.' }]);
    expect(after.debrief).toEqual(before.debrief);
    expect(after.finalScores?.find(({ dimension }) => dimension === 'listening')?.level).not.toBe(
      before.debrief?.scores.find(({ dimension }) => dimension === 'listening')?.level,
    );
    const actions = (await server.audit()).filter(({ subject }) => subject === id).map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(['review-returned', 'levels-given']);
  });

  test('once changed keep their history, and the change counts at once where it was returned', async () => {
    const id = await server.submitted('ada');
    await give('cara', id, 1, { listening: { level: 2 } });
    await giveBack('cara', id);
    await give('cara', id, 1, { listening: { level: 5, reason: 'On second thoughts.' } });
    expect((await record('ada', id)).transcript[1]?.marks?.[0]).toMatchObject({ level: 5 });
    expect((await record('ada', id)).levels).toMatchObject([{ level: 2 }, { level: 5, turn: 1, dimension: 'listening' }]);
    const [mark] = (await review('carl', id)).transcript[1]?.marks ?? [];
    expect(mark?.history.map(({ level }) => level)).toEqual([2, 5]);
    expect(mark?.others).toMatchObject([{ level: 5 }]);
  });

  test('of the coach who returned last count; a draft of another does not', async () => {
    const id = await server.submitted('ada');
    await give('cara', id, 1, { listening: { level: 2 } });
    await giveBack('cara', id);
    await give('carl', id, 1, { listening: { level: 4 } });
    expect((await record('ada', id)).transcript[1]?.marks?.[0]).toMatchObject({ level: 2, by: { id: 'cara' } });
    await giveBack('carl', id);
    expect((await record('ada', id)).transcript[1]?.marks?.[0]).toMatchObject({ level: 4, by: { id: 'carl' } });
  });

  test('may be none, with a reason, and then the reply gave no opportunity', async () => {
    const id = await server.submitted('ada');
    expect((await give('cara', id, 1, { listening: { level: null } })).json.error.message).toMatch(/say why there is no level/);
    await give('cara', id, 1, { listening: { level: null, reason: 'There was nothing to hear.' } });
    await giveBack('cara', id);
    expect((await record('ada', id)).transcript[1]?.marks?.[0]).toMatchObject({
      status: 'no-opportunity',
      level: null,
      score: 0.5,
      source: 'coach',
    });
  });

  test('are what progress counts', async () => {
    const id = await server.submitted('ben');
    const meanOf = async () => {
      const { rubrics } = Progress.parse((await server.as('ben', 'GET', 'progress')).json);
      const courses = rubrics.flatMap(({ dimensions }) => dimensions);
      return courses.find(({ dimension }) => dimension === 'listening')?.points.find((point) => point.conversation === id)
        ?.level;
    };
    const before = await meanOf();
    const scored = (await record('ben', id)).transcript.filter(({ marks }) =>
      marks?.some(({ dimension, status }) => dimension === 'listening' && status === 'scored'),
    );
    for (const { turn } of scored) await give('cara', id, turn, { listening: { level: 1 } });
    expect(await meanOf()).toBe(before);
    await giveBack('cara', id);
    expect(await meanOf()).toBe(1);
    for (const { turn } of scored) await give('cara', id, turn, { listening: { level: 3 } });
    expect(await meanOf()).toBe(3);
  });

  test.each([
    [1, { listening: { level: 6 } }, /expected number to be <=5/],
    [1, { listening: { level: 2.5 } }, /expected int/],
    [1, {}, /name at least one dimension/],
    [1, { charm: { level: 3 } }, /no dimension "charm" in this rubric; there are: listening, transparency/],
    [0, { listening: { level: 3 } }, /turn: 0 is no reply that was marked; those are 1, 3/],
    [99, { listening: { level: 3 } }, /turn: 99 is no reply/],
  ])('are refused where they do not fit: turn %i, %j', async (turn, levels, message) => {
    const id = await server.submitted('ada');
    const { status, json } = await give('cara', id, turn, levels);
    expect(status).toBe(400);
    expect(json.error.message).toMatch(message);
  });
});

describe('comments', () => {
  test('on a turn and on a phrase come to the learner with what they quote, once it is returned', async () => {
    const id = await server.submitted('ada', ['😀 What are you looking for?']);
    const add = (body: object) => server.as('cara', 'POST', `review/conversations/${id}/comments`, body);
    expect((await add({ turn: 1, start: 3, end: 7, text: 'A good word.' })).json).toMatchObject({ quote: 'What', turn: 1 });
    expect((await add({ turn: 0, text: 'Hear how she opens.' })).status).toBe(200);
    expect((await record('ada', id)).comments).toEqual([]);
    await giveBack('cara', id);
    expect((await record('ada', id)).comments).toMatchObject([
      { turn: 0, text: 'Hear how she opens.' },
      { turn: 1, start: 3, end: 7, quote: 'What', by: { name: 'cara' } },
    ]);
  });

  test('are taken back by whoever made them, and by nobody else', async () => {
    const id = await server.submitted('ada');
    const made = await server.as('cara', 'POST', `review/conversations/${id}/comments`, { turn: 1, text: 'Hm.' });
    const remove = (coach: string) => server.as(coach, 'DELETE', `review/comments/${made.json.id}`);
    expect((await remove('carl')).status).toBe(404);
    expect((await remove('cara')).status).toBe(200);
    expect((await remove('cara')).status).toBe(404);
    expect((await review('cara', id)).comments).toEqual([]);
  });

  test.each([
    [{ turn: 1, start: 3, text: 'x' }, /start and end together/],
    [{ turn: 1, start: 3, end: 3, text: 'x' }, /end after start/],
    [{ turn: 1, start: 0, end: 4000, text: 'x' }, /end: 4000 is beyond the text of turn 1/],
    [{ turn: 50, text: 'x' }, /there is no turn 50/],
    [{ turn: 1, text: '  ' }, /text/],
  ])('are refused where they point at nothing: %j', async (body, message) => {
    const id = await server.submitted('ada');
    const { status, json } = await server.as('cara', 'POST', `review/conversations/${id}/comments`, body);
    expect(status).toBe(400);
    expect(json.error.message).toMatch(message);
  });
});

describe('an exemplary moment', () => {
  const library = async (user: string) => (await server.as(user, 'GET', 'library')).json.moments;
  const mark = async (id: string, body: object = {}) =>
    server.as('cara', 'POST', `review/conversations/${id}/exemplary`, { from: 0, to: 1, note: 'Asks and waits.', ...body });

  test('is in the library once its learner agrees, for those in a group with them, without a name unless they say so', async () => {
    const id = await server.submitted('ada');
    const moment = (await mark(id, { dimension: 'listening' })).json;
    expect(moment).toMatchObject({ consent: 'none', named: false, dimension: 'listening' });
    expect((await record('ada', id)).exemplary).toEqual([moment]);
    for (const user of ['ada', 'ben', 'cara', 'carl', 'sue', 'far']) expect(await library(user)).toEqual([]);
    const consent = (user: string, body: object) => server.as(user, 'PUT', `library/${moment.id}/consent`, body);
    expect((await consent('ben', { consent: true })).status).toBe(404);
    expect((await consent('ada', { consent: true })).json).toMatchObject({ consent: 'given', named: false });
    for (const user of ['ben', 'cara', 'carl']) {
      const [shown] = await library(user);
      expect(shown).toMatchObject({ id: moment.id, note: 'Asks and waits.', own: false, persona: { id: 'shopper' } });
      expect(shown.turns.map(({ turn }: { turn: number }) => turn)).toEqual([0, 1]);
      expect(JSON.stringify(shown)).not.toMatch(/ada|level|score/);
    }
    expect(await library('ada')).toMatchObject([{ own: true, learner: { name: 'ada' } }]);
    for (const user of ['sue', 'far', 'dina']) expect(await library(user)).toEqual([]);
    await consent('ada', { consent: true, named: true });
    expect((await library('ben'))[0].learner).toEqual({ id: 'ada', name: 'ada' });
    await consent('ada', { consent: false });
    expect(await library('ben')).toEqual([]);
    expect((await server.audit()).slice(0, 1)).toMatchObject([{ action: 'consent-withdrawn', actor: 'ada', subject: id }]);
  });

  test('leaves the library with the submission, and does not come back by itself', async () => {
    const id = await server.submitted('ada');
    const moment = (await mark(id)).json;
    await server.as('ada', 'PUT', `library/${moment.id}/consent`, { consent: true });
    expect(await library('ben')).toHaveLength(1);
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
    expect(await library('ben')).toEqual([]);
    expect((await server.as('ada', 'PUT', `library/${moment.id}/consent`, { consent: true })).status).toBe(404);
    await server.as('ada', 'POST', `conversations/${id}/submit`);
    expect(await library('ben')).toEqual([]);
  });

  test('is taken out by the coach who marked it, with the question to its learner', async () => {
    const id = await server.submitted('ben');
    const moment = (await mark(id)).json;
    const about = async () =>
      (await server.as('ben', 'GET', 'notices')).json.notices.map((notice: { about?: string }) => notice.about);
    expect(await about()).toContain(moment.id);
    expect((await server.as('carl', 'DELETE', `review/exemplary/${moment.id}`)).status).toBe(404);
    expect((await server.as('cara', 'DELETE', `review/exemplary/${moment.id}`)).status).toBe(200);
    expect(await about()).not.toContain(moment.id);
  });

  test.each([
    [{ from: 3, to: 1 }, /at or after from/],
    [{ from: 0, to: 12 }, /twelve turns at most/],
    [{ from: 0, to: 11 }, /there is no turn 11/],
    [{ dimension: 'charm' }, /there is no "charm" in this rubric/],
  ])('is refused where there is none: %j', async (body, message) => {
    const { status, json } = await mark(await server.submitted('ada'), body);
    expect([status, json.error.message]).toEqual([400, expect.stringMatching(message)]);
  });

  test('comes page by page, each once', async () => {
    const ids: string[] = [];
    const id = await server.submitted('far');
    for (let count = 0; count < 23; count++) {
      const made = await server.as('sue', 'POST', `review/conversations/${id}/exemplary`, {
        from: 0,
        to: 0,
        note: `No. ${count}`,
      });
      await server.as('far', 'PUT', `library/${made.json.id}/consent`, { consent: true });
      ids.push(made.json.id);
    }
    const first = (await server.as('sue', 'GET', 'library')).json;
    const second = (await server.as('sue', 'GET', `library?cursor=${first.nextCursor}`)).json;
    expect([first.moments.length, second.moments.length, second.nextCursor]).toEqual([20, 3, undefined]);
    expect([...first.moments, ...second.moments].map((moment: { id: string }) => moment.id)).toEqual(ids.toReversed());
    expect((await server.as('sue', 'GET', 'library?cursor=no')).status).toBe(400);
  });
});

test('the learner is told of what was returned, until they have read it', async () => {
  const id = await server.submitted('ben');
  const notices = async () => (await server.as('ben', 'GET', 'notices')).json;
  const before = (await notices()).unread;
  await giveBack('cara', id);
  const told = await notices();
  expect(told.unread).toBe(before + 1);
  expect(told.notices[0]).toMatchObject({
    kind: 'returned',
    conversation: id,
    persona: { id: 'shopper' },
    by: { id: 'cara', name: 'cara' },
    read: false,
  });
  expect((await server.as('ada', 'POST', 'notices/read', { upTo: told.notices[0].id })).status).toBe(200);
  expect((await notices()).unread).toBe(before + 1);
  await server.as('ben', 'POST', 'notices/read', { upTo: told.notices[0].id });
  expect(await notices()).toMatchObject({ unread: 0, notices: [{ read: true }, ...(await notices()).notices.slice(1)] });
  expect((await server.as('ben', 'POST', 'notices/read', { upTo: 'all' })).status).toBe(400);
});

test('the socket shows the levels that count as well, when the conversation is looked at again', async () => {
  const id = await server.submitted('ada');
  await give('cara', id, 1, { listening: { level: 1 } });
  await giveBack('cara', id);
  const client = await server.connect(server.headersOf('ada'));
  client.send({ type: 'resume', conversation: id });
  const { transcript } = await client.next('started');
  await client.close();
  expect(transcript[1]).toMatchObject({ source: 'coach', marks: [{ level: 1, by: { id: 'cara' } }, {}] });
});
