import type { Language } from '../../domain/language.ts';
import { stopWords } from '../../language/stop-words.ts';
import { stem } from '../../language/tokens.ts';
import { symbolsOf } from './learned/symbols.ts';
import type { WordNumbers } from './learned/vocabulary.ts';

/** Of whom a word speaks: the speaker, the speaker's side, the one spoken to. */
export type Person = 'me' | 'firm' | 'you';

/**
 * What a word is by itself. `topic`: its stem, where it carries a topic; `symbols`: what it stands for, the most general name first;
 * `numbers`: what the vocabulary that was asked last made of these, kept here so that it need not be looked up.
 */
export type KnownWord = {
  word: string;
  person: Person | null;
  topic: string | null;
  symbols: readonly string[];
  numbers: WordNumbers | null;
};

const personWords: Record<Language, Record<Person, string>> = {
  en: { me: 'i me my mine myself', firm: 'we us our ours ourselves', you: 'you your yours yourself' },
  fr: { me: 'je me moi mon ma mes', firm: 'nous notre nos', you: 'vous votre vos tu te toi ton ta tes' },
};
const people: Person[] = ['me', 'firm', 'you'];
const personsIn = (language: Language) =>
  new Map(people.flatMap((person) => personWords[language][person].split(' ').map((word) => [word, person] as const)));
const persons = { en: personsIn('en'), fr: personsIn('fr') };

/** Looks at a word in plain form. */
export function know(word: string, language: Language): KnownWord {
  const person = persons[language].get(word) ?? null;
  const telling = (word.length > 2 || /^[0-9]+$/.test(word)) && !stopWords[language].has(word);
  return {
    word,
    person,
    topic: person === null && telling ? stem(word, language) : null,
    symbols: symbolsOf(word, language),
    numbers: null,
  };
}
