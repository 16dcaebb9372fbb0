import type { Language } from '../../../domain/language.ts';
import { longestWord, remembering } from '../../../language/remembering.ts';
import { synonymClass } from '../../../language/similar.ts';
import { synonymClasses } from '../../../language/synonyms.ts';
import { stem } from '../../../language/tokens.ts';
import { wordClasses } from '../cues/word-classes.ts';

/** Small words that carry a sentence's build, under one name in both languages. */
const builders: Record<string, { en: string; fr: string }> = {
  ME: { en: 'i me my mine myself', fr: 'je me moi mon ma mes' },
  WE: { en: 'we us our ours ourselves', fr: 'nous notre nos' },
  YOU: { en: 'you your yours yourself', fr: 'vous votre vos tu te toi ton ta tes' },
  THEY: { en: 'they them their he she him her his', fr: 'ils elles eux leur leurs il elle lui son sa ses' },
  NOT: {
    en: 'not no never without neither nor hardly nothing none',
    fr: 'ne pas jamais sans aucun aucune ni rien guere non',
  },
  BUT: { en: 'but however though although', fr: 'mais cependant pourtant toutefois' },
  IF: { en: 'if unless', fr: 'si sauf' },
  BECAUSE: { en: 'because since cause', fr: 'parce car puisque' },
  WHAT: { en: 'what which', fr: 'que quoi quel quelle quels quelles' },
  HOW: { en: 'how', fr: 'comment' },
  WHY: { en: 'why', fr: 'pourquoi' },
  WHO: { en: 'who whose', fr: 'qui' },
  WHEN: { en: 'when', fr: 'quand' },
  CAN: { en: 'can could', fr: 'peux peut pouvez pouvons pourrait pourrais pourriez' },
  WILL: { en: 'will would shall', fr: 'vais va allez allons' },
  MUST: { en: 'should must need ought', fr: 'dois doit devez faut devriez' },
  TODAY: { en: 'today now tonight', fr: 'aujourdhui maintenant' },
  ONLY: { en: 'only just', fr: 'seulement juste' },
  YES: { en: 'yes yeah yep', fr: 'oui ouais' },
  SORRY: { en: 'sorry apologise apologize', fr: 'desole desolee excuse excusez pardon' },
  THIS: { en: 'this that it these those', fr: 'ce ca cela cette ces cet' },
  BE: { en: 'is are am was were be been', fr: 'est sont suis etes etait etaient etre sommes' },
  HAVE: { en: 'have has had', fr: 'ai as a avons avez ont avait' },
  BEFORE: { en: 'before until first', fr: 'avant' },
};

const built: Record<Language, Map<string, string>> = { en: new Map(), fr: new Map() };
for (const [name, words] of Object.entries(builders))
  for (const language of ['en', 'fr'] as const)
    for (const word of words[language].split(' ')) if (!built[language].has(word)) built[language].set(word, name);

/** Word classes that mark a topic or a tone; the others only save writing in the cue tables. */
const toned = [
  'uneasy',
  'feeling',
  'negfeeling',
  'goodfeeling',
  'fail',
  'buyverb',
  'product',
  'praise',
  'better',
  'flaw',
  'crude',
  'rival',
  'kin',
];
const classed = { en: indexOf('en'), fr: indexOf('fr') };

function indexOf(language: Language): (word: string) => string[] {
  const groups = toned.map((name) => {
    const members = wordClasses[language][name] ?? [];
    return {
      name,
      words: new Set(members.filter((word) => !word.endsWith('*'))),
      prefixes: members.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    };
  });
  return (word) =>
    groups
      .filter(({ words, prefixes }) => words.has(word) || prefixes.some((prefix) => word.startsWith(prefix)))
      .map(({ name }) => `@${name}`);
}

/**
 * What a word stands for, the most general name first: a builder (`ME`, `NOT`), a word class (`@feeling`), a class of synonyms
 * (`~price`), its stem. Builders and classes are the same in English and French, so that what is learned of one serves the other.
 */
export const symbolsOf = (word: string, language: Language): readonly string[] => symbols[language](word);

function look(word: string, language: Language): readonly string[] {
  if (/^[0-9]/.test(word)) return ['#'];
  const builder = built[language].get(word);
  if (builder) return [builder];
  const stemmed = stem(word, language);
  const group = synonymClass(stemmed, language);
  const synonym = group === undefined ? [] : [`~${synonymClasses[group]?.en.split(' ')[0] ?? group}`];
  return [...classed[language](word), ...synonym, stemmed];
}

const inLanguage = (language: Language) =>
  remembering((word: string) => look(word.slice(0, longestWord), language), longestWord);
const symbols = { en: inLanguage('en'), fr: inLanguage('fr') };
