import { expect, test } from 'vitest';
import { withLineFeeds } from '../../../web/studio/line-ends.ts';

test('a text with the line ends of Windows or of an old Mac comes to be as the editor gives it back', () => {
  expect(withLineFeeds('id: a\r\nname: b\rtitle: c\n')).toBe('id: a\nname: b\ntitle: c\n');
});

test('a text that has line feeds stays as it is', () => {
  expect(withLineFeeds('id: a\n\nname: b')).toBe('id: a\n\nname: b');
});
