import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PracticeClient } from '../support/practice-client.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
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

const get = async (path: string) => (await fetchSignedIn(`${server.address}api/v1/${path}`)).text();

/** Everything that a client can read of a conversation, as text. */
async function allReadable(id: string): Promise<string> {
  const other = await server.connect();
  other.send({ type: 'resume', conversation: id });
  await other.next('started');
  const formats = ['json', 'csv', 'md'].map((format) => get(`conversations/${id}/export?format=${format}`));
  const texts = await Promise.all([get(`conversations/${id}`), get('conversations'), ...formats]);
  return [JSON.stringify([...client.frames, ...other.frames]), ...texts].join('\n');
}

const marksShow = /"marks"|"level"|"evidence"|"reading"|listening level|listening \d/;
const trustShows = /"trust":|"components"|trust \d/;

describe.each([
  { feedback: 'off', marks: false, trust: false },
  { feedback: 'trace', marks: false, trust: true },
  { feedback: 'marks', marks: true, trust: true },
])('feedback "$feedback"', ({ feedback, marks, trust }) => {
  test(`shows ${marks ? '' : 'no '}marks and ${trust ? '' : 'no '}trust before the end, on socket, HTTP and in exports`, async () => {
    const id = await begin(client, { feedback });
    await say(client, 'What are you looking for?');
    const text = (await allReadable(id)).replaceAll('"feedback":"marks"', '');
    expect(marksShow.test(text)).toBe(marks);
    expect(trustShows.test(text)).toBe(trust);
  });

  test('shows everything after the end', async () => {
    const id = await begin(client, { feedback });
    await say(client, 'What are you looking for?');
    await sayGoodbye(client);
    const text = await allReadable(id);
    expect(text).toMatch(marksShow);
    expect(text).toMatch(trustShows);
    const { transcript, debrief } = JSON.parse(await get(`conversations/${id}`));
    expect(transcript[1].marks).toHaveLength(2);
    expect(transcript[1].reading.reader).toBe('plain@1');
    expect(debrief.scores[0].n).toBeGreaterThan(0);
  });

  test('holds in a branch too', async () => {
    await begin(client, { feedback });
    await say(client, 'What are you looking for?');
    await sayGoodbye(client);
    client.send({ type: 'rewind', turn: 3 });
    const { conversation, transcript } = await client.next('started');
    expect(conversation.feedback).toBe(feedback);
    expect(transcript[1]?.marks !== undefined).toBe(marks);
    expect(transcript[1]?.trust !== undefined).toBe(trust);
  });
});
