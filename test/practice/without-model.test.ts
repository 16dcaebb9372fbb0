import { afterEach, expect, test } from 'vitest';
import { createModelSpeaker } from '../../server/buyer/model/model-speaker.ts';
import { loadPrompt } from '../../server/content/load-prompt.ts';
import { createModelReader } from '../../server/reading/model/model-reader.ts';
import { startFaultServer } from '../llm/fault-server.ts';
import { modelAt } from '../llm/model-at.ts';
import { plainReader } from '../support/plain-reader.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    await server.close();
    removeFolder(server.folder);
  }
});

/** All that a learner is sent in a talk, as bytes, without what names the run (ids) and what only a model's failure adds (notices). */
async function talk(options: Parameters<typeof startTestServer>[0]): Promise<string[]> {
  const server = await startTestServer(options);
  servers.push(server);
  const client = await server.connect();
  await begin(client, { seed: 7 });
  for (const reply of ['What brings you in?', 'I do not know whether we have it. I will ask.', 'It is 46 euros.'])
    await say(client, reply);
  await sayGoodbye(client);
  const sent = client.frames.filter(({ type }) => type === 'line' || type === 'marks' || type === 'trust' || type === 'ended');
  const words = client.frames.filter(({ type }) => type === 'delta').map((frame) => (frame.type === 'delta' ? frame.text : ''));
  await client.close();
  return [...sent.map((frame) => JSON.stringify(frame)), words.join('')];
}

test('with models that always fail, a learner is sent what they are sent without any, byte for byte', async () => {
  const alone = await talk({});
  const model = await startFaultServer();
  await model.close();
  const deadlines = { firstTextMs: 20_000, idleMs: 20_000, totalMs: 20_000 };
  const failing = await talk({
    speaker: createModelSpeaker({
      model: modelAt(model.baseUrl, { deadlines }),
      prompt: await loadPrompt('buyer', undefined),
      deadlines: { wordsMs: 20_000, totalMs: 20_000 },
    }),
    modelReader: createModelReader({
      model: modelAt(model.baseUrl, { deadlines }),
      prompt: await loadPrompt('reader', undefined),
      samples: 1,
      base: plainReader,
    }),
  });
  expect(alone.length).toBeGreaterThan(10);
  expect(failing).toEqual(alone);
});

test('two talks without a model are the same, byte for byte', async () => {
  expect(await talk({})).toEqual(await talk({}));
});
