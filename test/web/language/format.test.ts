import { expect, test } from 'vitest';
import { pluralIn } from '../../../web/language/plural.ts';
import { formatIn } from '../../../web/language/use-format.ts';

test('dates and numbers are written as the language writes them', () => {
  const english = formatIn('en', 'en-GB');
  const french = formatIn('fr', 'fr-FR');
  expect(english.day('2024-02-01T12:00:00')).toBe('1 February 2024');
  expect(french.day('2024-02-01T12:00:00')).toBe('1er février 2024');
  expect(french.day('2024-02-11T12:00:00')).toBe('11 février 2024');
  expect(english.level(3.5)).toBe('3.5');
  expect(french.level(3.5)).toBe('3,5');
  expect(english.percent(0.614)).toBe('61%');
  expect(french.percent(0.614)).toMatch(/^61\s%$/);
});

test('a change carries its sign, and none is told as such', () => {
  const { change } = formatIn('en', 'en-GB');
  expect([4.2, -12, 0.3].map(change)).toEqual(['+4', '−12', '±0']);
});

test('nought is plural in English and singular in French', () => {
  const english = pluralIn('en');
  const french = pluralIn('fr');
  expect([0, 1, 2].map((n) => english(n, 'one', 'other'))).toEqual(['other', 'one', 'other']);
  expect([0, 1, 2].map((n) => french(n, 'one', 'other'))).toEqual(['one', 'one', 'other']);
});
