import { expect, test } from 'vitest';
import { type DoubleScored, fewestPairs, isAdvisory, kappaFigure, pairsOf } from '../../server/scoring/reliability.ts';

const level = (turn: number, coach: string, given: number | null, engineLevel: number | null = 3): DoubleScored => ({
  conversation: 'c',
  turn,
  dimension: 'listening',
  coach,
  level: given,
  engineLevel,
});

test('each coach is paired with the engine, and with each other coach of the same reply', () => {
  const levels = [
    level(1, 'a', 2),
    level(1, 'b', 4),
    level(1, 'c', 5),
    level(3, 'a', 1),
    { ...level(1, 'd', 1), dimension: 'other' },
  ];
  const { engine, coaches } = pairsOf(levels, 'listening');
  expect(engine).toEqual([
    [2, 3],
    [4, 3],
    [5, 3],
    [1, 3],
  ]);
  expect(coaches).toEqual([
    [2, 4],
    [2, 5],
    [4, 5],
  ]);
});

test('where one side gave no level there is no pair', () => {
  const { engine, coaches } = pairsOf([level(1, 'a', null), level(1, 'b', 4, null), level(1, 'c', 5)], 'listening');
  expect([engine, coaches]).toEqual([[[5, 3]], [[4, 5]]]);
});

const pairs = (n: number, other: (level: number) => number): [number, number][] =>
  Array.from({ length: n }, (_, index) => [1 + (index % 5), other(1 + (index % 5))]);
const same = (value: number) => value;
const off = (value: number) => Math.min(5, value + 1);

test('a dimension is advisory where the engine agrees less with coaches than they do with each other', () => {
  expect(isAdvisory({ engine: pairs(fewestPairs, off), coaches: pairs(fewestPairs, same) })).toBe(true);
  expect(isAdvisory({ engine: pairs(fewestPairs, same), coaches: pairs(fewestPairs, off) })).toBe(false);
  expect(isAdvisory({ engine: pairs(fewestPairs, off), coaches: pairs(fewestPairs, off) })).toBe(false);
});

test('nothing is said of fewer than thirty pairs on either side, or of levels that never differ', () => {
  expect(isAdvisory({ engine: pairs(29, off), coaches: pairs(40, same) })).toBeNull();
  expect(isAdvisory({ engine: pairs(40, off), coaches: pairs(29, same) })).toBeNull();
  expect(isAdvisory({ engine: pairs(40, off), coaches: pairs(40, same).map(() => [3, 3]) })).toBeNull();
});

test('a figure has n, and an interval around its value that is the same each time', () => {
  const figure = kappaFigure(pairs(60, (value) => (value === 3 ? 1 : value)));
  expect(figure).toEqual(kappaFigure(pairs(60, (value) => (value === 3 ? 1 : value))));
  expect(figure.n).toBe(60);
  expect(figure.low).toBeLessThan(figure.value ?? 0);
  expect(figure.high).toBeGreaterThan(figure.value ?? 1);
  expect(kappaFigure([])).toEqual({ n: 0, value: null, low: null, high: null });
});
