import type { Language } from '../../domain/language.ts';
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

/** How many wordings of a language are remembered: all that eight buyers have, some 16,000 of a kilobyte or two; beyond that the memory begins anew. */
const most = 20_000;
const remembered: Record<Language, Map<string, Content>> = { en: new Map(), fr: new Map() };

/** The same for a wording, remembered: all that are locked are gone through for each line. */
function contentOfWording(text: string, language: Language): Content {
  const known = remembered[language];
  const found = known.get(text) ?? contentOf(text, language);
  if (known.size >= most) known.clear();
  known.set(text, found);
  return found;
}

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
  let found: { all: readonly Content[]; common: ReadonlySet<string> } | undefined;
  // Not before a line is looked at.
  const wordings = () => {
    if (found) return found;
    const all = locked.map((text) => contentOfWording(text, language));
    const uses = new Map<string, number>();
    for (const { stems } of all) for (const one of stems) uses.set(one, (uses.get(one) ?? 0) + 1);
    found = { all, common: new Set([...uses].flatMap(([one, count]) => (count > rare ? [one] : []))) };
    return found;
  };
  return (text) => {
    const { stems, runs } = contentOf(text, language);
    const { all, common } = wordings();
    const isOpen = (one: string) => openStems.has(one) || common.has(one);
    return all.some((wording) => {
      for (const run of wording.runs) if (runs.has(run) && !openRuns.has(run)) return true;
      let shared = 0;
      for (const one of wording.stems) if (stems.has(one) && !isOpen(one)) shared++;
      if (shared < 2 || shared >= many) return shared >= many;
      return shared * 2 >= [...wording.stems].filter((one) => !isOpen(one)).length;
    });
  };
}
