import type { TranscriptProblem } from '../domain/call.ts';
import { CandorError } from '../errors.ts';

/** What is wrong with each kind of file and what to do about it; `found` are the words or signs at fault. */
const told: Record<TranscriptProblem['problem'], (found: string) => string> = {
  empty: () => 'there is nothing in it; choose a file with the words of the call, or paste them',
  'too-large': (found) =>
    `the file has ${found}, more than is taken; export it without single words and their times, or cut it in two`,
  'too-long': (found) => `it has ${found}, more than is taken; cut it in two and bring the parts one by one`,
  'not-text': (found) => `this is ${found}, not text; save or export it as plain text, WebVTT, SRT or JSON`,
  'bad-time': (found) => `“${found}” is no time; write it as 00:12:03.250 --> 00:12:07.100`,
  'bad-json': (found) => `this is no JSON from here on (“${found}”); export it again, or save it as plain text`,
  'json-shape': () =>
    'no list of turns is in it; expected [{"speaker", "text", "start"}], or such a list as "turns", "segments", "utterances" or "transcript"',
  'json-entry': (found) => `${found} has no text; each entry needs "speaker" and "text"`,
  'no-speech': () => 'nothing is said in it; choose the file with the words of the call',
  'no-speakers': () =>
    'it does not say who speaks; export it with speaker names, or write each turn as “Name: words” on a line of its own',
};

const shownLength = 40;

/** A file that cannot be taken, with the line (and column) at fault, both counted from 1; null where it is the file as a whole. */
export function transcriptError(
  problem: TranscriptProblem['problem'],
  { line = null, column = null, found = '' }: { line?: number | null; column?: number | null; found?: string } = {},
): CandorError {
  const short = found.length > shownLength ? `${found.slice(0, shownLength)}…` : found;
  const details: TranscriptProblem = { problem, line, column, found: short };
  const where = line === null ? '' : `line ${line}${column === null ? '' : `, column ${column}`}: `;
  return new CandorError('bad-transcript', where + told[problem](short), { details });
}
