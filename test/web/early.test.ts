import { afterEach, expect, test, vi } from 'vitest';
import { askEarly, firstOf, forgetEarly, takeEarly } from '../../web/early.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('each page asks first for what it shows first, in the language it is shown in, and nobody at the door for anything', () => {
  expect(firstOf('/', 'fr')).toEqual(['/me', '/personas?language=fr', '/conversations', '/progress?language=fr']);
  expect(firstOf('/practice/price-war', 'en')).toEqual(['/me', '/personas/price-war?language=en']);
  expect(firstOf('/conversations/one', 'en')).toEqual(['/me']);
  expect(firstOf('/conversations/one/debrief', 'en')).toEqual(['/me', '/conversations/one']);
  expect(firstOf('/drills', 'fr')).toEqual(['/me', '/drills?language=fr']);
  expect(firstOf('/practice/price-war/debrief', 'en')).toEqual(['/me']);
  expect(firstOf('/sign-in', 'en')).toEqual([]);
  expect(firstOf('/enter', 'en')).toEqual([]);
});

test('an early answer is taken once, a failed one is told to whoever takes it, and an old one is asked for anew', async () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (path.endsWith('/me')) throw new TypeError('no connection');
    return new Response('{}');
  });
  askEarly('/progress', 'en');
  expect(asked).toEqual(['/api/v1/me', '/api/v1/progress?language=en']);
  await expect(takeEarly('/me')).rejects.toThrow('no connection');
  expect((await takeEarly('/progress?language=en'))?.ok).toBe(true);
  expect(takeEarly('/progress?language=en')).toBeUndefined();
  askEarly('/progress', 'en');
  vi.runAllTimers();
  expect(takeEarly('/progress?language=en')).toBeUndefined();
  askEarly('/progress', 'en');
  forgetEarly();
  expect(takeEarly('/progress?language=en')).toBeUndefined();
});
