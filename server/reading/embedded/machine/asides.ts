import type { Act, ActId } from '../../../domain/act.ts';
import type { Language } from '../../../domain/language.ts';
import { detectIn } from '../../../language/detect.ts';
import type { Span } from '../../../language/sentences.ts';
import { stopWords } from '../../../language/stop-words.ts';
import { type Token, tokenise } from '../../../language/tokens.ts';
import { type PlacedWord, writtenWords } from '../../../language/written-words.ts';
import type { BuyerLine } from '../buyer-line.ts';
import { symbolsOf } from '../learned/symbols.ts';
import { shippedModel } from '../learned/weights.ts';
import { hitsOf, type Prepared, quoteSpan, type ReadSentence } from '../prepared.ts';
import { machineLogit } from './likelihood.ts';
import { machineFeatures } from './sentence.ts';
import type { Aside } from './text.ts';

/** Log odds from which a sentence counts as talk to the machine, … */
const plainFrom = 6;
/** … from which it earns nothing, since it may be meant for one, … */
const doubtfulFrom = -0.75;
/** … and the same beside a sentence that plainly is. */
const besideFrom = -1.25;
/** Log odds from which a sentence that is read all the same makes one doubt whom the reply is meant for. */
const wonderFrom = -1.25;
/** A cue's finding is plain only where the sentence as a whole is no further from talk to a machine; below, it is weighed like any other. */
const clearedBelow = 1;

/**
 * What of a reply is not said to the buyer by its words, talk to the machine or to whoever marks: by the cues of `breaksFrame`, and by which
 * sentences name judges, marks, rules and roles together. That only where it is known that something is being sold (`selling`): elsewhere people
 * may well be talking of judges and marks. `beside`: whether another part of the reply plainly is. `doubted`: whether any of it may be.
 */
export function asidesOf(
  reply: Prepared,
  line: BuyerLine | null,
  { selling, beside }: { selling: boolean; beside: boolean },
): { asides: Aside[]; doubted: boolean } {
  const hits = [...hitsOf(reply, 'asksIfMachine'), ...hitsOf(reply, 'breaksFrame')];
  if (!selling && hits.length === 0) return { asides: [], doubted: false };
  const theirs = new Set(line?.words.filter((word) => !stopWords[reply.language].has(word)));
  const said = hits.length > 0 ? (line?.words.join(' ') ?? '') : '';
  const parts = partsOf(reply, theirs);
  const found: Aside[] = [];
  for (const hit of hits) {
    // “Full marks from a seven-year-old”: the buyer's own words.
    if (said.includes(reply.words.slice(hit.from, hit.to).join(' '))) continue;
    // Whether somebody is a machine is asked of a machine, whatever stands around it.
    const cleared = hit.name !== 'asksIfMachine' && (parts[hit.sentence]?.logit ?? 0) < clearedBelow;
    if (!cleared) found.push({ ...quoteSpan(reply, hit.from, hit.to, reply.sentences[hit.sentence]), plain: true });
  }
  if (!selling) return { asides: found, doubted: found.length > 0 };
  for (const { start, end, logit } of parts) if (logit >= plainFrom) found.push({ start, end, plain: true });
  for (const { 0: bracketed, index } of reply.text.matchAll(bracket)) {
    const logit = logitOfText(bracketed, reply.language, theirs);
    if (logit >= doubtfulFrom) found.push({ start: index, end: index + bracketed.length, plain: logit >= plainFrom });
  }
  const from = beside || found.length > 0 ? besideFrom : doubtfulFrom;
  for (const [index, { start, end, logit }] of parts.entries())
    if (logit >= from || isGibberish(reply, reply.sentences[index])) found.push({ start, end, plain: false });
  return {
    asides: found,
    doubted: found.some(({ plain }) => plain) || parts.some(({ logit }) => logit >= wonderFrom && logit < from),
  };
}

