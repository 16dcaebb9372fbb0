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
import { readViews } from './families/views.ts';
import { prepare, readLength } from './prepared.ts';
import { matcherFor } from './readers.ts';
import { Acts, type Scene } from './scene.ts';
import { measureUptake } from './uptake.ts';

const version = 'embedded@1';

/**
 * Reads a reply into acts by its structure, its cues and what it does with the buyer's line. Pure, synchronous, no I/O; linear in the
 * length of the reply and of the last six turns. `turn` of an act is its turn's index in the context, the reply's being the context's length.
 */
export const embeddedReader: Reader = { version, read };

function read(input: ReadingInput): Reading {
  const { context, reply } = input;
  const { language, because } = languageOf(input);
  const prepared = prepare(reply, language, matcherFor('reply', language), askingOf);
  const line = readLine(context, language);
  const acts = new Acts(context.length, prepared);
  const reading = (found: Act[]): Reading => ({
    reader: version,
    language: because === 'other' ? null : language,
    words: reply.length > readLength ? (reply.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : prepared.tokens.length,
    line: line ? [...line.kinds] : [],
    acts: found,
  });
  const oddity = oddityOf(reply, context.length, prepared.words);
  if (oddity) return reading([oddity]);
  const scene: Scene = {
    reply: prepared,
    line,
    context,
    uptake: measureUptake(prepared, line),
    facts: readFacts(input.facts, language),
    acts,
  };
  readAsking(scene);
  readTakingIn(scene);
  readCandour(scene);
  const telling = readAnswering(scene);
  readDisclosing(scene, telling);
  readInterest(scene);
  readManners(scene);
  readViews(scene);
  readPassingBy(scene);
  readRecital(scene);
  return reading(acts.all.sort((a, b) => a.turn - b.turn || a.start - b.start || b.strength - a.strength));
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
  const letters = trimmed.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const mashed =
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => word.length > 4 && !/[aeiouy]/.test(word) && /^[a-z]+$/.test(word));
  if (letters === 0 || mashed || letters < trimmed.length * 0.2)
    return { act: 'nonsense', turn, quote: reply.slice(0, 200), start: 0, end: Math.min(200, reply.length), strength: 1 };
  return null;
}
