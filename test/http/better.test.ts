import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPersona, loadRubric } from '../../server/content/load.ts';
import { BetterReply } from '../../server/domain/protocol.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { say } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let client: PracticeClient;
beforeAll(async () => {
  const [persona, rubric] = [await loadPersona('cynical-shopper'), await loadRubric('trust-based-selling')];
  server = await startTestServer({
    reader: embeddedReader,
    content: {
      personas: new Map([['cynical-shopper', persona]]),
      rubrics: new Map([['trust-based-selling', rubric]]),
      problems: [],
    },
  });
  client = await server.connect();
}, 60_000);
afterAll(async () => {
  await client.close();
  await server.close();
  removeFolder(server.folder);
});

const better = async (id: string) => {
  const response = await fetchSignedIn(`${server.address}api/v1/conversations/${id}/better`);
  return { status: response.status, text: await response.text() };
};

async function begin(reply: string): Promise<string> {
  client.send({ type: 'start', persona: 'cynical-shopper', seed: 1 });
  const { conversation } = await client.next('started');
  await say(client, reply);
  return conversation.id;
}

test('a debrief’s costliest moment has a better reply, proven, the same at every request', async () => {
  const id = await begin('This is our very last lamp and the price goes up tonight, so take it now.');
  expect((await better(id)).status).toBe(404);
  client.send({ type: 'end' });
  await client.next('ended');
  const first = await better(id);
  expect(first.status).toBe(200);
  const found = BetterReply.parse(JSON.parse(first.text));
  if (found.status !== 'proven') throw new Error(`nothing was proven: ${first.text}`);
  expect(found.turn).toBe(1);
  expect(found.better.trust).toBeGreaterThan(found.said.trust);
  for (const { evidence } of found.better.marks)
    for (const { turn, quote, start, end } of evidence)
      if (turn === found.turn) expect(found.better.text.slice(start, end)).toBe(quote);
  expect((await better(id)).text).toBe(first.text);
});

test('where nothing was costly there is none, and it says so', async () => {
  const id = await begin(
    'No. We don’t have it and can’t order it. Pinson has it, across the street at number 14, for 46 euros.',
  );
  client.send({ type: 'end' });
  await client.next('ended');
  expect(JSON.parse((await better(id)).text)).toEqual({ status: 'none', reason: 'no-costly-moment' });
});

test('a conversation that is not there has none either', async () => {
  expect((await better('nothing')).status).toBe(404);
});
