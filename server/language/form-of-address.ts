/** “…, Mr Gallant?”, « …, Madame ? »: a title, with what may be a name behind it, set off by a comma before the end or behind the beginning. */
const title = String.raw`(?:mr|mrs|ms|miss|dr|sir|madam|ma'am|madame|monsieur|mademoiselle|m|mme|mlle|docteur|doctor)\b\.?(?:\s+(?:de\s+|du\s+|le\s+|la\s+|d[’'])?\p{L}[\p{L}’'-]*){0,2}`;

/**
 * A sentence without what only calls the other by name: who is asked is no part of what is asked. `name`: theirs, any part of which may be what
 * they are called by. Pure.
 */
export function withoutAddress(sentence: string, name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part));
  const called = [title, ...parts.map((part) => part.replace(/[^\p{L}’'-]/gu, ''))].filter((part) => part !== '').join('|');
  return sentence
    .replace(new RegExp(String.raw`,\s*(?:${called})(?=\s*[?!.…]*\s*$)`, 'iu'), '')
    .replace(new RegExp(String.raw`^\s*(?:${called})\s*,\s*(?=\p{L})`, 'iu'), '');
}
