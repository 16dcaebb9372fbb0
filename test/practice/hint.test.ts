import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HeldSpeaker, heldSpeaker } from '../support/held-speaker.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { begin, say } from '../support/practised.ts';
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

/** Makes the buyer's next line this text. */
const buyerSays = (text: string) => {
  speaker.speak = async function* () {
    yield text;
  };
};

const hint = async () => {
  client.send({ type: 'hint' });
  const { dimension, text } = await client.next('hint');
  return { dimension, text };
};

test('a hint is on the dimension that the last line calls for, and says what the next level looks like after such a line', async () => {
  buyerSays('My eyes are going.');
  await begin(client);
  expect(await hint()).toEqual({ dimension: 'listening', text: 'listening: beyond 3, after a worry.' });
  buyerSays('And the price?');
  await say(client, 'Hm.');
  expect(await hint()).toEqual({ dimension: 'transparency', text: 'transparency: beyond 3.' });
});

test('where a line calls for several, it is the one where the learner is weakest so far, one level above', async () => {
  buyerSays('My eyes are going. How much is it?');
  await begin(client);
  await say(client, 'It depends. What worries you most?');
  const { marks } = client.frames.findLast((frame) => frame.type === 'marks') ?? { marks: [] };
  const level = marks.find(({ dimension }) => dimension === 'transparency')?.level;
  expect(level).toBeLessThan(3);
  expect(await hint()).toEqual({ dimension: 'transparency', text: `transparency: beyond ${level}, after a worry.` });
});

test('where marks are withheld a hint does not draw on them', async () => {
  buyerSays('My eyes are going.');
  await begin(client, { feedback: 'trace' });
  await say(client, 'You look splendid.');
  expect(await hint()).toEqual({ dimension: 'listening', text: 'listening: beyond 3, after a worry.' });
});

test('hints are counted, and go to the one who asked', async () => {
  const id = await begin(client);
  const other = await server.connect();
  other.send({ type: 'resume', conversation: id });
  await other.next('started');
  await hint();
  await hint();
  await Promise.all([say(client, 'What are you looking for?'), other.next('line')]);
  expect(other.frames.some(({ type }) => type === 'hint')).toBe(false);
  expect(await (await fetchSignedIn(`${server.address}api/v1/conversations/${id}`)).json()).toMatchObject({ hints: 2 });
});

test('while the buyer speaks there is no hint', async () => {
  await begin(client);
  speaker.hold();
  client.send({ type: 'reply', id: crypto.randomUUID(), text: 'What are you looking for?' });
  await client.next('delta');
  client.send({ type: 'hint' });
  expect(await client.next('error')).toMatchObject({ code: 'busy' });
});
