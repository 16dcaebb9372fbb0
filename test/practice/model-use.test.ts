import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredCall } from '../../server/domain/model-call.ts';
import { connect } from '../support/practice-client.ts';
import { begin } from '../support/practised.ts';
import { fetchSignedIn, writeSession } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const call: StoredCall = {
  turn: 1,
  purpose: 'reading',
  model: 'small',
  attempts: 1,
  queuedMs: 0,
  firstTextMs: 200,
  totalMs: 900,
  promptTokens: 1000,
  completionTokens: 50,
  finish: 'stop',
  promptCut: false,
  error: null,
};
const failed: Partial<StoredCall> = { error: 'empty', firstTextMs: null, totalMs: 9999, completionTokens: null, finish: null };

/** A conversation of somebody's, who is made for it. */
async function practising(id: string): Promise<string> {
  const audit = { at: '2026-01-01', action: 'account-created', actor: null, subject: null } as const;
  await server.store.createPerson({ id, name: id, nameKey: id, password: null, roles: ['learner'], groups: [] }, audit);
  const client = await connect(server.address, { authorization: `Bearer ${writeSession(server.folder, id)}` });
  const conversation = await begin(client);
  await client.close();
  return conversation;
}

async function own(): Promise<string> {
  const client = await server.connect();
  const conversation = await begin(client);
  await client.close();
  return conversation;
}

const took = (conversation: string, day: string, more: Partial<StoredCall> = {}) =>
  server.store.saveCall(conversation, { ...call, ...more }, `${day}T10:00:00.000Z`);

const read = async () => (await fetchSignedIn(`${server.address}api/v1/models`)).json();

test('without a call there is nothing, since thirty days ago', async () => {
  expect(await read()).toEqual({ since: '2025-12-03', use: [] });
});

test('calls are added up by day, model and purpose: failures by kind, tokens, and what half and nearly all took', async () => {
  const conversation = await own();
  for (let number = 1; number <= 20; number++)
    await took(conversation, '2025-12-31', { firstTextMs: number * 10, totalMs: number * 100 });
  await took(conversation, '2025-12-31', failed);
  await took(conversation, '2025-12-31', { ...failed, error: 'went-silent' });
  await took(conversation, '2025-12-31', failed);
  await took(conversation, '2025-12-31', { purpose: 'line' });
  await took(conversation, '2026-01-01', { ...failed, model: 'large', promptTokens: null });
  await took(conversation, '2025-12-02');
  const alone = { failures: {}, promptTokens: 1000, completionTokens: 50 };
  const of = (p50: number, p95: number) => ({ p50, p95 });
  expect((await read()).use).toEqual([
    {
      day: '2026-01-01',
      model: 'large',
      purpose: 'reading',
      calls: 1,
      failures: { empty: 1 },
      promptTokens: 0,
      completionTokens: 0,
      firstTextMs: null,
      totalMs: null,
    },
    {
      day: '2025-12-31',
      model: 'small',
      purpose: 'line',
      calls: 1,
      ...alone,
      firstTextMs: of(200, 200),
      totalMs: of(900, 900),
    },
    {
      day: '2025-12-31',
      model: 'small',
      purpose: 'reading',
      calls: 23,
      failures: { empty: 2, 'went-silent': 1 },
      promptTokens: 23_000,
      completionTokens: 1000,
      firstTextMs: of(100, 190),
      totalMs: of(1000, 1900),
    },
  ]);
});

test('a day stands for itself only if five people are behind it; others come together, without a day', async () => {
  const [first = '', ...others] = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(practising));
  for (const conversation of [first, ...others]) await took(conversation, '2025-12-31');
  await took(first, '2025-12-30', { totalMs: 100 });
  await took(first, '2025-12-29', { totalMs: 300 });
  await took(others[0] ?? '', '2025-12-29', { totalMs: 500 });
  const { use } = await read();
  expect(use.map(({ day, calls }: { day: string | null; calls: number }) => [day, calls])).toEqual([
    ['2025-12-31', 5],
    [null, 3],
  ]);
  expect(use[1].totalMs).toEqual({ p50: 300, p95: 500 });
  expect(JSON.stringify(use)).not.toContain(first);
});

test('a day on which an admin and somebody else practised is not told apart from others', async () => {
  await took(await own(), '2025-12-31');
  await took(await practising('ann'), '2025-12-31');
  expect((await read()).use).toMatchObject([{ day: null, calls: 2 }]);
});
