import type { Language } from '../domain/language.ts';
import type { Fact } from '../domain/persona.ts';
import { askedOf } from '../language/asked-of.ts';
import { lately } from '../language/lately.ts';
import { asksYesOrNo, kindsOf } from '../language/question-kind.ts';
import { sentences } from '../language/sentences.ts';
import { sameStem } from '../language/similar.ts';
import { fold, tokenise } from '../language/tokens.ts';
import { matterIn } from './terms.ts';

/** A question longer than this many words brings something of its own. */
const longest = 11;
/** The share of what a fact's wording is about that has to stand in a line, for the line to be on it. */
const mostOf = 0.5;

/** Not having followed: “how do you mean?”, “I don’t follow”, « c’est-à-dire ? ». */
const notFollowed =
  /\b((what|how) (do|did) you mean(?= by |[?.!,]|\s*$)|meaning what|(i|we) (don't|do not|didn't) (quite )?(follow|get (it|that|you)|understand)(?=[?.!, ]*$| what you mean)|(i'm|i am) not (with|following) you|not sure (i|that i) (quite )?(follow|understand|get (it|that|you))|you(’ve|'ve) lost me|i('ve)? lost you|c'est-a-dire|(que|qu'est-ce que) vous voulez dire|que voulez-vous dire|qu'entendez-vous par|je ne (vous )?(suis|comprends) pas|comment ca(?=[ ?.!]*$))\b/;
/** “Eleven what?”, “Nineteen years of what?”, « Onze quoi ? ». */
const ofWhat = /\b(of )?what\s*\?*$|\b(de )?quoi\s*\?*$/;

/** Whether a sentence says that what was said was not understood. */
export const isLost = (sentence: string): boolean => notFollowed.test(fold(sentence));

/** Characters within which such a question is asked, if it is. */
const soonAsked = 160;

/** A question without the words before it that only say that one has lost the thread: “Sorry, I lost you: who is Luc?” */
export function afterBeingLost(question: string, language: Language): string {
  if (question.length > soonAsked) return question;
  for (const { index } of question.matchAll(/[:;,–—] (?=\S+ \S)/g)) {
    const rest = question.slice(index + 2);
    if (isLost(question.slice(0, index)) && kindsOf(rest, language).length > 0) return rest;
  }
  return question;
}

const stemsIn = lately((line: string) => new Set([...matterIn(line, 'en'), ...matterIn(line, 'fr')]), 4);
const stands = (said: ReadonlySet<string>, stem: string): boolean =>
  said.has(stem) || [...said].some((other) => sameStem(other, stem));

/** Words of a question that is nothing but its question word (“Why?”, “And since when?”). */
const bareWords = 3;
/** What only goes with the question word: « quoi, exactement ? », « combien de temps ? », « et ensuite ? ». */
const ofItself = /\b(exactly|precisely|exactement|precisement|au juste|donc|justement|temps|fois|age|ensuite)\b/g;
export function isBare(question: string, language: Language): boolean {
  if (kindsOf(question, language).length === 0) return false;
  const left = fold(question).replace(ofItself, '');
  return tokenise(left, language).length <= bareWords && matterIn(left, language).length === 0;
}

/** Words for what was just said: “is that good?”, “what is wrong with it, then?”, « et ensuite ? ». “How are you doing this?” has none. */
const pointing = /\b(that|those|these|it|ca|cela|ceux-la|celles-la|celui-la|celle-la|la-dessus|ensuite)\b(?! va\b)/;
/** Words of matter beyond which a question with such a word says itself what it is about. */
const mostBeside = 1;

/** The same where it is not after the other person either: “how are you?” goes with nothing that was told. */
export const isMere = (question: string, language: Language): boolean =>
  isBare(question, language) && !/\b(you|your|vous|votre)\b/.test(fold(question));

/** How a question goes back to the words just said: it asks on about them, points at them, or only says them again (“Nine, really?”). */
export type AskedBack = 'asks' | 'points' | 'echoes' | undefined;

/** Verbs that carry no matter, and ask something all the same: “did you see her?” of a line that names her only says nothing again. */
const ownVerbs: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'know known think thought want tell told see saw seen like come came get got go went gone make made ask asked help'.split(
      ' ',
    ),
  ),
  fr: new Set('sait savez savent veut voulez veulent vu voyez voit vient venez venu venue va allez faites fait dit'.split(' ')),
};

