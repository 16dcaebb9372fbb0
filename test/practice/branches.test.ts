import { expect, test } from 'vitest';
import type { Branchable } from '../../server/domain/conversation.ts';
import { partingsOf } from '../../server/practice/branches.ts';

const talk = (id: string, from?: string, turn = 0): Branchable => ({
  id,
  branchedFrom: from === undefined ? null : { conversation: from, turn },
  startedAt: '2026-01-01',
  endedAt: null,
  outcome: null,
  replies: 1,
});
const shown = (all: Branchable[], id: string) =>
  partingsOf(all, id)?.map(({ turn, current, variants }) => `${turn}: ${variants.map((one) => one.id).join(' ')} (${current})`);

test('a conversation that nobody went back in parts from none, and an unknown one is unknown', () => {
  expect(shown([talk('a'), talk('x'), talk('y', 'x', 3)], 'a')).toEqual([]);
  expect(shown([talk('a')], 'b')).toBeUndefined();
});

test('the first and its branches see each other at the turn where they part', () => {
  const all = [talk('a'), talk('b', 'a', 5), talk('c', 'a', 5)];
  expect(shown(all, 'a')).toEqual(['5: a b c (a)']);
  expect(shown(all, 'b')).toEqual(['5: a b c (b)']);
  expect(shown(all, 'c')).toEqual(['5: a b c (c)']);
});

test('a branch that parts later from its own sees both places, and where it comes from', () => {
  const all = [talk('a'), talk('b', 'a', 3), talk('c', 'b', 7)];
  expect(shown(all, 'c')).toEqual(['3: a b (b)', '7: b c (c)']);
  expect(shown(all, 'a')).toEqual(['3: a b (a)']);
});

test('going back in a branch to what it had copied, or to where it parted, is another way at that place', () => {
  const early = [talk('a'), talk('b', 'a', 5), talk('c', 'b', 3)];
  expect(shown(early, 'c')).toEqual(['3: a c (c)']);
  expect(shown(early, 'b')).toEqual(['3: a c (a)', '5: a b (b)']);
  const same = [talk('a'), talk('b', 'a', 5), talk('c', 'b', 5)];
  expect(shown(same, 'c')).toEqual(['5: a b c (c)']);
});
