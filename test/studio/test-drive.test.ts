import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { addTest } from '../../server/content/add-test.ts';
import { Drive } from '../../server/domain/drive.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

const yaml = stringify(shopper);
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const post = (path: string, body: object) =>
  fetchSignedIn(`${server.address}api/v1/studio/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const asked = async (path: string, body: object) => (await post(path, body)).json();
const replies = ['Good evening.', 'What is the lamp for?', 'You need it today, only two are left.'];

test('a talk with a draft shows at each reply what it did, what moved trust and what the buyer meant, and going back is the same talk', async () => {
  const whole = Drive.parse(await asked('drive', { yaml, replies }));
  const shorter = Drive.parse(await asked('drive', { yaml, replies: replies.slice(0, 2) }));
  expect(whole.turns.length).toBeGreaterThan(1);
  expect(whole.turns.slice(0, 2)).toEqual(shorter.turns);
  const last = whole.turns.at(-1);
  expect(last?.acts.some(({ act }) => act === 'false-scarcity' || act === 'urgency')).toBe(true);
  expect(last?.moved.length).toBeGreaterThan(0);
  expect(last?.line.steps.map(({ text }) => text).join(' ')).toBe(last?.line.text);
});

test('a draft that does not check is answered by its problems, with their places', async () => {
  const { problems } = await asked('drive', { yaml: yaml.replace('walksOutBelow', 'walksOut'), replies: [] });
  expect(problems).toContainEqual(expect.objectContaining({ path: 'walksOut', line: expect.any(Number) }));
});

test('a scene that is not there is refused by name, and so is a talk that is too long', async () => {
  expect((await post('drive', { yaml, scene: 'attic', replies: [] })).status).toBe(404);
  expect((await post('drive', { yaml, replies: Array(61).fill('x') })).status).toBe(400);
});

test('a talk becomes the last test of the draft, and fails once what it expects is not so', async () => {
  const talk = { scene: 'shop', language: 'en', difficulty: 'true', seed: 2, replies };
  const seen = await asked('tests/observe', { yaml, talk });
  const added = await asked('tests/add', { yaml, talk, name: 'kept', expect: { outcome: [seen.outcome.id] } });
  expect(added.result.differences).toEqual([]);
  const text = { kind: 'persona', contentId: shopper.id, text: added.yaml };
  expect((await asked('tests', text)).tests.at(-1)).toMatchObject({ name: 'kept', differences: [] });
  // The text of another persona is none of this one.
  const { problems, tests } = await asked('tests', { ...text, contentId: 'another' });
  expect(problems).toMatchObject([{ path: 'id' }]);
  expect(tests).toEqual([]);
  const wrong = await asked('tests/add', { yaml, talk, name: 'wrong', expect: { trustAtLeast: 99 } });
  expect(wrong.result.differences).toMatchObject([{ what: 'trust-at-least', expected: 99 }]);
  expect((await post('tests/add', { yaml, talk, name: 'test 0', expect: {} })).status).toBe(409);
});

test('a simulation tells how far it is, then how both sellers fared', async () => {
  const text = await (await post('simulation', { yaml, seeds: 1 })).text();
  const news = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(news[0]).toMatchObject({ type: 'progress', done: 0, of: 4 });
  expect(news.at(-1).type).toBe('result');
  expect(news.at(-1).result.all.map(({ policy, n }: { policy: string; n: number }) => [policy, n])).toEqual([
    ['competitive', 2],
    ['trust-based', 2],
  ]);
});

test('a test is added after the last one, and comments and layout stay as they were', () => {
  const source = 'id: x\ntests:\n- name: a # first\n  replies:\n    - "b"\n  expect: {}  # d\n\n# about asks\nasks: []\n';
  const { source: after, line } = addTest(source, { name: 'n', seed: 1, replies: ['r'], expect: { told: ['a', 'b'] } });
  expect(after.split('\n')[line - 1]).toBe('- name: "n"');
  expect(after.replace(/- name: "n"\n(?: {2}.*\n)+/, '')).toBe(source);
  expect(() => addTest('tests: [{name: a}]\n', { name: 'n', seed: 1, replies: ['r'], expect: {} })).toThrow(/not a list/);
});
