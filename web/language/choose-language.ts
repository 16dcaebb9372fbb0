import type { Language } from '../../server/domain/language.ts';

/** Each language by the name its speakers give it. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };
export const languages: readonly Language[] = ['en', 'fr'];

const key = 'candor.language';

/** What this person chose on this device, else the first of the browser's languages that there is, else English. */
export function chosenLanguage(): Language {
  for (const tag of [keptChoice(), ...navigator.languages]) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

export function keepChoice(language: Language): void {
  try {
    window.localStorage.setItem(key, language);
  } catch {
    // A private window may forbid storage; the choice then lasts as long as the page.
  }
}

function keptChoice(): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
