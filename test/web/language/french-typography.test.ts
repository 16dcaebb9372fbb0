import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = [
  'web/messages/fr.ts',
  'web/account/texts-fr.ts',
  'web/admin/texts-fr.ts',
  'web/calls/texts-fr.ts',
  'web/debrief/texts-fr.ts',
  'web/drills/texts-fr.ts',
  'web/desk/texts-fr.ts',
  'web/desk/review-texts-fr.ts',
  'web/desk/library-texts-fr.ts',
  'web/desk/reliability-texts-fr.ts',
  'web/progress/texts-fr.ts',
  'web/assigned/texts-fr.ts',
  'web/assignments/texts-fr.ts',
  'web/groups/texts-fr.ts',
  'web/studio/drive/texts-fr.ts',
  'web/studio/drive/act-words-fr.ts',
  'web/studio/drive/intent-words-fr.ts',
  'web/studio/texts-fr.ts',
  'web/trying/texts-fr.ts',
];

test.each(files)('%s never lets a line break before a high sign or inside guillemets', (file) => {
  const words = readFileSync(file, 'utf8').match(/'[^'\n]*'|`[^`\n]*`/g) ?? [];
  expect(words.length).toBeGreaterThan(10);
  expect(words.filter((text) => /[ ][;!?»]|« /.test(text))).toEqual([]);
  expect(words.filter((text) => /[\p{L}}] :/u.test(text))).toEqual([]);
});
