import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HeldSpeaker, heldSpeaker } from '../support/held-speaker.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('resume', () => {
  let speaker: HeldSpeaker;
  let client: PracticeClient;
  beforeEach(async () => {
    speaker = heldSpeaker();
    server = await startTestServer({ speaker });
    client = await server.connect();
  });

  test('in mid-line gives everything so far, then the open text from offset 0, then the rest', async () => {
    const id = await begin(client);
    speaker.hold();
    const reply = { id: randomUUID(), text: 'What are you looking for?' };
    client.send({ type: 'reply', ...reply });
    const half = await client.next('delta');
    await client.close();

    const other = await server.connect();
    other.send({ type: 'resume', conversation: id });
    const { conversation, transcript } = await other.next('started');
    expect(conversation.id).toBe(id);
    expect(transcript.map(({ turn, speaker }) => [turn, speaker])).toEqual([
      [0, 'buyer'],
      [1, 'learner'],
    ]);
    expect(transcript[1]).toMatchObject(reply);
    expect(transcript[1]?.marks).toHaveLength(2);
    expect(transcript[1]?.trust).toBeTypeOf('number');
    expect(await other.next('delta')).toEqual(half);
    speaker.release();
    expect(await other.next('delta')).toMatchObject({ turn: 2, offset: half.text.length, text: 'second half.' });
    expect((await other.next('line')).text).toBe(`${half.text}second half.`);
  });

  test('of a conversation that has ended gives `started`, then `ended`', async () => {
    const id = await begin(client);
    await say(client, 'What are you looking for?');
    const ended = await sayGoodbye(client);
    const other = await server.connect();
    other.send({ type: 'resume', conversation: id });
    expect((await other.next('started')).conversation.ended).toBe(true);
    expect(await other.next('ended')).toEqual(ended);
    expect(other.frames.map(({ type }) => type)).toEqual(['started', 'ended']);
  });

  test('of a conversation one is in gives it anew, and nothing twice afterwards', async () => {
    const id = await begin(client);
    client.send({ type: 'resume', conversation: id });
    await client.next('started');
    const before = client.frames.length;
    await say(client, 'What are you looking for?');
    const types = client.frames.slice(before).map(({ type }) => type);
    expect(types).toEqual(['accepted', 'marks', 'trust', 'delta', 'delta', 'line']);
  });

  test('of an unknown conversation is not found and leaves the present one in place', async () => {
    await begin(client);
    client.send({ type: 'resume', conversation: 'no-such' });
    expect(await client.next('error')).toMatchObject({ code: 'not-found' });
    expect((await say(client, 'What are you looking for?')).turn).toBe(2);
  });

  test('a second socket sees the same as the first, and both may speak', async () => {
    const id = await begin(client);
    const other = await server.connect();
    other.send({ type: 'resume', conversation: id });
    await other.next('started');
    const [from, otherFrom] = [client.frames.length, other.frames.length];
    await Promise.all([say(client, 'What are you looking for?'), other.next('line')]);
    await Promise.all([say(other, 'What brings you here?'), client.next('line')]);
    await Promise.all([sayGoodbye(client), other.next('ended')]);
    expect(client.frames.slice(from)).toEqual(other.frames.slice(otherFrom));
    expect(client.frames.slice(from).filter(({ type }) => type === 'accepted')).toHaveLength(3);
  });

  test('a socket that starts another conversation no longer hears the first', async () => {
    const id = await begin(client);
    const other = await server.connect();
    other.send({ type: 'resume', conversation: id });
    await other.next('started');
    await begin(client);
    const before = client.frames.length;
    await say(other, 'What are you looking for?');
    expect(client.frames.slice(before)).toEqual([]);
  });
});

describe('rewind', () => {
  let client: PracticeClient;
  beforeEach(async () => {
    server = await startTestServer();
    client = await server.connect();
  });

  const record = async (id: string) => (await fetchSignedIn(`${server.address}api/v1/conversations/${id}`)).json();

  test('opens a branch just before the reply, and the same words lead to the same line there', async () => {
    const id = await begin(client, { difficulty: 'hard', seed: 99 });
    await say(client, 'You look splendid.');
    const first = await say(client, 'What are you looking for?');
    await say(client, 'What brings you here?');
    const original = await record(id);

    client.send({ type: 'rewind', turn: 3 });
    const { conversation, transcript } = await client.next('started');
    expect(conversation).toMatchObject({
      branchedFrom: { conversation: id, turn: 3 },
      seed: 99,
      difficulty: 'hard',
      ended: false,
    });
    expect(conversation.id).not.toBe(id);
    expect(transcript).toHaveLength(3);
    const shown = original.transcript.slice(0, 3).map(({ reading: _, ...turn }: { reading: unknown }) => turn);
    expect(transcript).toEqual(shown);

    expect(await say(client, 'What are you looking for?')).toEqual(first);
    const branch = await record(conversation.id);
    expect(branch.transcript[3].trust).toBe(original.transcript[3].trust);
    expect(await record(id)).toEqual(original);
  });

  test('works on a conversation that has ended, which stays ended', async () => {
    const id = await begin(client);
    await say(client, 'What are you looking for?');
    await sayGoodbye(client);
    client.send({ type: 'rewind', turn: 3 });
    const { conversation, transcript } = await client.next('started');
    expect(conversation.ended).toBe(false);
    expect(transcript).toHaveLength(3);
    expect((await say(client, 'What brings you here?')).turn).toBe(4);
    expect((await record(id)).outcome.id).toBe('left');
  });

  test('to the first reply starts over after the same opening; a branch can be rewound itself', async () => {
    await begin(client);
    await say(client, 'What are you looking for?');
    client.send({ type: 'rewind', turn: 1 });
    const first = await client.next('started');
    expect(first.transcript).toHaveLength(1);
    await say(client, 'You look splendid.');
    client.send({ type: 'rewind', turn: 1 });
    const second = await client.next('started');
    expect(second.conversation.branchedFrom).toEqual({ conversation: first.conversation.id, turn: 1 });
  });

  test("to a turn that is no reply of the learner's is refused and names the ones there are", async () => {
    await begin(client);
    await say(client, 'What are you looking for?');
    for (const turn of [0, 2, 3, 400]) {
      client.send({ type: 'rewind', turn });
      const error = await client.next('error');
      expect(error.code).toBe('bad-frame');
      expect(error.message).toContain('your replies are 1');
    }
    expect((await say(client, 'What brings you here?')).turn).toBe(4);
  });

  test('a reply that was rewound away may be said again under its id', async () => {
    await begin(client);
    const id = randomUUID();
    await say(client, 'You look splendid.', id);
    client.send({ type: 'rewind', turn: 1 });
    await client.next('started');
    expect((await say(client, 'What are you looking for?', id)).turn).toBe(2);
  });
});
