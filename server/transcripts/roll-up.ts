import type { RawCue } from './captions.ts';

/** Cues this close, in milliseconds, follow each other at once. */
const closeMs = 100;
/** Captions that roll up keep this many lines in view at most. */
const mostKept = 3;

/** A line as it is compared: without the tags that only time or colour it. */
const plain = (line: string): string =>
  line
    .replace(/<(?!v[\s.])[^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

const wordsIn = (text: string): number => text.split(' ').length;

/**
 * Leaves out what captions show again: lines that roll up from the cue before, a sentence that grows from cue to cue, and a cue that is
 * shown twice at once. One word that is said twice stays. Linear in the cues.
 */
export function withoutRepeats(cues: readonly RawCue[]): RawCue[] {
  const kept: RawCue[] = [];
  let shown: string[] = [];
  let endMs = Number.NEGATIVE_INFINITY;
  for (const cue of cues) {
    const own = cue.lines.filter((line) => plain(line) !== '');
    const lines = own.map(plain);
    const last = kept.at(-1);
    const follows =
      last !== undefined && cue.part === last.part && cue.startMs >= last.startMs && cue.startMs <= endMs + closeMs;
    const again = follows ? rolledUp(shown, lines) : 0;
    const grows = follows && again === 0 && grown(shown.join(' '), lines.join(' '), cue.startMs < endMs);
    if (grows && last) kept[kept.length - 1] = { ...last, lines: own, endMs: cue.endMs };
    else if (again < lines.length) kept.push({ ...cue, lines: [...voiceOf(own.slice(0, again)), ...own.slice(again)] });
    if (lines.length > 0) [shown, endMs] = [lines, Math.max(cue.endMs, cue.startMs)];
  }
  return kept;
}

/** Whose the lines are that are left out; the voice goes on in those below. */
const voiceOf = (lines: readonly string[]): string[] =>
  lines
    .join('')
    .match(/<v[\s.][^<>]*>/gi)
    ?.slice(-1) ?? [];

/** How many lines at the top were the last ones of the cue before. All of them: a cue shown twice, unless it is a single word. */
function rolledUp(before: readonly string[], now: readonly string[]): number {
  for (let count = Math.min(mostKept, before.length, now.length); count > 0; count--) {
    if (count === now.length && wordsIn(now.join(' ')) < 2) continue;
    if (now.slice(0, count).every((line, index) => line === before[before.length - count + index])) return count;
  }
  return 0;
}

/** The cue before, and more. */
const grown = (before: string, now: string, overlaps: boolean): boolean =>
  before !== '' && now.length > before.length && now.startsWith(`${before} `) && (overlaps || wordsIn(before) > 1);
