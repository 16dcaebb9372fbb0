import { type Cue, type Cues, numbered } from './cue.ts';
import { bareText } from './cue-text.ts';
import { offsetOf, placeOf, walkJson } from './json-walk.ts';
import { transcriptError } from './problem.ts';
import { onlyTime } from './times.ts';

/** An object of a JSON file, of which nothing is known. */
type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

type Path = readonly (string | number)[];
type List = { path: Path; entries: readonly unknown[] };

/** Names that exports give to the same things, the likelier ones first. */
const textKeys = [
  'text',
  'transcript',
  'content',
  'utterance',
  'sentence',
  'caption',
  'message',
  'body',
  'value',
  'punctuated_word',
  'word',
];
const partKeys = ['sentences', 'words', 'elements', 'tokens'];
const speakerKeys = [
  'speaker',
  'speaker_name',
  'speakerName',
  'speakerDisplayName',
  'speaker_label',
  'speakerLabel',
  'participantName',
  'participant_name',
  'displayName',
  'speaker_id',
  'speakerId',
  'participant',
  'participantId',
  'name',
  'author',
  'from',
  'user',
  'role',
  'channel',
];
const startKeys = [
  'start',
  'start_time',
  'startTime',
  'startMs',
  'start_ms',
  'startOffset',
  'begin',
  'offset',
  'timestamp',
  'ts',
  'time',
];
const listKeys = [
  'turns',
  'utterances',
  'monologues',
  'segments',
  'audio_segments',
  'entries',
  'paragraphs',
  'sentences',
  'transcript',
  'transcription',
  'callTranscripts',
  'results',
  'channels',
  'alternatives',
  'messages',
  'items',
  'words',
];
const peopleKeys = ['speakers', 'participants', 'parties', 'attendees', 'people'];

/** A list that is longer than this holds turns, and not lists of them. */
const mostChannels = 20;
/** Exports nest their turns no deeper than this. */
const deepest = 8;
/** Starts above this, in seconds, can only be milliseconds: no call lasts six hours. */
const longestSeconds = 6 * 3600;

/**
 * Reads JSON: a list of turns, or an object that holds one somewhere, as meeting and transcription programs export it. A file that is no
 * JSON is an error with line and column; an entry without text one with its line.
 */
export function readJson(text: string): Cues {
  const root = parse(text);
  const names = namesIn(root);
  const lists = listsIn(root, [], 0);
  const best = lists.find(({ entries }) => entries.some((entry) => speakerOf(entry, names) !== null)) ?? lists[0];
  if (!best) throw transcriptError('json-shape', { line: 1, column: 1 });
  const chosen = lists.filter(({ path }) => isSister(path, best.path));
  const cues = inMilliseconds(
    chosen.flatMap((list, index) => cuesOf(list, names, chosen.length > 1 ? numbered(index) : null, text)),
  );
  if (cues.length === 0) throw transcriptError('no-speech', { line: 1 });
  if (cues.every(({ speaker }) => speaker === null))
    throw transcriptError('no-speakers', { line: placeAt(text, best.path).line });
  return { cues, assumed: false, skipped: 0 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = asLines(text);
    if (lines) return lines;
    const offset = walkJson(text) ?? text.length;
    const found =
      text
        .slice(offset, offset + 20)
        .split('\n', 1)[0]
        ?.trim() || 'the end of the file';
    throw transcriptError('bad-json', { ...placeOf(text, offset), found });
  }
}

/** JSON Lines: an object a line. */
function asLines(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0]?.slice(0, 100_000) ?? '')) return null;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

/** All lists whose entries say something, the likelier ones first. */
function listsIn(value: unknown, path: Path, depth: number): List[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    const says = entries.slice(0, mostChannels).some((entry) => isFields(entry) && textOf(entry) !== null);
    // Channels, calls and the like: few of them, each with its own list, even where each has its whole text as well.
    const nested =
      entries.length > mostChannels ? [] : entries.flatMap((entry, index) => listsIn(entry, [...path, index], depth + 1));
    return says ? [{ path, entries }, ...nested] : nested;
  }
  if (!isFields(value)) return [];
  const keys = Object.keys(value);
  const order = (key: string) => (listKeys.includes(key) ? listKeys.indexOf(key) : listKeys.length);
  return keys
    .filter((key) => !peopleKeys.includes(key) && typeof value[key] === 'object')
    .sort((a, b) => order(a) - order(b))
    .flatMap((key) => listsIn(value[key], [...path, key], depth + 1));
}

