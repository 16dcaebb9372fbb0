import type { Language } from '../domain/language.ts';
import type { FollowUpKind, Persona, Scene } from '../domain/persona.ts';
import { kindsOf } from '../language/question-kind.ts';
import { sentences } from '../language/sentences.ts';
import { isKeyboardNoise, shortReplies } from '../language/short-replies.ts';
import { sameStem, synonymClass } from '../language/similar.ts';
import { stopWords } from '../language/stop-words.ts';
import { stem, type Token, tokenise } from '../language/tokens.ts';
import { isUnfinished } from '../language/unfinished.ts';
import { plainly } from './condition.ts';
import type { HeardReply } from './react.ts';
import type { Setting } from './setting.ts';

/** How a reply is taken: as one; as a word that has nothing to do with anything here; as half a sentence. */
export type Taken = 'whole' | 'puzzling' | 'unfinished';

/** Longer replies are never taken for a stray word. */
const stray = 3;

const vocabularies = new WeakMap<Persona, Map<string, ReadonlySet<string>>>();

/** The stems of all words that a persona and a scene have in a language, whoever says them. */
function vocabularyOf(persona: Persona, scene: Scene, language: Language): ReadonlySet<string> {
  const known = vocabularies.get(persona) ?? new Map<string, ReadonlySet<string>>();
  vocabularies.set(persona, known);
  const key = `${scene.id}:${language}`;
  const found = known.get(key);
  if (found) return found;
  const words = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === 'string') for (const { word } of tokenise(value, language)) words.add(stem(word, language));
    else if (Array.isArray(value)) value.forEach(take);
    else if (value && typeof value === 'object')
      for (const [name, part] of Object.entries(value)) if (name !== (language === 'en' ? 'fr' : 'en')) take(part);
  };
  const { title, brief, goal, factSheet, openings } = scene;
  const { name, character, facts, asks, reactions, happenings, lines } = persona;
  take([title, brief, goal, factSheet, openings, name, persona.title, character, facts, asks, reactions, happenings, lines]);
  known.set(key, words);
  return words;
}

/** Endings of words that judge, say how, or do: “understandable”, “volontiers”, “parfaitement”. They answer many things. */
const judging: Record<Language, RegExp> = {
  en: /(ly|ing|ed|able|ible|ful|ous|ive|less|al|ic|ish|ary|ant|ent)$/,
  fr: /(ment|ant|ante|able|ible|eux|euse|if|ive|e|es|ique|al|ale|el|elle|ons|ez|rais|ir|er)$/,
};
/** Endings of words for what is felt or thought: “relief” is rarely asked for, “independence” or “une déception” may be. */
const abstract: Record<Language, RegExp> = {
  en: /(ness|ion|ity|ty|ment|ance|ence|ship|ism|ure|dom|hood|gue|ief|acy|cy|ay|ays)s?$/,
  fr: /(tion|sion|te|ance|ence|esse|isme|ure|eur|age|ment|ude|ise|ie)s?$/,
};
const article: Record<Language, RegExp> = { en: /^(an?|the|some)$/, fr: /^(une?|le|la|les|des)$/ };

/** Whether a reply is a stray word: short, asking nothing, doing nothing, sharing nothing with the talk, and no reply that people give. */
function isPuzzling(
  { persona, scene }: Setting,
  { reply, reading }: HeardReply,
  language: Language,
  wordAsked: boolean,
): boolean {
  const tokens = tokenise(reply, language);
  if (tokens.length === 0 || tokens.length > stray || /[?\d%€$]/.test(reply)) return false;
  if (tokens.every(({ folded }) => isKeyboardNoise(folded))) return true;
  if (wordAsked) return false;
  const said = reading.acts.some(({ act, strength }) => strength >= plainly && !passing.has(act));
  if (said) return false;
  const [first] = tokens;
  const named = tokens.length > 1 && first !== undefined && article[language].test(first.word);
  const content = tokens.filter(({ word }) => !article[language].test(word));
  if (content.length === 0 || content.length > 2) return false;
  const vocabulary = vocabularyOf(persona, scene, language);
  return content.every((token) => isStray(token, language, vocabulary, named));
}

function isStray({ word, folded }: Token, language: Language, vocabulary: ReadonlySet<string>, named: boolean): boolean {
  if (shortReplies[language].has(folded) || shortReplies[language].has(word) || stopWords[language].has(word)) return false;
  const stemmed = stem(word, language);
  if (word.length < 4 || synonymClass(stemmed, language) !== undefined) return false;
  if (vocabulary.has(stemmed) || [...vocabulary].some((other) => sameStem(other, stemmed))) return false;
  return !abstract[language].test(word) && (named || !judging[language].test(word));
}

/** Acts that say only what a reply left out: a stray word does them too. */
const passing: ReadonlySet<string> = new Set([
  'ignores-question',
  'ignores-worry',
  'ignores-feeling',
  'ignores-content',
  'evades',
  'answers-partly',
  'answers-question',
  'changes-subject',
  'passes-over',
  'plays-safe',
  'keeps-back',
  'for-the-sale',
  'asserts-flatly',
  'closed-question',
  'open-question',
]);

/** Questions that a single word answers, whatever the word: a name, a place, a trade. */
const byAWord: ReadonlySet<FollowUpKind> = new Set(['who', 'where', 'what']);
const asksForAWord = ({ persona }: Setting, openAsk: string | null, language: Language): boolean =>
  (persona.asks.find(({ id }) => id === openAsk)?.says[language] ?? []).some((line) =>
    sentences(line).some(
      ({ start, end, ending }) => ending === '?' && kindsOf(line.slice(start, end), language).some((kind) => byAWord.has(kind)),
    ),
  );

/** How the buyer takes a reply; `openAsk` is the question of their own that waits for an answer. Pure. */
export function takenAs(setting: Setting, openAsk: string | null, heard: HeardReply, language: Language): Taken {
  if (heard.reading.acts.some(({ act }) => act === 'silence' || act === 'nonsense')) return 'whole';
  if (isUnfinished(heard.reply, language)) return 'unfinished';
  return isPuzzling(setting, heard, language, asksForAWord(setting, openAsk, language)) ? 'puzzling' : 'whole';
}
