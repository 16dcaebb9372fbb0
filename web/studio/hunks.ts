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
  return Chunk.build(a, b).map(({ fromA, toA, fromB, toB }) => {
    const was = `${old}\n`.slice(fromA, toA);
    const is = `${text}\n`.slice(fromB, toB);
    const line = b.lineAt(Math.min(fromB, b.length)).number;
    return { line, removed: linesOf(was), added: linesOf(is), from: fromB, to: toB, old: was };
  });
}

/** The text with one hunk as it is in the old one. */
export function withOld(text: string, { from, to, old }: Hunk): string {
  const whole = `${text}\n`;
  return `${whole.slice(0, from)}${old}${whole.slice(to)}`.slice(0, -1);
}
