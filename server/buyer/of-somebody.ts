import type { BuyerState } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Fact, Persona } from '../domain/persona.ts';
import { askedFor } from '../language/asked-for.ts';
import { askedOf, type Deed, deedVerbs, isSupposed } from '../language/asked-of.ts';
import type { Match } from './match.ts';
import { clausesOfPeople, foundBy, hasPronoun, peopleNamed, speaksOf, subjectsNamed } from './people.ts';
import { type Meant, meantIn } from './refer.ts';
import type { Setting } from './setting.ts';
import { matterIn } from './terms.ts';

/** A question of what somebody knows, says or wants: what it asks, and who it may be of, the likeliest first, each with the question as it is matched. */
export type OfSomebody = { of: Of; meant: readonly Meant[] };

/**
 * Takes a question so, where it asks such a thing of somebody whom the buyer knows. `line` is what the buyer has just said, `ahead` what came
 * right before the question.
 */
export function ofSomebody(
  setting: Setting,
  state: BuyerState,
  question: string,
  line = '',
  ahead = '',
): OfSomebody | undefined {
  const [of] = ofIn(setting.persona, state.language, question);
  const meant = of ? meantIn(setting, state, question, line, ahead) : [];
  return of && meant.length > 0 ? { of, meant } : undefined;
}

/** What a text asks of people, or says of them. `open`: with a question word; `bare`: of nothing besides. */
type Of = { deed: Deed; whom: readonly string[]; someone: boolean; open: boolean; supposed: boolean; bare: boolean };
function ofIn(persona: Persona, language: Language, text: string): Of[] {
  const deed = askedOf(text, language);
  if (deed === undefined) return [];
  const whom = (deed === 'told' ? peopleNamed : subjectsNamed)(persona, language, text);
  const someone = whom.length === 0 && hasPronoun(text, language);
  const open = askedFor(text, language) !== 'whether';
  return [
    { deed, whom, someone, open, supposed: isSupposed(text, language), bare: besides(language, text, whom).length === 0 },
  ];
}

/** What a question is about beside whom it is of. */
function besides(language: Language, text: string, whom: readonly string[]): string[] {
  const names = new Set(whom.flatMap((name) => matterIn(name, language)));
  return matterIn(text, language).filter((stem) => !names.has(stem) && !deedVerbs[language].has(stem));
}

/** Who was told knows. */
const knowing: ReadonlySet<Deed> = new Set<Deed>(['knows', 'told']);
const alike = (one: Of, other: Of): boolean =>
  one.deed === 'does'
    ? other.deed === 'does' && one.supposed === other.supposed
    : one.deed === other.deed || (knowing.has(one.deed) && knowing.has(other.deed));

/** What a fact's sample questions ask of people, and each of its wordings says of them: worked out when it is first needed. */
type Deeds = { asked: readonly Of[]; says: readonly (readonly Of[])[] };
const deedsOfFacts = new WeakMap<Fact, Partial<Record<Language, Deeds>>>();

function deedsOf(persona: Persona, fact: Fact, language: Language): Deeds {
  const known = deedsOfFacts.get(fact) ?? {};
  deedsOfFacts.set(fact, known);
  known[language] ??= {
    asked: fact.asked[language].flatMap((text) => ofIn(persona, language, text)),
    says: fact.says[language].map((text) =>
      clausesOfPeople(persona, language, text).flatMap((clause) => ofIn(persona, language, clause)),
    ),
  };
  return known[language];
}

/** Whether one of a fact's wordings says of somebody what a question asks of them. */
const saysOf = (persona: Persona, language: Language, fact: Fact, at: number, of: Of, label: string): boolean =>
  (deedsOf(persona, fact, language).says[at] ?? []).some((said) => alike(said, of) && said.whom.includes(label));

/** The same of those whom the question may be of. */
export const saysOfThem = (persona: Persona, language: Language, fact: Fact, text: string, asks?: OfSomebody): boolean => {
  const at = fact.says[language].indexOf(text);
  return asks?.meant.some(({ label }) => label !== undefined && saysOf(persona, language, fact, at, asks.of, label)) ?? false;
};

/** Whether a text speaks of one of those whom the question may be of. */
export const speaksOfThem = (persona: Persona, language: Language, text: string, asks?: OfSomebody): boolean =>
  asks?.meant.some(({ label }) => label === undefined || speaksOf(persona, language, text, label)) ?? false;

/** The share that a fact has to know of what the question names beside the person. */
const knowsEnough = 0.45;

/**
 * How a fact that was found answers such a question: `so` where it is asked for that very thing of that person, or says it; `besides` where it is
 * found by that person's name and knows the thing that they are asked to want. Who somebody is answers neither what they know nor what they
 * would say, and what is known of a thing not what they say of it.
 */
export function tellsOf(
  persona: Persona,
  language: Language,
  { fact, knows }: Match,
  { of }: OfSomebody,
  { label, text }: Meant,
): 'so' | 'besides' | undefined {
  if (label !== undefined && !foundBy(persona, language, fact, label)) return undefined;
  const all = matterIn(text, language).length;
  const rest = besides(language, text, label === undefined ? of.whom : [label, ...of.whom]).length;
  const share = rest === 0 ? 1 : (knows * all - (all - rest)) / rest;
  // “Does Karim know Simon?” is no question of what Karim knows.
  const isOfThem = ({ whom, someone }: Of) =>
    someone ||
    (label === undefined ? rest > 0 : whom.includes(label) && whom.every((name) => name === label || of.whom.includes(name)));
  const asked = deedsOf(persona, fact, language).asked.some(
    (sample) => alike(sample, of) && isOfThem(sample) && ((sample.bare && sample.deed === of.deed) || sample.open === of.open),
  );
  // What somebody does say is no answer to what they would, and to know one thing none to whether they know another.
  const says =
    !of.supposed &&
    !knowing.has(of.deed) &&
    label !== undefined &&
    fact.says[language].some((_, at) => saysOf(persona, language, fact, at, of, label));
  if ((asked || says) && share >= knowsEnough) return 'so';
  return of.deed === 'wants' && label !== undefined && rest > 0 && share >= knowsEnough ? 'besides' : undefined;
}
