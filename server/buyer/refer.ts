import type { BuyerState } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Fact, Scene } from '../domain/persona.ts';
import { everydayQuestions } from '../language/everyday.ts';
import { numberWords } from '../language/figures.ts';
import { fold, tokenise } from '../language/tokens.ts';
import { concerning, type Gender, namesIn, type Person, peopleIn, placesIn, pronouns, registryOf } from './people.ts';
import type { Setting } from './setting.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How many that were spoken of are tried for a pronoun, the latest first. */
const tried = 3;

/**
 * Who has been spoken of, the latest first: right before the question (`ahead`), in what was told last, in what was told before, in the
 * buyer's first words, and in what the learner knows of the scene.
 */
function spokenOfLately(setting: Setting, { topic, told, language }: BuyerState, ahead: string): Person[] {
  const { people, byFact } = registryOf(setting.persona, language);
  const facts = [...(topic ? [topic] : []), ...told.toReversed()].flatMap((id) => byFact.get(id) ?? []);
  return [...new Set([...peopleIn(ahead, people, language), ...facts, ...peopleOf(setting.scene, people, language)])];
}

/** Who is spoken of in the buyer's first words, and in what the learner knows of the scene, by the registry that they are known by. */
const peopleOfScenes = new WeakMap<ReadonlyMap<string, Person>, WeakMap<Scene, readonly Person[]>>();

function peopleOf(scene: Scene, people: ReadonlyMap<string, Person>, language: Language): readonly Person[] {
  const known = peopleOfScenes.get(people) ?? new WeakMap<Scene, readonly Person[]>();
  peopleOfScenes.set(people, known);
  const found = known.get(scene);
  if (found) return found;
  const opening = scene.openings.flatMap(({ says }) => says[language]).join(' ');
  const made = peopleIn(`${opening} ${scene.title[language]} ${scene.brief[language]}`, people, language);
  known.set(scene, made);
  return made;
}

/**
 * A question with its pronoun put as each of those it may stand for, the likeliest first (“Does she want it?” → “Does daughter want it?”):
 * made to be matched, not to be read. Empty where it has no such pronoun, or names somebody itself. `ahead` is what was said right before it.
 */
export function named(setting: Setting, state: BuyerState, question: string, ahead = ''): string[] {
  const { language } = state;
  const { people } = registryOf(setting.persona, language);
  if (peopleIn(question, people, language).length > 0) return [];
  const found = pronouns[language].find(([pattern]) => pattern.test(question));
  if (!found) return [];
  const [pattern, genders] = found;
  return spokenOfLately(setting, state, ahead)
    .filter(({ gender }) => gender === undefined || genders.includes(gender))
    .slice(0, tried)
    .map(({ label }) => question.replace(pattern, label));
}

/** Somebody whom a question asks about: the question as it is matched, and how the one who is asked takes up who is meant (“Mr Roy”, “My wife”, “She”). */
export type Meant = { label: string | undefined; text: string; said: string };

const asSubject: Record<Language, Record<Gender, string>> = { en: { she: 'She', he: 'He' }, fr: { she: 'Elle', he: 'Lui' } };
const mine: Record<Language, Record<Gender, string>> = { en: { she: 'My', he: 'My' }, fr: { she: 'Ma', he: 'Mon' } };
const your = /(?<!\p{L})(?:your|votre) $/iu;

/** How somebody named in a question is taken up: by the whole of the name, as kin of the buyer, or as she or he. */
function saidBack(
  question: string,
  start: number,
  end: number,
  { label, gender }: Person,
  language: Language,
): string | undefined {
  if (/^\p{Lu}/u.test(label)) {
    const before = /(?<=\S )(?:\p{Lu}[\p{L}-]*\.? )+$/u.exec(question.slice(0, start))?.[0] ?? '';
    const after = /^(?: \p{Lu}[\p{L}-]+)+/u.exec(question.slice(end))?.[0] ?? '';
    return `${before}${label}${after}`;
  }
  if (gender && your.test(question.slice(0, start))) return `${mine[language][gender]} ${question.slice(start, end)}`;
  return gender && asSubject[language][gender];
}

