import { describe, expect, test } from 'vitest';
import { trendNeeds, trendOf, trendSpans } from '../../server/scoring/trend.ts';

describe('a trend', () => {
  test('is not told from fewer than six conversations, however steep', () => {
    for (const levels of [[], [1], [1, 3, 5], [1, 2, 3, 4, 5]])
      expect(trendOf(levels)).toEqual({ direction: 'too-few', conversations: levels.length, needed: trendNeeds });
  });

  test('rises where six levels rise throughout, by the median of the slopes', () => {
    expect(trendOf([2, 2.2, 2.4, 2.6, 2.8, 3])).toMatchObject({ direction: 'rises', conversations: 6 });
    const { slope, low } = rising([2, 2.2, 2.4, 2.6, 2.8, 3]);
    expect(slope).toBeCloseTo(0.2);
    expect(low).toBeGreaterThan(0);
  });

  test('of six stands one pair out of order, and not two', () => {
    expect(trendOf([2, 2.2, 2.6, 2.4, 2.8, 3]).direction).toBe('rises');
    expect(trendOf([2.2, 2, 2.6, 2.4, 2.8, 3]).direction).toBe('unclear');
  });

  test('falls as it rises', () => {
    expect(trendOf([3, 2.8, 2.6, 2.4, 2.2, 2]).direction).toBe('falls');
  });

  test('is unclear where levels go up and down, or never change', () => {
    expect(trendOf([3, 2, 3, 2, 3, 2, 3, 2]).direction).toBe('unclear');
    expect(trendOf([3, 3, 3, 3, 3, 3, 3, 3])).toMatchObject({ direction: 'unclear', slope: 0, low: 0, high: 0 });
  });

  test('takes equal levels for none: three twos and then three threes are too little', () => {
    expect(trendOf([2, 2, 2, 3, 3, 3]).direction).toBe('unclear');
  });

  test('is hardly moved by one odd conversation', () => {
    const { slope } = rising([2, 2.1, 2.2, 2.3, 2.4, 5, 2.6, 2.7, 2.8, 2.9]);
    expect(slope).toBeCloseTo(0.1, 1);
  });

  test('says rises or falls of one in twenty orders at most where there is none', () => {
    // All orders of six different levels.
    let told = 0;
    const orders = permutations([1, 2, 3, 4, 5, 6]);
    for (const levels of orders) if (trendOf(levels).direction !== 'unclear') told++;
    expect(orders).toHaveLength(720);
    expect(told / orders.length).toBeLessThanOrEqual(0.05);
    expect(told).toBe(12);
  });

  test('looks at the latest conversations alone', () => {
    const long = [...Array.from({ length: 60 }, (_, index) => 5 - index / 20), ...Array.from({ length: trendSpans }, () => 3)];
    expect(trendOf(long)).toMatchObject({ direction: 'unclear', conversations: trendSpans, slope: 0 });
  });
});

function rising(levels: readonly number[]): { slope: number; low: number; high: number } {
  const trend = trendOf(levels);
  if (trend.direction !== 'rises') throw new Error(`expected a rise, got ${trend.direction}`);
  return trend;
}

const permutations = (values: readonly number[]): number[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));
