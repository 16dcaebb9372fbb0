import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCandor } from './run-candor.ts';

const line = (id: string, reply: string) =>
  `${JSON.stringify({ id, context: [{ speaker: 'other', text: 'How much is it?' }], reply })}\n`;
const parsed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));

it('scores each line in its order, with an error in place of a bad one', async () => {
  const input = [
    line('a', 'It is 40, all in.'),
    'not json\n',
    '\n',
    `${JSON.stringify({ id: 'b', context: [{ speaker: 'buyer', text: 'Hm.' }], reply: 'Hm.' })}\n`,
    `${JSON.stringify({ context: [], reply: 'Hm.' })}\n`,
    '[1]\n',
    line('c', 'Das kann ich Ihnen so nicht sagen, aber wir können darüber sprechen.').trimEnd(),
  ].join('');
  const { code, out } = await runCandor(['score'], { input });
  const [first, notJson, badSpeaker, noId, list, german] = parsed(out);
  expect(code).toBe(0);
  expect(Object.keys(first.marks)).toEqual(['listening', 'emotional-risk', 'transparency', 'self-orientation']);
  expect(first.marks.transparency).toMatchObject({ status: 'scored' });
  expect(first.marks.transparency.level).toBeGreaterThanOrEqual(4);
  expect(first.acts.map(({ act }: { act: string }) => act)).toContain('gives-price');
  expect(notJson).toEqual({ error: expect.stringMatching(/^line 2: not JSON/) });
  expect(badSpeaker).toEqual({ id: 'b', error: expect.stringMatching(/^line 4: context\.0\.speaker/) });
  expect(noId).toEqual({ error: 'line 5: id: is missing or of the wrong kind' });
  expect(list).toEqual({ error: 'line 6: expected an object {id, context, reply}' });
  expect(german.marks.listening).toMatchObject({ status: 'unscored', level: null, score: null });
});

it('answers a line before the next one comes', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../bin/candor.mjs', import.meta.url)), 'score']);
  const rows = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.write(line('first', 'It is 40.'));
  expect(JSON.parse(String((await rows.next()).value)).id).toBe('first');
  child.stdin.end(line('second', 'It is 41.'));
  expect(JSON.parse(String((await rows.next()).value)).id).toBe('second');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
});

it('refuses a rubric that is not there, a reader that is not set up, and unknown options', async () => {
  const rubric = await runCandor(['score', '--rubric', 'nonsense']);
  expect(rubric).toMatchObject({ code: 2, out: '' });
  expect(rubric.err).toContain('trust-based-selling');
  const reader = await runCandor(['score', '--reader', 'llm']);
  expect(reader).toMatchObject({ code: 2, out: '' });
  expect(reader.err).toMatch(/--reader llm: no model is set up/);
  expect((await runCandor(['score', '--colour'])).code).toBe(2);
});

it('measures agreement with people', async () => {
  const { writeFile, mkdtemp } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const folder = await mkdtemp(join(tmpdir(), 'candor-calibrate-'));
  const label = (id: string, reply: string, transparency: number, rater: string) =>
    JSON.stringify({
      id,
      context: [{ speaker: 'other', text: 'How much is it?' }],
      reply,
      levels: { transparency, listening: null },
      rater,
    });
  const file = join(folder, 'labels.jsonl');
  const straight = 'It is 40, all in.';
  const gated = 'Before we talk numbers, let us first understand your needs.';
  await writeFile(
    file,
    [
      label('a', straight, 5, 'one'),
      label('a', straight, 4.5, 'two'),
      label('b', gated, 1, 'one'),
      label('b', gated, 1, 'two'),
    ].join('\n'),
  );
  const { code, out } = await runCandor(['calibrate', '--rubric', 'trust-based-selling', '--json', file]);
  expect(code).toBe(0);
  const card = JSON.parse(out).dimensions.find(({ dimension }: { dimension: string }) => dimension === 'transparency');
  expect(card.engine.n).toBe(2);
  expect(card.engine.kappa.value).toBeGreaterThan(0.7);
  expect(card.raters).toMatchObject({ n: 2 });
  expect((await runCandor(['calibrate', file])).err).toBe('');
  // Another reply under the same id, a rater who thought again, and a name that no dimension has.
  await writeFile(
    file,
    [
      label('a', straight, 1, 'one'),
      label('a', straight, 5, 'one'),
      label('a', gated, 1, 'one'),
      JSON.stringify({ id: 'c', context: [], reply: 'Hm.', levels: { transparancy: 2 } }),
    ].join('\n'),
  );
  const odd = await runCandor(['calibrate', '--json', file]);
  expect(odd.code).toBe(0);
  expect(odd.err).toMatch(/labels\.jsonl: "transparancy" is no dimension of trust-based-selling.*there are listening, /);
  const one = JSON.parse(odd.out).dimensions.find(({ dimension }: { dimension: string }) => dimension === 'transparency');
  expect(one.engine).toMatchObject({ n: 2, meanAbsoluteError: { value: expect.any(Number) } });
  expect(one.raters).toBeNull();
  await writeFile(file, JSON.stringify({ id: 'a', context: [], reply: 'Hm.', levels: { transparency: 7 } }));
  const bad = await runCandor(['calibrate', file]);
  expect(bad.code).toBe(2);
  expect(bad.err).toMatch(/labels\.jsonl:1: levels\.transparency/);
});
