import { expect, test } from 'vitest';
import type { Mark } from '../../server/domain/mark.ts';
import { levelScore } from '../../server/scoring/level-score.ts';
import { uncertainMarks } from '../../server/scoring/uncertain.ts';
import { rubric } from '../support/small-content.ts';

const scored = (score: number, more: Partial<Mark> = {}): Mark => ({
  dimension: 'listening',
  status: 'scored',
  level: 3,
  score,
  evidence: [],
  note: '',
  ...more,
});
const reasonOf = (mark: Mark, earlier?: Mark) =>
  uncertainMarks(rubric, [
    { turn: 0, heard: null },
    {
      turn: 1,
      heard: {
        marks: { source: 'llm', marks: [mark] },
        ...(earlier ? { earlier: [{ source: 'embedded', marks: [earlier] }] } : {}),
      },
    },
  ]).map(({ reason }) => reason);

test.each([
  [0.405, ['near-edge']],
  [0.395, ['near-edge']],
  [0.42, []],
  [0.5, []],
  [0.005, []],
])('a score of %d is near the edge of a level or not: %j', (score, expected) => {
  expect(reasonOf(scored(score))).toEqual(expected);
});

test('a mark whose readings lie on both sides of an edge is uncertain', () => {
  expect(reasonOf(scored(0.5, { uncertain: true }))).toEqual(['near-edge']);
});

test('a reply that was not scored is uncertain; one without an opportunity is not', () => {
  expect(reasonOf(scored(0.5, { status: 'unscored', level: null, score: null }))).toEqual(['unscored']);
  expect(reasonOf(scored(0.4, { status: 'no-opportunity', level: null }))).toEqual([]);
});

test('two readers that differ by more than a level are uncertain', () => {
  expect(reasonOf(scored(0.75), scored(0.5))).toEqual(['readers-differ']);
  expect(reasonOf(scored(0.7), scored(0.5))).toEqual([]);
  expect(reasonOf(scored(0.7), scored(0.5, { status: 'unscored', score: null, level: null }))).toEqual([]);
});

test('a mark on a dimension that the rubric does not have is left alone', () => {
  expect(reasonOf(scored(0.4, { dimension: 'charm' }))).toEqual([]);
});

const dimension = { thresholds: [0.2, 0.4, 0.6, 0.8] as [number, number, number, number] };

test.each([
  [3, 0.55, 0.55],
  [3, 0.4, 0.4],
  [3, 0.6, 0.5],
  [1, 0.9, 0.1],
  [5, 0.1, 0.9],
  [5, 1, 1],
  [2, null, 0.3],
  [null, 0.9, 0.5],
])('a level of %j that the engine scored %j has the score %d', (level, engine, expected) => {
  expect(levelScore(dimension, level, engine)).toBeCloseTo(expected, 10);
});
