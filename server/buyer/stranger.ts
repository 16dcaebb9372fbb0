import type { ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Scene } from '../domain/persona.ts';
import { askedThing } from '../language/asked-thing.ts';
import { sentences } from '../language/sentences.ts';
import { fold, stem, tokenise } from '../language/tokens.ts';
import { plainly } from './condition.ts';
import { disclosedItems } from './disclose.ts';
import type { HeardReply } from './react.ts';
import type { Setting } from './setting.ts';

const known = new WeakMap<Scene, Partial<Record<Language, ReadonlySet<string>>>>();

/** The stems of all that is known between the two in a scene: brief, fact sheet, and what the buyer may tell, be asked or ask. */
function wordsOf({ persona, scene }: Setting, language: Language): ReadonlySet<string> {
  const found = known.get(scene)?.[language];
  if (found) return found;
  const texts = [scene.title, scene.brief, scene.goal, ...scene.factSheet.map(({ text }) => text)].map(
    (text) => text[language],
  );
  const said = [
    ...[...scene.openings, ...persona.facts, ...persona.asks].map(({ says }) => says),
    ...persona.facts.flatMap(({ about, asked }) => [about, asked]),
  ].flatMap((wordings) => wordings[language]);
  const stems = new Set(
    [...texts, ...said].flatMap((text) => tokenise(text, language).map(({ word }) => stem(word, language))),
  );
  known.set(scene, { ...known.get(scene), [language]: stems });
  return stems;
}

/** Speaking of the buyer, or to them. Who erred with somebody else tells of themselves, which is another thing. */
const toBuyer = /\b(you|your|yours|vous|votre|vos|te|ton|ta|tes)\b/;
/** What stands between an article and the thing, says when it was, or is only the word for a mistake. */
const beside =
  /\b((wrong|false|old|last|first|second|mauvaise?s?|fausses?|faux|derni[eè]re?s?|premi[eè]re?s?)\s+|(january|february|march|april|may|june|july|august|september|october|november|december|(mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)\b|(my|our|ma|mon|notre) (own )?(mistake|fault|error|faute|erreur)\b)/gi;
/** Of this very talk: what was asked, said or taken for granted in it. */
const ofThisTalk =
  /\b(just now|a moment ago|interrupt\w*|question|answer|listen\w*|talk\w*|push\w*|rush\w*|hurr\w*|assum\w*|presum\w*|point|word|sentence|tone|a l'instant|tout a l'heure|coupee?|reponse|ecoutee?|parlee?|presse|mot|phrase|(?:mon|le|ce) ton)\b/;
const owning: readonly ActId[] = ['owns-mistake', 'apologises', 'owns-discomfort', 'discloses-limit'];

/**
 * A mistake owned towards the buyer that nobody in the scene knows of (“I’m sorry I sent you the wrong invoice” where there are
 * none): the thing as the buyer would say it back, and the reply without what it would have been worth. `undefined` where a breach is
 * open, where something of the fact sheet is told with it, or where the thing may well be known. Pure.
 */
export function strangeMistake(
  setting: Setting,
  before: BuyerState,
  heard: HeardReply,
): { thing: string; heard: HeardReply } | undefined {
  const { reply, reading, turn } = heard;
  const language = reading.language ?? before.language;
  if (before.breaches.some(({ repaired }) => !repaired)) return undefined;
  const owned = reading.acts.filter((act) => act.act === 'owns-mistake' && act.turn === turn && act.strength >= plainly);
  if (owned.length === 0 || disclosedItems(setting.scene, reply, reading, turn, language).length > 0) return undefined;
  for (const { start, end } of sentences(reply).filter((part) =>
    owned.some((act) => act.start < part.end && act.end > part.start),
  )) {
    const text = reply.slice(start, end);
    if (!toBuyer.test(fold(text)) || ofThisTalk.test(fold(text))) continue;
    const thing = askedThing(text.replace(beside, ''), language);
    const strange =
      thing &&
      tokenise(thing, language)
        .slice(1)
        .map(({ word }) => stem(word, language));
    if (!thing || !strange || strange.length === 0 || strange.some((word) => wordsOf(setting, language).has(word))) continue;
    const acts = reading.acts.filter(({ act }) => !owning.includes(act));
    return { thing, heard: { ...heard, reading: { ...reading, acts } } };
  }
  return undefined;
}
