import type { Language } from '../../../domain/language.ts';
import { longestWord, remembering } from '../../../language/remembering.ts';
import { stem } from '../../../language/tokens.ts';
import { symbolsOf } from '../learned/symbols.ts';
import { type Concept, conceptIds, concepts } from './concepts.ts';
import { shapeOf } from './shape.ts';

/** What is known of a word: its stem's name (`en:mark`), that and the names of its classes, which both languages share, and what it may mean. */
export type MachineWord = { stem: string; names: readonly string[]; concepts: readonly Concept[] };

/**
 * What a sentence shows of being meant for a machine: what it speaks of and whom (`build`, weighed alone and in pairs), its words (alone, and
 * with the next) and how it is written (`shape`, alone).
 */
export type MachineFeatures = { build: readonly string[]; words: readonly MachineWord[]; shape: readonly string[] };

/** The features of a sentence, given as it is written and as words in plain form. */
export function machineFeatures(text: string, sentence: readonly string[], language: Language): MachineFeatures {
  const of = knownWords[language];
  const { pointing, polite, me, ours, theirs, you, my } = signs[language];
  const build = new Set<string>();
  const words = sentence.map(of);
  let named = 0;
  let opening = true;
  let before = '';
  for (const [index, word] of sentence.entries()) {
    const ids = words[index]?.concepts ?? [];
    if (ids.length > 0) named++;
    for (const id of ids) {
      build.add(id);
      const out = outside[id];
      if (out && pointing.has(before)) build.add(out);
      if (my.has(before)) build.add(mine[id] ?? id);
      if (id === 'order' && opening) build.add('begins-order');
    }
    if (me.has(word)) build.add('me');
    else if (ours.has(word)) build.add('ours');
    else if (theirs.has(word)) build.add('theirs');
    else if (you.has(word)) build.add('you');
    if (!polite.has(word)) opening = false;
    before = word;
  }
  if (!build.has('me') && !build.has('ours') && !build.has('you')) build.add('nobody');
  if (named >= 0.5 * words.length) build.add('half');
  if (named >= 3) build.add('three');
  if (named >= 5) build.add('five');
  return { build: [...build].sort(), words, shape: shapeOf(text, words.length) };
}

/** All names of a sentence's features, as often as they count: what is learned, and what a weight stands under. */
export function namesOf({ build, words, shape }: MachineFeatures): string[] {
  const names = [...shape, ...build, ...build.flatMap((a, index) => build.slice(index + 1).map((b) => `${a} ${b}`))];
  for (const word of new Set(words)) names.push(...word.names);
  for (const [index, { stem: one }] of [...words, ends].entries()) names.push(`${(words[index - 1] ?? begins).stem}+${one}`);
  return names;
}

/** What stands before a sentence's first word and behind its last. */
export const begins: MachineWord = { stem: '^', names: [], concepts: [] };
export const ends: MachineWord = { stem: '$', names: [], concepts: [] };

/** What a word may mean, by its stem. */
function lexiconOf(language: Language): (stemmed: string) => readonly Concept[] {
  const known = new Map<string, Concept[]>();
  for (const id of conceptIds)
    for (const word of concepts[id][language].split(' ')) {
      const named = known.get(stem(word, language)) ?? [];
      if (!named.includes(id)) known.set(stem(word, language), [...named, id]);
    }
  return (stemmed) => known.get(stemmed) ?? [];
}

function wordsIn(language: Language): (word: string) => MachineWord {
  const conceptsOf = lexiconOf(language);
  return remembering((word) => {
    const short = word.slice(0, longestWord);
    const stemmed = stem(short, language);
    const name = /^[0-9]/.test(short) ? '#' : `${language}:${stemmed}`;
    const classes = symbolsOf(short, language).filter((symbol) => /^[A-Z@~]/.test(symbol));
    return { stem: name, names: [name, ...classes], concepts: conceptsOf(stemmed) };
  }, longestWord);
}

const knownWords: Record<Language, (word: string) => MachineWord> = { en: wordsIn('en'), fr: wordsIn('fr') };

type Signs = Record<'pointing' | 'polite' | 'me' | 'ours' | 'theirs' | 'you' | 'my', ReadonlySet<string>>;

const setsOf = (words: Record<keyof Signs, string>): Signs => ({
  pointing: new Set(words.pointing.split(' ')),
  polite: new Set(words.polite.split(' ')),
  me: new Set(words.me.split(' ')),
  ours: new Set(words.ours.split(' ')),
  theirs: new Set(words.theirs.split(' ')),
  you: new Set(words.you.split(' ')),
  my: new Set(words.my.split(' ')),
});

/** `polite`: what an order may begin with. `theirs`: of whom one speaks to a buyer, or tells a tale. */
const signs: Record<Language, Signs> = {
  en: setsOf({
    pointing: 'the this that an my these next last previous',
    polite: 'please kindly and then so now do not just',
    me: 'i me my mine myself',
    ours: 'we us our ours ourselves',
    theirs: 'he his she hers him her them they their',
    you: 'you your yours yourself',
    my: 'my mine me',
  }),
  fr: setsOf({
    pointing: 'le la les ce cet cette ces mon ma mes',
    polite: 'merci de et puis alors maintenant ne',
    me: 'je me moi mon ma mes',
    ours: 'nous notre nos on',
    theirs: 'il elle ils elles son sa ses leur leurs lui eux',
    you: 'vous votre vos tu te toi ton ta tes',
    my: 'mon ma mes moi me',
  }),
};

/** Who is in the talk, and what it is made of: whoever points at them speaks of the talk to somebody outside it. */
const outside: Partial<Record<Concept, string>> = {
  role: 'this-role',
  lesson: 'this-lesson',
  judge: 'this-judge',
  machine: 'this-machine',
  itself: 'this-itself',
  party: 'this-party',
  stage: 'this-stage',
  utterance: 'this-utterance',
};
const mine = Object.fromEntries(conceptIds.map((id) => [id, `my-${id}`]));
