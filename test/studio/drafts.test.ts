import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hashOf } from '../../server/content/hash.ts';
import { publishContent } from '../../server/content/publish.ts';
import { type Asks, personWho } from '../support/designers.ts';
import { rubric, shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let ada: Asks;
let bob: Asks;
let lea: Asks;
beforeAll(async () => {
  server = await startTestServer();
  ada = await personWho(server, 'Ada', 'designer');
  bob = await personWho(server, 'Bob', 'designer');
  lea = await personWho(server, 'Lea', 'learner');
}, 60_000);
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const textOf = (changes: object = {}): string => stringify({ ...shopper, ...changes });
const served = async (): Promise<string> => (await lea('GET', 'personas/shopper')).body.name;
const versions = async () => (await ada('GET', 'personas/shopper/versions')).body;
const begin = async (asks = ada) => {
  const { status, body } = await asks('POST', 'drafts', { kind: 'persona', contentId: 'shopper' });
  expect(status).toBe(200);
  return body;
};
const discard = async (id: string): Promise<void> => {
  const { revision } = (await ada('GET', `drafts/${id}`)).body;
  expect((await ada('DELETE', `drafts/${id}?revision=${revision}`)).status).toBe(200);
};

describe('a draft', () => {
  test('begins with what is published, holds any text, and learners never meet it', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ revision: 1, text: textOf(), createdBy: { name: 'Ada' } });
    const broken = 'id: shopper\nname: [ nobody';
    const saved = await ada('PUT', `drafts/${draft.id}`, { text: broken, revision: 1 });
    expect(saved.body).toMatchObject({ revision: 2, updatedBy: { name: 'Ada' } });
    expect((await bob('GET', `drafts/${draft.id}`)).body.text).toBe(broken);
    expect(await served()).toBe('Paul Reed');
    const refused = await ada('POST', `drafts/${draft.id}/version`);
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'bad-content' } } });
    expect(refused.body.error.details.problems[0]).toMatchObject({ file: 'shopper.yaml', line: 2 });
    await discard(draft.id);
    expect((await ada('GET', `drafts/${draft.id}`)).status).toBe(404);
  });

  test('is one for each content: a second designer is led to the first', async () => {
    const draft = await begin();
    const second = await bob('POST', 'drafts', { kind: 'persona', contentId: 'shopper', text: 'id: shopper' });
    expect(second).toMatchObject({ status: 409, body: { error: { code: 'conflict', details: { draft: { id: draft.id } } } } });
    expect(second.body.error.message).toContain('Ada');
    await discard(draft.id);
  });

  test('of a copy has the new id in place of the old one, and every comment', async () => {
    const [first] = (await versions()).publications;
    const wanted = { kind: 'persona', contentId: 'second-shopper', copyOf: first.version, fresh: true };
    const { body } = await ada('POST', 'drafts', wanted);
    expect(body).toMatchObject({ contentId: 'second-shopper', basedOn: null });
    expect(body.text).toBe(textOf({ id: 'second-shopper' }));
    await discard(body.id);
  });

  test('that should be new is refused where the id is taken', async () => {
    const taken = await ada('POST', 'drafts', { kind: 'persona', contentId: 'shopper', text: 'id: shopper', fresh: true });
    expect(taken).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
    const nothing = await ada('POST', 'drafts', { kind: 'persona', contentId: 'nobody' });
    expect(nothing).toMatchObject({ status: 404 });
    const long = await ada('POST', 'drafts', { kind: 'persona', contentId: 'long', text: 'x'.repeat(3_000_001) });
    expect(long).toMatchObject({ status: 400, body: { error: { code: 'bad-request' } } });
  });
});

describe('two designers on one draft', () => {
  test('overwrite nothing: the second to save is told who saved when', async () => {
    const { id } = await begin();
    await ada('PUT', `drafts/${id}`, { text: textOf({ name: 'By Ada' }), revision: 1 });
    const late = await bob('PUT', `drafts/${id}`, { text: textOf({ name: 'By Bob' }), revision: 1 });
    expect(late).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', details: { revision: 2, updatedBy: { name: 'Ada' } } } },
    });
    expect((await bob('GET', `drafts/${id}`)).body.text).toContain('By Ada');
    const stale = await bob('DELETE', `drafts/${id}?revision=1`);
    expect(stale.status).toBe(409);
    const merged = await bob('PUT', `drafts/${id}`, { text: textOf({ name: 'By both' }), revision: 2 });
    expect(merged.body).toMatchObject({ revision: 3, updatedBy: { name: 'Bob' } });
    // The very text again, whose answer was lost on the way.
    const again = await bob('PUT', `drafts/${id}`, { text: textOf({ name: 'By both' }), revision: 2 });
    expect(again).toMatchObject({ status: 200, body: { revision: 3 } });
    await discard(id);
  });

  test('see that the other is there', async () => {
    const { id } = await begin();
    expect((await ada('POST', `drafts/${id}/attend`)).body).toMatchObject({ others: [], draft: { revision: 1 } });
    expect((await bob('POST', `drafts/${id}/attend`)).body.others).toEqual([{ id: 'ada', name: 'Ada' }]);
    await discard(id);
  });
});

