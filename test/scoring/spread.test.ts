import { expect, test } from 'vitest';
import type { ActId } from '../../server/domain/act.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { markSamples } from '../../server/scoring/spread.ts';
import { rubric } from '../support/small-content.ts';

const texts = { context: [{ speaker: 'other' as const, text: 'Hm.' }], reply: 'What is it? 80.' };
const reading = (...acts: [ActId, number][]): Reading => ({
  reader: 'r',
  language: 'en',
  words: 4,
  line: ['statement'],
  acts: acts.map(([act, strength]) => ({ act, turn: 1, quote: 'What', start: 0, end: 4, strength })),
});

test('readings that agree give a spread of nothing, and no doubt', () => {
  const one = reading(['open-question', 1]);
  const [listening] = markSamples(rubric, { reading: one, samples: [one, one] }, texts);
  expect(listening?.spread?.low).toBe(listening?.spread?.high);
  expect(listening?.uncertain).toBeUndefined();
});

test('a spread that crosses a level makes the mark uncertain', () => {
  const samples = [reading(['open-question', 1]), reading(), reading()];
  const [listening] = markSamples(rubric, { reading: reading(['open-question', 1 / 3]), samples }, texts);
  expect(listening).toMatchObject({ status: 'scored', uncertain: true, spread: { low: 0.5 } });
  expect(listening?.spread?.high).toBeGreaterThan(0.8);
});

test('where only some readings see an opportunity the mark is uncertain', () => {
  const samples = [reading(['gives-price', 1]), reading()];
  const [, transparency] = markSamples(rubric, { reading: reading(['gives-price', 0.5]), samples }, texts);
  expect(transparency?.uncertain).toBe(true);
});

test('a score without an opportunity is no part of the span', () => {
  const one = reading(['gives-price', 1]);
  const [, alone] = markSamples(rubric, { reading: one, samples: [one] }, texts);
  const [, transparency] = markSamples(rubric, { reading: one, samples: [one, reading()] }, texts);
  expect(transparency).toMatchObject({ status: 'scored', uncertain: true, spread: { low: alone?.score, high: alone?.score } });
});

test('one reading alone has no spread', () => {
  const one = reading(['open-question', 1]);
  for (const mark of markSamples(rubric, { reading: one, samples: [one] }, texts)) expect(mark).not.toHaveProperty('spread');
});
