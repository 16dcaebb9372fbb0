import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

test('a conversation starts with its brief and fact sheet, and the buyer opens', async () => {
  const client = await server.connect();
  client.send({ type: 'start', persona: 'shopper' });
  const { conversation, transcript } = await client.next('started');
  expect(conversation).toMatchObject({
    persona: { id: 'shopper', name: 'Paul Reed' },
    scene: { id: 'shop', brief: 'A lamp shop.' },
    rubric: 'trust-based-selling',
    seed: 7,
    feedback: 'marks',
    language: 'en',
    difficulty: 'true',
    ended: false,
  });
  expect(conversation.scene.factSheet).toHaveLength(4);
  expect(transcript).toEqual([]);
  const delta = await client.next('delta');
  expect(delta).toMatchObject({ turn: 0, attempt: 1, offset: 0 });
  const line = await client.next('line');
  expect(line.turn).toBe(0);
  expect(['Evening.', 'Good evening.']).toContain(line.text);
});

test('a reply is accepted, marked and answered, in this order, and its pieces make up the line', async () => {
  const client = await server.connect();
  client.send({ type: 'start', persona: 'shopper' });
  await client.next('line');
  const before = client.frames.length;
  const id = randomUUID();
  client.send({ type: 'reply', id, text: 'What are you looking for?' });
  const line = await client.next('line');
  const frames = client.frames.slice(before);
  expect([...new Set(frames.map(({ type }) => type))]).toEqual(['accepted', 'marks', 'trust', 'delta', 'line']);
  expect(frames[0]).toEqual({ type: 'accepted', id, turn: 1, text: 'What are you looking for?' });
  const marks = frames.find((frame) => frame.type === 'marks');
  expect(marks).toMatchObject({ turn: 1, source: 'embedded' });
  const evidence = marks?.marks.flatMap((mark) => mark.evidence) ?? [];
  expect(evidence.length).toBeGreaterThan(0);
  for (const { start, end, quote } of evidence) expect('What are you looking for?'.slice(start, end)).toBe(quote);
  expect(frames.find((frame) => frame.type === 'trust')).toMatchObject({ turn: 1 });
  const pieces = frames.filter((frame) => frame.type === 'delta');
  expect(pieces.map(({ text }) => text).join('')).toBe(line.text);
  let offset = 0;
  for (const piece of pieces) {
    expect(piece).toMatchObject({ turn: 2, attempt: 1, offset });
    offset += piece.text.length;
  }
});
