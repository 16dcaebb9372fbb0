import { expect, test } from 'vitest';
import { lately } from '../../server/language/lately.ts';

test('what a text gave is kept for the latest few, and worked out again for older and very long ones', () => {
  const asked: string[] = [];
  const lengthOf = lately((text) => {
    asked.push(text.slice(0, 3));
    return text.length;
  }, 2);
  expect([lengthOf('one'), lengthOf('one'), lengthOf('three')]).toEqual([3, 3, 5]);
  expect(asked).toEqual(['one', 'thr']);
  expect([lengthOf('four'), lengthOf('one')]).toEqual([4, 3]);
  expect(asked).toEqual(['one', 'thr', 'fou', 'one']);
  const long = 'x'.repeat(20_000);
  expect([lengthOf(long), lengthOf(long), lengthOf('one')]).toEqual([20_000, 20_000, 3]);
  expect(asked.slice(4)).toEqual(['xxx', 'xxx']);
});

test('a text that gives nothing is remembered as well', () => {
  let asked = 0;
  const nothing = lately((): undefined => {
    asked++;
    return undefined;
  }, 2);
  expect([nothing('a'), nothing('a')]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});
