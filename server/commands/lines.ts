import type { Writable } from 'node:stream';

/** Longest line that is read, in characters; a longer one is an error in its place and is not kept in memory. */
const longestLine = 4_000_000;

/** The lines of a stream, without their ends, blank ones left out; `null` stands for a line that is too long. Numbers count from 1. */
export async function* linesOf(
  input: AsyncIterable<Buffer | string>,
): AsyncGenerator<{ line: string | null; number: number }[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let tooLong = false;
  let number = 0;
  for await (const chunk of input) {
    const pieces = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = pieces.pop() ?? '';
    const lines: { line: string | null; number: number }[] = [];
    for (const piece of pieces) {
      number++;
      if (tooLong || piece.length > longestLine) lines.push({ line: null, number });
      else if (piece.trim() !== '') lines.push({ line: piece, number });
      tooLong = false;
    }
    if (rest.length > longestLine) {
      tooLong = true;
      rest = '';
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  number++;
  if (tooLong) yield [{ line: null, number }];
  else if (rest.trim() !== '') yield [{ line: rest, number }];
}

/** Writes and waits until there is room again; gives false once nobody reads any more. */
export async function writeOut(output: Writable, text: string): Promise<boolean> {
  if (output.destroyed || output.writableEnded) return false;
  if (output.write(text)) return true;
  await new Promise<void>((resolve) => {
    const done = () => {
      output.off('drain', done);
      output.off('close', done);
      resolve();
    };
    output.on('drain', done);
    output.on('close', done);
  });
  return !output.destroyed;
}