/** Whom the pronoun stands for, set apart by a comma: “and your boss, what does he …?”, « …, votre direction ? ». */
const setApart: Record<Language, RegExp> = {
  en: /(?:^|, )(?:and |but |so )?(?:your|the|his|her|their) (?:[\p{L}’'-]+ ?){1,3}(?:,|[?]*$)/iu,
  fr: /(?:^|, )(?:et |mais |alors )?(?:(?:votre|le|la|les|son|sa|leur) |l[’'])(?:[\p{L}’'-]+ ?){1,3}(?:,|\s*[?]*$)/iu,
};

/** Whom a question asks something of, by name or as he or she: the likeliest first. Empty where it asks of nobody whom the facts know. */
export function meantIn(setting: Setting, state: BuyerState, question: string, line: string, ahead: string): Meant[] {
  const { language } = state;
  const { people, names, byFact } = registryOf(setting.persona, language);
  const all = placesIn(question, people, language);
  const subjects = all.filter(({ start }) => !concerning[language].test(question.slice(0, start)));
  const found = pronouns[language].find(([pattern]) => pattern.test(question));
  // “What would he do with Marie?” is of him.
  const named = (subjects.length > 0 || found ? subjects : all).flatMap(({ person, start, end }) => {
    const said = saidBack(question, start, end, person, language);
    return said === undefined ? [] : [{ label: person.label, text: question, said }];
  });
  if (named.length > 0) return named;
  const isAsked = (name: string) => !names.has(name) && !concerning[language].test(question.slice(0, question.indexOf(name)));
  const unknown = namesIn(question).find(isAsked);
  if (unknown !== undefined) {
    const start = question.indexOf(unknown);
    const said = saidBack(question, start, start + unknown.length, { label: unknown, gender: undefined }, language);
    return said === undefined ? [] : [{ label: unknown, text: question, said }];
  }
  if (!found || setApart[language].test(question)) return [];
  const [pattern, [gender = 'she']] = found;
  const either = toEither.test(question);
  const those = (all: readonly Person[]) => all.filter((one) => one.gender !== undefined && (either || one.gender === gender));
  const near = those(peopleIn(`${line} ${ahead}`, people, language)).reverse();
  const onTopic = those(byFact.get(state.topic ?? '') ?? []);
  const [likeliest = []] = [near, onTopic].filter(({ length }) => length > 0);
  const said = asSubject[language][gender];
  const meant = (likeliest.length > 0 ? likeliest : those(spokenOfLately(setting, state, ahead)))
    .slice(0, tried)
    .map(({ label }) => ({
      label,
      text: question.replace(pattern, label),
      said: near.length > 0 && /^\p{Lu}/u.test(label) ? label : said,
    }));
  return likeliest.length > 0 ? meant : [...meant, { label: undefined, text: question, said }];
}

/** « Lui » before a verb is she as well as he. */
const toEither = /(?<!\p{L})vous (?:le |la |l[’'])?(?:en )?lui (?!-)|lui (?:avez|aviez|direz|dites)/iu;

const numbers: Record<Language, ReadonlySet<string>> = { en: new Set(numberWords.en), fr: new Set(numberWords.fr) };
const roughly: Record<Language, ReadonlySet<string>> = {
  en: list('or about around roughly thereabouts maybe perhaps say so some like what more less than a over under only'),
  fr: list('ou environ dans les peut etre par la disons alors a peu pres vers plus moins que de seulement'),
};
const asksNumber: Record<Language, readonly string[]> = {
  en: ['how old', 'how many', 'how much'],
  fr: ['quel âge', 'combien', 'combien ça coûte'],
};

/** A guess that is nothing but a number (“Five, six, thereabouts?”), as the questions it may stand for. */
export function numberAsked(question: string, language: Language): string[] {
  const words = tokenise(question, language).map(({ word }) => word);
  const isNumber = (word: string) => /^\d+$/.test(word) || numbers[language].has(word);
  const bare = words.length > 0 && words.every((word) => isNumber(word) || roughly[language].has(word)) && words.some(isNumber);
  return bare ? [...asksNumber[language]] : [];
}

/** A guess at who somebody is to whomever it is about: “Are you the granddad, maybe?”. */
const whoYouAre: Record<Language, RegExp> = {
  en: /\b(are you|you're|you are|or) (the|her|his|their|a|an) (\p{L}+)/iu,
  fr: /(?:(?:vous êtes|êtes-vous|ou) (?:le |la |son |sa |un |une )|(?:vous êtes|êtes-vous|ou) l[’'])(\p{L}+(?:-\p{L}+)?)/iu,
};
const kinRoles: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    list(
      'father dad mother mum uncle aunt granddad grandad grandfather grandpa grandmother grandma godfather godmother brother sister parent',
    ),
  ),
  fr: new Set(
    list(
      'pere papa mere maman oncle tonton tante tata grand-pere papi papy grand-mere mamie parrain marraine frere soeur parent',
    ),
  ),
};
/** Such a guess, as the question that puts it right: whether they have children. */
export function kinAsked(question: string, language: Language): string[] {
  const role = whoYouAre[language].exec(question)?.at(-1);
  return role !== undefined && kinRoles[language].has(fold(role)) ? everydayQuestions('children', language).slice(0, 1) : [];
}

/** A fact's first phrases, for a question that has no matter of its own. */
export const topicOf = (fact: Fact, language: Language): string => fact.about[language].slice(0, 2).join(', ');