/** The same list of another channel: paths that differ in numbers alone. */
const isSister = (a: Path, b: Path): boolean =>
  a.length === b.length &&
  a.every((part, index) => part === b[index] || (typeof part === 'number' && typeof b[index] === 'number'));

/** What an entry says: its own text, or that of its sentences or words. Null where it has neither. */
function textOf(entry: Fields): string | null {
  for (const key of textKeys) if (typeof entry[key] === 'string') return bareText(entry[key]);
  for (const key of partKeys) {
    const parts = entry[key];
    if (!Array.isArray(parts)) continue;
    const texts = parts.map((part: unknown) => (typeof part === 'string' ? part : isFields(part) ? (textOf(part) ?? '') : ''));
    return bareText(texts.join(' ')).replace(/ ([,.;:!?…])/g, '$1');
  }
  return null;
}

/** Who says it. A number alone, or a single letter, is a speaker's. */
function speakerOf(entry: unknown, names: ReadonlyMap<string, string>): string | null {
  if (!isFields(entry)) return null;
  for (const key of speakerKeys) {
    const called = calledBy(entry[key]);
    if (called === null) continue;
    return names.get(called) ?? (/^(?:\d+|[A-Z])$/.test(called) ? `Speaker ${called}` : called);
  }
  return null;
}

function calledBy(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim().slice(0, 200) || null;
  if (!isFields(value)) return null;
  for (const key of ['name', 'display_name', 'displayName', 'label', 'email', 'id']) {
    const called = isFields(value[key]) ? null : calledBy(value[key]);
    if (called !== null) return called;
  }
  return null;
}

/** Names that the file gives for the numbers of speakers. */
function namesIn(root: unknown): Map<string, string> {
  const names = new Map<string, string>();
  if (!isFields(root)) return names;
  for (const key of peopleKeys) {
    const people = root[key];
    if (!Array.isArray(people)) continue;
    for (const person of people) {
      if (!isFields(person)) continue;
      const name = calledBy(person.name ?? person.displayName ?? person.display_name);
      for (const id of [person.id, person.speakerId, person.speaker_id, person.speaker]) {
        const called = isFields(id) ? null : calledBy(id);
        if (called !== null && name !== null) names.set(called, name);
      }
    }
  }
  return names;
}

/** A cue whose start is a figure without a unit, where it has one. */
type Timed = { cue: Cue; figure: number | null };

function cuesOf({ path, entries }: List, names: ReadonlyMap<string, string>, channel: string | null, source: string): Timed[] {
  return entries.flatMap((entry, index) => {
    const text = isFields(entry) ? textOf(entry) : null;
    if (!isFields(entry) || text === null)
      throw transcriptError('json-entry', { ...placeAt(source, [...path, index]), found: [...path, index].join('.') });
    if (text === '') return [];
    const { ms, figure } = startOf(entry);
    return [
      { cue: { speaker: speakerOf(entry, names) ?? channel, text, startMs: ms, endMs: null, line: null, part: 0 }, figure },
    ];
  });
}

function placeAt(source: string, path: Path): { line: number; column: number } {
  return placeOf(source, offsetOf(source, path) ?? 0);
}

/** When an entry begins: in milliseconds where the name or the form says so, or a figure in the file's own unit. */
function startOf(entry: Fields): { ms: number | null; figure: number | null } {
  for (const key of startKeys) {
    const value = entry[key];
    const clock = typeof value === 'string' ? onlyTime(value) : null;
    if (clock !== null) return { ms: clock, figure: null };
    const figure = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof figure !== 'number' || !Number.isFinite(figure) || figure < 0) continue;
    return /ms$/i.test(key) ? { ms: figure, figure: null } : { ms: null, figure };
  }
  for (const key of partKeys) {
    const parts = entry[key];
    const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
    if (isFields(first)) return startOf(first);
  }
  return { ms: null, figure: null };
}

/** Figures without a unit are seconds, unless they are whole and too many, or too far apart, for that. */
function inMilliseconds(timed: readonly Timed[]): Cue[] {
  const figures = timed.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  const most = figures.reduce((highest, figure) => Math.max(highest, figure), 0);
  const apart = figures.slice(1).map((figure, index) => Math.abs(figure - (figures[index] ?? 0)));
  const far = figures.every(Number.isInteger) && apart.length > 0 && apart.every((step) => step === 0 || step >= 100);
  const unit = most > longestSeconds || far ? 1 : 1000;
  return timed.map(({ cue, figure }) => (figure === null ? cue : { ...cue, startMs: Math.round(figure * unit) }));
}
