import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hunksOf, withOld } from '../../../web/studio/hunks.ts';

test('tells what was taken out and what was put in, by line', () => {
  expect(hunksOf('a\nb\nc\n', 'a\nB\nc\nd\n')).toMatchObject([
    { line: 2, removed: ['b'], added: ['B'] },
    { line: 4, removed: [], added: ['d'] },
  ]);
  expect(hunksOf('a\n', 'a\n')).toEqual([]);
});

test('taking back every hunk gives the old text again', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (old, fresh) => {
      let now = fresh;
      for (const hunk of hunksOf(old, fresh).toReversed()) now = withOld(now, hunk);
      expect(now).toBe(old);
    }),
  );
});

test('tells of an empty line put before another', () => {
  const [hunk, ...more] = hunksOf('\na\na', '\n\na\na');
  expect(more).toEqual([]);
  expect(hunk).toMatchObject({ removed: [], added: [''] });
  expect(hunk && withOld('\n\na\na', hunk)).toBe('\na\na');
});