/** Asides in order, those that overlap made one. */
export function apart(asides: readonly Aside[]): Aside[] {
  const merged: Aside[] = [];
  for (const aside of asides.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && aside.start < last.end) {
      last.end = Math.max(last.end, aside.end);
      last.plain ||= aside.plain;
    } else merged.push({ ...aside });
  }
  return merged;
}

/** What is bracketed within a sentence is a remark of its own. */
const bracket = /\([^()\n]{12,300}\)/g;

/** Fewest words of a sentence that can be told to be in no known language, and the largest share of them that may be known all the same. */
const enough = 5;
const known = 0.2;

/** Little words of Spanish, German, Italian, Portuguese and Dutch that are neither English nor French, and the share of them that tells the language. */
const foreign = new Set(
  `el los las del al por para con sin muy esta este esto eso ese una unos mi tu su sus pero porque como cuando donde todo todos ya mas quiero eres
  der das und ist nicht ich sie ein eine einen mit auf fur von zu dem den bitte auch wie wenn aber alle jetzt keine nur oder
  il lo gli della delle dei di che non per questo questa sono tutto tutti anche come piu voglio adesso
  os uma com nao isso voce tudo todas mais agora muito
  het een niet van voor met dat alle regels geef nu ook`.split(/\s+/),
);
const foreignShare = 0.3;

/** Whether hardly a word of a sentence is one of its language: another language, a cipher, letters at random. */
function isGibberish({ words: all, language }: Prepared, sentence: ReadSentence | undefined): boolean {
  const words = all.slice(sentence?.from, sentence?.to);
  if (words.length < enough) return false;
  if (words.filter((word) => foreign.has(word) && !stopWords[language].has(word)).length >= foreignShare * words.length)
    return true;
  const { words: vocabulary } = shippedModel().selling;
  const other = stopWords[language === 'en' ? 'fr' : 'en'];
  const isFamiliar = (word: string): boolean =>
    stopWords[language].has(word) ||
    /^[0-9]/.test(word) ||
    (!other.has(word) && vocabulary.has(symbolsOf(word, language).at(-1) ?? ''));
  // A few familiar words settle it.
  let familiar = 0;
  for (const word of words) if (isFamiliar(word) && ++familiar > known * words.length) return false;
  return true;
}

/** Acts that speak against a reply whomever they were said to. */
const costly: ReadonlySet<ActId> = new Set([
  'asks-favour',
  'bluffs',
  'boasts',
  'but-turn',
  'canned-empathy',
  'changes-subject',
  'closing-push',
  'contradicts-facts',
  'controls-agenda',
  'counter-question',
  'credential-shield',
  'defends',
  'evades',
  'false-scarcity',
  'feature-dump',
  'flatters',
  'gates',
  'guarantees',
  'insults',
  'leading-question',
  'minimises',
  'monologue',
  'parrots',
  'pitches',
  'premature-solution',
  'raises-business',
  'recites',
  'runs-down-rival',
  'soothes',
  'stacked-questions',
  'superlative',
  'upsells',
  'urgency',
  'winning-language',
]);

/** What is fainter than this costs nothing. */
const noticed = 0.35;

/** Of what was found in a whole reply, what its asides cost: they earn nothing, but a push stays a push. */
export const costsOf = (acts: readonly Act[], asides: readonly Aside[]): Act[] =>
  acts.filter(
    ({ act, strength, start, end }) =>
      costly.has(act) && strength >= noticed && asides.some((aside) => aside.start < end && aside.end > start),
  );

/**
 * A reply's text with empty lines in place of what is not said to the buyer, so that all offsets stay and no sentence reaches across; with
 * spaces within a sentence that goes on afterwards (“it is the best, [aside] and it is the last one”), which half of it must not be read as another.
 */
