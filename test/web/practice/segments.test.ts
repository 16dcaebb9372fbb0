import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence, Mark } from '../../../server/domain/mark.ts';
import { evidenceFor, explaining, segments } from '../../../web/practice/segments.ts';

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

describe('the evidence that is shown', () => {
  const mark = (dimension: string, evidence: Evidence[], level: Mark['level'] = 3): Mark => ({
    dimension,
    status: level === null ? 'no-opportunity' : 'scored',
    level,
    score: 0.5,
    note: '',
    evidence,
  });
  const by = (marker: string, words: string, polarity: '+' | '-', turn = 0): Evidence => ({
    ...quote(words, polarity, turn),
    marker,
  });
  const words = (evidence: Evidence[]) => evidence.map((entry) => entry.quote);
  const many = [
    by('first', 'It', '+'),
    by('second', 'costs', '-'),
    by('third', '64.90', '+'),
    by('second', 'and', '-'),
    by('fourth', 'now', '+'),
  ];

  test('is taken for one turn, and for one dimension where one is open', () => {
    const marks = [mark('a', [quote('It', '+'), quote('costs', '-', 7)]), mark('b', [quote('now', '-')])];
    expect(words(evidenceFor(marks, 0, null))).toEqual(['It', 'now']);
    expect(words(evidenceFor(marks, 0, 'b'))).toEqual(['now']);
    expect(words(evidenceFor(marks, 7, 'a'))).toEqual(['costs']);
    expect(evidenceFor(undefined, 0, null)).toEqual([]);
  });

  test('is, with nothing open, what the note speaks of: against at a low level, for at a high one, the weightiest between', () => {
    expect(words(evidenceFor([mark('a', many, 2)], 0, null))).toEqual(['costs', 'and']);
    expect(words(evidenceFor([mark('a', many, 4)], 0, null))).toEqual(['It']);
    expect(words(evidenceFor([mark('a', many, 3)], 0, null))).toEqual(['It']);
    expect(words(evidenceFor([mark('a', [by('only', 'now', '+')], 1)], 0, null))).toEqual(['now']);
  });

  test('is of three markers where a mark is open, led by that of the note; the others are the rest', () => {
    expect(words(evidenceFor([mark('a', many, 1)], 0, 'a'))).toEqual(['costs', 'and', 'It', '64.90']);
    expect(words(explaining(mark('a', many, 1)).rest)).toEqual(['now']);
  });

  test('is none where there was no opportunity', () => {
    expect(evidenceFor([mark('a', many, null)], 0, null)).toEqual([]);
    expect(evidenceFor([mark('a', many, null)], 0, 'a')).toEqual([]);
  });
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
