import type { CallFormat } from '../domain/call.ts';
import { readCaptions } from './captions.ts';
import type { Cues } from './cue.ts';
import { clean, decode, linesOf, mostBytes } from './decode.ts';
import { readJson } from './json.ts';
import { readPlainText } from './plain-text.ts';
import { transcriptError } from './problem.ts';
import { isSpan } from './times.ts';
import { type SpokenTurn, turnsOf } from './turns.ts';

/** A call as a file has it. `assumed`: it names nobody, and two who take turns were assumed. `skipped` counts lines that were left out. */
export type Transcript = { format: CallFormat; turns: SpokenTurn[]; assumed: boolean; skipped: number };

/** A call of three hours has some 20,000 lines as captions. */
const mostLines = 250_000;
/** Lines at the top in which a time shows that a file is captions. */
const looked = 60;

/** What a file is, by what is in it; its name may say anything. */
function formatOf(text: string, lines: readonly string[]): CallFormat {
  if (/^\s*WEBVTT(?:\s|$)/.test(text.slice(0, 200))) return 'webvtt';
  // “[00:12:03] Anna: …” begins with a bracket as well.
  if (/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text.slice(0, 1000))) return 'json';
  return lines.slice(0, looked).some(isSpan) ? 'srt' : 'text';
}

/**
 * Reads a call: text with speaker names, WebVTT, SRT or JSON, as bytes of a file or as pasted text. Pure, and linear in its length but for
 * sorting. Throws `bad-transcript` with the line at fault and the remedy for whatever it cannot take; never anything else.
 */
export function readTranscript(given: Uint8Array | string): Transcript {
  if (typeof given === 'string' && Buffer.byteLength(given) > mostBytes)
    throw transcriptError('too-large', { found: `${(Buffer.byteLength(given) / 1024 / 1024).toFixed(1)} MB` });
  const text = (typeof given === 'string' ? clean(given) : decode(given)).replace(/^\s+(?=WEBVTT)/, '');
  if (text.trim() === '') throw transcriptError('empty');
  if (/^\s*<(?:!doctype|html|\?xml|tt)\b/i.test(text.slice(0, 200)))
    throw transcriptError('not-text', { line: 1, found: 'a web page or XML' });
  const lines = linesOf(text);
  const format = formatOf(text, lines);
  const { cues, assumed, skipped } = read(format, text, lines);
  const turns = turnsOf(cues, { sorted: format !== 'text' });
  if (turns.length === 0) throw transcriptError('no-speech', { line: 1 });
  return { format, turns, assumed, skipped };
}

function read(format: CallFormat, text: string, lines: readonly string[]): Cues {
  if (format === 'json') return readJson(text);
  if (lines.length > mostLines) throw transcriptError('too-long', { found: `${lines.length} lines` });
  return format === 'text' ? readPlainText(lines) : readCaptions(lines);
}