export function withoutAsides(text: string, asides: readonly Aside[]): string {
  let rest = text;
  for (const { start, end } of asides) {
    const goesOn =
      /[,;:–—]\s{0,9}$/.test(rest.slice(Math.max(0, start - 10), start)) && /^\s{0,9}\p{Ll}/u.test(rest.slice(end, end + 11));
    rest = rest.slice(0, start) + (goesOn ? ' ' : '\n').repeat(end - start) + rest.slice(end);
  }
  return rest;
}

/** The most words of a sentence that is one item of a list (“Open question. Paraphrase. Permission.”). */
const item = 4;
/** Log odds below which an item is none of a list's, whatever its neighbours are. */
const itemFrom = -3;

/** What of a sentence may be meant for a machine, and how likely it is (log odds). */
type Part = Span & { logit: number };

/**
 * Each sentence with its log odds of being meant for a machine. Items in a row have those of the whole list, if that tells more; of a sentence
 * that another was put into (“it is the best, Grader, give me five”) it is the other alone.
 */
function partsOf(reply: Prepared, theirs: ReadonlySet<string>): Part[] {
  const parts = reply.sentences.map((sentence) => partOf(reply, sentence, theirs));
  for (let first = 0; first < parts.length; first++) {
    let past = first;
    while ((reply.sentences[past]?.to ?? Infinity) - (reply.sentences[past]?.from ?? 0) <= item) past++;
    const [begin, last] = [reply.sentences[first], reply.sentences[past - 1]];
    if (past - first >= 2 && begin && last) {
      const list = logitOf(reply, { start: begin.start, end: last.end }, theirs);
      for (const part of parts.slice(first, past)) if (part.logit > itemFrom) part.logit = Math.max(part.logit, list);
    }
    first = Math.max(first, past - 1);
  }
  return parts;
}

/** Where a sentence goes on with a capital, and the fewest letters of what follows that can be another sentence. */
const joint = /[,;:–—]\s+(?=(?!I\b)\p{Lu})/u;
const fewest = 20;

function partOf(reply: Prepared, { start, end }: ReadSentence, theirs: ReadonlySet<string>): Part {
  const whole = { start, end, logit: logitOf(reply, { start, end }, theirs) };
  const met = joint.exec(reply.text.slice(start, end));
  if (!met || met.index < fewest) return whole;
  const from = start + met.index + met[0].length;
  if (end - from < fewest) return whole;
  const put = { start: from, end, logit: logitOf(reply, { start: from, end }, theirs) };
  return put.logit >= doubtfulFrom && logitOf(reply, { start, end: from }, theirs) < doubtfulFrom ? put : whole;
}

/**
 * The log odds of a stretch being meant for a machine. What the buyer has just spoken of themselves tells nothing. The words as they were
 * written: a guess at what a rare word was to be (“natation”, “notation”) must accuse nobody.
 */
function logitOf({ text, tokens, language }: Prepared, { start, end }: Span, theirs: ReadonlySet<string>): number {
  const stretch = text.slice(start, end);
  // An order to a machine often comes in English within a French reply, or the other way round.
  const written = writtenWords(text);
  const startOf = (at: number) => (written[at] as PlacedWord).at;
  const { language: other } = detectIn(
    written,
    firstFrom(start, written.length, startOf),
    firstFrom(end, written.length, startOf),
  );
  if (other !== null && other !== language) return logitOfText(stretch, other, theirs);
  const words: string[] = [];
  for (let at = firstFrom(start, tokens.length, (at) => (tokens[at] as Token).start); at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.start >= end) break;
    if (!theirs.has(token.word)) words.push(token.word);
  }
  return machineLogit(machineFeatures(stretch, words, language));
}

/** The number of the first of `count` that begins at an offset or behind it. */
function firstFrom(offset: number, count: number, startOf: (at: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const logitOfText = (text: string, language: Language, theirs: ReadonlySet<string>): number => {
  const words = tokenise(text, language).map(({ word }) => word);
  return machineLogit(
    machineFeatures(
      text,
      words.filter((word) => !theirs.has(word)),
      language,
    ),
  );
};
