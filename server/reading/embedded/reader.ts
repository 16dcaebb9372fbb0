import { type Act, impressions } from '../../domain/act.ts';
import type { Language } from '../../domain/language.ts';
import type { ContextTurn, Reader, Reading, ReadingInput } from '../../domain/reading.ts';
import { detect } from '../../language/detect.ts';
import { readLength } from '../../language/read-length.ts';
import { readAnyTalk } from './any-talk/any-talk.ts';
import { askingOf } from './asking.ts';
import { readLine } from './buyer-line.ts';
import { readFacts } from './fact-sheet.ts';
import { readAnswering } from './families/answering.ts';
import { readAsking } from './families/asking.ts';
import { readCandour } from './families/candour.ts';
import { readDisclosing } from './families/disclosing.ts';
import { readInterest } from './families/interest.ts';
import { readManners } from './families/manners.ts';
import { readOffers } from './families/offering.ts';
import { readPassingBy } from './families/passing-by.ts';
import { readPlainWords } from './families/plain-words.ts';
import { readRecital } from './families/recital.ts';
import { readSubstance } from './families/substance.ts';
import { readTakingIn } from './families/taking-in.ts';
import { readThreat } from './families/threat.ts';
import { readViews } from './families/views.ts';
import { readLearned } from './learned/read-learned.ts';
import type { Model } from './learned/weights.ts';
import { apart, asidesOf, costsOf, withoutAsides } from './machine/asides.ts';
import { type Aside, machineText } from './machine/text.ts';
import { prepare } from './prepared.ts';
import { matcherFor } from './readers.ts';
import { Acts, type Scene } from './scene.ts';
import { measureUptake } from './uptake.ts';

const version = 'embedded@12';

/**
 * Reads a reply into acts by its structure, its cues and what it does with the buyer's line. Pure, synchronous, no I/O; linear in the
 * length of the reply and of the last six turns. `turn` of an act is its turn's index in the context, the reply's being the context's length.
 */
export const embeddedReader: Reader = { version, read: (input) => read(input) };

/** A reader with another model than the one that ships; for learning and measuring. */
export const readerWith = (model: Model): Reader => ({ version, read: (input) => read(input, model) });