describe('publishing', () => {
  test('serves the draft at once with its note, and files that have not changed do not undo it', async () => {
    const { id } = await begin();
    const { current } = await versions();
    await ada('PUT', `drafts/${id}`, { text: textOf({ name: 'Paula Reed' }), revision: 1 });
    const published = await ada('POST', `drafts/${id}/publish`, { revision: 2, current, note: 'Her name.' });
    expect(published.status).toBe(200);
    expect(await served()).toBe('Paula Reed');
    expect(await versions()).toMatchObject({
      current: published.body.version,
      draft: null,
      publications: [
        { origin: 'studio', by: { name: 'Ada' }, note: 'Her name.', reason: null },
        { origin: 'file', by: null, note: null },
      ],
    });
    const asFile = { source: textOf(), hash: hashOf(textOf()), file: 'a.yaml' };
    const personas = new Map([['shopper', { ...asFile, value: shopper }]]);
    const rubrics = new Map([[rubric.id, { ...asFile, hash: await rubricHash(), value: rubric }]]);
    expect(await publishContent({ personas, rubrics, problems: [] }, server.store, 'now')).toEqual([]);
    expect(await served()).toBe('Paula Reed');
    const entries = await server.store.listAudit(10);
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'published',
        actor: { id: 'ada', name: 'Ada' },
        detail: { kind: 'persona', change: 'published', tests: '' },
      }),
    );
    expect(JSON.stringify(entries)).not.toContain('Her name.');
  });

  test('leaves conversations on the version they began with, and counts them by version', async () => {
    const client = await server.connect();
    client.send({ type: 'start', persona: 'shopper' });
    const { conversation } = await client.next('started');
    const before = await versions();
    await ada('POST', 'personas/shopper/roll-back', {
      version: before.publications.at(-1).version,
      current: before.current,
      note: 'As it was.',
    });
    expect(await served()).toBe('Paul Reed');
    client.send({ type: 'resume', conversation: conversation.id });
    expect((await client.next('started')).conversation.persona.name).toBe('Paula Reed');
    await client.close();
    const { publications } = await versions();
    expect(publications.map(({ conversations }: { conversations: number }) => conversations)).toEqual([0, 1, 0]);
    expect(publications[0]).toMatchObject({ note: 'As it was.', by: { name: 'Ada' } });
    const { entries } = (await ada('GET', 'studio')).body;
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'persona', contentId: 'shopper', title: 'Paul Reed', versions: 2, conversations: 1 }),
    );
  });

  test('refuses what is broken, by line and column, with the word that was meant', async () => {
    const { id } = await begin();
    const { current } = await versions();
    await ada('PUT', `drafts/${id}`, { text: textOf().replace('tagline:', 'taglin:'), revision: 1 });
    const refused = await ada('POST', `drafts/${id}/publish`, { revision: 2, current, note: 'Better.' });
    expect(refused.status).toBe(422);
    expect(refused.body.error.details.problems).toContainEqual(
      expect.objectContaining({ path: 'taglin', message: expect.stringContaining('did you mean "tagline"?') }),
    );
    const { problems } = (
      await ada('POST', 'studio/check', { kind: 'persona', contentId: 'shopper', text: textOf({ id: 'other' }) })
    ).body;
    expect(problems).toEqual([expect.objectContaining({ path: 'id', line: 1, message: expect.stringContaining('"shopper"') })]);
    await discard(id);
  });

  test('refuses a draft that fails its tests, unless a reason is written down', async () => {
    const { id } = await begin();
    const { current } = await versions();
    const failing = { name: 'never happens', replies: ['Hello.'], expect: { says: ['a unicorn'] } };
    await ada('PUT', `drafts/${id}`, { text: textOf({ tests: [...shopper.tests, failing] }), revision: 1 });
    const wanted = { revision: 2, current, note: 'With a new test.' };
    const refused = await ada('POST', `drafts/${id}/publish`, wanted);
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'tests-failed' } } });
    expect(refused.body.error.message).toContain('"never happens": no line says "a unicorn"');
    expect(refused.body.error.details).toMatchObject({
      passed: false,
      tests: expect.arrayContaining([
        expect.objectContaining({ name: 'never happens', differences: [{ what: 'says', text: 'a unicorn' }] }),
      ]),
    });
    expect((await ada('POST', `drafts/${id}/publish`, { ...wanted, reason: '  ' })).status).toBe(400);
    const reason = 'The unicorn comes next week.';
    expect((await ada('POST', `drafts/${id}/publish`, { ...wanted, reason })).status).toBe(200);
    expect((await versions()).publications[0]).toMatchObject({ reason, note: 'With a new test.' });
  });

  test('refuses to publish over what somebody else has published or saved since', async () => {
    const { id } = await begin();
    const seen = await versions();
    await bob('PUT', `drafts/${id}`, { text: textOf({ name: 'By Bob' }), revision: 1 });
    const stale = await ada('POST', `drafts/${id}/publish`, { revision: 1, current: seen.current, note: 'Mine.' });
    expect(stale).toMatchObject({ status: 409, body: { error: { details: { updatedBy: { name: 'Bob' } } } } });
    await bob('POST', 'personas/shopper/roll-back', {
      version: seen.publications.at(-1).version,
      current: seen.current,
      note: 'Back.',
    });
    const overtaken = await ada('POST', `drafts/${id}/publish`, { revision: 2, current: seen.current, note: 'Ours.' });
    expect(overtaken).toMatchObject({ status: 409, body: { error: { details: { by: { name: 'Bob' } } } } });
    const { current } = await versions();
    expect((await ada('POST', `drafts/${id}/publish`, { revision: 2, current, note: 'Ours.' })).status).toBe(200);
    expect(await served()).toBe('By Bob');
  });

  test('rolls back to nothing that was never published', async () => {
    const { id } = await begin();
    const { version } = (await ada('POST', `drafts/${id}/version`)).body;
    await ada('PUT', `drafts/${id}`, { text: textOf({ name: 'Only tried' }), revision: 1 });
    const tried = (await ada('POST', `drafts/${id}/version`)).body.version;
    expect(tried).not.toBe(version);
    const { current } = await versions();
    const refused = await ada('POST', 'personas/shopper/roll-back', { version: tried, current, note: 'x' });
    expect(refused.status).toBe(404);
    await discard(id);
  });
});

