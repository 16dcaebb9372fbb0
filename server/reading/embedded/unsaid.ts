import { isNegator } from '../../language/phrases.ts';
import type { Span } from '../../language/sentences.ts';
import type { Hit } from './matcher.ts';
import type { Prepared } from './prepared.ts';

/** Cues that mean the same said with “not” before them, or that are questions of form rather than claims. */
const indifferent = new Set([
  'openQuestion',
  'affectGood',
  'affectBad',
  'intense',
  'lightly',
  'flatly',
  'factQuestion',
  'leading',
  'permission',
  'check',
  'preference',
  'yesNo',
  'hedge',
  'smallTalk',
  'business',
  'familiar',
  'but',
  'price',
  'question',
  'request',
  'ownFeeling',
  'selfStory',
  'asksIfMachine',
  'breaksFrame',
  'worry',
  'feeling',
  'objection',
  'yourFeeling',
  'against',
  'limit',
  'jargon',
  'reflect',
]);

const othersSay = {
  en: /\b(some|they|others|people|salesmen|sellers|salespeople|anyone|someone|he|she|one) (would|will|might|could|always|often|usually)? ?(say|tell|told|said|write|claim|promise)\b|\b(i|we) (could|might|would be tempted to|was about to|am supposed to|was told to|were taught to) (say|tell|end)\b|\b(if i were|if i was|supposed to|taught to|not going to|will not|refuse to) (say|tell|ask|push|sell)\b|\bi (will|would|am) not (going to )?(say|tell|ask|push|sell|pretend)\b/,
  fr: /\b(certains|ils|on|les vendeurs|d autres|autres|un vendeur) (vous )?(diraient|dirait|disent|dira|diront|promettent)\b|\bje (pourrais|ne vais pas|ne vous) (vous )?(dire|dirai|raconter|promettre|demander)\b|\bje ne vais pas\b/,
};
const backToSelf = { en: new Set(['but', 'i', 'we']), fr: new Set(['mais', 'je', 'nous', 'moi']) };

/**
 * Whether a cue is there in letter only: it stands in quotation marks, is reported as what others say or as what one will not say, or is
 * negated within its clause.
 */
export function isUnsaid(text: Prepared, hit: Hit, mentioned: readonly Span[]): boolean {
  const start = text.tokens[hit.from]?.start ?? 0;
  if (mentioned.some((span) => start >= span.start && start < span.end)) return true;
  if (hit.name === 'breaksFrame' || hit.name === 'asksIfMachine') return false;
  const sentence = text.sentences[hit.sentence];
  if (!sentence) return false;
  if (isReported(text, hit, sentence.from)) return true;
  return !hit.ownNegation && !indifferent.has(hit.name) && isNegated(text, hit, sentence.from);
}

/** A negator up to three words before, with no comma or “but” between; in French also right behind the first word. */
function isNegated(text: Prepared, hit: Hit, begin: number): boolean {
  for (let at = hit.from - 1; at >= Math.max(begin, hit.from - 3); at--) {
    const word = text.words[at] ?? '';
    const gap = text.text.slice(text.tokens[at]?.end ?? 0, text.tokens[at + 1]?.start ?? 0);
    if (/[,;:—–()]/.test(gap) || word === 'but' || word === 'mais') return false;
    if (isNegator(word, text.language)) return !/^(only|just|que|rien)$/.test(text.words[at + 1] ?? '');
    if (
      text.language === 'en' &&
      (word === 'rather' || word === 'instead') &&
      text.words[at + 1] === (word === 'rather' ? 'than' : 'of')
    )
      return true;
  }
  // “I'd rather answer her than convince her”
  if (text.words[hit.from - 1] === 'than' && text.words.slice(begin, hit.from).includes('rather')) return true;
  if (text.language !== 'fr') return false;
  const after = text.words[hit.from + 1] ?? '';
  return (
    hit.to - hit.from > 1 &&
    (after === 'pas' || after === 'jamais' || after === 'plus') &&
    !isNegator(text.words[hit.from] ?? '', 'fr')
  );
}

/** Behind “some would say”, up to where the speaker comes back to himself. */
function isReported(text: Prepared, hit: Hit, begin: number): boolean {
  if (hit.from - begin < 2) return false;
  const before = text.words.slice(Math.max(begin, hit.from - 14), hit.from).join(' ');
  const match = othersSay[text.language].exec(before);
  if (!match) return false;
  const between = before
    .slice(match.index + match[0].length)
    .trim()
    .split(' ');
  return !between.some((word) => backToSelf[text.language].has(word));
}
