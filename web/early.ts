import type { Language } from '../server/domain/language.ts';

/** Answers that are on their way since before there was anything to show them with, by path under `/api/v1`; each is taken once. */
const coming = new Map<string, Promise<Response>>();
/** What a page does not ask for soon it will want anew: milliseconds. */
const freshMs = 5_000;

export const jsonHeaders = { accept: 'application/json' };

/** Takes what was asked for early, if it was, and lately. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = coming.get(path);
  coming.delete(path);
  return answer;
}

/** Forgets what is on its way: it was asked for by nobody, or by somebody else. */
export const forgetEarly = (): void => coming.clear();

/** Asks for what the page at this address shows first, while its code is still coming in: one round trip in the place of three. */
export function askEarly(pathname: string, language: Language): void {
  for (const path of firstOf(pathname, language)) {
    const answer = fetch(`/api/v1${path}`, { headers: jsonHeaders });
    // Whoever takes it is told; nobody need.
    answer.catch(() => {});
    coming.set(path, answer);
  }
  setTimeout(forgetEarly, freshMs);
}

/** What a page asks for first, by its address. Pages that nobody need be signed in for ask for nothing. */
export function firstOf(pathname: string, language: Language): string[] {
  if (pathname === '/sign-in' || pathname === '/enter') return [];
  const inLanguage = `?language=${language}`;
  const me = '/me';
  if (pathname === '/') return [me, `/personas${inLanguage}`, '/conversations', `/progress${inLanguage}`];
  if (pathname === '/progress') return [me, `/progress${inLanguage}`];
  if (pathname === '/drills') return [me, `/drills${inLanguage}`];
  const [, part, id, further] = /^\/(practice|conversations)\/([^/]+)(\/debrief)?$/.exec(pathname) ?? [];
  if (part === 'practice' && !further) return [me, `/personas/${id}${inLanguage}`];
  if (part === 'conversations' && further) return [me, `/conversations/${id}`];
  return [me];
}
