/** A clock time at the start of a text: `1:02:03.5`, `02:03,500`, `00:12`. Two to three parts, the last with up to three decimals. */
const clock = /^(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,3}))?(?![\d:])(?!(?![ap]\.?m\b)[a-z])/i;

export type Time = { ms: number; length: number };

/** The time that a text begins with, in milliseconds, and how many characters it takes; null if it begins with none. */
export function timeAt(text: string): Time | null {
  const found = clock.exec(text);
  if (!found) return null;
  const [written, first = '0', second = '0', third, decimals = '0'] = found;
  const seconds =
    third === undefined ? Number(first) * 60 + Number(second) : (Number(first) * 60 + Number(second)) * 60 + Number(third);
  if (Number(second) > 59 || Number(third ?? 0) > 59) return null;
  return { ms: seconds * 1000 + Number(decimals.padEnd(3, '0')), length: written.length };
}

/** A text that is nothing but a time; brackets around it are forgiven. */
export function onlyTime(text: string): number | null {
  const bare = text.trim().replace(/^[[(]|[\])]$/g, '');
  const time = timeAt(bare);
  return time && time.length === bare.length ? time.ms : null;
}

const arrow = /^\s*-->\s*/;

export type Span = { startMs: number; endMs: number };

/** `start --> end`, with whatever settings follow. Else the column, from 1, from which it is none, and the words there. */
export function spanOf(line: string): Span | { column: number; found: string } {
  const indent = line.length - line.trimStart().length;
  const start = timeAt(line.slice(indent));
  if (!start) return { column: indent + 1, found: wordAt(line, indent) };
  const between = arrow.exec(line.slice(indent + start.length))?.[0].length;
  const middle = indent + start.length;
  if (between === undefined) return { column: middle + 1, found: wordAt(line, middle) };
  const end = timeAt(line.slice(middle + between));
  if (!end) return { column: middle + between + 1, found: wordAt(line, middle + between) };
  return { startMs: start.ms, endMs: end.ms };
}

const wordAt = (line: string, at: number): string => line.slice(at).trim().split(/\s/, 1)[0] ?? '';

/** Whether a line is meant to say when a cue begins and ends, well or badly written. */
export const isSpan = (line: string): boolean => /^\s*(?=\S*\d)\S*[:.,]\S*\s*-->/.test(line.slice(0, 60));
