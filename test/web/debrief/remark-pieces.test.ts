import { expect, test } from 'vitest';
import type { Comment } from '../../../server/domain/coaching.ts';
import { remarkPieces } from '../../../web/debrief/remark-pieces.ts';

const text = 'It costs 64.90, and decide now.';
const on = (id: string, words?: string): Comment => ({
  id,
  turn: 1,
  text: 'Hm.',
  by: { id: 'cara' },
  at: '2026-01-01T00:00:00.000Z',
  ...(words === undefined ? {} : { start: text.indexOf(words), end: text.indexOf(words) + words.length, quote: words }),
});
const shown = (...remarks: Comment[]) =>
  remarkPieces(text, remarks).map(({ start, end, on, ending }) => [
    text.slice(start, end),
    on.map(({ id }) => id).join(''),
    ending.map(({ id }) => id).join(''),
  ]);

test('words that are remarked on are set apart, and the remark stands at their end', () => {
  expect(shown(on('a', '64.90'))).toEqual([
    ['It costs ', '', ''],
    ['64.90', 'a', 'a'],
    [', and decide now.', '', ''],
  ]);
});

test('remarks whose words overlap keep each their own', () => {
  expect(shown(on('a', 'costs 64.90'), on('b', '64.90, and'))).toEqual([
    ['It ', '', ''],
    ['costs ', 'a', ''],
    ['64.90', 'ab', 'a'],
    [', and', 'b', 'b'],
    [' decide now.', '', ''],
  ]);
});

test('a remark on the whole turn, and one on words beyond it, cut nothing', () => {
  expect(shown(on('a'), { ...on('b', '64.90'), end: 99 })).toEqual([[text, '', '']]);
  expect(remarkPieces('', [])).toEqual([]);
});
