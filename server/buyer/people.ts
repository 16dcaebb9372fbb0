import type { Language } from '../domain/language.ts';
import type { Fact, Persona } from '../domain/persona.ts';
import { fold, tokenise } from '../language/tokens.ts';

/** Who a pronoun of the third person may stand for. */
export type Gender = 'she' | 'he';
/** Somebody spoken of, by the word for them (“daughter”, “Sabine”), and how they are spoken of where that can be told. */
export type Person = { label: string; gender: Gender | undefined };

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
/** What stands before a name, and is none. */
const titles = list(
  'mr mrs ms miss dr doctor sir lady father monsieur madame mademoiselle mme mlle docteur maitre pere frau herr',
);
const spokenOf: Record<Language, Record<Gender, RegExp>> = {
  en: { she: /\b(she|her|hers)\b/g, he: /\b(he|him|his)\b/g },
  fr: { she: /\belle\b/g, he: /\b(il|lui)\b/g },
};
/** The pronoun in a question, with who it may stand for; “its” and « le » are things as often as not. */
export const pronouns: Record<Language, readonly (readonly [RegExp, readonly Gender[]])[]> = {
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

/** `names`: all names that a fact is found by; `byFact`: whom a fact is about; `findable`: by whose names it is found; `speaking`: all whom it speaks of anywhere. */
export type Registry = {
  names: ReadonlyMap<string, unknown>;
  people: ReadonlyMap<string, Person>;
  byFact: ReadonlyMap<string, readonly Person[]>;
  findable: ReadonlyMap<string, ReadonlySet<string>>;
  speaking: ReadonlyMap<string, readonly Person[]>;
};
const registries = new WeakMap<Persona, Partial<Record<Language, Registry>>>();

/** Names as they stand inside a sentence, where a capital says something. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}{2,}(?:-\p{L}\p{Ll}+)*/gu)].map(([name]) => name);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whom a persona's facts are about: kin by the word, others by name, told from a place by being spoken of as he or she. */
export function registryOf(persona: Persona, language: Language): Registry {
  const known = registries.get(persona) ?? {};
  registries.set(persona, known);
  if (known[language]) return known[language];
  const people = new Map<string, Person>();
  const tallies = new Map<string, { she: number; he: number }>();
  const named = (fact: Fact) => new Set([...fact.about[language], ...fact.asked[language]].flatMap(namesIn));
  const isName = (name: string) =>
    !titles.has(fold(name)) && !Object.values(kin[language]).some((words) => words.has(fold(name)));
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
    if (she + he > 0 && !persona.name.includes(name) && isName(name))
      people.set(name, { label: name, gender: she > 2 * he ? 'she' : he > 2 * she ? 'he' : undefined });
  for (const gender of ['she', 'he'] as const)
    for (const word of kin[language][gender]) people.set(word, { label: word, gender });
  const byFact = new Map(
    persona.facts.map((fact) => [
      fact.id,
      peopleIn([...fact.about[language], ...fact.says[language].slice(0, 1)].join(' . '), people, language),
    ]),
  );
  const findable = new Map(
    persona.facts.map(({ id, about, asked }) => [
      id,
      new Set(peopleIn([...about[language], ...asked[language]].join(' . '), people, language).map(({ label }) => label)),
    ]),
  );
  const speaking = new Map(
    persona.facts.map((fact) => [
      fact.id,
      peopleIn([...fact.about[language], ...fact.asked[language], ...fact.says[language]].join(' . '), people, language),
    ]),
  );
  known[language] = { names: tallies, people, byFact, findable, speaking };
  return known[language];
}

/** The people of a registry that a text speaks of, in the order it does. */
export const peopleIn = (text: string, people: ReadonlyMap<string, Person>, language: Language): Person[] => [
  ...new Set(placesIn(text, people, language).map(({ person }) => person)),
];

/** The same with where they stand in it. */
export function placesIn(text: string, people: ReadonlyMap<string, Person>, language: Language) {
  const tokens = tokenise(text, language);
  return tokens.flatMap(({ start, end, word }, at) => {
    // “Marie-Ange” is two words and one name.
    const whole = text[end] === '-' ? (tokens[at + 1]?.end ?? end) : end;
    const double = people.get(text.slice(start, whole));
    const person = double ?? people.get(text.slice(start, end)) ?? people.get(word);
    return person ? [{ person, start, end: double ? whole : end }] : [];
  });
}

/** What a text says right after each person it names. */
export const clausesOfPeople = (persona: Persona, language: Language, text: string): string[] =>
  placesIn(text, registryOf(persona, language).people, language).map(({ start }) => text.slice(start, start + clause));
const clause = 40;

/** Whether a text speaks of that person: by name, or as he or she. */
export function speaksOf(persona: Persona, language: Language, text: string, label: string): boolean {
  const { people } = registryOf(persona, language);
  const gender = people.get(label)?.gender;
  const spoken = pronouns[language].some(([pattern, genders]) => gender && genders.includes(gender) && pattern.test(text));
  return spoken || peopleIn(text, people, language).some((person) => person.label === label);
}

/** Whether a text speaks of somebody as he or she. */
export const hasPronoun = (text: string, language: Language): boolean =>
  pronouns[language].some(([pattern]) => pattern.test(text));

/** Before somebody who is spoken of in a question, and of whom it does not ask. */
export const concerning: Record<Language, RegExp> = {
  en: /\b(?:of|about|from|with|for|against|to) (?:\p{L}+ )?$/iu,
  fr: /(?<!\p{L})(?:de |d[’']|du |à |au |avec |pour |contre |sur )(?:\p{L}+ )?$/iu,
};
/** The labels of whom a question asks something of. */
export const subjectsNamed = (persona: Persona, language: Language, text: string): string[] =>
  placesIn(text, registryOf(persona, language).people, language)
    .filter(({ start }) => !concerning[language].test(text.slice(0, start)))
    .map(({ person }) => person.label);

/** The labels of whom a text speaks of. */
export const peopleNamed = (persona: Persona, language: Language, text: string): string[] =>
  peopleIn(text, registryOf(persona, language).people, language).map(({ label }) => label);

/** Whether a fact is found by somebody's name. */
export const foundBy = (persona: Persona, language: Language, { id }: Fact, label: string): boolean =>
  registryOf(persona, language).findable.get(id)?.has(label) ?? false;

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
