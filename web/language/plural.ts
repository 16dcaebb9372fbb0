import type { Language } from '../../server/domain/language.ts';

/** `plural(n, 'reply', 'replies')` by the language's own rule: nought is plural in English and singular in French. */
export function pluralIn(language: Language): (n: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language);
  return (n, one, other) => (rules.select(n) === 'one' ? one : other);
}