test('a version of a draft can be met by its designer, and by nobody else', async () => {
  const { id } = await begin();
  await ada('PUT', `drafts/${id}`, { text: textOf({ name: 'In the making' }), revision: 1 });
  const { version } = (await ada('POST', `drafts/${id}/version`)).body;
  expect((await ada('GET', `personas/shopper/versions/${version}`)).body.text).toContain('In the making');
  const client = await server.connect();
  client.send({ type: 'start', persona: 'shopper', version });
  expect((await client.next('started')).conversation.persona.name).toBe('In the making');
  await client.close();
  expect(await served()).not.toBe('In the making');
  expect((await lea('GET', `personas/shopper/versions/${version}`)).status).toBe(403);
  await discard(id);
});

test('a version that was tried is gone an hour later, unless somebody met it', async () => {
  const tried = (name: string, at: string) => {
    const source = textOf({ name });
    return server.store.keepVersion({ kind: 'persona', contentId: 'shopper', hash: hashOf(source), source }, at);
  };
  const day = '2030-01-01';
  const met = await tried('Met once', `${day}T08:00:00.000Z`);
  const client = await server.connect();
  client.send({ type: 'start', persona: 'shopper', version: met.id });
  await client.next('started');
  await client.close();
  const unmet = await tried('Never met', `${day}T08:01:00.000Z`);
  await tried('Met within the hour', `${day}T08:59:00.000Z`);
  expect(await server.store.version(unmet.id)).toBeDefined();
  await tried('Two hours on', `${day}T10:00:00.000Z`);
  expect(await server.store.version(unmet.id)).toBeUndefined();
  expect((await server.store.version(met.id))?.source).toContain('Met once');
  const { current } = await versions();
  expect(await server.store.version(current)).toBeDefined();
});

test('a new persona goes from text to published', async () => {
  const text = textOf({ id: 'newcomer', name: 'New Comer' });
  const { body } = await ada('POST', 'drafts', { kind: 'persona', contentId: 'newcomer', text, fresh: true });
  const { entries } = (await ada('GET', 'studio')).body;
  expect(entries).toContainEqual(
    expect.objectContaining({ contentId: 'newcomer', latest: null, title: 'New Comer', versions: 0 }),
  );
  const published = await ada('POST', `drafts/${body.id}/publish`, { revision: 1, current: null, note: 'First.' });
  expect(published.status).toBe(200);
  expect((await lea('GET', 'personas/newcomer')).body.name).toBe('New Comer');
});

const rubricHash = async (): Promise<string> => (await server.store.currentVersions('rubric'))[0]?.hash ?? '';
