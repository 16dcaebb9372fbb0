import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Dispute } from '../../server/domain/coaching.ts';
import { ConversationRecord } from '../../server/domain/protocol.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { begin } from '../support/practised.ts';
import { removeFolder } from '../support/test-server.ts';

let server: DeskServer;
beforeAll(async () => {
  server = await startDeskServer();
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const objection = { turn: 1, dimension: 'listening', reason: 'She had not finished, and I waited.' };
const dispute = (user: string, id: string, body: object = objection) =>
  server.as(user, 'POST', `conversations/${id}/disputes`, body);
const answer = (coach: string, id: string, body: object = { verdict: 'mark-stands', text: 'You asked twice.' }) =>
  server.as(coach, 'POST', `review/disputes/${id}/answer`, body);
const record = async (id: string) => ConversationRecord.parse((await server.as('ada', 'GET', `conversations/${id}`)).json);
const kindsOf = async (id: string) => {
  const { entries } = (await server.as('cara', 'GET', 'review/queue')).json;
  return entries.find(({ conversation }: { conversation: string }) => conversation === id)?.kinds;
};

test('a mark that is disputed opens its conversation to coaches, waits for an answer, and the learner reads it', async () => {
  const id = await server.practise('ada');
  const engine = (await record(id)).transcript[1]?.marks?.[0]?.level;
  const made = Dispute.parse((await dispute('ada', id)).json);
  expect(made).toMatchObject({ ...objection, status: 'open', level: engine });
  expect(await record(id)).toMatchObject({ submittedAt: expect.any(String), disputes: [{ id: made.id, status: 'open' }] });
  expect(await kindsOf(id)).toEqual(['disputed']);
  const shown = (await server.as('cara', 'GET', `review/conversations/${id}`)).json;
  expect(shown.disputes).toMatchObject([{ id: made.id, reason: objection.reason }]);
  expect(Dispute.parse((await answer('cara', made.id)).json)).toMatchObject({
    status: 'mark-stands',
    answer: { text: 'You asked twice.', by: { id: 'cara', name: 'cara' } },
  });
  expect(await kindsOf(id)).toBeUndefined();
  const after = await record(id);
  expect(after.disputes).toMatchObject([{ status: 'mark-stands', answer: { text: 'You asked twice.' } }]);
  expect(after.transcript[1]).toMatchObject({ source: 'embedded' });
  const { notices } = (await server.as('ada', 'GET', 'notices')).json;
  expect(notices[0]).toMatchObject({ kind: 'dispute-answered', conversation: id, about: made.id, by: { id: 'cara' } });
  expect((await server.audit()).map(({ action }) => action)).toEqual(expect.arrayContaining(['disputed', 'dispute-answered']));
});

test('a level in answer to it counts at once, and progress with it', async () => {
  const id = await server.practise('ada');
  const { id: made } = (await dispute('ada', id)).json;
  const given = await answer('cara', made, { verdict: 'new-level', level: 1, text: 'You are right.' });
  expect(given.json).toMatchObject({ status: 'new-level', answer: { level: 1, text: 'You are right.' } });
  const { transcript, levels } = await record(id);
  expect(transcript[1]?.marks?.[0]).toMatchObject({ level: 1, source: 'coach', by: { id: 'cara' }, reason: 'You are right.' });
  expect(levels).toMatchObject([{ dispute: made, level: 1 }]);
  const ada = { userId: 'ada', name: 'ada', roles: [], groups: [] };
  const { latest } = await server.store.results(ada, { latest: 10, going: 0 });
  expect(latest.find(({ conversation }) => conversation === id)?.dimensions).toContainEqual(
    expect.objectContaining({ dimension: 'listening', level: 1, n: 1 }),
  );
});

test('no level is an answer too', async () => {
  const { id } = (await dispute('ada', await server.practise('ada'))).json;
  const given = await answer('cara', id, { verdict: 'new-level', level: null, text: 'There was no opening for it.' });
  expect(given.json.answer).toMatchObject({ level: null });
});

test('a submitted conversation stays as it is: it waits for its review and for the answer', async () => {
  const id = await server.submitted('ada');
  const { id: made } = (await dispute('ada', id)).json;
  expect(await kindsOf(id)).toEqual(['submitted', 'disputed']);
  await answer('cara', made);
  expect(await kindsOf(id)).toEqual(['submitted']);
  await dispute('ada', id);
  await server.as('cara', 'POST', `review/conversations/${id}/return`, { summary: 'Thanks.' });
  expect(await kindsOf(id)).toEqual(['disputed']);
});

test('one that was opened for a dispute alone can be handed in as a whole', async () => {
  const id = await server.practise('ada');
  await dispute('ada', id);
  await server.as('ada', 'POST', `conversations/${id}/submit`);
  expect(await kindsOf(id)).toEqual(['submitted', 'disputed']);
});

describe('is refused', () => {
  test('twice for one mark while it is open, and not once it is answered', async () => {
    const id = await server.practise('ada');
    const { id: made } = (await dispute('ada', id)).json;
    const again = await dispute('ada', id);
    expect([again.status, again.json.error.code]).toEqual([409, 'conflict']);
    await answer('cara', made);
    expect((await dispute('ada', id)).status).toBe(200);
  });

  test('before the end, for what is not one’s own, and by nobody’s mark', async () => {
    const client = await server.connect(server.headersOf('ada'));
    const going = await begin(client);
    await client.close();
    const refused = await dispute('ada', going);
    expect([refused.status, refused.json.error.message]).toEqual([400, expect.stringContaining('has not ended')]);
    const id = await server.practise('ada');
    expect((await dispute('ben', id)).status).toBe(404);
    expect((await dispute('cara', id)).status).toBe(404);
    for (const wrong of [{ turn: 0 }, { turn: 99 }, { dimension: 'charm' }])
      expect((await dispute('ada', id, { ...objection, ...wrong })).json.error.message).toMatch(/there is no mark on/);
    for (const reason of ['', ' ', 'x'.repeat(1001)])
      expect((await dispute('ada', id, { ...objection, reason })).status).toBe(400);
    expect((await record(id)).submittedAt).toBeUndefined();
  });

  test.each(['sue', 'ben'])('an answer by %s, who is no coach of the learner', async (other) => {
    const { id } = (await dispute('ada', await server.practise('ada'))).json;
    expect((await answer(other, id)).status).toBe(other === 'sue' ? 404 : 403);
  });

  test('a second answer, and one without words', async () => {
    const { id } = (await dispute('ada', await server.practise('ada'))).json;
    expect((await answer('cara', id, { verdict: 'mark-stands', text: '' })).status).toBe(400);
    expect((await answer('cara', id, { verdict: 'new-level', text: 'Better.' })).status).toBe(400);
    expect((await answer('cara', id, { verdict: 'new-level', level: 0, text: 'Worse.' })).status).toBe(400);
    await answer('cara', id);
    const second = await answer('carl', id);
    expect([second.status, second.json.error.message]).toEqual([409, expect.stringContaining('mark-stands')]);
  });
});

describe('is withdrawn', () => {
  test('by the learner, while it is open', async () => {
    const id = await server.practise('ada');
    const { id: made } = (await dispute('ada', id)).json;
    expect((await server.as('ben', 'DELETE', `disputes/${made}`)).status).toBe(404);
    expect((await server.as('ada', 'DELETE', `disputes/${made}`)).status).toBe(200);
    expect((await server.as('ada', 'DELETE', `disputes/${made}`)).status).toBe(404);
    expect((await record(id)).disputes).toMatchObject([{ status: 'withdrawn' }]);
    expect((await answer('cara', made)).status).toBe(409);
    expect(await kindsOf(id)).toBeUndefined();
  });

  test('with the submission, so that no coach finds it', async () => {
    const id = await server.submitted('ada');
    const { id: made } = (await dispute('ada', id)).json;
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
    expect((await record(id)).disputes).toMatchObject([{ status: 'withdrawn' }]);
    expect((await answer('cara', made)).status).toBe(404);
    await server.as('ada', 'POST', `conversations/${id}/submit`);
    expect(await kindsOf(id)).toEqual(['submitted']);
  });
});
