import type { Language } from '../../domain/language.ts';
import { type Figure, figures } from '../../language/figures.ts';
import { readLength } from '../../language/read-length.ts';
import { quoted, type Sentence, type Span, sentences } from '../../language/sentences.ts';
import { synonymClass } from '../../language/similar.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import type { KnownWord } from './known-word.ts';
import type { CueWord, Hit, Matcher } from './matcher.ts';
import { isUnsaid } from './unsaid.ts';

/** How a sentence asks: not at all, for more than a fact, for a fact or yes and no, or so that it gives the answer itself. */
export type Asking = 'no' | 'open' | 'closed' | 'leading';

/** A sentence with its place among the words (`to` exclusive) and what it is made of. */
export type ReadSentence = Sentence & {
  from: number;
  to: number;
  me: number;
  firm: number;
  you: number;
  asking: Asking;
  content: readonly string[];
};

/** A text made ready for reading: words, stems, sentences, figures, and the cues found in it by name. */
export type Prepared = {
  text: string;
  language: Language;
  tokens: readonly Token[];
  /** Words in plain form, slips mended. */
  words: readonly string[];
  /** The same words with what is known of each. */
  known: readonly CueWord[];
  sentences: readonly ReadSentence[];
  figures: readonly Figure[];
  /** Stems of the words that carry a topic, without repeats. */
  content: ReadonlySet<string>;
  /** Their classes of synonyms. */
  classes: ReadonlySet<number>;
  hits: ReadonlyMap<string, readonly Hit[]>;
  /** Cues that are there in letter only: quoted, reported or denied. */
  unsaid: Hit[];
};

/** Makes a text ready. Linear in the length read, at most {@link readLength}. */
export function prepare(
  whole: string,
  language: Language,
  matcher: Matcher,
  askingOf: (text: Prepared, sentence: ReadSentence) => Asking,
): Prepared {
  const text = whole.length > readLength ? whole.slice(0, readLength) : whole;
  const tokens = tokenise(text, language);
  const known = tokens.map((token) => matcher.know(token.word));
  const found = figures(text, tokens, language);
  const figureAt = new Array<boolean>(tokens.length).fill(false);
  let at = 0;
  for (const figure of found) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= figure.start) at++;
    if (at < tokens.length) figureAt[at] = true;
  }
  const read = placeSentences(sentences(text), tokens, known);
  const content = new Set<string>();
  for (const sentence of read) for (const word of sentence.content) content.add(word);
  const hits = new Map<string, Hit[]>();
  const prepared: Prepared = {
    text,
    language,
    tokens,
    words: known.map(({ word }) => word),
    known,
    sentences: read,
    figures: found,
    content,
    classes: classesOf(content, language),
    hits,
    unsaid: [],
  };
  const mentioned = quoted(text);
  for (const hit of matcher.find({ words: known, figureAt, sentences: read })) {
    if (isUnsaid(prepared, hit, mentioned)) {
      prepared.unsaid.push(hit);
      continue;
    }
    const known = hits.get(hit.name);
    if (known) known.push(hit);
    else hits.set(hit.name, [hit]);
  }
  for (const sentence of read) sentence.asking = askingOf(prepared, sentence);
  return prepared;
}

function placeSentences(spans: readonly Sentence[], tokens: readonly Token[], words: readonly KnownWord[]): ReadSentence[] {
  const found: ReadSentence[] = [];
  let at = 0;
  for (const span of spans) {
    const from = at;
    const sentence: ReadSentence = { ...span, from, to: from, me: 0, firm: 0, you: 0, asking: 'no', content: [] };
    const content: string[] = [];
    for (; at < tokens.length && (tokens[at]?.start ?? 0) < span.end; at++) {
      const word = words[at];
      if (!word) break;
      if (word.person !== null) sentence[word.person]++;
      else if (word.topic !== null) content.push(word.topic);
    }
    if (at === from) continue;
    found.push({ ...sentence, to: at, content });
  }
  return found;
}

function classesOf(content: ReadonlySet<string>, language: Language): ReadonlySet<number> {
  const classes = new Set<number>();
  for (const word of content) {
    const group = synonymClass(word, language);
    if (group !== undefined) classes.add(group);
  }
  return classes;
}

const none: readonly Hit[] = [];

/** The hits of a cue. */
export const hitsOf = (text: Prepared, name: string): readonly Hit[] => text.hits.get(name) ?? none;

/** The clearest hit's strength, 0 if there is none. */
export function strengthOf(text: Prepared, name: string): number {
  let most = 0;
  for (const { strength } of hitsOf(text, name)) if (strength > most) most = strength;
  return most;
}

/** Whether a cue is in a sentence. */
export function inSentence(text: Prepared, name: string, sentence: number): boolean {
  for (const hit of hitsOf(text, name)) if (hit.sentence === sentence) return true;
  return false;
}

/** All sentences of a text as one stretch. */
export const wholeOf = ({ sentences }: Prepared): Span => ({
  start: sentences[0]?.start ?? 0,
  end: sentences.at(-1)?.end ?? 0,
});

/** What to quote for words `from`..`to`: their sentence, or where that is long, their stretch between commas. */
export function quoteSpan(text: Prepared, from: number, to: number, sentence: ReadSentence | undefined): Span {
  const first = text.tokens[from];
  const last = text.tokens[Math.max(from, to - 1)];
  if (!first || !last) return { start: 0, end: 0 };
  if (!sentence) return { start: first.start, end: last.end };
  if (sentence.end - sentence.start <= 110) return { start: sentence.start, end: sentence.end };
  let start = first.start;
  let end = last.end;
  while (start > sentence.start && !/[,;:—–(]/.test(text.text[start - 1] ?? '')) start--;
  while (end < sentence.end && !/[,;:—–)]/.test(text.text[end] ?? '')) end++;
  while (start < first.start && /\s/.test(text.text[start] ?? '')) start++;
  return { start, end };
}
