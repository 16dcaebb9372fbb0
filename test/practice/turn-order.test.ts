import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HeldSpeaker, heldSpeaker } from '../support/held-speaker.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let speaker: HeldSpeaker;
let client: PracticeClient;
beforeEach(async () => {
  speaker = heldSpeaker();
  server = await startTestServer({ speaker });
  client = await server.connect();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const record = async (id: string) => (await fetchSignedIn(`${server.address}api/v1/conversations/${id}`)).json();

describe('one line is open at a time', () => {
  test('a further reply while the buyer speaks is refused as busy and not kept', async () => {
    const id = await begin(client);
    speaker.hold();
    client.send({ type: 'reply', id: randomUUID(), text: 'What are you looking for?' });
    await client.next('delta');
    const early = randomUUID();
    client.send({ type: 'reply', id: early, text: 'And what else?' });
    expect(await client.next('error')).toMatchObject({ code: 'busy', retryable: true, inReplyTo: early });
    speaker.release();
    await client.next('line');
    expect((await record(id)).transcript.map(({ turn }: { turn: number }) => turn)).toEqual([0, 1, 2]);
    // The same reply is taken once the buyer has spoken.
    expect((await say(client, 'And what else?', early)).turn).toBe(4);
  });

  test('`end` cancels the open line', async () => {
    const id = await begin(client);
    speaker.hold();
    client.send({ type: 'reply', id: randomUUID(), text: 'What are you looking for?' });
    await client.next('delta');
    client.send({ type: 'end' });
    await client.next('ended');
    expect(speaker.aborted).toBe(1);
    const { transcript, outcome } = await record(id);
    expect(transcript.at(-1)).toMatchObject({ turn: 1, speaker: 'learner' });
    expect(outcome.id).toBe('left');
  });

  test('`rewind` cancels the open line, and the conversation it leaves has it said on resume', async () => {
    const id = await begin(client);
    speaker.hold();
    client.send({ type: 'reply', id: randomUUID(), text: 'What are you looking for?' });
    await client.next('delta');
    client.send({ type: 'rewind', turn: 1 });
    const { conversation } = await client.next('started');
    expect(conversation.branchedFrom).toEqual({ conversation: id, turn: 1 });
    expect(speaker.aborted).toBe(1);
    expect((await record(id)).transcript).toHaveLength(2);
    speaker.release();
    client.send({ type: 'resume', conversation: id });
    await client.next('started');
    const again = await client.next('delta');
    expect(again).toMatchObject({ turn: 2, offset: 0 });
    expect((await client.next('line')).turn).toBe(2);
  });
});

describe('the same reply again', () => {
  test('gets `accepted` and what followed again, and counts once', async () => {
    const id = await begin(client);
    const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
    client.send(reply);
    await client.next('line');
    const first = client.frames.filter(({ type }) => ['accepted', 'marks', 'trust'].includes(type));
    const line = client.frames.at(-1);
    const before = client.frames.length;
    client.send(reply);
    expect(await client.next('line')).toEqual(line);
    expect(client.frames.slice(before)).toEqual([...first, line]);
    expect((await record(id)).transcript).toHaveLength(3);
  });

  test('while its line is open gets the text so far, from offset 0', async () => {
    await begin(client);
    speaker.hold();
    const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
    client.send(reply);
    const half = await client.next('delta');
    client.send(reply);
    await client.next('accepted');
    expect(await client.next('delta')).toEqual(half);
    speaker.release();
    expect((await client.next('line')).text).toBe(`${half.text}second half.`);
  });

  test('with another text is a conflict, at once or later', async () => {
    const id = await begin(client);
    const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
    client.send(reply);
    await client.next('line');
    client.send({ ...reply, text: 'Something else.' });
    expect(await client.next('error')).toMatchObject({ code: 'reply-conflict', retryable: false, inReplyTo: reply.id });
    expect((await record(id)).transcript[1].text).toBe('What are you looking for?');
  });

  test('after the end gets its line and the end again; a new reply is refused as ended', async () => {
    await begin(client);
    await say(client, 'What are you looking for?');
    const ended = await sayGoodbye(client);
    const reply = client.frames.findLast((frame) => frame.type === 'accepted');
    const line = client.frames.findLast((frame) => frame.type === 'line');
    client.send({ type: 'reply', id: reply?.id, text: 'Goodbye then.' });
    expect(await client.next('line')).toEqual(line);
    expect(await client.next('ended')).toEqual(ended);
    client.send({ type: 'reply', id: randomUUID(), text: 'One more thing.' });
    expect(await client.next('error')).toMatchObject({ code: 'ended' });
  });

  test('sent twice at the same moment by two sockets counts once', async () => {
    const id = await begin(client);
    const other = await server.connect();
    other.send({ type: 'resume', conversation: id });
    await other.next('started');
    const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
    client.send(reply);
    other.send(reply);
    await client.next('line');
    await other.next('line');
    expect((await record(id)).transcript).toHaveLength(3);
  });

  test('of two different replies sent at the same moment one is taken and one is busy', async () => {
    const id = await begin(client);
    const other = await server.connect();
    other.send({ type: 'resume', conversation: id });
    await other.next('started');
    speaker.hold();
    const ids = [randomUUID(), randomUUID()];
    client.send({ type: 'reply', id: ids[0], text: 'What are you looking for?' });
    other.send({ type: 'reply', id: ids[1], text: 'What brings you here?' });
    await Promise.all([client.next('accepted'), other.next('accepted')]);
    speaker.release();
    await Promise.all([client.next('line'), other.next('line')]).catch(() => {});
    const refusals = [...client.frames, ...other.frames].filter((frame) => frame.type === 'error');
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ code: 'busy' });
    expect((await record(id)).transcript.filter(({ speaker: who }: { speaker: string }) => who === 'learner')).toHaveLength(1);
  });
});

