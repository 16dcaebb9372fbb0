import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepText, keptText } from '../../../web/studio/kept-text.ts';

const store = new Map<string, string>();
beforeEach(() => {
  store.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

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
