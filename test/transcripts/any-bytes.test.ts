import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { CandorError } from '../../server/errors.ts';
import { readAside } from '../../server/transcripts/read-aside.ts';
import { readTranscript } from '../../server/transcripts/read-transcript.ts';

afterEach(() => vi.restoreAllMocks());

/** Pieces of which real files are made, and a few that no file should have. */
const piece = fc.constantFrom(
  ...[
    'WEBVTT',
    'NOTE',
    'STYLE',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '1',
    '00:00:01.000',
    '00:01',
    ' --> ',
    '-->',
    ':',
    ' : ',
  ],
  ...[
    '<v Anna>',
    '<v',
    '</v>',
    '<i>',
    '&amp;',
    '&#x110000;',
    '{\\an8}',
    '[',
    ']',
    '{',
    '}',
    '"',
    '"text":',
    '"speaker":',
    ',',
    'null',
    '12',
  ],
  ...[
    'Anna',
    'Tom: ',
    'Renée\u00a0: ',
    '- ',
    '– ',
    '|',
    '[00:12:03] ',
    '0:12 | ',
    '\0',
    '\ufeff',
    '\ud800',
    '\u2028',
    '…',
    '**',
    '(',
    ')',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
const json = fc.json({ maxDepth: 6 });
const nearly = fc
  .tuple(fc.constantFrom('turns', 'segments', 'results', 'transcript'), fc.jsonValue({ maxDepth: 4 }))
  .map(([key, value]) =>
    JSON.stringify({
      [key]: [
        { speaker: value, text: 'Hello', start: value },
        { speaker: 'B', text: value },
      ],
    }),
  );
const given = fc.oneof(
  text,
  json,
  nearly,
  fc.uint8Array({ maxLength: 400 }),
  text.map((words) => new Uint8Array(Buffer.from(words, 'utf16le'))),
  text.map((words) => new Uint8Array(Buffer.from(words, 'latin1'))),
);

test('any bytes become turns that say something, or an error that says what is wrong', () => {
  fc.assert(
    fc.property(given, (file) => {
      try {
        const { turns } = readTranscript(file);
        expect(turns.length).toBeGreaterThan(0);
        for (const turn of turns) {
          expect(turn.text.trim()).not.toBe('');
          expect(turn.text.length).toBeLessThanOrEqual(12_000);
          expect(turn.startMs ?? 0).toBeGreaterThanOrEqual(0);
        }
      } catch (error) {
        if (!(error instanceof CandorError)) throw error;
        expect(error.code).toBe('bad-transcript');
        expect(error.message).toMatch(/; /);
      }
    }),
    { numRuns: 3000, seed: 8 },
  );
});

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

/** Calls of so many stretches of speech, in each format. */
const files: [string, (count: number) => string][] = [
  [
    'text',
    (count) =>
      Array.from({ length: count }, (_, at) => `${at % 3 ? 'Anna' : 'Tom'}: words of turn ${at}, and some more.`).join('\n'),
  ],
  [
    'headed text',
    (count) =>
      Array.from({ length: count }, (_, at) => `${at % 3 ? 'Anna' : 'Tom'}  ${clock(at * 2).slice(0, 8)}\nwords ${at}.\n`).join(
        '\n',
      ),
  ],
  [
    'WebVTT',
    (count) =>
      `WEBVTT\n\n${Array.from({ length: count }, (_, at) => `${clock(at * 2)} --> ${clock(at * 2 + 3)}\n<v ${at % 3 ? 'Anna' : 'Tom'}>words ${at}</v>\n`).join('\n')}`,
  ],
  [
    'SRT',
    (count) =>
      Array.from(
        { length: count },
        (_, at) => `${at + 1}\n${clock(at * 2)} --> ${clock(at * 2 + 3)}\n${at % 3 ? 'Anna' : 'Tom'}: words ${at}\n`,
      ).join('\n'),
  ],
  [
    'JSON',
    (count) =>
      JSON.stringify({
        segments: Array.from({ length: count }, (_, at) => ({
          speaker: at % 3 ? 'Anna' : 'Tom',
          text: `words ${at}`,
          start: at * 2,
        })),
      }),
  ],
  ['one long line', (count) => `Tom: Yes.\nAnna: ${'words and more '.repeat(count)}`],
  ['signs that open and never close', (count) => `Tom: Yes.\nAnna: ${'<v a {\\ [ ( &a '.repeat(count)}`],
  ['colons and spaces', (count) => `Tom: Yes.\nAnna: ${`${':'.repeat(20)}${' '.repeat(20)}`.repeat(count)}x`],
  ['arrows', (count) => `1\n00:00:01,000 --> 00:00:02,000\nTom: Yes\nAnna: ${'00:0 - '.repeat(count)}`],
];

/**
 * The characters that patterns look at while a file is read, by the stretch from where each begins to where its match ends; all that walks
 * over a text in the parsers but for `split`, `slice` and `JSON.parse` is a pattern.
 */
function workOf(file: string): number {
  let work = 0;
  const exec = RegExp.prototype.exec;
  const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, subject: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, subject);
    // A sticky one looks at one place alone; `split` makes its pattern so.
    work += found ? found.index + found[0].length - from : this.sticky ? 1 : subject.length - from;
    return found;
  });
  try {
    readTranscript(file);
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
  } finally {
    spy.mockRestore();
  }
  return work;
}

test.each(files)('four times as long a file takes four times the work, not more: %s', (_, make) => {
  const [one, four] = [make(500), make(2000)];
  const ratio = workOf(four) / Math.max(1, workOf(one));
  expect(ratio).toBeLessThan((four.length / one.length) * 1.15);
});

test('a call of three hours, with overlaps, is read in a thread of its own, in order', async () => {
  const count = 5400;
  const lines = Array.from(
    { length: count },
    (_, at) =>
      `${clock(at * 2)} --> ${clock(at * 2 + 3)}\n<v ${at % 7 < 4 ? 'Anna' : 'Tom'}>This is what is said at ${at}</v>\n`,
  );
  const file = new Uint8Array(Buffer.from(`\ufeffWEBVTT\r\n\r\n${lines.join('\n').replaceAll('\n', '\r\n')}`));
  expect(file.length).toBeGreaterThan(300_000);
  const { turns } = await readAside(file);
  expect(turns).toHaveLength(Math.ceil((count / 7) * 2));
  const starts = turns.map(({ startMs }) => startMs ?? 0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(turns.at(-1)?.text).toMatch(/at 5399$/);
  await expect(readAside(`1\n${'x'.repeat(70_000)}\n00:00:01,000 --> soon\nA: hi`)).rejects.toMatchObject({
    code: 'bad-transcript',
    details: { problem: 'bad-time', line: 3, column: 18 },
  });
});

test('turns that are too many are refused by their number', () => {
  const many = Array.from({ length: 6001 }, (_, at) => `${at % 2 ? 'Anna' : 'Tom'}: ${at}`).join('\n');
  expect(() => readTranscript(many)).toThrow('6001 turns');
});

test('a speech of half an hour goes on in further turns, cut between sentences', () => {
  const { turns } = readTranscript(`Anna: ${'This is a sentence of a speech. '.repeat(900)}\nTom: Yes.`);
  expect(turns.map(({ speaker }) => speaker)).toEqual(['Anna', 'Anna', 'Anna', 'Tom']);
  for (const { text } of turns.slice(0, 3)) expect(text).toMatch(/^This .* speech\.$/);
});
