import type { BuyerState } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import { type AskedFor, askedFor } from '../language/asked-for.ts';
import { askedMatter } from '../language/asked-thing.ts';
import { isOfHome } from '../language/concepts.ts';
import type { Line } from './line.ts';
import type { OfSomebody } from './of-somebody.ts';
import { termsOf } from './terms.ts';

/** Whether a question asks somebody for a thing of their life at home, by its last word: “a single supplier” is none. Nobody is ignorant of that: they only do not tell. */
function ofOneself(question: string, thing: string, language: Language): boolean {
  const named = termsOf(thing, language).findLast(({ kind }) => kind === 'content');
  return /\b(you|your|vous|votre|vos)\b/i.test(question) && named !== undefined && isOfHome(named.stem, language);
}

/** Kinds of question to which nothing but such a thing is an answer, whoever it is of. */
const pointed: ReadonlySet<AskedFor | undefined> = new Set<AskedFor>(['who', 'when', 'where', 'how-long', 'how-many', 'why']);

/** Says that they cannot tell what somebody knows, says or wants. False where the question is of what they have told themselves, or asks for a time, a place, a reason. */
export function notKnowingOf(
  state: BuyerState,
  line: Line,
  { of: { deed }, meant: [first] }: OfSomebody,
  question: string,
): boolean {
  const kind = askedFor(question, state.language);
  if (deed === 'told' || (deed !== 'knows' && pointed.has(kind)) || first === undefined) return false;
  return line.say('unknown-somebody', first.said) || line.say(kind === 'whether' ? 'unknown-whether' : 'unknown-others');
}

/** Says of a question that no fact answers what can be said: that it is private, loosely what it asks for, or that they do not know. */
export function notKnowing(state: BuyerState, line: Line, question: string): boolean {
  // A thing said back is for the beginning of a line.
  const thing = line.parts.length > 0 ? undefined : askedMatter(question, state.language);
  if (thing !== undefined && ofOneself(question, thing, state.language) && line.say('own-of', thing)) return true;
  const kind = askedFor(question, state.language);
  if (kind !== undefined && line.say(`unknown-${kind}`)) return true;
  // Not to know a thing by its name is an answer; not to know in general is a shrug.
  return (thing !== undefined && line.say('unknown-of', thing)) || line.sayAny('unknown');
}
