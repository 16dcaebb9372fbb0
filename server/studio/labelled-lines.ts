import { type LineProblem, mostLabelledLines } from '../domain/labelled-set.ts';
import { type LabelledReply, parseLabelled } from '../scoring/calibration.ts';

/** Longest text of one reply with its talk, in characters. */
const longestLine = 100_000;

/** The good lines of a file, and what is wrong with the others. Numbers count from 1. Pure. */
export function readLines(text: string): { good: { line: number; reply: LabelledReply }[]; problems: LineProblem[] } {
  const good: { line: number; reply: LabelledReply }[] = [];
  const problems: LineProblem[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    // A mark that some editors put at the beginning of a file.
    const written = index === 0 ? raw.replace(/^\uFEFF/, '') : raw;
    if (written.trim() === '') continue;
    if (written.length > longestLine) {
      problems.push({ line, problem: `longer than ${longestLine} characters: shorten context or facts` });
      continue;
    }
    const reply = parseLabelled(written);
    if (typeof reply === 'string') problems.push({ line, problem: reply });
    else if (Object.keys(reply.levels).length === 0)
      problems.push({ line, problem: 'levels: is empty: give at least one dimension a level 1 to 5, or null' });
    else if (good.length >= mostLabelledLines)
      problems.push({ line, problem: `more than ${mostLabelledLines} lines: split the file` });
    else good.push({ line, reply });
  }
  return { good, problems };
}
