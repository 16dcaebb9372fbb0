import { expect, test } from 'vitest';
import { dueWords } from '../../../web/assigned/due-words.ts';
import { texts as en } from '../../../web/assigned/texts-en.ts';
import { texts as fr } from '../../../web/assigned/texts-fr.ts';
import { formatIn } from '../../../web/language/use-format.ts';

const now = new Date(2026, 10, 27, 9, 0);
const at = (day: number, hour = 17): string => new Date(2026, 10, day, hour, 0).toISOString();
const british = formatIn('en', 'en-GB');
const words = (dueAt: string, overdue = false) => dueWords(en, 'en', british, { dueAt, overdue }, now);

test('what is near is told by its distance, what is far by its day', () => {
  expect(words(at(27))).toBe('Due today at 17:00');
  expect(words(at(28, 1))).toBe('Due tomorrow at 01:00');
  expect(words(at(30))).toBe('Due in 3 days at 17:00');
  expect(words(at(30 + 6))).toBe('Due on 6 December at 17:00');
});

test('what is past is overdue only where nothing is done', () => {
  expect(words(at(26), true)).toBe('Overdue: it was due on 26 November');
  expect(words(at(26))).toBe('It was due on 26 November');
});

test('it is said in French as in English', () => {
  const french = formatIn('fr', 'fr-FR');
  expect(dueWords(fr, 'fr', french, { dueAt: at(28), overdue: false }, now)).toBe('À faire demain, avant 17:00');
});
