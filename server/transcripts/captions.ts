import { type Cue, type Cues, numbered } from './cue.ts';
import { bareText, isSound, voices } from './cue-text.ts';
import { type Labelled, labelOf, mayBeName, speakersAmong } from './labels.ts';
import { transcriptError } from './problem.ts';
import { withoutRepeats } from './roll-up.ts';
import { isSpan, type Span, spanOf } from './times.ts';

/** A cue as it stands in the file: its lines with their tags. */
export type RawCue = Span & { lines: string[]; line: number; part: number };

/** A line of a cue by who says it, where `<v Name>` says so. */
type Said = { cue: RawCue; voice: string | null; text: string; labelled: Labelled | null; dash: boolean };

const aside = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;
const isHeader = (line: string): boolean => /^WEBVTT(?:\s|$)/.test(line);

/** How far a file is read. `loose` are lines after a blank one: words of the cue before, or the name of the one to come. */
type Reading = { cues: RawCue[]; loose: string[]; part: number; skipped: number };

/**
 * Reads WebVTT and SRT: both are cues with a time above their words, and real files mix what each allows. Blank lines may be missing
 * between cues and stand within them. A time that cannot be read is an error with its line and column.
 */
export function readCaptions(lines: readonly string[]): Cues {
  const reading: Reading = { cues: [], loose: [], part: 0, skipped: 0 };
  const webvtt = isHeader(lines[0] ?? '');
  let apart = false;
  let above: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      above = null;
      apart = false;
      continue;
    }
    if (isSpan(line)) {
      apart = false;
      begin(reading, { line, index, above, webvtt });
    } else if (apart || (above === null && webvtt && (aside.test(line) || isHeader(line)))) {
      if (isHeader(line) && reading.cues.length > 0) reading.part += 1;
      apart = true;
      reading.skipped += 1;
    } else if (above !== null && reading.loose.length === 0) reading.cues.at(-1)?.lines.push(line);
    else reading.loose.push(line);
    above = line;
  }
  settle(reading);
  return named(withoutRepeats(reading.cues), reading.skipped);
}

/** What stood loose goes to the cue before; without one, it is left out. */
function settle(reading: Reading): void {
  const last = reading.cues.at(-1);
  if (last) last.lines.push(...reading.loose);
  else reading.skipped += reading.loose.length;
  reading.loose = [];
}

type Beginning = { line: string; index: number; above: string | null; webvtt: boolean };

/** A cue begins. Right above its time may stand its name or number, also where no blank line parts it from the cue before. */
function begin(reading: Reading, { line, index, above, webvtt }: Beginning): void {
  const span = spanOf(line);
  if ('column' in span) throw transcriptError('bad-time', { line: index + 1, ...span });
  const number = above !== null && /^\s*\d+\s*$/.test(above);
  const before = reading.cues.at(-1);
  if (reading.loose.length > 0) {
    if (number || (above !== null && webvtt)) reading.loose.pop();
  } else if (number) before?.lines.pop();
  settle(reading);
  if (number && above?.trim() === '1' && before && span.startMs < before.startMs) reading.part += 1;
  reading.cues.push({ ...span, lines: [], line: index + 1, part: reading.part });
}

/** Gives every line its speaker: by voice tags, by names before a colon, by names on lines of their own, or by dashes. */
function named(cues: readonly RawCue[], skipped: number): Cues {
  const said = cues.flatMap(saidIn);
  if (said.length === 0) throw transcriptError('no-speech', { line: cues[0]?.line ?? 1 });
  const tagged = said.some(({ voice }) => voice !== null);
  const isSpeaker = speakersAmong(said.flatMap(({ labelled }) => (labelled ? [labelled.label] : [])));
  const labelled = said.some((one) => one.labelled && isSpeaker(one.labelled.label));
  if (tagged || labelled) return { cues: byName(said, isSpeaker, tagged), assumed: false, skipped };
  const headed = byFirstLine(cues);
  if (headed) return { cues: headed, assumed: false, skipped };
  if (said.filter(({ dash }) => dash).length > 1) return { cues: byDash(said), assumed: true, skipped };
  throw transcriptError('no-speakers', { line: cues[0]?.line ?? 1 });
}

function saidIn(cue: RawCue): Said[] {
  return voices(cue.lines.join('\n')).flatMap(({ speaker: voice, text }) =>
    text.split('\n').flatMap((line) => {
      const bare = bareText(line);
      if (bare === '' || (voice === null && isSound(bare))) return [];
      return [{ cue, voice, text: bare, labelled: voice === null ? labelOf(bare) : null, dash: /^[-–—]\s?(?=\S)/.test(bare) }];
    }),
  );
}

const asCue = ({ cue, text }: Said, speaker: string | null): Cue => ({
  speaker,
  text: text.replace(/^[-–—]\s?(?=\S)/, ''),
  startMs: cue.startMs,
  endMs: cue.endMs,
  line: cue.line,
  part: cue.part,
});

/** A cue without a name goes on with the last speaker where names stand in the text; where they are tags, nobody knows who it was. */
function byName(said: readonly Said[], isSpeaker: (label: string) => boolean, tagged: boolean): Cue[] {
  let last: string | null = null;
  let before: RawCue | null = null;
  return said.flatMap((one) => {
    const { labelled, voice } = one;
    const named = labelled && isSpeaker(labelled.label) ? labelled : null;
    if (voice !== null) last = voice;
    else if (named) last = named.label;
    else if (one.dash || (tagged && before !== one.cue)) last = null;
    before = one.cue;
    if (named) return named.rest === '' ? [] : [asCue({ ...one, text: named.rest }, last)];
    return [asCue(one, last)];
  });
}

/** Some exports put the name on a line of its own below the time: the first lines of all cues are then few, and like names. */
function byFirstLine(cues: readonly RawCue[]): Cue[] | null {
  const spoken = cues.filter(({ lines }) => lines.some((line) => bareText(line) !== ''));
  const heads = new Set(spoken.map(({ lines }) => bareText(lines[0] ?? '')));
  const few = spoken.length > 3 && heads.size > 1 && heads.size <= Math.min(30, spoken.length / 2);
  if (!few || spoken.some(({ lines }) => lines.length < 2) || ![...heads].every(mayBeName)) return null;
  return spoken.map(({ lines, startMs, endMs, line, part }) => ({
    speaker: bareText(lines[0] ?? ''),
    text: bareText(lines.slice(1).join(' ')),
    startMs,
    endMs,
    line,
    part,
  }));
}

/** In subtitles a dash says that somebody else speaks now. */
function byDash(said: readonly Said[]): Cue[] {
  let turn = -1;
  return said.map((one) => {
    if (one.dash || turn < 0) turn += 1;
    return asCue(one, numbered(turn % 2));
  });
}
