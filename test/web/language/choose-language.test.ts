import { afterEach, expect, test, vi } from 'vitest';
import { chosenLanguage, keepChoice } from '../../../web/language/choose-language.ts';

afterEach(() => vi.unstubAllGlobals());

const browser = (languages: string[], storage: Partial<Storage> = memory()) => {
  vi.stubGlobal('navigator', { languages });
  vi.stubGlobal('window', { localStorage: storage });
};

function memory(): Partial<Storage> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

test('the page takes the first of the browser’s languages that it speaks', () => {
  browser(['de-DE', 'fr-CH', 'en-GB']);
  expect(chosenLanguage()).toBe('fr');
  browser(['en-US@posix']);
  expect(chosenLanguage()).toBe('en');
  browser(['de']);
  expect(chosenLanguage()).toBe('en');
});

test('one’s own choice comes before the browser’s, and is remembered', () => {
  browser(['fr-FR']);
  keepChoice('en');
  expect(chosenLanguage()).toBe('en');
});

test('a browser that forbids storage costs the memory of the choice and nothing else', () => {
  const refuse = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  browser(['fr-FR'], { getItem: refuse, setItem: refuse });
  keepChoice('en');
  expect(chosenLanguage()).toBe('fr');
});
