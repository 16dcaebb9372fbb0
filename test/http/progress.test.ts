import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Progress } from '../../server/domain/progress.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { writeSession } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const at = '2026-01-01T00:00:00.000Z';
let people = 0;

/** Somebody new, who has practised nothing. */
async function newcomer(): Promise<Record<string, string>> {
  const id = `learner-${people++}`;
  const entry = { at, action: 'account-created' as const, actor: null, subject: null };
  await server.store.createPerson({ id, name: id, nameKey: id, password: null, roles: ['learner'], groups: [] }, entry);
  return { authorization: `Bearer ${writeSession(server.folder, id)}` };
}

async function progressOf(headers: Record<string, string>, language = 'en'): Promise<Progress> {
  const response = await fetch(`${server.address}api/v1/progress?language=${language}`, { headers });
  expect(response.status).toBe(200);
  return Progress.strict().parse(await response.json());
}

/** Talks: an open question, then flattery; to the end unless told otherwise. */
async function talk(headers: Record<string, string>, options: object = {}, ends = true): Promise<string> {
  const client = await server.connect(headers);
  const id = await begin(client, options);
  await say(client, 'What are you looking for?');
  await say(client, 'A splendid choice.');
  if (ends) await sayGoodbye(client);
  await client.close();
  return id;
}

test('of somebody who has practised nothing there is nothing to say', async () => {
  expect(await progressOf(await newcomer())).toMatchObject({
    ended: 0,
    replies: 0,
    conversations: [],
    rubrics: [{ rubric: { id: 'trust-based-selling' }, dimensions: [{ dimension: 'listening', n: 0, level: null }, { n: 0 }] }],
    profile: null,
    buyers: [],
    missed: [],
    suggestion: null,
  });
});

test('a conversation that has ended counts with its replies, its trust and its outcome', async () => {
  const me = await newcomer();
  const id = await talk(me);
  const progress = await progressOf(me);
  expect(progress.conversations).toMatchObject([
    { id, persona: { id: 'shopper', name: 'Paul Reed' }, scene: { id: 'shop', title: 'The shop' }, running: false, replies: 3 },
  ]);
  const [listening] = progress.rubrics[0]?.dimensions ?? [];
  const record = await (await fetch(`${server.address}api/v1/conversations/${id}`, { headers: me })).json();
  expect(listening).toMatchObject(
    (({ level, score, n }) => ({ level, score, n, points: [{ conversation: id, level, score, n }] }))(record.debrief.scores[0]),
  );
  expect(listening?.trend).toMatchObject({ direction: 'too-few', needed: 6 });
  const last = record.transcript.findLast(({ trust }: { trust?: number }) => trust !== undefined);
  expect(progress.profile).toMatchObject({ conversations: 1, trust: last.trust, pairing: null });
  expect(progress.profile?.components.map(({ end }) => end)).toEqual(Object.values(last.components));
  expect(progress.buyers).toMatchObject([
    { persona: { name: 'Paul Reed' }, met: 1, outcome: { conversation: id, outcome: 'none' }, trust: { trust: last.trust } },
  ]);
});

test('names are in the language that is asked for', async () => {
  const me = await newcomer();
  await talk(me, { scene: 'shop' });
  expect((await progressOf(me, 'fr')).conversations[0]?.scene.title).toBe('[fr] The shop');
  const response = await fetch(`${server.address}api/v1/progress?language=de`, { headers: me });
  expect(response.status).toBe(400);
});

describe('a conversation that goes on', () => {
  test('counts where its marks are shown, and does not count as ended', async () => {
    const me = await newcomer();
    const id = await talk(me, { feedback: 'marks' }, false);
    const progress = await progressOf(me);
    expect(progress).toMatchObject({ ended: 0, conversations: [{ id, running: true, replies: 2 }], profile: null, buyers: [] });
    expect(progress.rubrics[0]?.dimensions[0]?.n).toBeGreaterThan(0);
  });

  test.each(['off', 'trace'])('with feedback %s is withheld, and counts once it has ended', async (feedback) => {
    const me = await newcomer();
    const id = await talk(me, { feedback }, false);
    expect(await progressOf(me)).toMatchObject({ conversations: [], replies: 0, missed: [] });
    const client = await server.connect(me);
    client.send({ type: 'resume', conversation: id });
    await client.next('started');
    client.send({ type: 'end' });
    await client.next('ended');
    await client.close();
    expect(await progressOf(me)).toMatchObject({ ended: 1, conversations: [{ id, replies: 2 }] });
  });
});

test('a branch counts only what was said after going back', async () => {
  const me = await newcomer();
  const first = await talk(me);
  const client = await server.connect(me);
  client.send({ type: 'resume', conversation: first });
  await client.next('started');
  client.send({ type: 'rewind', turn: 3 });
  const branch = (await client.next('started')).conversation.id;
  await say(client, 'What matters to you in a lamp?');
  client.send({ type: 'end' });
  await client.next('ended');
  await client.close();
  const progress = await progressOf(me);
  expect(progress.conversations).toMatchObject([
    { id: first, branched: false, replies: 3 },
    { id: branch, branched: true, replies: 1 },
  ]);
  expect(progress).toMatchObject({ replies: 4, buyers: [{ met: 1 }] });
});

test('what was passed by leads to the turn it happened in', async () => {
  const me = await newcomer();
  await talk(me);
  for (const { example } of (await progressOf(me)).missed) {
    const path = `${server.address}api/v1/conversations/${example.conversation}`;
    const { transcript } = await (await fetch(path, { headers: me })).json();
    expect(transcript[example.turn]).toMatchObject({ speaker: 'buyer' });
    expect(transcript[example.turn].text).toContain(example.quote);
    expect(transcript[example.replyTurn]).toMatchObject({ speaker: 'learner' });
  }
});

test('enough conversations give a suggestion that can be started', async () => {
  const me = await newcomer();
  for (let index = 0; index < 4; index++) await talk(me);
  const { suggestion } = await progressOf(me);
  expect(suggestion).toMatchObject({ persona: { id: 'shopper' }, scene: { id: 'call' }, evidence: { conversations: 4 } });
  const client = await server.connect(me);
  client.send({ type: 'start', persona: suggestion?.persona.id, scene: suggestion?.scene.id, after: suggestion?.after });
  expect((await client.next('started')).conversation.after).toBe(suggestion?.after);
  await client.close();
});

test('other people’s conversations never count, submitted or not, whatever one’s roles', async () => {
  const other = await newcomer();
  const submitted = await talk(other);
  await talk(other, {}, false);
  await fetch(`${server.address}api/v1/conversations/${submitted}/submit`, { method: 'POST', headers: other });
  expect(await progressOf(await newcomer())).toMatchObject({ ended: 0, conversations: [], buyers: [], missed: [] });
  // The owner has every role, and has practised nothing.
  const owner = { authorization: `Bearer ${writeSession(server.folder)}` };
  expect(await progressOf(owner)).toMatchObject({ ended: 0, conversations: [], buyers: [], profile: null });
});

test('what is deleted counts no more', async () => {
  const me = await newcomer();
  await talk(me);
  const { name } = await (await fetch(`${server.address}api/v1/me`, { headers: me })).json();
  await server.store.erase(name, { account: false }, { at, action: 'everything-deleted', actor: name, subject: name });
  expect(await progressOf(me)).toMatchObject({ ended: 0, conversations: [], buyers: [] });
});
