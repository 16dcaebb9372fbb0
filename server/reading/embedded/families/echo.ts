import type { ActId } from '../../../domain/act.ts';
import type { Language } from '../../../domain/language.ts';
import type { BuyerLine } from '../buyer-line.ts';
import { type Prepared, wholeOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** What an echo seems to do. */
const echoed: readonly ActId[] = [
  'takes-up-words',
  'paraphrase',
  'summary',
  'checks-understanding',
  'reflects-meaning',
  'reflects-feeling',
  'acknowledges',
  'open-question',
  'closed-question',
];

/** What a sentence that is the buyer's own says of the buyer, and not of who repeats it: “you have no idea” admits nothing. */
const ofTheBuyer: readonly ActId[] = [
  'admits-not-knowing',
  'owns-mistake',
  'owns-discomfort',
  'names-own-feeling',
  'self-discloses',
  'holds-lightly',
  'discloses-limit',
];

/** The buyer's words, and little else: nothing comes of them. */
export function readEcho({ reply, line, acts }: Scene): void {
  if (!line) return;
  const mirrors = mirrorsIn(reply, line);
  for (const sentence of mirrors) acts.fadeWithin(sentence, ofTheBuyer, 0.1);
  const mirrored = mirrors.reduce((sum, { from, to }) => sum + to - from, 0);
  if (mirrored < mostly * reply.words.length && !saysOver(reply, line)) return;
  for (const act of echoed) acts.fadeAct(act, 0.25);
  acts.add('parrots', wholeOf(reply), 1);
}

/** The line's words over and over: each is said several times. */
function saysOver({ sentences }: Prepared, { content }: BuyerLine): boolean {
  const said = sentences.flatMap((sentence) => sentence.content);
  const theirs = said.filter((word) => content.has(word));
  const again = theirs.length - new Set(theirs).size;
  const fresh = new Set(said.filter((word) => !content.has(word))).size;
  // A teacher's “nine times seven, what is nine times seven?” is none: it is short, or brings something of its own.
  return said.length >= 10 && sentences.length >= 3 && theirs.length >= 0.65 * said.length && again >= 4 && fresh <= 3;
}

/** Words in a row that are no accident, and as many as one looks at. */
const row = 8;
const longest = 60;
/** Share that is as good as all. */
const mostly = 0.8;

/** The sentences that say the line again from beginning to end, with “you” for “I”. */
function mirrorsIn({ sentences, words, language }: Prepared, line: BuyerLine): Prepared['sentences'] {
  const long = sentences.filter(
    ({ from, to, content }) =>
      to - from >= row &&
      to - from <= longest &&
      content.filter((word) => line.content.has(word)).length >= 0.5 * content.length,
  );
  if (long.length === 0 || line.words.length < row) return [];
  const turned = (word: string): string => persons[language].get(word) ?? word;
  const theirs = ` ${line.words.map(turned).join(' ')} `;
  return long.filter(({ from, to }) => {
    const own = words.slice(from, to).map(turned);
    const least = Math.max(row, Math.ceil(mostly * own.length));
    return own.some((_, at) => at + least <= own.length && theirs.includes(` ${own.slice(at, at + least).join(' ')} `));
  });
}

/** The two of a talk under one name, and what their verbs have in common. */
const alike = (groups: readonly string[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap((group, index) => group.split(' ').map((word) => [word, `#${index}`] as const)));
const persons: Record<Language, ReadonlyMap<string, string>> = {
  en: alike(['i me we us you', 'my our your', 'mine ours yours', 'am are', 'was were', 'myself ourselves yourself']),
  fr: alike([
    'je j me m moi nous on vous tu te t toi',
    'mon ma mes notre nos votre vos ton ta tes',
    'ai as avons avez a',
    'suis sommes etes es est',
    'avais avions aviez avait',
    'etais etions etiez etait',
  ]),
};