/** Whether a question asks for a yes or a no with a verb that does not stand in the line. */
function hasOwnVerb(question: string, line: string, language: Language): boolean {
  if (askedOf(question, language) !== undefined) return true;
  if (!asksYesOrNo(question)) return false;
  const said = new Set(tokenise(line, language).map(({ word }) => word));
  return tokenise(question, language).some(({ word }) => ownVerbs[language].has(word) && !said.has(word));
}

/** Whether a question is made of nothing but words of the line that it answers (`line`), or has hardly any but “that” or “it”. Pure. */
export function askedBack(line: string | undefined, question: string, language: Language): AskedBack {
  if (line === undefined || tokenise(question, language).length > longest) return undefined;
  const matter = matterIn(question, language);
  const asked = fold(question).trim();
  if (notFollowed.test(asked)) return 'asks';
  const said = stemsIn(line);
  if (matter.length === 0 || !matter.every((stem) => stands(said, stem)))
    return matter.length <= mostBeside && pointing.test(asked) ? 'points' : undefined;
  if (ofWhat.test(asked) || kindsOf(question, language).length > 0) return 'asks';
  return hasOwnVerb(question, line, language) ? undefined : 'echoes';
}

/** The matter of what a fact is about, phrase by phrase, and of all it may be told or hinted at with, wording by wording. */
type Matter = { about: readonly (readonly string[])[]; wordings: readonly (readonly string[])[] };
const matters = new WeakMap<Fact, Partial<Record<Language, Matter>>>();

function matterOfFact(fact: Fact, language: Language): Matter {
  const known = matters.get(fact) ?? {};
  matters.set(fact, known);
  const { about, says, guarded, more } = fact;
  const each = (texts: readonly string[]) => texts.map((text) => matterIn(text, language)).filter(({ length }) => length > 0);
  known[language] ??= {
    about: each(about[language]),
    wordings: each([...says[language], ...(guarded?.[language] ?? []), ...more.flatMap((entry) => entry.says[language])]),
  };
  return known[language];
}

/** Whether a line names what a fact is about: all of one of its phrases stands in it. */
export function names(line: string, fact: Fact, language: Language): boolean {
  const said = stemsIn(line);
  return matterOfFact(fact, language).about.some((matter) => matter.every((stem) => said.has(stem)));
}

/** Giving a question back to the one who asked it: “And you?”, “What about yours?”, « Et vous, de la vôtre ? ». */
const returning =
  /^((and|but|so|et|mais) )?((what|how) about )?(you|yours|yourself|your own|vous|vous-meme|(de |a )?chez vous|(at |from )?(your (place|end|side|house|window)|home)|(de |a |pour |chez )?(la|le|les) votres?)(,? (then|alors|yourself|yours|(de |a |pour |chez )?(vous|(la|le|les) votres?)|what|how|comment|c'est comment|c'est quoi))? ?\?$/;

/** The buyer's own question, where it is given back to them (`line` is what they said last). */
export function givenBack(line: string | undefined, question: string): string | undefined {
  if (line === undefined || !returning.test(fold(question).trim())) return undefined;
  const last = sentences(line).at(-1);
  return last?.ending === '?' ? line.slice(last.start, last.end) : undefined;
}

/** Whether a line speaks of a fact: it has most of the matter of one of the fact's wordings. */
export function isOn(line: string | undefined, fact: Fact, language: Language): boolean {
  if (line === undefined) return true;
  const said = stemsIn(line);
  return matterOfFact(fact, language).wordings.some(
    (matter) => matter.filter((stem) => said.has(stem)).length >= mostOf * matter.length,
  );
}
