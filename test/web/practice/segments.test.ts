import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, Mark } from '../../../server/domain/mark.ts';
import { evidenceFor, segments } from '../../../web/practice/segments.ts';

const text = 'It costs 64.90, and decide now.';
const quote = (words: string, polarity: '+' | '-', turn = 0): Evidence => ({
  marker: 'm',
  polarity,
  turn,
  quote: words,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('segments', () => {
  test('set quotes apart from the rest', () => {
    expect(segments(text, [quote('64.90', '+'), quote('decide now', '-')])).toEqual([
      { start: 0, text: 'It costs ', polarity: null },
      { start: 9, text: '64.90', polarity: '+' },
      { start: 14, text: ', and ', polarity: null },
      { start: 20, text: 'decide now', polarity: '-' },
      { start: 30, text: '.', polarity: null },
    ]);
  });

  test('are for and against where quotes of both kinds overlap', () => {
    expect(
      segments(text, [quote('costs 64.90', '+'), quote('64.90, and', '-')]).map(({ text, polarity }) => [text, polarity]),
    ).toEqual([
      ['It ', null],
      ['costs ', '+'],
      ['64.90', 'both'],
      [', and', '-'],
      [' decide now.', null],
    ]);
  });

  test('join where two quotes of one kind meet', () => {
    expect(segments(text, [quote('It ', '+'), quote('costs', '+')])[0]).toEqual({ start: 0, text: 'It costs', polarity: '+' });
  });

  test('are always the text when put together, whatever the offsets', () => {
    const span = fc.record({ start: fc.nat(60), end: fc.nat(60), polarity: fc.constantFrom('+' as const, '-' as const) });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 8 }), (words, spans) => {
        const evidence = spans.map((entry) => ({ marker: 'm', turn: 0, quote: '', ...entry }));
        expect(
          segments(words, evidence)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(words);
      }),
    );
  });
});

test('evidence is taken for one turn, and for one dimension where one is open', () => {
  const mark = (dimension: string, evidence: Evidence[]): Mark => ({
    dimension,
    status: 'scored',
    level: 3,
    score: 0.5,
    note: '',
    evidence,
  });
  const marks = [mark('a', [quote('It', '+'), quote('costs', '-', 7)]), mark('b', [quote('now', '-')])];
  expect(evidenceFor(marks, 0, null).map((entry) => entry.quote)).toEqual(['It', 'now']);
  expect(evidenceFor(marks, 0, 'b').map((entry) => entry.quote)).toEqual(['now']);
  expect(evidenceFor(marks, 7, 'a').map((entry) => entry.quote)).toEqual(['costs']);
  expect(evidenceFor(undefined, 0, null)).toEqual([]);
});

test('a gap between two sentences is not set apart from both', () => {
  const words = 'Good day. What brings you?';
  const at = (start: number, end: number, polarity: '+' | '-'): Evidence => ({
    marker: 'm',
    polarity,
    turn: 0,
    quote: '',
    start,
    end,
  });
  const cut = segments(words, [at(0, 9, '+'), at(10, words.length, '+'), at(0, words.length, '-')]);
  expect(cut).toEqual([{ start: 0, text: words, polarity: 'both' }]);
});