describe('the end', () => {
  test('the buyer may end it: `line`, then `ended` with the story and the report', async () => {
    const id = await begin(client);
    await say(client, 'What are you looking for?');
    const ended = await sayGoodbye(client);
    expect(client.frames.slice(-2).map(({ type }) => type)).toEqual(['line', 'ended']);
    expect(ended.outcome).toEqual({ id: 'left', title: 'Left', kind: 'none' });
    expect(ended.epilogue).toBe('Nothing came of it.');
    expect(ended.debrief.scores.map(({ dimension }) => dimension)).toEqual(['listening', 'transparency']);
    expect(await record(id)).toMatchObject({ outcome: ended.outcome, epilogue: ended.epilogue, debrief: ended.debrief });
  });

  test('the learner ends it, even before saying anything; a second `end` is refused', async () => {
    await begin(client);
    client.send({ type: 'end' });
    const { debrief } = await client.next('ended');
    expect(debrief.scores.every(({ n }) => n === 0)).toBe(true);
    client.send({ type: 'end' });
    expect(await client.next('error')).toMatchObject({ code: 'ended' });
    client.send({ type: 'hint' });
    expect(await client.next('error')).toMatchObject({ code: 'ended' });
  });
});

test('a line that cannot be said is told, keeps the reply, and is said when the reply is sent again', async () => {
  const id = await begin(client);
  const { speak } = speaker;
  speaker.speak = async function* () {
    yield 'Well, ';
    throw new Error('no voice: What are you looking for?');
  };
  const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
  client.send(reply);
  await client.next('accepted');
  const error = await client.next('error');
  expect(error).toMatchObject({ code: 'internal', retryable: true });
  expect(error.message).not.toContain('no voice');
  speaker.speak = speak;
  client.send(reply);
  expect(await client.next('delta')).toMatchObject({ turn: 2, attempt: 2, offset: 0 });
  await client.next('line');
  expect((await record(id)).transcript).toHaveLength(3);
});

test('a line that fails when nobody listens any more leaves nothing of the conversation in memory', async () => {
  await begin(client);
  const gate = Promise.withResolvers<void>();
  speaker.speak = async function* () {
    yield 'Well, ';
    await gate.promise;
    throw new Error('no voice');
  };
  client.send({ type: 'reply', id: randomUUID(), text: 'What are you looking for?' });
  await client.next('delta');
  const { hub } = server.practice;
  await client.close();
  await expect.poll(() => hub.all().map(({ listeners }) => listeners.size)).toEqual([0]);
  gate.resolve();
  await expect.poll(() => hub.all()).toEqual([]);
});
