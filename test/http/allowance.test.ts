import { expect, test } from 'vitest';
import { createAllowance } from '../../server/http/allowance.ts';
import { addressKey } from '../../server/http/limit-requests.ts';

test('a burst is allowed at once, then as many as time brings, and never more than a burst', () => {
  let nowMs = 0;
  const { take } = createAllowance({ burst: 3, perSecond: 2 }, () => nowMs);
  const takeAll = () => {
    let count = 0;
    while (take('a').ok) count++;
    return count;
  };
  expect(takeAll()).toBe(3);
  nowMs += 1000;
  expect(takeAll()).toBe(2);
  nowMs += 3_600_000;
  expect(takeAll()).toBe(3);
});

test('a refusal says when to come back, and then it is allowed', () => {
  let nowMs = 0;
  const { take } = createAllowance({ burst: 1, perSecond: 0.1 }, () => nowMs);
  take('a');
  expect(take('a')).toEqual({ ok: false, retryAfterSeconds: 10 });
  nowMs += 10_000;
  expect(take('a')).toEqual({ ok: true });
});

test('one key does not use up the allowance of another', () => {
  const { take } = createAllowance({ burst: 1, perSecond: 1 }, () => 0);
  expect(take('a').ok).toBe(true);
  expect(take('a').ok).toBe(false);
  expect(take('b').ok).toBe(true);
});

test('whoever comes from very many addresses fills no memory: those longest unused are forgotten', () => {
  const { take } = createAllowance({ burst: 1, perSecond: 0.001 }, () => 0);
  take('first');
  for (let index = 0; index < 19_999; index++) take(`other-${index}`);
  expect(take('first').ok).toBe(false);
  for (let index = 0; index < 20_000; index++) take(`more-${index}`);
  expect(take('first').ok).toBe(true);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s shares its allowance as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
