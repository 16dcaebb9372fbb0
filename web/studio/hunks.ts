import { Chunk } from '@codemirror/merge';
import { Text } from '@codemirror/state';

/** A stretch in which two texts differ, by lines. `line` is where it begins in the new text, from 1; `from`..`to` are its offsets there. */
export type Hunk = { line: number; removed: string[]; added: string[]; from: number; to: number; old: string };

const textOf = (text: string): Text => Text.of(text.split('\n'));

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** Where a text differs from an older one, from the top. Offsets are those of the text with one more line end, so that its last line has one too. Pure. */
export function hunksOf(old: string, text: string): Hunk[] {
  if (old === text) return [];
  const [a, b] = [textOf(old), textOf(text)];
  const hunks = Chunk.build(a, b).map(({ fromA, toA, fromB, toB }) => {
    const was = `${old}\n`.slice(fromA, toA);
    const is = `${text}\n`.slice(fromB, toB);
    const line = b.lineAt(Math.min(fromB, b.length)).number;
    return { line, removed: linesOf(was), added: linesOf(is), from: fromB, to: toB, old: was };
  });
  // Of an empty line put beside another the library tells a difference without extent; then all between the first and the last is one.
  return hunks.toReversed().reduce(withOld, text) === old ? hunks : [between(old, text)];
}

/** All from the first line in which two texts differ to the last, as one hunk. */
function between(old: string, text: string): Hunk {
  const [was, is] = [old.split('\n'), text.split('\n')];
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1;
  const removed = was.slice(head, was.length - tail);
  const added = is.slice(head, is.length - tail);
  const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const from = length(is.slice(0, head));
  return { line: head + 1, removed, added, from, to: from + length(added), old: removed.map((line) => `${line}\n`).join('') };
}

/** The text with one hunk as it is in the old one. */
export function withOld(text: string, { from, to, old }: Hunk): string {
  const whole = `${text}\n`;
  return `${whole.slice(0, from)}${old}${whole.slice(to)}`.slice(0, -1);
}
