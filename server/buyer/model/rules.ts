import { detect } from '../../language/detect.ts';
import { quoted } from '../../language/sentences.ts';
import { fold, stem, tokenise } from '../../language/tokens.ts';
import { affirming, agreement, assistantTalk, coaching, familiar, labels, leave, polite, sellerTalk } from './cues.ts';
import { figuresIn } from './figures-in.ts';
import { type Grounds, wordsIn } from './grounds.ts';
import { hasUnknownName } from './names-in.ts';

/** Why a line must not be said. */
export const breaches = [
  'assistant', // talks like an assistant or a machine
  'coaching', // praises, advises or marks how the other one sells
  'role', // speaks as the seller
  'stage', // tells gestures
  'prefix', // a name or label before the words
  'markdown', // set out as a text
  'language', // another language than the talk's
  'address', // tu for vous, or the other way round
  'length', // longer than this person talks
  'cut', // does not come to its end
  'figure', // a number or date that is in nothing told and nothing said
  'name', // a name that is in nothing told and nothing said
  'locked', // gives away what has not been told
  'never-says', // words the persona never says
  'outcome', // agrees or takes leave of its own accord
  'own-question', // asks of its own accord
  'incomplete', // leaves out what the plan tells or asks
] as const;
export type Breach = (typeof breaches)[number];

/** Words from which a stretch is long enough to tell its language. */
const tellingWords = 6;
/** Share of words that a persona uses elsewhere from which a text is in their language, whatever else it looks like. */
const ownShare = 0.7;
/** Shorter questions (“Really?”, “And then?”) only keep the talk going. */
const realQuestion = 4;

type Stretch = { text: string; folded: string; grounds: Grounds };
type Rule = (stretch: Stretch) => boolean;

/** A cue is allowed only in the very words that the plan's own line has. */
const cue =
  (table: Record<Grounds['language'], RegExp>): Rule =>
  ({ folded, grounds: { language, line } }) =>
    [...folded.matchAll(table[language])].some(([words]) => !line.includes(words));

/** Quotations are somebody else's words; they keep their length. */
const withoutQuotations = (text: string): string =>
  quoted(text).reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

const wrongAddress: Rule = ({ text, grounds: { language, tie, line } }) => {
  if (language !== 'fr') return false;
  const form = tie === 'vous' ? familiar : polite;
  return form.test(fold(withoutQuotations(text))) && !form.test(line);
};

const groundless: Rule = ({ text, grounds: { language, figures } }) =>
  [...figuresIn(text, language)].some((figure) => !figures.has(figure));

const unknownName: Rule = ({ text, grounds: { language, words, vocabulary } }) =>
  hasUnknownName(text, words, vocabulary, language);

const otherLanguage: Rule = ({ text, grounds: { language, vocabulary } }) => {
  if (wordsIn(text) < tellingWords) return false;
  const { language: found, because } = detect(text);
  if (because !== 'other' && (found === null || found === language)) return false;
  // A row of figures has few of the words that tell a language.
  const words = tokenise(text, language).map(({ word }) => word);
  const own = words.filter((word) => /\d/.test(word) || vocabulary.stems.has(stem(word, language)));
  return own.length < words.length * ownShare;
};

const prefixed: Rule = ({ folded, grounds: { speakers } }) => {
  const label = /^[^\p{L}]*([\p{L}' .-]{1,40}?)[*_]*\s*:/u.exec(folded)?.[1]?.trim();
  return label !== undefined && (labels.test(label) || speakers.includes(label));
};

/** Gestures: between asterisks, in brackets, or told of the speaker as of somebody else. */
const staged: Rule = ({ text, folded, grounds: { speakers, language } }) =>
  /(^|[^*])\*[^*\s][^*]*\*?|[[(][^\])]*[\])]?|(^|\s)_[^_\s]/.test(text) ||
  speakers.some(
    (name) => name.length > 2 && new RegExp(`^[^\\p{L}]*${RegExp.escape(name)} ${told[language].source}`, 'u').test(folded),
  );
const told: Record<Grounds['language'], RegExp> = {
  en: /(?:\w+ly )?(?:looks|sighs|smiles|nods|shrugs|pauses|leans|frowns|laughs|turns|raises|shakes|says|replies|glances|crosses|folds)\b/,
  fr: /(?:regarde|soupire|sourit|hoche|hausse|marque|se penche|fronce|rit|se tourne|secoue|dit|repond|croise|leve)\b/,
};

const setOut: Rule = ({ text }) =>
  /\*\*|__|`|^\s*(#{1,6}|[-*•]|[1-9][.)])\s|\n\s*([-*•]|\d+[.)])\s|\]\(|<\/?[a-z|]|[{}|]|https?:|\p{Extended_Pictographic}/iu.test(
    text,
  );

/** Whether a right guess is confirmed, in other words than the plan's own. */
const confirms: Rule = ({ folded, grounds: { guards, language, line } }) => {
  if (!guards) return false;
  const found = [...folded.matchAll(affirming[language])].map(([words]) => words.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return found.some((words) => !hasWords(line, words));
};

const giveaway: Rule = (stretch) => stretch.grounds.givesAway(stretch.text) || confirms(stretch);

const ofOwnAccord: Rule = (stretch) => !stretch.grounds.ends && (cue(agreement)(stretch) || cue(leave)(stretch));

const ownQuestion: Rule = ({ text, grounds: { mayAsk } }) => !mayAsk && text.includes('?') && wordsIn(text) >= realQuestion;

const neverSaid: Rule = ({ folded, grounds: { neverSays, line } }) =>
  neverSays.some((words) => hasWords(folded, words) && !hasWords(line, words));

const hasWords = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, 'u').test(text);

/** What a sentence, or its beginning, is held against; the clearest reason comes first. */
const rules: readonly (readonly [Breach, Rule])[] = [
  ['markdown', setOut],
  ['stage', staged],
  ['prefix', prefixed],
  ['assistant', cue(assistantTalk)],
  ['coaching', cue(coaching)],
  ['role', cue(sellerTalk)],
  ['never-says', neverSaid],
  ['language', otherLanguage],
  ['address', wrongAddress],
  ['figure', groundless],
  ['name', unknownName],
  ['locked', giveaway],
  ['outcome', ofOwnAccord],
  ['own-question', ownQuestion],
];

/** Why a sentence or the beginning of one must not be said; null where it may. Pure. */
export function breachIn(text: string, grounds: Grounds): Breach | null {
  const stretch = { text, folded: fold(text), grounds };
  return rules.find(([, breaks]) => breaks(stretch))?.[0] ?? null;
}

/** Whether a text of the persona's own has no figure, name or content of what has not been told, in whichever language it is. */
export function isOpen(text: string, grounds: Grounds): boolean {
  const stretch = { text, folded: fold(text), grounds };
  const figures = [...figuresIn(text, 'en'), ...figuresIn(text, 'fr')];
  return figures.every((figure) => grounds.figures.has(figure)) && !unknownName(stretch) && !grounds.givesAway(text);
}

/** Whether a line does all that its plan says: tells what is told, and asks what is asked. */
export function isWhole(line: string, { language, tells, mustAsk }: Grounds): boolean {
  if (wordsIn(line) === 0 || (mustAsk && !line.includes('?'))) return false;
  const stems = new Set(tokenise(line, language).map(({ word }) => stem(word, language)));
  const figures = figuresIn(line, language);
  return tells.every((item) => !item.stems.isDisjointFrom(stems) || !item.figures.isDisjointFrom(figures));
}
