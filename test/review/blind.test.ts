import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ReliabilityCards, Review } from '../../server/domain/review.ts';
import { LabelledReply } from '../../server/scoring/calibration.ts';
import { runCandor } from '../commands/run-candor.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { removeFolder } from '../support/test-server.ts';

let server: DeskServer;
beforeEach(async () => {
  server = await startDeskServer();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const setBlind = (coach: string, id: string, blind = true) =>
  server.as(coach, 'PUT', `review/conversations/${id}/blind`, { blind });
const review = async (coach: string, id: string) =>
  Review.parse((await server.as(coach, 'GET', `review/conversations/${id}`)).json);
const give = async (coach: string, id: string, turn: number, levels: Record<string, number | null>) => {
  const given = Object.entries(levels).map(([dimension, level]) => [dimension, { level, reason: 'As I see it.' }]);
  const { status, json, body } = await server.as(coach, 'PUT', `review/conversations/${id}/replies/${turn}/levels`, {
    levels: Object.fromEntries(given),
  });
  if (status !== 200) throw new Error(body);
  return json;
};
const repliesOf = async (coach: string, id: string) =>
  (await review(coach, id)).transcript.filter(({ marks }) => marks).map(({ turn }) => turn);
/** Gives every reply these levels. */
const giveAll = async (coach: string, id: string, levels: Record<string, number | null>) => {
  for (const turn of await repliesOf(coach, id)) await give(coach, id, turn, levels);
};

describe('reviewed blind', () => {
  test('no answer tells the engine’s or another coach’s marks of a reply, until all levels of it are given', async () => {
    const id = await server.submitted('ada', ['What are you looking for?', 'What about the lamp?']);
    await server.as('ada', 'POST', `conversations/${id}/disputes`, {
      turn: 1,
      dimension: 'listening',
      reason: 'A 2 is unfair.',
    });
    await give('carl', id, 1, { listening: 2 });
    await server.as('carl', 'POST', `review/conversations/${id}/comments`, { turn: 1, text: 'A clear 2.' });
    await server.as('carl', 'POST', `review/conversations/${id}/return`, { summary: 'Mostly a 2.' });
    const open = await review('carl', id);
    const note = open.transcript[1]?.marks?.[0]?.engine?.note ?? '';
    expect(note.length).toBeGreaterThan(3);
    expect((await setBlind('cara', id)).json).toEqual({ done: true });

    const first = await review('cara', id);
    expect(first.blind).toEqual({ active: true, possible: false });
    for (const turn of first.transcript.filter(({ marks }) => marks)) {
      expect(turn).toMatchObject({ withheld: true, uncertain: [] });
      expect(turn.trust).toBeUndefined();
      expect(turn.components).toBeUndefined();
      for (const mark of turn.marks ?? [])
        expect(mark).toEqual({ dimension: mark.dimension, engine: null, own: null, others: [], final: null, history: [] });
    }
    expect(first.debrief).toBeUndefined();
    expect(first.comments).toEqual([]);
    expect(first.summaries).toEqual([]);
    expect(first.disputes).toMatchObject([{ turn: 1, level: null, reason: null }]);
    expect(JSON.stringify(first)).not.toContain(note);
    expect(JSON.stringify(first)).not.toMatch(/A clear 2|Mostly a 2|is unfair/);
    for (const path of ['', '/better', '/export?format=json', '/export?format=csv', '/export?format=md']) {
      const { status, json } = await server.as('cara', 'GET', `conversations/${id}${path}`);
      expect([path, status, json.error.code]).toEqual([path, 409, 'conflict']);
    }
    const dispute = first.disputes[0]?.id;
    const early = await server.as('cara', 'POST', `review/disputes/${dispute}/answer`, {
      verdict: 'mark-stands',
      text: 'So it is.',
    });
    expect(early.status).toBe(409);

    const half = await give('cara', id, 1, { listening: 4 });
    expect(half).toMatchObject({ withheld: true, marks: [{ engine: null, own: { level: 4, blind: true } }, {}] });
    const whole = await give('cara', id, 1, { transparency: null });
    expect(whole).toMatchObject({ withheld: false, trust: expect.any(Number), marks: [{ others: [{ level: 2 }] }, {}] });
    expect(whole.marks[0].engine.note).toBe(note);
    const then = await review('cara', id);
    expect(then.transcript.filter(({ marks }) => marks).map(({ withheld }) => withheld)).toEqual([false, true, true]);
    expect(then.debrief).toBeUndefined();
    expect(then.disputes).toMatchObject([{ reason: 'A 2 is unfair.' }]);

    await give('cara', id, 3, { listening: 3, transparency: 3 });
    await give('cara', id, 5, { listening: 3, transparency: 3 });
    const last = await review('cara', id);
    expect(last.blind.active).toBe(false);
    expect(last.debrief).toBeDefined();
    expect(last.comments).toHaveLength(1);
    expect((await server.as('cara', 'GET', `conversations/${id}`)).status).toBe(200);
  });

  test('a change after the engine’s marks were shown stands, but is not blind', async () => {
    const id = await server.submitted('ada');
    await setBlind('cara', id);
    await give('cara', id, 1, { listening: 2, transparency: 2 });
    const { marks } = await give('cara', id, 1, { listening: 4 });
    expect(marks[0].own).toMatchObject({ level: 4, blind: false });
    expect(marks[0].history.map(({ level, blind }: { level: number; blind: boolean }) => [level, blind])).toEqual([
      [2, true],
      [4, false],
    ]);
  });

  test.each(['review/conversations/ID', 'conversations/ID', 'conversations/ID/better', 'conversations/ID/export?format=csv'])(
    'cannot be begun by who has seen the marks at %s',
    async (path) => {
      const id = await server.submitted('ada');
      expect((await server.as('cara', 'GET', path.replace('ID', id))).status).toBe(200);
      const { status, json } = await setBlind('cara', id);
      expect([status, json.error.code]).toEqual([409, 'conflict']);
      expect((await setBlind('carl', id)).status).toBe(200);
    },
  );

  test('it can be ended, which shows everything; what is given after that is not blind, and it is not begun again', async () => {
    const id = await server.submitted('ada');
    await setBlind('cara', id);
    await setBlind('cara', id);
    await setBlind('cara', id, false);
    const shown = await review('cara', id);
    expect(shown).toMatchObject({ blind: { active: false, possible: false } });
    expect(shown.transcript[1]?.marks?.[0]?.engine).not.toBeNull();
    expect((await give('cara', id, 1, { listening: 3 })).marks[0].own.blind).toBe(false);
    expect((await setBlind('cara', id)).status).toBe(409);
    const told = (await server.audit()).filter(({ action }) => action === 'blind-set');
    expect(told.map(({ detail }) => detail)).toEqual([{ blind: 'false' }, { blind: 'true' }]);
  });

  test('the queue says so, to this coach alone', async () => {
    const id = await server.submitted('ada');
    await setBlind('cara', id);
    const entryOf = async (coach: string) => (await server.as(coach, 'GET', 'review/queue')).json.entries[0];
    expect(await entryOf('cara')).toMatchObject({ conversation: id, blind: true });
    expect(await entryOf('carl')).toMatchObject({ conversation: id, blind: false });
  });
});

const cards = async (user: string, query = '') =>
  ReliabilityCards.parse((await server.as(user, 'GET', `review/reliability${query}`)).json);
const rubricOf = async () => (await server.as('ada', 'GET', 'rubrics/trust-based-selling')).json;

describe('how far the engine can be relied on', () => {
  test('is told from levels that were given blind, by dimension and version, with n and an interval', async () => {
    expect(await cards('cara')).toEqual({ scope: 'groups', cards: [] });
    const open = await server.submitted('ada');
    await give('cara', open, 1, { listening: 1, transparency: 1 });
    expect((await cards('cara')).cards).toEqual([]);
    const id = await server.submitted('ada');
    for (const coach of ['cara', 'carl']) {
      await setBlind(coach, id);
      await giveAll(coach, id, { listening: coach === 'cara' ? 3 : 4, transparency: null });
    }
    const shown = await cards('cara', '?rubric=trust-based-selling');
    const [listening, transparency] = shown.cards[0]?.dimensions ?? [];
    const scored = (await review('cara', id)).transcript.filter(({ marks }) => marks?.[0]?.engine?.level).length;
    expect(listening).toMatchObject({ dimension: 'listening', engine: { n: scored * 2 }, coaches: { n: 2 }, advisory: null });
    expect(transparency).toMatchObject({ engine: { n: 0, value: null }, coaches: { n: 0 }, advisory: null });
    expect(shown.cards[0]).toMatchObject({
      rubric: 'trust-based-selling',
      version: { hash: expect.stringMatching(/^\w{12}$/) },
    });
    expect((await cards('cara', '?rubric=other')).cards).toEqual([]);
    expect((await cards('sue')).cards).toEqual([]);
    expect(await cards('dina')).toMatchObject({ scope: 'installation', cards: [{ dimensions: [listening, transparency] }] });
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
    expect((await cards('dina')).cards).toEqual([]);
  });

  test('a dimension on which coaches agree better with each other than with the engine is advisory, everywhere', async () => {
    const replies = ['What are you looking for?', 'A splendid lamp.', 'What is the room like?', 'Splendid.'];
    const conversations: string[] = [];
    for (let count = 0; count < 8; count++) {
      const id = await server.submitted('ada', replies);
      conversations.push(id);
      const levels = new Map<number, number>();
      for (const coach of ['cara', 'carl']) {
        await setBlind(coach, id);
        for (const [index, turn] of (await repliesOf(coach, id)).entries()) {
          // Both see the same, and nothing of what the engine goes by.
          levels.set(turn, 1 + ((index + count) % 5));
          await give(coach, id, turn, { listening: levels.get(turn) ?? 3, transparency: null });
        }
      }
    }
    const [listening, transparency] = (await cards('dina')).cards[0]?.dimensions ?? [];
    expect(listening?.coaches).toMatchObject({ n: 40, value: 1 });
    expect(listening?.engine.n).toBeGreaterThanOrEqual(30);
    expect(listening?.engine.value).toBeLessThan(1);
    expect([listening?.advisory, transparency?.advisory]).toEqual([true, null]);
    expect((await rubricOf()).dimensions.map(({ advisory }: { advisory?: boolean }) => advisory)).toEqual([true, undefined]);
    const [rubric] = (await server.as('ada', 'GET', 'rubrics')).json.rubrics;
    expect(rubric.dimensions[0].advisory).toBe(true);
    const progress = (await server.as('ada', 'GET', 'progress')).json.rubrics[0].dimensions;
    expect(progress.map(({ advisory }: { advisory?: boolean }) => advisory)).toEqual([true, undefined]);
    const group = (await server.as('cara', 'GET', 'review/groups/north')).json.dimensions;
    expect(group.map(({ advisory }: { advisory?: boolean }) => advisory)).toEqual([true, undefined]);
    const taken = async (format: string) => (await server.as('cara', 'GET', `review/export?format=${format}`)).body;
    const rows = (await taken('csv')).trimEnd().split('\r\n').slice(1);
    for (const row of rows) expect(row.endsWith(',advisory')).toBe(row.includes(',listening,'));
    expect(await taken('md')).toMatch(/\| listening \(advisory\) \| [\d.]+ \|/);
    expect(await taken('md')).not.toContain('transparency (advisory)');
    for (const { result } of JSON.parse(await taken('xapi')))
      expect(Object.entries(result.extensions).find(([key]) => key.endsWith('/xapi/advisory'))?.[1]).toEqual(['listening']);
    const own = await server.as('ada', 'GET', `conversations/${conversations[0]}/export?format=csv`);
    expect(own.body.split('\r\n')[0]).toMatch(/,advisory$/);
    expect(own.body.split('\r\n')[2]).toMatch(/,listening$/);
    const given = await server.as('cara', 'POST', 'review/assignments', {
      title: 'Again',
      persona: 'shopper',
      groups: ['north'],
    });
    expect((await server.as('cara', 'GET', `review/assignments/${given.json.id}`)).json.advisory).toEqual(['listening']);
    const { transcript } = (await server.as('ada', 'GET', `conversations/${conversations[0]}`)).json;
    expect(transcript[1].marks.map(({ advisory }: { advisory?: boolean }) => advisory)).toEqual([true, undefined]);
    expect((await review('cara', conversations[0] ?? '')).rubric.dimensions[0]?.advisory).toBe(true);
  }, 120_000);
});

describe('the calibration file', () => {
  const file = (coach: string) => server.as(coach, 'GET', 'review/calibration?rubric=trust-based-selling');

  test('has a line for each coach’s levels of a reply, which "candor calibrate" reads', async () => {
    const id = await server.submitted('ada');
    await setBlind('cara', id);
    await setBlind('carl', id);
    await giveAll('cara', id, { listening: 3, transparency: null });
    await give('carl', id, 1, { listening: 4 });
    const { body, status } = await file('cara');
    expect(status).toBe(200);
    const lines = body
      .trimEnd()
      .split('\n')
      .map((line) => LabelledReply.parse(JSON.parse(line)));
    expect(lines.map(({ id: reply, rater }) => [reply, rater])).toEqual([
      [`${id}/1`, 'cara'],
      [`${id}/1`, 'carl'],
      [`${id}/3`, 'cara'],
    ]);
    expect(lines[0]).toMatchObject({
      reply: 'What are you looking for?',
      context: [{ speaker: 'other' }],
      levels: { listening: 3, transparency: null },
      language: 'en',
    });
    expect(lines[1]?.levels).toEqual({ listening: 4 });
    expect(lines[0]?.facts?.length).toBeGreaterThan(0);
    const named = join(mkdtempSync(join(tmpdir(), 'candor-test-')), 'calibration.jsonl');
    writeFileSync(named, body);
    const { code, out } = await runCandor(['calibrate', '--rubric', 'trust-based-selling', '--json', named]);
    expect([code, JSON.parse(out).dimensions[0].raters]).toEqual([0, expect.objectContaining({ n: 1 })]);
    removeFolder(join(named, '..'));
  });

  test('leaves out what its reader still reviews blind, and what it shows counts as seen', async () => {
    const [mine, theirs] = [await server.submitted('ada'), await server.submitted('ada')];
    for (const id of [mine, theirs]) {
      await setBlind('carl', id);
      await giveAll('carl', id, { listening: 3, transparency: 3 });
    }
    await setBlind('cara', mine);
    const { body } = await file('cara');
    expect(body).not.toContain(mine);
    expect(body).toContain(theirs);
    expect((await setBlind('cara', theirs)).status).toBe(409);
    expect((await file('sue')).body).toBe('');
    expect((await server.audit())[0]).toMatchObject({ action: 'exported', actor: 'sue' });
  });

  test('of an unknown rubric is refused', async () => {
    expect((await server.as('cara', 'GET', 'review/calibration?rubric=charm')).status).toBe(404);
    expect((await server.as('cara', 'GET', 'review/calibration')).status).toBe(400);
  });
});
