import type { Language } from '../domain/language.ts';
import { stopWords } from './stop-words.ts';
import { fold } from './tokens.ts';

/** What stands before a thing, and what the one who is asked says instead (“your pension” → “my pension”). */
const determiners: Record<Language, Readonly<Record<string, string>>> = {
  en: { the: 'the', this: 'this', these: 'these', your: 'my', our: 'your', my: 'your' },
  // « Votre » would need a gender to become « mon » or « ma ».
  fr: { le: 'le', la: 'la', les: 'les', cette: 'cette', cet: 'cet', ces: 'ces', vos: 'mes', notre: 'votre', nos: 'vos' },
};
/** Before a subject: the word after it is a verb. */
const beforeSubject = new Set('do does did would will can could should have has had might'.split(' '));
/** Before a French pronoun that looks like an article (« vous le faites »). */
const beforePronoun = new Set('vous je tu il elle on ils elles ne nous peut peux pouvez voulez veut'.split(' '));
/** Words that stand beside things in questions and are none. */
const noThing: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'today now here there yet first last next best worst most other others same right wrong way time rest bit one two three four five six mind eye head hand place view opinion turn back life people thing things'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'meme autre autres premier premiere derniere dernier prochain prochaine plus moins reste fois pire mieux deux trois quatre cinq avis temps vue place tour vie gens chose choses'.split(
      ' ',
    ),
  ),
};

/**
 * The thing that a question names, as the one who is asked would say it back, with a capital (“The floor area”, “My pension”); undefined
 * where it names none that can be told for sure. Pure; linear in the question's length.
 */
export function askedThing(question: string, language: Language): string | undefined {
  const words = question.match(/[\p{L}\p{N}’'-]+|[^\p{L}\p{N}\s]/gu) ?? [];
  const bare = words.map((word) => fold(word));
  const isThing = (at: number): boolean => {
    const word = bare[at];
    return (
      word !== undefined && /^[a-z][a-z-]{2,}$/.test(word) && !stopWords[language].has(word) && !noThing[language].has(word)
    );
  };
  for (const [at, word] of bare.entries()) {
    const said = Object.hasOwn(determiners[language], word) ? determiners[language][word] : undefined;
    const before = bare[at - 1] ?? '';
    if (said === undefined || !isThing(at + 1)) continue;
    if (language === 'fr' && beforePronoun.has(before)) continue;
    const follows = [at + 1, at + 2, at + 3].findIndex((place) => !isThing(place));
    const run = follows < 0 ? 3 : follows;
    // Three in a row hold a verb more often than not, and so does the second word of a subject.
    const length = language === 'fr' || beforeSubject.has(before) ? 1 : run === 3 ? 0 : run;
    if (length === 0) continue;
    return [said[0]?.toUpperCase() + said.slice(1), ...words.slice(at + 1, at + 1 + length)].join(' ');
  }
  return undefined;
}
