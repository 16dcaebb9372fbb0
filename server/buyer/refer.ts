import type { BuyerState } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Fact, Persona, Scene } from '../domain/persona.ts';
import { everydayQuestions } from '../language/everyday.ts';
import { numberWords } from '../language/figures.ts';
import { fold, tokenise } from '../language/tokens.ts';
import type { Setting } from './setting.ts';

/** Who a pronoun of the third person may stand for. */
type Gender = 'she' | 'he';
/** Somebody spoken of, by the word for them (“daughter”, “Sabine”), and how they are spoken of where that can be told. */
type Person = { label: string; gender: Gender | undefined };

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const kin: Record<Language, Record<Gender, ReadonlySet<string>>> = {
  en: {
    she: list('daughter wife mother mum sister girl aunt niece grandmother granddaughter woman lady'),
    he: list('son husband father dad brother boy uncle nephew grandfather grandson man'),
  },
  fr: {
    she: list('fille femme mere soeur tante niece grand-mere epouse dame'),
    he: list('fils mari pere frere garcon oncle neveu grand-pere epoux monsieur'),
  },
};
const spokenOf: Record<Language, Record<Gender, RegExp>> = {
  en: { she: /\b(she|her|hers)\b/g, he: /\b(he|him|his)\b/g },
  fr: { she: /\belle\b/g, he: /\b(il|lui)\b/g },
};
/** The pronoun in a question, with who it may stand for; “its” and « le » are things as often as not. */
const pronouns: Record<Language, readonly (readonly [RegExp, readonly Gender[]])[]> = {
  en: [
    [/\b(she|her|hers)\b/i, ['she']],
    [/\b(he|him|his)\b/i, ['he']],
  ],
  fr: [
    [/(?<!\p{L})elle(?!\p{L})/iu, ['she']],
    [
      /(?<!\p{L})(il(?! n[e’']| y| (?:me |nous |vous |leur )?faut| fait| pleut| gèle| neige| se passe| s’est| s'est| reste)|lui)(?!\p{L})/iu,
      ['he'],
    ],
  ],
};

/** `byFact`: whom a fact is about; `speaking`: all whom it speaks of anywhere. */
type Registry = {
  people: ReadonlyMap<string, Person>;
  byFact: ReadonlyMap<string, readonly Person[]>;
  speaking: ReadonlyMap<string, readonly Person[]>;
};
const registries = new WeakMap<Persona, Partial<Record<Language, Registry>>>();

/** Names as they stand inside a sentence, where a capital says something. */
const namesIn = (text: string): string[] => [...text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{Ll}-]{2,}/gu)].map(([name]) => name);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whom a persona's facts are about: kin by the word, others by name, told from a place by being spoken of as he or she. */
function registryOf(persona: Persona, language: Language): Registry {
  const known = registries.get(persona) ?? {};
  registries.set(persona, known);
  if (known[language]) return known[language];
  const people = new Map<string, Person>();
  const tallies = new Map<string, { she: number; he: number }>();
  const named = (fact: Fact) => new Set([...fact.about[language], ...fact.asked[language]].flatMap(namesIn));
  for (const fact of persona.facts) {
    const text = fold([...fact.says[language], ...fact.asked[language]].join(' '));
    for (const name of named(fact)) {
      const tally = tallies.get(name) ?? { she: 0, he: 0 };
      tally.she += count(text, spokenOf[language].she);
      tally.he += count(text, spokenOf[language].he);
      tallies.set(name, tally);
    }
  }
  for (const [name, { she, he }] of tallies)
    if (she + he > 0 && !persona.name.includes(name))
      people.set(name, { label: name, gender: she > 2 * he ? 'she' : he > 2 * she ? 'he' : undefined });
  for (const gender of ['she', 'he'] as const)
    for (const word of kin[language][gender]) people.set(word, { label: word, gender });
  const byFact = new Map(
    persona.facts.map((fact) => [
      fact.id,
      peopleIn([...fact.about[language], ...fact.says[language].slice(0, 1)].join(' . '), people, language),
    ]),
  );
  const speaking = new Map(
    persona.facts.map((fact) => [
      fact.id,
      peopleIn([...fact.about[language], ...fact.asked[language], ...fact.says[language]].join(' . '), people, language),
    ]),
  );
  known[language] = { people, byFact, speaking };
  return known[language];
}

/** The people of a registry that a text speaks of, in the order it does. */
function peopleIn(text: string, people: ReadonlyMap<string, Person>, language: Language): Person[] {
  const found = tokenise(text, language)
    .map(({ start, end, word }) => people.get(text.slice(start, end)) ?? people.get(word))
    .filter((person) => person !== undefined);
  return [...new Set(found)];
}

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

/** Whether a fact is about somebody else than the buyer. */
export const aboutOthers = (persona: Persona, language: Language, fact: Fact): boolean =>
  (registryOf(persona, language).byFact.get(fact.id)?.length ?? 0) > 0;

/** Whether a question names somebody whom a fact is about. */
export function namesOneOf(persona: Persona, language: Language, question: string, fact: Fact): boolean {
  const { people, byFact } = registryOf(persona, language);
  const asked = peopleIn(question, people, language);
  return asked.length > 0 && (byFact.get(fact.id) ?? []).some((person) => asked.includes(person));
}

/** Says of facts whether they never speak of whom a question is about, by name and as he or she (“and Kelly, has she …?”). */
export function namesAnother(persona: Persona, language: Language, question: string): (fact: Fact) => boolean {
  const pronoun = pronouns[language].find(([pattern]) => pattern.test(question));
  if (!pronoun) return () => false;
  const { people, speaking } = registryOf(persona, language);
  const asked = peopleIn(question, people, language).filter(
    ({ label, gender }) => /^\p{Lu}/u.test(label) && gender !== undefined && pronoun[1].includes(gender),
  );
  return ({ id }) => asked.length > 0 && !speaking.get(id)?.some((person) => asked.includes(person));
}

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
