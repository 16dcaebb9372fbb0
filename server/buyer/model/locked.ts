import type { Language } from '../../domain/language.ts';
import { remembering } from '../../language/remembering.ts';
import { stopWords } from '../../language/stop-words.ts';
import { stem, tokenise } from '../../language/tokens.ts';

/** A text as far as its content can be found again in other words: its telling stems, and its runs of words. */
type Content = { stems: ReadonlySet<string>; runs: ReadonlySet<string> };

/** Words in a row that nobody hits upon by chance, if two of them have content. */
const runLength = 4;
/** Stems that one sentence shares with one wording: so many are no chance; in a short wording half of it, two at least. */
const many = 3;
/** A stem in more wordings than this belongs to none of them: a fact has two or three. */
const rare = 4;
/** Shorter words tell too little. */
const leastLetters = 4;

const telling = (word: string, language: Language): boolean =>
  word.length >= leastLetters && !stopWords[language].has(word) && !/^\d+$/.test(word);

export function contentOf(text: string, language: Language): Content {
  const words = tokenise(text, language).map(({ word }) => word);
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= words.length; at++) {
    const run = words.slice(at, at + runLength);
    if (run.filter((word) => telling(word, language)).length >= 2) runs.add(run.join(' '));
  }
  return { stems: new Set(words.filter((word) => telling(word, language)).map((word) => stem(word, language))), runs };
}

/** The same, remembered: locked wordings are looked at for each clause of each line. */
const remembered: Record<Language, (text: string) => Content> = {
  en: remembering((text) => contentOf(text, 'en')),
  fr: remembering((text) => contentOf(text, 'fr')),
};

/** Says whether a text gives away one of the locked wordings, beyond what is open. */
export function createLockedCheck(
  { locked, open }: { locked: readonly string[]; open: readonly string[] },
  language: Language,
): (text: string) => boolean {
  const openStems = new Set<string>();
  const openRuns = new Set<string>();
  for (const text of open) {
    const { stems, runs } = contentOf(text, language);
    for (const one of stems) openStems.add(one);
    for (const one of runs) openRuns.add(one);
  }
  const all = locked.map((text) => remembered[language](text));
  const uses = new Map<string, number>();
  for (const { stems } of all) for (const one of stems) uses.set(one, (uses.get(one) ?? 0) + 1);
  const common = new Set([...uses].flatMap(([one, count]) => (count > rare ? [one] : [])));
  const kept = all.map(({ stems, runs }) => ({
    stems: stems.difference(openStems).difference(common),
    runs: runs.difference(openRuns),
  }));
  return (text) => {
    const { stems, runs } = contentOf(text, language);
    return kept.some((wording) => {
      if (!wording.runs.isDisjointFrom(runs)) return true;
      const shared = wording.stems.intersection(stems).size;
      return shared >= many || (shared >= 2 && shared * 2 >= wording.stems.size);
    });
  };
}
