import type { Language } from '../../../domain/language.ts';
import { longestWord, remembering } from '../../../language/remembering.ts';
import { stopWords } from '../../../language/stop-words.ts';
import { stem } from '../../../language/tokens.ts';
import { type Concept, conceptIds, concepts } from './concepts.ts';

const none: readonly Concept[] = [];

function lexiconOf(language: Language): (word: string) => readonly Concept[] {
  const known = new Map<string, Concept[]>();
  for (const id of conceptIds)
    for (const word of concepts[id][language].split(' ')) {
      const named = known.get(stem(word, language)) ?? [];
      if (!named.includes(id)) known.set(stem(word, language), [...named, id]);
    }
  return remembering((word) => known.get(stem(word, language)) ?? none);
}

const conceptsOf: Record<Language, (word: string) => readonly Concept[]> = { en: lexiconOf('en'), fr: lexiconOf('fr') };

type Signs = Record<'pointing' | 'polite' | 'others' | 'you' | 'my', ReadonlySet<string>>;

const setsOf = (words: Record<keyof Signs, string>): Signs => ({
  pointing: new Set(words.pointing.split(' ')),
  polite: new Set(words.polite.split(' ')),
  others: new Set(words.others.split(' ')),
  you: new Set(words.you.split(' ')),
  my: new Set(words.my.split(' ')),
});

/** `polite`: what an order may begin with. `others`: we, he, they, of whom one speaks to a buyer and hardly ever to a machine. */
const signs: Record<Language, Signs> = {
  en: setsOf({
    pointing: 'the this that an my these next last previous',
    polite: 'please kindly and then so now do not just',
    others: 'we us our ours he she his her him they them their',
    you: 'you your yours yourself',
    my: 'my mine me',
  }),
  fr: setsOf({
    pointing: 'le la les ce cet cette ces mon ma mes',
    polite: 'merci de et puis alors maintenant ne',
    others: 'nous notre nos il elle ils elles son sa ses leur leurs on',
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
};
const mine = Object.fromEntries(conceptIds.map((id) => [id, `my-${id}`]));

const wordNames: Record<Language, (word: string) => string> = {
  en: remembering((word) => `en:${stem(word, 'en')}`, longestWord),
  fr: remembering((word) => `fr:${stem(word, 'fr')}`, longestWord),
};

/** What a sentence shows of being meant for a machine: its build (what is weighed alone and in pairs) and its words (alone). */
export type MachineFeatures = { build: string[]; words: string[] };

/** The features of a sentence, given as words in plain form; null where it names none of the {@link concepts}. */
export function machineFeatures(sentence: readonly string[], language: Language): MachineFeatures | null {
  const of = conceptsOf[language];
  const { pointing, polite, others, you, my } = signs[language];
  const build = new Set<string>();
  let named = 0;
  let content = 0;
  let opening = true;
  let before = '';
  for (const word of sentence) {
    const ids = of(word);
    if (ids.length > 0) named++;
    if (ids.length > 0 || (word.length > 2 && !stopWords[language].has(word))) content++;
    for (const id of ids) {
      build.add(id);
      const out = outside[id];
      if (out && pointing.has(before)) build.add(out);
      if (my.has(before)) build.add(mine[id] ?? id);
      if (id === 'order' && opening) build.add('begins-order');
    }
    if (!polite.has(word)) opening = false;
    before = word;
  }
  if (named === 0) return null;
  if (sentence.some((word) => others.has(word))) build.add('others');
  if (sentence.some((word) => you.has(word))) build.add('you');
  if (named >= 0.75 * content) build.add('nearly-all');
  else if (named >= 0.5 * content) build.add('half');
  if (named >= 3) build.add('three');
  if (named >= 5) build.add('five');
  const names = ['^', ...sentence, '$'].map((word) => (word === '^' || word === '$' ? word : wordNames[language](word)));
  const pairs = names.slice(1).map((name, index) => `${names[index] ?? ''}+${name}`);
  return { build: [...build].sort(), words: [...new Set([...names.slice(1, -1), ...pairs])] };
}
