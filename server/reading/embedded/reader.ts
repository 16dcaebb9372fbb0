import type { Act } from '../../domain/act.ts';
import type { Language } from '../../domain/language.ts';
import type { ContextTurn, Reader, Reading, ReadingInput } from '../../domain/reading.ts';
import { detect } from '../../language/detect.ts';
import { askingOf } from './asking.ts';
import { readLine } from './buyer-line.ts';
import { readFacts } from './fact-sheet.ts';
import { readAnswering } from './families/answering.ts';
import { readAsking } from './families/asking.ts';
import { readCandour } from './families/candour.ts';
import { readDisclosing } from './families/disclosing.ts';
import { readInterest } from './families/interest.ts';
import { readManners } from './families/manners.ts';
import { readPassingBy } from './families/passing-by.ts';
import { readRecital } from './families/recital.ts';
import { readTakingIn } from './families/taking-in.ts';
import { readThreat } from './families/threat.ts';
import { readViews } from './families/views.ts';
import { readLearned } from './learned/read-learned.ts';
import type { Model } from './learned/weights.ts';
import { prepare, readLength } from './prepared.ts';
import { matcherFor } from './readers.ts';
import { Acts, type Scene } from './scene.ts';
import { measureUptake } from './uptake.ts';

const version = 'embedded@6';

/**
 * Reads a reply into acts by its structure, its cues and what it does with the buyer's line. Pure, synchronous, no I/O; linear in the
 * length of the reply and of the last six turns. `turn` of an act is its turn's index in the context, the reply's being the context's length.
 */
export const embeddedReader: Reader = { version, read: (input) => read(input) };

/** A reader with another model than the one that ships; for learning and measuring. */
export const readerWith = (model: Model): Reader => ({ version, read: (input) => read(input, model) });

function read(input: ReadingInput, model?: Model): Reading {
  const { scene, because, oddity } = lookAt(input);
  if (!oddity) {
    readCues(scene);
    readLearned(scene, model);
    readRecital(scene);
    readThreat(scene);
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

/** A reply made ready, in which nothing is read yet; `oddity` where there is nothing to read. */
function lookAt(input: ReadingInput): { scene: Scene; because: 'read' | 'short' | 'other'; oddity: Act | null } {
  const { context, reply } = input;
  const { language, because } = languageOf(input);
  const prepared = prepare(reply, language, matcherFor('reply', language), askingOf);
  const line = readLine(context, language);
  const scene: Scene = {
    reply: prepared,
    line,
    context,
    uptake: measureUptake(prepared, line),
    facts: readFacts(input.facts, language),
    acts: new Acts(context.length, prepared),
  };
  return { scene, because, oddity: oddityOf(reply, context.length, prepared.words) };
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
