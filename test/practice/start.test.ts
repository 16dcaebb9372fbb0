import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PracticeClient } from '../support/practice-client.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { fetchSignedIn, localOwner } from '../support/signed-in.ts';
import { publish, shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let client: PracticeClient;
beforeEach(async () => {
  server = await startTestServer();
  client = await server.connect();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

test.each([
  ['an unknown persona', { persona: 'nobody' }, 'not-found', 'shopper'],
  ['an unknown scene', { scene: 'nowhere' }, 'not-found', 'shop, call'],
  ['an unknown rubric', { rubric: 'none' }, 'not-found', 'trust-based-selling'],
  ['an unknown assignment', { assignment: 'a1' }, 'not-found', 'a1'],
  ['an unknown version', { version: 'v1' }, 'not-found', 'v1'],
  ['an unknown earlier conversation', { after: 'c1' }, 'not-found', 'c1'],
])('%s is refused and nothing is started', async (_, fields, code, names) => {
  client.send({ type: 'start', persona: 'shopper', ...fields });
  const error = await client.next('error');
  expect(error.code).toBe(code);
  expect(error.message).toContain(names);
  const { conversations } = await (await fetchSignedIn(`${server.address}api/v1/conversations`)).json();
  expect(conversations).toEqual([]);
});

test('where the scene has no opening the learner speaks first, as turn 0', async () => {
  client.send({ type: 'start', persona: 'shopper', scene: 'call' });
  await client.next('started');
  expect((await say(client, 'What are you looking for?')).turn).toBe(1);
  client.send({ type: 'rewind', turn: 0 });
  expect((await client.next('started')).transcript).toEqual([]);
  expect((await say(client, 'What brings you here?')).turn).toBe(1);
});

test('the same seed and replies give the same lines; language and difficulty are taken up', async () => {
  const lines: string[] = [];
  for (let run = 0; run < 2; run++) {
    await begin(client, { seed: 42, language: 'fr', difficulty: 'gentle' });
    await say(client, 'What are you looking for?');
    const started = client.frames.findLast((frame) => frame.type === 'started');
    expect(started?.conversation).toMatchObject({
      seed: 42,
      language: 'fr',
      difficulty: 'gentle',
      scene: { title: '[fr] The shop' },
    });
    lines.push(JSON.stringify(client.frames.filter((frame) => frame.type === 'line').slice(-2)));
  }
  expect(lines[0]).toContain('[fr] ');
  expect(lines[0]).toBe(lines[1]);
});

describe('after an earlier conversation', () => {
  const endedOne = async () => {
    const id = await begin(client);
    await say(client, 'You look splendid.');
    await sayGoodbye(client);
    return id;
  };

  test('the next scene follows, and the buyer remembers', async () => {
    const after = await endedOne();
    client.send({ type: 'start', persona: 'shopper', after });
    const { conversation } = await client.next('started');
    expect(conversation).toMatchObject({ after, scene: { id: 'call' } });
    const stored = await server.store.openConversation(localOwner, conversation.id);
    expect(stored?.conversation.memory).toMatchObject({ scene: 'shop', outcome: 'left' });
    expect(stored?.conversation.memory?.state.did.flatters?.quote).toBe('splendid');
    client.send({ type: 'start', persona: 'shopper', scene: 'call' });
    const fresh = await server.store.openConversation(localOwner, (await client.next('started')).conversation.id);
    expect(stored?.state.trust).toBeLessThan(fresh?.state.trust ?? 0);
  });

  test('a scene may be named; where none follows and none is named it is refused', async () => {
    const first = await endedOne();
    client.send({ type: 'start', persona: 'shopper', after: first, scene: 'shop' });
    expect((await client.next('started')).conversation.scene.id).toBe('shop');
    client.send({ type: 'start', persona: 'shopper', after: first });
    const { conversation } = await client.next('started');
    client.send({ type: 'end' });
    await client.next('ended');
    client.send({ type: 'start', persona: 'shopper', after: conversation.id });
    const error = await client.next('error');
    expect(error).toMatchObject({ code: 'bad-frame' });
    expect(error.message).toContain('no scene after "call"');
  });

  test('it must have ended, and be with the same buyer', async () => {
    const open = await begin(client);
    client.send({ type: 'start', persona: 'shopper', after: open });
    expect((await client.next('error')).message).toContain('has not ended');
    const ended = await endedOne();
    await publish(server.store, 'persona', { ...shopper, id: 'other' });
    client.send({ type: 'start', persona: 'other', after: ended });
    expect((await client.next('error')).message).toContain('is with shopper, not with other');
  });
});

describe('versions', () => {
  test('a conversation keeps the persona it started with, in resume and rewind; a new one gets the new', async () => {
    const id = await begin(client, { seed: 1 });
    const before = await say(client, 'What are you looking for?');
    const [fact, ...facts] = shopper.facts;
    const reworded = { ...fact, says: { en: ['A chandelier.'], fr: ['Un lustre.'] } };
    await publish(server.store, 'persona', { ...shopper, name: 'Paula Reed', facts: [reworded, ...facts] });

    client.send({ type: 'resume', conversation: id });
    expect((await client.next('started')).conversation.persona.name).toBe('Paul Reed');
    client.send({ type: 'rewind', turn: 1 });
    expect((await client.next('started')).conversation.persona.name).toBe('Paul Reed');
    expect(await say(client, 'What are you looking for?')).toEqual(before);

    client.send({ type: 'start', persona: 'shopper', seed: 1 });
    expect((await client.next('started')).conversation.persona.name).toBe('Paula Reed');
    await client.next('line');
    expect((await say(client, 'What are you looking for?')).text).toContain('A chandelier.');
  });

  test('a designer may start an older version by its id', async () => {
    const [old] = await server.store.currentVersions('persona');
    await publish(server.store, 'persona', { ...shopper, name: 'Paula Reed' });
    client.send({ type: 'start', persona: 'shopper', version: old?.id });
    expect((await client.next('started')).conversation.persona.name).toBe('Paul Reed');
  });
});