function read(input: ReadingInput, model?: Model): Reading {
  const { scene, whole, asides, because, oddity } = lookAt(input);
  if (!oddity) {
    readAll(scene, model);
    if (whole) {
      readAll(whole, model);
      for (const act of costsOf(whole.acts.all, asides)) scene.acts.add(act.act, act, act.strength);
      readsNoBetter(scene.acts, whole.acts);
      for (const act of whole.acts.all)
        if (scene.line && act.turn !== input.context.length) scene.acts.addPassedBy(act.act, scene.line, act, act.strength);
    }
  }
  const { reply, line, acts } = scene;
  const found = oddity ? [oddity] : acts.all.sort((a, b) => a.turn - b.turn || a.start - b.start || b.strength - a.strength);
  return {
    reader: version,
    language: because === 'other' ? null : reply.language,
    words: input.reply.length > readLength ? (input.reply.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : reply.tokens.length,
    line: line ? [...line.kinds] : [],
    acts: found,
  };
}

/** As a whole the rest of a reply reads no better than all of it: leaving out what was not said to the buyer must not help. */
function readsNoBetter(rest: Acts, whole: Acts): void {
  for (const [speaksFor, speaksAgainst] of Object.values(impressions)) {
    const level = rest.strength(speaksFor) - rest.strength(speaksAgainst);
    const least = whole.strength(speaksFor) - whole.strength(speaksAgainst);
    if (least >= level) continue;
    if (level > 0) rest.fadeAct(speaksFor, Math.max(0, least) / level);
    if (least >= 0) continue;
    rest.remove(speaksAgainst);
    for (const act of whole.seen) if (act.act === speaksAgainst) rest.add(speaksAgainst, act, act.strength);
  }
}

function readAll(scene: Scene, model?: Model): void {
  readCues(scene);
  const { share, fitsAnybody } = readLearned(scene, model);
  readPlainWords(scene);
  readAnyTalk(scene, share);
  readRecital(scene, share);
  readSubstance(scene, fitsAnybody, share);
  readThreat(scene);
  readOffers(scene);
}

/**
 * A reply made ready, in which nothing is read yet but talk to the machine; `oddity` where there is nothing to read. Where parts of it were not
 * said to the buyer, `scene` is of the rest, and `whole` of all of it.
 */
type Look = {
  scene: Scene;
  whole: Scene | null;
  asides: readonly Aside[];
  because: 'read' | 'short' | 'other';
  oddity: Act | null;
};

function lookAt(input: ReadingInput): Look {
  const { scene: whole, because } = sceneIn(input, input.reply);
  const { text, words } = whole.reply;
  const oddity = oddityOf(input.reply, input.context.length, words);
  const { asides, doubted } = oddity ? { asides: [], doubted: false } : pastTheBuyer(input, whole);
  whole.doubted = doubted;
  if (asides.length === 0) return { scene: whole, whole: null, asides, because, oddity };
  const left = withoutAsides(text, asides);
  // Of “I would rather speak English” nothing is left, and English it was.
  const spoken = because === 'read' && !/\p{L}/u.test(left) ? { ...input, language: whole.reply.language } : input;
  const rest = sceneIn(spoken, left);
  rest.scene.doubted = doubted;
  for (const aside of asides) if (aside.plain) rest.scene.acts.add('breaks-frame', aside);
  return { scene: rest.scene, whole, asides, because: rest.because, oddity };
}

/** What of a reply is said past the buyer: first what shows by its build, then, in what is left of each sentence, by its words. */
function pastTheBuyer(input: ReadingInput, whole: Scene): { asides: Aside[]; doubted: boolean } {
  const selling = whole.facts !== null;
  const built = machineText(whole.reply.text).filter(({ plain }) => plain || selling);
  const { reply, line } = built.length > 0 ? sceneIn(input, withoutAsides(whole.reply.text, built)).scene : whole;
  const { asides, doubted } = asidesOf(reply, line, { selling, beside: built.some(({ plain }) => plain) });
  return { asides: apart([...built, ...asides]), doubted: doubted || built.some(({ plain }) => plain) };
}

/** `text`: the reply, or what is left of it, at the same offsets. */
function sceneIn(input: ReadingInput, text: string): { scene: Scene; because: Look['because'] } {
  const { context, reply } = input;
  const { language, because } = languageOf({ ...input, reply: text });
  const prepared = prepare(text, language, matcherFor('reply', language), askingOf);
  const line = readLine(context, language);
  const scene: Scene = {
    reply: prepared,
    line,
    context,
    uptake: measureUptake(prepared, line),
    facts: readFacts(input.facts, language),
    acts: new Acts(context.length, prepared, reply),
    doubted: false,
  };
  return { scene, because };
}

/** The acts that the cue families find. */
function readCues(scene: Scene): void {
  readAsking(scene);
  readTakingIn(scene);
  readCandour(scene);
  const telling = readAnswering(scene);
  readDisclosing(scene, telling);
  readInterest(scene);
  readManners(scene);
  readViews(scene);
  readPassingBy(scene);
}

/** A reply as the learned layer meets it: what the cues found and no more; null where there is nothing to read. */
export function sceneOf(input: ReadingInput): Scene | null {
  const { scene, oddity } = lookAt(input);
  if (oddity) return null;
  readCues(scene);
  return scene;
}

/** The reply's own language; where it is too short to tell, what the caller says, then the talk's, then English. */
function languageOf({ reply, language, context }: ReadingInput): { language: Language; because: 'read' | 'short' | 'other' } {
  const found = detect(reply);
  if (found.language) return { language: found.language, because: 'read' };
  return { language: language ?? talkLanguage(context) ?? 'en', because: found.because };
}

function talkLanguage(context: readonly ContextTurn[]): Language | null {
  for (const turn of context.slice(-4).reverse()) {
    const { language } = detect(turn.text);
    if (language) return language;
  }
  return null;
}

/** Silence and noise are acts of their own: nothing else is to be read in them. */
function oddityOf(reply: string, turn: number, words: readonly string[]): Act | null {
  const trimmed = reply.trim();
  if (trimmed === '' || /^[.…\s\-–—]+$/.test(trimmed))
    return { act: 'silence', turn, quote: reply, start: 0, end: reply.length, strength: 1 };
  const letters = lettersOf(trimmed);
  const mashed =
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => word.length > 4 && !/[aeiouy]/.test(word) && /^[a-z]+$/.test(word));
  if (letters === 0 || mashed || letters < trimmed.length * 0.2)
    return { act: 'nonsense', turn, quote: reply.slice(0, 200), start: 0, end: Math.min(200, reply.length), strength: 1 };
  return null;
}

/** How many letters and digits a text has; where the plain ones alone are many, no others are counted. */
function lettersOf(text: string): number {
  const plain = text.match(/[a-z]+/gi)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  return plain >= text.length / 2 ? plain : (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}
