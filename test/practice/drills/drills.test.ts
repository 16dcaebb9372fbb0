import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Rubric } from '../../../server/domain/rubric.ts';
import { drillProblems } from '../../../server/practice/drills/check-drills.ts';
import { embeddedReader } from '../../../server/reading/embedded/reader.ts';
import { begin, say } from '../../support/practised.ts';
import { fetchSignedIn, writeSession } from '../../support/signed-in.ts';
import { publish, rubric } from '../../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../../support/test-server.ts';

const both = (en: string) => ({ en, fr: `${en} (fr)` });
const drill = (id: string, dimension = 'listening') => ({
  id,
  dimension,
  scene: both(`Scene ${id}.`),
  line: both(`I am worried about ${id}.`),
  example: both('What worries you most about it?'),
});
const withDrills = Rubric.parse({ ...rubric, drills: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => drill(id)) });

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ reader: embeddedReader });
  await publish(server.store, 'rubric', withDrills);
  token = writeSession(server.folder, 'local');
}, 60_000);
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

async function ask(method: string, path: string, body?: object, by = token) {
  const response = await fetch(`${server.address}api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${by}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}
const start = async (body: object = {}) => (await ask('POST', '/drills', { dimension: 'listening', ...body })).body;
const answer = (id: string, moment: number, number: number, text: string) =>
  ask('POST', `/drills/${id}/tries`, { moment, try: number, text });

describe('a drill', () => {
  test('has four moments of the rubric for somebody new, and the next one brings what was not there', async () => {
    const first = await start();
    expect(first).toMatchObject({ dimension: { id: 'listening' }, done: false, notes: 'en', rubric: 'trust-based-selling' });
    expect(first.moments).toHaveLength(4);
    expect(first.moments[0]).toMatchObject({ source: 'rubric', before: [], tries: [] });
    expect(first.moments[0].example).toBeUndefined();
    const second = await start();
    const lines = (of: typeof first) => of.moments.map(({ line }: { line: string }) => line);
    const unseen = withDrills.drills?.map(({ line }) => line.en).filter((line) => !lines(first).includes(line)) ?? [];
    expect(unseen).toHaveLength(2);
    expect(lines(second)).toEqual(expect.arrayContaining(unseen));
  });

  test('marks an answer at once on its dimension alone, with the quote, and says what one level higher would be', async () => {
    const { id, moments } = await start();
    const text = 'What is it that worries you about it?';
    const { body } = await answer(id, 0, 1, text);
    const [said] = body.moments[0].tries;
    expect(said).toMatchObject({ try: 1, text, mark: { dimension: 'listening', status: 'scored' } });
    expect(said.higher).toMatch(/^listening: beyond \d/);
    const [evidence] = said.mark.evidence;
    expect(evidence.turn).toBe(moments[0].turn);
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  test('takes two answers to a moment and shows the example after the second, not before', async () => {
    const { id } = await start();
    const once = (await answer(id, 1, 1, 'I see.')).body.moments[1];
    expect(once.example).toBeUndefined();
    const twice = (await answer(id, 1, 2, 'Go on, I am listening.')).body.moments[1];
    expect(twice.tries).toHaveLength(2);
    expect(twice.example).toBe('What worries you most about it?');
    expect((await answer(id, 1, 3, 'And again.')).status).toBe(400);
  });

  test('counts the same answer once, however often it is sent, and refuses another in its place', async () => {
    const { id } = await start();
    await answer(id, 0, 1, 'What happened?');
    const again = await answer(id, 0, 1, 'What happened?');
    expect(again.body.moments[0].tries).toHaveLength(1);
    const other = await answer(id, 0, 1, 'Something else.');
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'reply-conflict' } } });
  });

  test('says what is wrong with an answer to no moment, a second before the first, and an unknown dimension', async () => {
    const { id } = await start();
    expect((await answer(id, 4, 1, 'Hello.')).body.error.message).toBe('moment: expected 0 to 3, got 4');
    expect((await answer(id, 0, 2, 'Hello.')).body.error.message).toMatch(/the first answer to moment 0 is missing/);
    expect((await ask('POST', '/drills', { dimension: 'charm' })).body.error.message).toMatch(
      /there is no "charm"; there are: listening, transparency/,
    );
    expect((await start({ dimension: 'transparency' })).error.message).toMatch(/nothing to drill on "transparency" yet/);
  });

  test('is done once every moment was answered, and then says what it came to', async () => {
    const { id } = await start();
    for (const moment of [0, 1, 2]) await answer(id, moment, 1, 'I see.');
    expect((await ask('GET', `/drills/${id}`)).body).toMatchObject({ done: false });
    const { body } = await answer(id, 3, 1, 'What worries you about it?');
    expect(body.done).toBe(true);
    expect(body.closing.first).toBeGreaterThanOrEqual(1);
    expect(body.closing.worked).toMatchObject({ moment: 3, text: 'It helps.' });
    expect(body.closing.carry.text).toMatch(/^listening: beyond/);
    const { body: overview } = await ask('GET', '/drills');
    expect(overview.dimensions[0]).toMatchObject({ dimension: 'listening', done: 1, latest: { id } });
  });

  test('is nobody else’s to read or to answer', async () => {
    const { id } = await start();
    const audit = { at: '2026-01-01', action: 'account-created' as const, actor: null, subject: null };
    await server.store.createPerson(
      { id: 'coach', name: 'coach', nameKey: 'coach', password: null, roles: ['coach', 'admin'], groups: [] },
      audit,
    );
    const other = writeSession(server.folder, 'coach');
    expect((await ask('GET', `/drills/${id}`, undefined, other)).status).toBe(404);
    expect((await ask('POST', `/drills/${id}/tries`, { moment: 0, try: 1, text: 'Mine.' }, other)).status).toBe(404);
  });
});

describe('with a conversation behind one', () => {
  async function talk(reply: string, language = 'en'): Promise<string> {
    const client = await server.connect();
    const id = await begin(client, { language });
    await say(client, reply);
    client.send({ type: 'end' });
    await client.next('ended');
    await client.close();
    return id;
  }

  test('what was missed there comes first, in its own words, and what one said then only after the answer', async () => {
    const pitch = 'You have such great taste, we are the best store in town!';
    const id = await talk(pitch);
    const started = await start({ conversation: id });
    expect(started.moments[0]).toMatchObject({ source: 'own', own: { conversation: id, persona: { id: 'shopper' } }, turn: 1 });
    expect(JSON.stringify(started)).not.toContain(pitch);
    const { body } = await answer(started.id, 0, 1, 'What brings you in?');
    expect(body.moments[0].earlier).toMatchObject({ text: pitch });
    // Drilled once, it does not come again.
    expect((await start({ conversation: id })).moments[0].source).toBe('rubric');
  });

  test('a drill leaves one’s progress as it was', async () => {
    const before = (await ask('GET', '/progress')).body;
    const { id } = await start();
    for (const moment of [0, 1, 2, 3]) await answer(id, moment, 1, 'Buy it now!');
    expect((await ask('GET', '/progress')).body).toEqual(before);
  });

  test('moments of a talk in another language, and of one that goes on, are left out', async () => {
    const french = await talk('You have such great taste, we are the best store in town!', 'fr');
    const started = await start({ conversation: french });
    expect(started.moments.some(({ own }: { own?: { conversation: string } }) => own?.conversation === french)).toBe(false);
  });

  test('what is taken along holds the drills, and deleting everything deletes them', async () => {
    const { id } = await start();
    await answer(id, 0, 1, 'A very private answer.');
    const everything = await (await fetchSignedIn(`${server.address}api/v1/me/export?format=json`)).json();
    expect(JSON.stringify(everything.drills)).toContain('A very private answer.');
    const at = '2026-01-01T00:00:00.000Z';
    await server.store.erase(
      'local',
      { account: false },
      { at, action: 'everything-deleted', actor: 'local', subject: 'local' },
    );
    expect((await ask('GET', `/drills/${id}`)).status).toBe(404);
    expect((await ask('GET', '/drills')).body.dimensions[0].done).toBe(0);
  });
});

test('a drill whose line does not call for its dimension, or whose example does not do it, is told in words', () => {
  const bad = Rubric.parse({
    ...rubric,
    drills: [{ ...drill('odd', 'transparency'), line: both('Nice weather.'), example: both('Lovely.') }],
  });
  const problems = drillProblems(bad, embeddedReader);
  expect(problems[0]).toMatch(
    /^drills: "odd" \(en\): the line is read as .* and calls for transparency no more than any other/,
  );
  expect(problems[1]).toMatch(/^drills: "odd" \(en\): the example is marked .* on transparency; expected 4 or more/);
});
