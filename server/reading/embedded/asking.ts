import type { Language } from '../../domain/language.ts';
import { type Asking, inSentence, type Prepared, type ReadSentence } from './prepared.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const wh: Record<Language, ReadonlySet<string>> = {
  en: set('what how why which who where when whose'),
  fr: set('que quoi quel quelle quels quelles comment pourquoi qui ou quand combien lequel laquelle'),
};
const auxiliaries: Record<Language, ReadonlySet<string>> = {
  en: set('do does did is are was were am have has had can could will would shall should may might must'),
  fr: set('est avez etes voulez pouvez savez pensez connaissez croyez puis sont a ont faut'),
};
const subjects: Record<Language, ReadonlySet<string>> = {
  en: set('you i we it that this they he she there your the my not any anyone someone'),
  fr: set('vous je nous ce il elle ils elles on tu'),
};
const fillers: Record<Language, ReadonlySet<string>> = {
  en: set('and but so well okay oh ah yes no right hey look now then because or'),
  fr: set('et mais alors donc bon ben ah oh eh oui non ou'),
};

/**
 * How a sentence asks. A question mark makes a question; without one, the order of words does (“what does she need”, “avez-vous”), so
 * that hasty typing changes nothing; “tell me about…” asks openly without being one.
 */
export function askingOf(text: Prepared, sentence: ReadSentence): Asking {
  const index = text.sentences.indexOf(sentence);
  const { language, words } = text;
  let at = sentence.from;
  while (at < sentence.to - 1 && fillers[language].has(words[at] ?? '')) at++;
  const first = words[at] ?? '';
  const second = words[at + 1] ?? '';
  // “That's three rows, okay?” states.
  const tagged = sentence.to - sentence.from > 2 && /^(okay|alright|daccord|hein)$/.test(words[sentence.to - 1] ?? '');
  const marked = sentence.ending === '?' && !tagged;
  // “Do not buy anything yet” forbids; “do not you think” asks.
  const forbids = second === 'not' && !subjects[language].has(words[at + 2] ?? '');
  const inverted =
    (wh[language].has(first) && auxiliaries[language].has(second)) ||
    (auxiliaries[language].has(first) && subjects[language].has(second) && !forbids);
  const asks =
    marked ||
    (sentence.ending !== '!' && inverted && sentence.to - sentence.from <= 25 && !(language === 'fr' && first === 'est'));
  if (!asks) return inSentence(text, 'openRequest', index) ? 'open' : 'no';
  if (inSentence(text, 'leading', index) && !inSentence(text, 'openQuestion', index)) return 'leading';
  if (inSentence(text, 'factQuestion', index)) return 'closed';
  if (inSentence(text, 'openQuestion', index) || inSentence(text, 'openRequest', index)) return 'open';
  return 'closed';
}
