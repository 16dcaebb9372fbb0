import { expect, test } from 'vitest';
import { keepOutline, keptOutline } from '../../../web/studio/kept-outline.ts';
import { emptyOutline } from '../../../web/studio/outline-form.tsx';
import { withLocalStorage } from '../../support/local-storage.ts';

const store = withLocalStorage();

const typed = { id: 'joiner', outline: { ...emptyOutline, name: 'Sofia Lind', worry: { says: 'The roof.', asked: '' } } };

test('what one person typed into the guided form is given back to that person and to nobody else', () => {
  keepOutline('ann', typed);
  expect(keptOutline('ann')).toEqual(typed);
  expect(keptOutline('ben')).toBeNull();
});

test('an empty form is not kept', () => {
  keepOutline('ann', typed);
  keepOutline('ann', { id: 'joiner', outline: emptyOutline });
  expect(store.size).toBe(0);
  expect(keptOutline('ann')).toBeNull();
});

test.each(['nothing of ours', '{"id":"joiner"}', '{"id":"joiner","outline":{"name":"Sofia"}}', 'null'])(
  'a form of another make is passed by: %s',
  (text) => {
    keepOutline('ann', typed);
    store.set([...store.keys()][0] ?? '', text);
    expect(keptOutline('ann')).toBeNull();
  },
);
