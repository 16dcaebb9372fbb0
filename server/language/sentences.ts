import { lately } from './lately.ts';

/** A stretch of text: `text.slice(start, end)`, trimmed of white space. */
export type Span = { start: number; end: number };

/** A sentence with how it ends: `?`, `!`, `.`, `…`, or nothing. */
export type Sentence = Span & { ending: '?' | '!' | '.' | '…' | '' };

const abbreviations = new Set(['mr', 'mrs', 'ms', 'dr', 'st', 'vs', 'approx', 'mm', 'cf', 'env']);
const endings: Record<string, Sentence['ending']> = { '.': '.', '!': '!', '?': '?', '…': '…' };

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
const closers = new Set(['"', '”', '’', "'", ')', ']', '»', '*']);

/** Trims white space off both ends; an empty stretch gives null. */
function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The sentences of a text, in order. Decimal points, thousands and common abbreviations do not end one. Linear in length. */
export const sentences: (text: string) => readonly Readonly<Sentence>[] = lately(cut, 8);

function cut(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\n' && (text[at + 1] === '\n' || text[at + 1] === '\r')) {
      push(found, text, start, at, '');
      start = at + 1;
    } else if ((char === '.' && !insideWord(text, at)) || char === '!' || char === '?' || char === '…') {
      let end = at + 1;
      let ending: Sentence['ending'] = char === '.' && text[at + 1] === '.' ? '…' : (endings[char] ?? '');
      while (end < text.length && '.!?…'.includes(text[end] ?? ' ')) {
        if (text[end] === '?') ending = '?';
        end++;
      }
      while (end < text.length && closers.has(text[end] ?? '')) end++;
      if (isSpace(text[end]) || char !== '.') {
        push(found, text, start, end, ending);
        start = end;
      }
      at = end;
      continue;
    }
    at++;
  }
  push(found, text, start, text.length, '');
  return found;
}

function insideWord(text: string, at: number): boolean {
  if (/[0-9]/.test(text[at + 1] ?? '')) return true;
  if (!isSpace(text[at + 1]) && !'.!?…"”’»)'.includes(text[at + 1] ?? '')) return true;
  let from = at;
  while (from > 0 && at - from < 8 && /[\p{L}]/u.test(text[from - 1] ?? '')) from--;
  const word = text.slice(from, at).toLowerCase();
  return abbreviations.has(word) && /[\p{Lu}\p{N}]/u.test(text[at + 2] ?? '');
}

function push(found: Sentence[], text: string, start: number, end: number, ending: Sentence['ending']): void {
  const span = trimmed(text, start, end);
  if (!span) return;
  // Stray punctuation belongs to what stands before it.
  const last = found.at(-1);
  if (last && !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) {
    if (/\p{P}/u.test(text.slice(span.start, span.end))) last.end = span.end;
    return;
  }
  found.push({ ...span, ending });
}

const clauseBreak = /[,;:()—–]|\s-\s/g;

/** The clauses of a stretch: cut at commas, semicolons, colons, dashes and brackets. Numbers such as 1,200 stay whole. */
export function clauses(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  let start = within.start;
  clauseBreak.lastIndex = within.start;
  for (let match = clauseBreak.exec(text); match && match.index < within.end; match = clauseBreak.exec(text)) {
    if (/[,:]/.test(match[0]) && /[0-9]/.test(text[match.index + 1] ?? '') && /[0-9]/.test(text[match.index - 1] ?? ''))
      continue;
    const span = trimmed(text, start, match.index);
    if (span) found.push(span);
    start = match.index + match[0].length;
  }
  const span = trimmed(text, start, within.end);
  if (span) found.push(span);
  return found;
}

const marks: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
];

/**
 * Stretches inside quotation marks, without the marks: words that are mentioned rather than said. Plain apostrophes count only where
 * they stand like quotation marks: after a space and before one.
 */
export function quoted(text: string): Span[] {
  const found: Span[] = [];
  for (const [open, close] of marks) {
    let at = text.indexOf(open);
    while (at >= 0) {
      const end = text.indexOf(close, at + 1);
      if (end < 0) break;
      found.push({ start: at + 1, end });
      at = text.indexOf(open, end + 1);
    }
  }
  let at = text.indexOf("'");
  while (at >= 0) {
    if ((at === 0 || /[\s(:,]/.test(text[at - 1] ?? '')) && !isSpace(text[at + 1])) {
      // A bounded look ahead keeps this linear on hostile text.
      const limit = Math.min(text.length, at + 300);
      let end = at + 2;
      while (end < limit && !(text[end] === "'" && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? ' '))) end++;
      if (end < limit) {
        found.push({ start: at + 1, end });
        at = end;
      }
    }
    at = text.indexOf("'", at + 1);
  }
  return found.sort((a, b) => a.start - b.start);
}
