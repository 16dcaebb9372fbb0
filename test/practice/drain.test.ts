import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drain } from '../../server/practice/practice.ts';
import { type HeldSpeaker, heldSpeaker } from '../support/held-speaker.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { begin } from '../support/practised.ts';
import { fetchSignedIn, localOwner } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let speaker: HeldSpeaker;
let client: PracticeClient;
beforeEach(async () => {
  speaker = heldSpeaker();
  server = await startTestServer({ speaker });
  client = await server.connect();
});
afterEach(() => removeFolder(server.folder));

test('draining takes no new replies, finishes the open line and closes sockets with 1001', async () => {
  const id = await begin(client);
  const other = await server.connect();
  await begin(other);
  speaker.hold();
  client.send({ type: 'reply', id: randomUUID(), text: 'What are you looking for?' });
  await client.next('delta');
  const drained = drain(server.practice, 20_000);

  const late = randomUUID();
  other.send({ type: 'reply', id: late, text: 'What brings you here?' });
  expect(await other.next('error')).toMatchObject({ code: 'draining', retryable: true, inReplyTo: late });
  other.send({ type: 'start', persona: 'shopper' });
  expect(await other.next('error')).toMatchObject({ code: 'draining' });
  other.send({ type: 'rewind', turn: 1 });
  expect(await other.next('error')).toMatchObject({ code: 'draining' });
  expect((await fetchSignedIn(`${server.address}ready`)).status).toBe(503);
  expect((await fetchSignedIn(`${server.address}health`)).status).toBe(200);

  speaker.release();
  await client.next('line');
  await drained;
  const stored = await server.store.history(localOwner, id);
  expect(stored?.turns).toHaveLength(3);
  await server.close();
  expect(await client.closed).toBe(1001);
  expect(await other.closed).toBe(1001);
});

test('a line that is not finished in time is said on resume, on the next start', async () => {
  const id = await begin(client);
  speaker.hold();
  client.send({ type: 'reply', id: randomUUID(), text: 'What are you looking for?' });
  await client.next('delta');
  await drain(server.practice, 1);
  await server.close();
  expect(await client.closed).toBe(1001);

  server = await startTestServer({ folder: server.folder });
  const again = await server.connect();
  again.send({ type: 'resume', conversation: id });
  expect((await again.next('started')).transcript).toHaveLength(2);
  expect((await again.next('line')).turn).toBe(2);
  await server.close();
});
