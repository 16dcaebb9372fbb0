import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAdmission } from '../../server/http/admission.ts';
import { defaultLimits, type Limits } from '../../server/http/limits.ts';
import { localOwner } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let limits: Limits;
beforeEach(async () => {
  limits = { ...defaultLimits };
  server = await startTestServer({ limits });
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

test('of what arrives together, what would come after too much work is refused, and the next lot begins anew', () => {
  let nowMs = 0;
  const ends: (() => void)[] = [];
  const admission = createAdmission(() => ({ ms: 400, few: 2 }), {
    nowMs: () => nowMs,
    afterwards: (done) => void ends.push(done),
  });
  expect(admission.hasRoom()).toBe(true);
  nowMs = 400;
  expect(admission.hasRoom()).toBe(true);
  nowMs = 401;
  expect(admission.hasRoom()).toBe(false);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(admission.hasRoom()).toBe(true);
});

test('a few that take long are no crowd', () => {
  let nowMs = 0;
  const admission = createAdmission(() => ({ ms: 400, few: 3 }), { nowMs: () => nowMs, afterwards: () => {} });
  const letIn = [0, 5000, 9000, 9001].map((at) => {
    nowMs = at;
    return admission.hasRoom();
  });
  expect(letIn).toEqual([true, true, true, false]);
});

test('beyond capacity a reply is refused early as overloaded, and nothing of it is kept; sent again it counts once', async () => {
  const client = await server.connect();
  client.send({ type: 'start', persona: 'shopper' });
  const { conversation } = await client.next('started');
  await client.next('line');
  const reply = { type: 'reply', id: randomUUID(), text: 'What are you looking for?' };
  limits.ahead = { ms: -1, few: 0 };
  client.send(reply);
  await expect(client.next('accepted')).rejects.toThrow('overloaded: too many people talk at the moment; nothing was kept');
  expect(client.frames.at(-1)).toMatchObject({ type: 'error', code: 'overloaded', retryable: true, inReplyTo: reply.id });
  expect((await server.store.history(localOwner, conversation.id))?.turns).toHaveLength(1);
  limits.ahead = defaultLimits.ahead;
  client.send(reply);
  expect(await client.next('accepted')).toMatchObject({ id: reply.id, turn: 1 });
  await client.next('line');
  client.send(reply);
  await client.next('line');
  expect((await server.store.history(localOwner, conversation.id))?.turns).toHaveLength(3);
  await client.close();
});

test('beyond capacity a conversation is still resumed and ended', async () => {
  const client = await server.connect();
  client.send({ type: 'start', persona: 'shopper' });
  const { conversation } = await client.next('started');
  await client.next('line');
  limits.ahead = { ms: -1, few: 0 };
  client.send({ type: 'start', persona: 'shopper' });
  await expect(client.next('started')).rejects.toThrow('overloaded');
  client.send({ type: 'resume', conversation: conversation.id });
  await client.next('started');
  client.send({ type: 'end' });
  await client.next('ended');
  await client.close();
});
