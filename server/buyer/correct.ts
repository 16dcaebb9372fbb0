import type { Language } from '../domain/language.ts';
import type { Fact } from '../domain/persona.ts';
import { kindsOf } from '../language/question-kind.ts';
import { stem, tokenise } from '../language/tokens.ts';

/** Things of which one is not the other; words joined by a stroke are the same one. */
const families: Record<Language, readonly string[]> = {
  en: [
    'son/boy daughter/girl grandson/granddaughter nephew/niece',
    'father/dad/mother/mum/parent/daughter/son uncle/aunt granddad/grandad/grandfather/grandpa/grandmother/grandma godfather/godmother',
    'monday tuesday wednesday thursday friday saturday sunday',
    'january february march april may june july august september october november december',
    'birthday christmas',
    'teacher nurse doctor dentist lawyer engineer accountant',
  ],
  fr: [
    'fils/garçon fille petit-fils/petite-fille neveu/nièce',
    'père/papa/mère/maman/fille/fils oncle/tonton/tante/tata grand-père/papi/papy/grand-mère/mamie parrain/marraine',
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'anniversaire noël',
    'professeur/professeure/institutrice infirmière/infirmier médecin dentiste avocat/avocate ingénieur comptable',
  ],
};
type Family = ReadonlyMap<string, number>;
const familiesOf: Record<Language, readonly Family[]> = { en: families.en.map(read('en')), fr: families.fr.map(read('fr')) };

/** Reads a family: stem → which one it is. */
function read(language: Language): (line: string) => Family {
  return (line) =>
    new Map(
      line
        .split(' ')
        .flatMap((words, which) =>
          words.split('/').map((word) => [stem(tokenise(word, language)[0]?.word ?? '', language), which] as const),
        ),
    );
}

/** Asked about both, or about none: “son or daughter?” guesses nothing, and neither does “isn’t it for a boy?”. */
const open: Record<Language, RegExp> = { en: /\b(or|not|n't)\b/i, fr: /(?<!\p{L})(ou|pas|ni)(?!\p{L})/iu };

/**
 * Whether a question guesses at something (“so it’s for your son?”) that the fact answering it has otherwise: it names one of a family,
 * none of the fact's wordings names that one, and more than half of them name another. Pure.
 */
export function guessedWrong(question: string, { says, more }: Fact, language: Language): boolean {
  if (kindsOf(question, language).length > 0 || open[language].test(question)) return false;
  const membersIn = (text: string, family: Family): ReadonlySet<number> =>
    new Set(
      tokenise(text, language)
        .map(({ word }) => family.get(stem(word, language)))
        .filter((which) => which !== undefined),
    );
  const texts = says[language];
  return familiesOf[language].some((family) => {
    const guessed = membersIn(question, family);
    if (guessed.size !== 1) return false;
    const said = texts.map((text) => membersIn(text, family));
    const all = [...said, ...more.flatMap((entry) => entry.says[language].map((text) => membersIn(text, family)))];
    if (all.some((named) => [...guessed].some((which) => named.has(which)))) return false;
    return said.filter((named) => named.size > 0).length * 2 > said.length;
  });
}
