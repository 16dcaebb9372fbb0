import type { Language } from '../domain/language.ts';
import { englishStem } from './english-stem.ts';
import { frenchStem } from './french-stem.ts';
import { lately } from './lately.ts';
import { longestWord, remembering } from './remembering.ts';
import { spellings } from './spellings.ts';
import { writtenWords } from './written-words.ts';

/**
 * One word of a text. `start` and `end` are UTF-16 offsets of the letters it stands for. `lower` is as written, in lower case;
 * `folded` also without accents; `word` is the plain form that cue tables are written in: folded, contractions and chat spellings
 * opened (“don’t” and “dont” give two tokens, `do` and `not`; “u” gives `you`).
 */
export type Token = { start: number; end: number; lower: string; folded: string; word: string };

/** The second half of an English contraction. */
const tails: Record<string, string> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
  "'d": 'would',
  "'s": 's',
};
/** After these, “’s” is a verb; after a noun it marks an owner. */
const verbHosts = new Set([
  'it',
  'that',
  'what',
  'there',
  'he',
  'she',
  'who',
  'where',
  'how',
  'here',
  'this',
  'when',
  'why',
  'everything',
  'nothing',
  'something',
  'one',
]);
const elisions: Record<string, string> = {
  l: 'le',
  j: 'je',
  c: 'ce',
  d: 'de',
  qu: 'que',
  n: 'ne',
  s: 'se',
  m: 'me',
  t: 'te',
  jusqu: 'jusque',
  lorsqu: 'lorsque',
  puisqu: 'puisque',
  quoiqu: 'quoique',
  quelqu: 'quelque',
};

/** Texts of which the words are kept: the sentences of a reply, the line it answers, what is asked of them. */
const mostLatest = 24;
const combining = /\p{M}+/gu;
const ascii = /^[\0-\x7f]*$/;

/** Lower case, without accents, ligatures opened, apostrophes straight. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(combining, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replaceAll('ʼ', "'");
}

/**
 * The words of a text with their offsets, in order. Linear in the text's length; punctuation, emoji and control characters are no words. Those of
 * the latest texts are kept: reader, marks and buyer ask for the same ones.
 */
export const tokenise = (text: string, language: Language = 'en'): readonly Token[] => latest[language](text);

function cut(text: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  for (const { at, word: known } of writtenWords(text)) {
    known[language] ??= look(known.written, language);
    for (const { start, end, lower, folded, word } of known[language])
      tokens.push({ start: at + start, end: at + end, lower, folded, word });
  }
  return tokens;
}

const latest: Record<Language, (text: string) => readonly Token[]> = {
  en: lately((text) => cut(text, 'en'), mostLatest),
  fr: lately((text) => cut(text, 'fr'), mostLatest),
};

/** The tokens of one written word, with offsets from its beginning. */
function look(written: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  const end = written.length;
  const lower = written.toLowerCase();
  const folded = fold(written);
  const table = spellings[language];
  const opened = Object.hasOwn(table, folded) ? table[folded] : undefined;
  if (opened !== undefined) for (const word of opened.split(' ')) tokens.push({ start: 0, end, lower, folded, word });
  else if (folded.includes("'")) pushParts(tokens, { start: 0, end, lower, folded, word: folded }, language);
  else tokens.push({ start: 0, end, lower, folded, word: folded });
  return tokens;
}

function pushParts(tokens: Token[], whole: Token, language: Language): void {
  const { folded, start, end, lower } = whole;
  if (folded === "aujourd'hui" || folded === "d'accord") {
    tokens.push({ ...whole, word: folded.replace("'", '') });
    return;
  }
  // Folding may change the length (ligatures); then the halves keep the whole word's offsets.
  const exact = folded.length === end - start;
  if (language === 'en') {
    const cut = folded.endsWith("n't") ? folded.length - 3 : folded.lastIndexOf("'");
    const head = folded.slice(0, cut);
    const tail = folded.slice(cut);
    const middle = exact ? start + cut : end;
    pushWord(tokens, {
      start,
      end: exact ? middle : end,
      lower: exact ? lower.slice(0, cut) : lower,
      folded: head,
      word: head.replaceAll("'", ''),
    });
    const opened = tail === "'s" && verbHosts.has(head) ? 'is' : tails[tail];
    if (opened !== undefined && opened !== 's')
      tokens.push({ start: exact ? middle : start, end, lower: tail, folded: tail, word: opened });
    return;
  }
  let at = 0;
  const parts = folded.split("'");
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const from = exact ? start + at : start;
    const to = exact ? from + part.length + (last ? 0 : 1) : end;
    const word = !last && Object.hasOwn(elisions, part) ? (elisions[part] ?? part) : part;
    pushWord(tokens, { start: from, end: to, lower: part, folded: part, word });
    at += part.length + 1;
  }
}

function pushWord(tokens: Token[], token: Token): void {
  if (token.word !== '') tokens.push(token);
}

const stems: Record<Language, (word: string) => string> = {
  en: remembering((word) => (word.length > longestWord ? word : englishStem(word)), longestWord),
  fr: remembering((word) => (word.length > longestWord ? word : frenchStem(word)), longestWord),
};

/** The stem of a folded word: inflections fall together (“prices”, “priced” → “price”). Cut, not looked up; never empty. */
export const stem = (word: string, language: Language): string => stems[language](word);
