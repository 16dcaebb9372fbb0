import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { labelledLine } from '../support/labelled-line.ts';
import { rubric } from '../support/small-content.ts';
import { removeFolder } from '../support/test-server.ts';

/** The studio's thread loads the reader's weights first, which takes a busy machine a while. */
const patienceMs = 180_000;

let server: DeskServer;
beforeAll(async () => {
  server = await startDeskServer();
}, patienceMs);
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const upload = (lines: string, name = 'Spring') => server.as('dina', 'POST', 'studio/labelled-sets', { name, lines });
const sets = async () => (await server.as('dina', 'GET', 'studio/labelled-sets')).json;

describe('labelled replies', () => {
  test('are kept without their bad lines, which are told by number and remedy', async () => {
    const { status, json } = await upload(
      `\uFEFF${labelledLine('a', 4)}\r\nno json\n\n${labelledLine('a', 3.2)}\n${labelledLine('b', 2, { levels: {} })}\n${labelledLine('a', 5, { rater: 'ben' })}`,
    );
    expect(status).toBe(201);
    expect(json.set).toMatchObject({ name: 'Spring', origin: 'uploaded', by: { id: 'dina' }, lines: 2, replies: 1, raters: 2 });
    expect(json.left).toBe(3);
    expect(json.problems.map((problem: { line: number }) => problem.line)).toEqual([2, 4, 5]);
    expect(json.problems[1].problem).toContain('halves');
    expect((await sets()).sets).toHaveLength(1);
    expect((await server.as('dina', 'DELETE', `studio/labelled-sets/${json.set.id}`)).status).toBe(200);
    expect((await sets()).sets).toEqual([]);
    expect((await server.as('dina', 'DELETE', `studio/labelled-sets/${json.set.id}`)).status).toBe(404);
  });

  test('of which none is good keep nothing, and say what is wrong with the first', async () => {
    const { status, json } = await upload('{"id": 1}\n');
    expect(status).toBe(422);
    expect(json.error.message).toContain('line 1: reply');
    expect((await upload('\n\n')).json.error.message).toContain('no labelled reply');
    expect((await sets()).sets).toEqual([]);
  });

  test('that were said here are no copies: they are left out', async () => {
    const id = await server.submitted('ada', ['What are you looking for?']);
    const { json } = await upload(`${labelledLine(`${id}/1`, 3)}\n${labelledLine('x', 3)}`, 'Mixed');
    expect(json.set.lines).toBe(1);
    expect(json.problems).toEqual([{ line: 1, problem: expect.stringContaining('scored blind here') }]);
    await server.as('dina', 'DELETE', `studio/labelled-sets/${json.set.id}`);
  });
});

describe('a rubric', () => {
  const run = (user: string, body: object) => server.as(user, 'POST', 'studio/calibrations', body);
  const published = async () => (await server.store.currentVersions('rubric'))[0]?.id;

  test(
    'is run against a set, as it is published and as a text that changes it',
    async () => {
      const { json } = await upload([labelledLine('a', 1), labelledLine('b', 5), labelledLine('c', 3)].join('\n'));
      const replies = { set: json.set.id };
      const as = await run('dina', { replies, rubric: { version: await published() } });
      expect(as.status).toBe(200);
      expect(as.json).toMatchObject({ replies: 3, lines: 3, changed: 0, published: { same: true } });
      expect(as.json.dimensions[0]).toMatchObject({ dimension: 'listening', published: null, engine: { n: 3 } });
      const [dimension, ...others] = rubric.dimensions;
      const eased = { ...rubric, dimensions: [{ ...dimension, thresholds: [0.01, 0.02, 0.03, 0.04] }, ...others] };
      const tried = await run('dina', { replies, rubric: { source: stringify(eased) } });
      expect(tried.json.published).toMatchObject({ same: false });
      expect(tried.json.dimensions[0].published.n).toBe(3);
      expect(tried.json.worst[0]).toMatchObject({ id: 'a', given: 1, reply: 'What would you like to use it for?' });
      await server.as('dina', 'DELETE', `studio/labelled-sets/${json.set.id}`);
    },
    patienceMs,
  );

  test('that is broken, or has none of the dimensions, says so', async () => {
    const { json } = await upload(labelledLine('a', 1, { levels: { elsewhere: 2 } }));
    const replies = { set: json.set.id };
    const broken = await run('dina', { replies, rubric: { source: 'id: x\ntitle: [' } });
    expect(broken).toMatchObject({ status: 422, json: { error: { code: 'bad-content' } } });
    expect(broken.json.error.details.problems[0].line).toBe(2);
    expect((await run('dina', { replies, rubric: { version: await published() } })).json.error.message).toContain('listening');
    expect((await run('dina', { replies: { set: 'nowhere' }, rubric: { version: await published() } })).status).toBe(404);
    expect((await run('cara', { replies, rubric: { version: await published() } })).status).toBe(403);
  });

  test(
    'is run on what was scored blind here by coaches alone, of their own groups, and that is logged',
    async () => {
      const id = await server.submitted('ada', ['What are you looking for?']);
      await server.as('carl', 'PUT', `review/conversations/${id}/blind`, { blind: true });
      await server.as('carl', 'PUT', `review/conversations/${id}/replies/1/levels`, { levels: { listening: { level: 2 } } });
      await server.store.setRoles('cara', ['coach', 'designer'], {
        at: '2026-01-02T00:00:00.000Z',
        action: 'roles-set',
        actor: null,
        subject: 'cara',
      });
      const body = { replies: { collected: 'trust-based-selling' }, rubric: { version: await published() } };
      const ran = await run('cara', body);
      expect(ran.json).toMatchObject({ replies: 1 });
      expect((await server.as('cara', 'GET', 'studio/labelled-sets')).json.collected).toEqual([
        { rubric: 'trust-based-selling', replies: 1 },
      ]);
      expect(await sets()).toMatchObject({ mayCollect: false, collected: [] });
      expect((await run('dina', body)).status).toBe(403);
      expect((await server.audit()).find(({ action }) => action === 'exported')?.detail).toMatchObject({
        what: 'calibration-run',
      });
    },
    patienceMs,
  );
});

describe('a certificate', () => {
  test(
    'of the published rubric is computed once it is asked for, kept, and shown to coaches, never to learners',
    async () => {
      const first = await server.as('cara', 'GET', 'certificates');
      expect(first.json.certificates[0]).toMatchObject({ rubric: 'trust-based-selling' });
      await server.certificates.keepUp();
      const { json } = await server.as('cara', 'GET', 'certificates');
      const [{ certificate, version, at }] = json.certificates;
      expect(certificate.wording[0]).toMatchObject({ dimension: 'listening' });
      expect(certificate.gaming.n).toBeGreaterThanOrEqual(60);
      expect(at).toEqual(expect.any(String));
      const again = await server.as('dina', 'GET', `certificates/${version.id}`);
      expect(again.json).toMatchObject({ at, certificate });
      expect((await server.as('ada', 'GET', 'certificates')).status).toBe(403);
      expect((await server.as('dina', 'GET', 'certificates/nowhere')).status).toBe(404);
    },
    patienceMs,
  );
});
