import { expect, test } from 'vitest';
import { keepText, keptText } from '../../../web/studio/kept-text.ts';
import { withLocalStorage } from '../../support/local-storage.ts';

withLocalStorage();

test('what one person typed into a draft is given back to that person and to nobody else', () => {
  keepText('ann', 'draft', { text: 'id: a', revision: 2 });
  expect(keptText('ann', 'draft')).toEqual({ text: 'id: a', revision: 2 });
  expect(keptText('ben', 'draft')).toBeNull();
});

test('what is forgotten is gone', () => {
  keepText('ann', 'draft', { text: 'id: a', revision: 2 });
  keepText('ann', 'draft', null);
  expect(keptText('ann', 'draft')).toBeNull();
});
