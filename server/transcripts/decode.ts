import { transcriptError } from './problem.ts';

/** The largest file that is taken. A call of three hours has half a megabyte as captions, and five as JSON with each word's time. */
export const mostBytes = 8 * 1024 * 1024;

/** Files that are often taken for text, by how they begin. */
const magic: [start: string, called: string][] = [
  ['PK\u0003\u0004', 'a Word document or another packed file'],
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'rich text (RTF)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['ID3', 'a sound recording'],
  ['RIFF', 'a sound recording'],
  ['OggS', 'a sound recording'],
  ['\u001a\u0045\u00df\u00a3', 'a video'],
];

/** Of the first bytes, how many may be signs that no text has. */
const looked = 4096;
const oddShare = 0.02;

/**
 * A file's text, whatever it was written in: UTF-8, UTF-16 of either order (with its mark, or known by its zeros), else Windows-1252, in
 * which every byte is a letter. Without its mark and without zeros. What is no text is refused.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw transcriptError('too-large', { found: `${(bytes.length / 1024 / 1024).toFixed(1)} MB` });
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const known = magic.find(([sign]) => start.startsWith(sign)) ?? (start.slice(4, 8) === 'ftyp' ? ['', 'a video'] : undefined);
  if (known) throw transcriptError('not-text', { found: known[1] ?? '' });
  const text = written(bytes);
  if (isOdd(text)) throw transcriptError('not-text', { found: 'something else' });
  return clean(text);
}

function written(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const order = zerosOf(bytes);
  if (order) return new TextDecoder(order).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 without a mark: in European languages every other byte is a zero. */
function zerosOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const some = bytes.subarray(0, looked);
  const zeros = [0, 0];
  for (const [index, byte] of some.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = some.length * 0.3;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : undefined;
}

/** Text without what nobody sees in it: its byte order mark, zeros, and other signs for machines. Line breaks and tabs stay. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}|[\u200b\u200e\u200f\u2060\ufeff]/gu, '');

function isOdd(text: string): boolean {
  const some = text.slice(0, looked);
  const odd = some.match(/(?![\t\n\v\f\r\0\u0085])\p{Cc}|\ufffd/gu)?.length ?? 0;
  const zeros = some.split('\0').length - 1;
  return odd > Math.max(3, some.length * oddShare) || zeros > some.length / 5;
}

/** Lines without their ends, as editors count them: CRLF, LF, CR, and Unicode's own. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
