import { type Cue, type Cues, numbered } from './cue.ts';
import { bareText } from './cue-text.ts';
import { type Labelled, labelOf, mayBeName, speakersAmong } from './labels.ts';
import { transcriptError } from './problem.ts';
import { onlyTime, timeAt } from './times.ts';

/** A line with what may be read off it. `heading`: nothing but a name and a time; the words follow on the next lines. */
type Line = {
  number: number;
  text: string;
  ms: number | null;
  labelled: Labelled | null;
  heading: string | null;
};

/** `[00:12:03] …`, `(0:12) …`, `00:12 - …`, `0:12 | …`: what stands before the words; without a time, all of the line. */
function afterTime(line: string): { ms: number | null; rest: string } {
  const lead = /^\s*[-•*]?\s*[[(]?/.exec(line)?.[0].length ?? 0;
  const time = timeAt(line.slice(lead, lead + 16));
  if (!time) return { ms: null, rest: line.trim() };
  const end =
    /^(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?\s*(?:[-–—|]+\s*)?/.exec(line.slice(lead + time.length, lead + time.length + 12))?.[0]
      .length ?? 0;
  return { ms: time.ms, rest: line.slice(lead + time.length + end).trim() };
}

/** `Name  00:12`, `Name (0:12)`, `[Name] 10:02:33`, `Name | 00:12`, `Name, 1:03 PM`, each with nothing after it. */
const named =
  /^[[(]?([^[\](){}|]{1,60}?)[\])]?\s*(?:[,|·•–—-]\s*|\s)[[(]?(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?(?:\s?[AaPp]\.?[Mm]\.?)?:?$/u;

function headingOf(line: string): { name: string; ms: number } | null {
  if (line.length > 100) return null;
  const found = named.exec(line.replaceAll('**', '').trim());
  const name = found?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  const ms = onlyTime(found?.[2] ?? '');
  return name !== '' && ms !== null && mayBeName(name) ? { name, ms } : null;
}

/** `Name (00:12): words` and `Name [00:12:03]: words`. */
const timedLabel =
  /^(\s*[-•*]?\s*(?:\*\*)?[^:()[\]]{1,60}?)\s*[[(](\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]\s*(?=(?:\*\*)?\s?[:：])/u;

function look(written: string, number: number): Line {
  const text = written.trimEnd();
  const heading = headingOf(text);
  if (heading) return { number, text, ms: heading.ms, labelled: null, heading: heading.name };
  const inLabel = timedLabel.exec(text.slice(0, 120));
  if (inLabel) {
    const labelled = labelOf(inLabel[1] + text.slice(inLabel[0].length));
    if (labelled) return { number, text, ms: onlyTime(inLabel[2] ?? ''), labelled, heading: null };
  }
  const { ms, rest } = afterTime(text);
  // `0:12 | Name`, and `00:12 Name` where nothing else stands there.
  const after =
    ms !== null && /[|–—-]\s*\S|^\s*\[/.test(text.slice(0, 24)) && rest.length < 60 && mayBeName(rest) && !rest.includes(':');
  if (after && rest.split(' ').length <= 4) return { number, text: rest, ms, labelled: null, heading: rest };
  return { number, text: rest, ms, labelled: labelOf(rest), heading: null };
}

const isBlank = ({ text, ms }: Line): boolean => text === '' && ms === null;

/**
 * Reads text as people write it and as meeting programs export it: `Name: words`, with or without a time before it; a name with a time, and
 * the words below; else paragraphs, by dashes or blank lines, of two who take turns. What stands above the first name is left out.
 */
export function readPlainText(written: readonly string[]): Cues {
  const lines = written.map((line, index) => look(line, index + 1));
  if (lines.every(isBlank)) throw transcriptError('empty');
  const isHeading = headings(lines);
  const isSpeaker = speakersAmong(lines.flatMap(({ labelled }) => (labelled ? [labelled.label] : [])));
  const speaks = ({ heading, labelled }: Line): boolean =>
    (heading !== null && isHeading(heading)) || (labelled !== null && isSpeaker(labelled.label));
  const first = lines.findIndex(speaks);
  return first < 0 ? unnamed(lines) : byName(lines, first, { isHeading, isSpeaker });
}

/** A name with a time counts if the file has it again, or one like it: a single one may be anything. */
function headings(lines: readonly Line[]): (name: string) => boolean {
  const found = new Set(lines.flatMap(({ heading }) => (heading === null ? [] : [heading])));
  const count = lines.filter(({ heading }) => heading !== null).length;
  return (name) => found.has(name) && count > 1;
}

type Known = { isHeading(name: string): boolean; isSpeaker(label: string): boolean };

function byName(lines: readonly Line[], first: number, { isHeading, isSpeaker }: Known): Cues {
  const cues: Cue[] = [];
  let skipped = lines.slice(0, first).filter((line) => !isBlank(line)).length;
  let speaker: string | null = null;
  let time = lines.slice(0, first).findLast(({ ms }) => ms !== null)?.ms ?? null;
  for (const line of lines.slice(first)) {
    const { number, text, labelled, heading, ms } = line;
    if (ms !== null) time = ms;
    let words = text;
    if (heading !== null && isHeading(heading)) [speaker, words] = [heading, ''];
    else if (labelled && isSpeaker(labelled.label)) [speaker, words] = [labelled.label, labelled.rest];
    const bare = bareText(words);
    if (bare === '') continue;
    if (isEnd(bare)) skipped += 1;
    else cues.push({ speaker, text: bare, startMs: time, endMs: null, line: number, part: 0 });
  }
  if (cues.length === 0) throw transcriptError('no-speech', { line: first + 1 });
  return { cues, assumed: false, skipped };
}

/** What programs put below a transcript. */
const isEnd = (text: string): boolean =>
  /^(?:transcribed by https?:|transcription ended|meeting ended|(?:transcript|transcription) (?:by|par) )/i.test(text);

const dash = /^[-–—•*]\s?(?=\S)/;

/** Nobody is named: each dash, or else each paragraph, is the other one's. */
function unnamed(lines: readonly Line[]): Cues {
  const dashes = lines.filter(({ text }) => dash.test(text)).length > 1;
  const cues: Cue[] = [];
  let turn = -1;
  let blank = true;
  let skipped = 0;
  for (const line of lines) {
    const { number, text, ms } = line;
    if (isBlank(line)) {
      blank = true;
      continue;
    }
    if (dashes ? dash.test(text) : blank) turn += 1;
    blank = false;
    const bare = bareText(text.replace(dash, ''));
    if (turn < 0) skipped += 1;
    else if (bare !== '')
      cues.push({ speaker: numbered(turn % 2), text: bare, startMs: ms, endMs: null, line: number, part: 0 });
  }
  if (turn < 1) throw transcriptError('no-speakers', { line: lines.find((line) => !isBlank(line))?.number ?? 1 });
  return { cues, assumed: true, skipped };
}
