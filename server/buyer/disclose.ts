import type { Language } from '../domain/language.ts';
import type { Scene, SheetItem } from '../domain/persona.ts';
import { figures } from '../language/figures.ts';
import { sentences } from '../language/sentences.ts';
import { sameStem } from '../language/similar.ts';
import { stem, tokenise } from '../language/tokens.ts';

type Wording = { phrases: string[][]; figures: Set<number> };
const wordings = new WeakMap<SheetItem, Partial<Record<Language, Wording>>>();

const stemsOf = (text: string, language: Language): string[] =>
  tokenise(text, language).map(({ word }) => stem(word, language));
/** Figures that say what they are (money, a percentage, a duration), or are too large to be anything else. */
const valuesOf = (text: string, language: Language): number[] =>
  figures(text, tokenise(text, language), language)
    .filter(({ kind, value }) => (kind !== 'count' && kind !== 'date') || value >= 100)
    .map(({ value }) => value);

function wordingOf(item: SheetItem, language: Language): Wording {
  const known = wordings.get(item) ?? {};
  wordings.set(item, known);
  known[language] ??= {
    phrases: item.about[language].map((phrase) => stemsOf(phrase, language)).filter((phrase) => phrase.length > 0),
    // Small numbers say too little by themselves.
    figures: new Set(valuesOf(item.text[language], language).filter((value) => value >= 10)),
  };
  return known[language];
}

/** Whether all words of a phrase stand close together, in any order, each for itself. */
function contains(words: readonly string[], phrase: readonly string[]): boolean {
  const reach = phrase.length + 4;
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || !phrase.some((wanted) => sameStem(wanted, first))) continue;
    const near = words.slice(from, from + reach);
    const found = phrase.every((wanted) => {
      const at = near.findIndex((word) => sameStem(wanted, word));
      if (at >= 0) near.splice(at, 1);
      return at >= 0;
    });
    if (found) return true;
  }
  return false;
}

/**
 * The items of the scene's fact sheet that a reply conveys: a sentence that is no question contains one of the item's phrases, or a
 * figure that stands in this item's text alone.
 */
export function disclosedItems(scene: Scene, reply: string, language: Language): string[] {
  const told = sentences(reply).filter((sentence) => sentence.ending !== '?');
  const shared = new Map<number, number>();
  for (const item of scene.factSheet)
    for (const value of wordingOf(item, language).figures) shared.set(value, (shared.get(value) ?? 0) + 1);
  const said = told.map((sentence) => {
    const text = reply.slice(sentence.start, sentence.end);
    return { words: stemsOf(text, language), values: valuesOf(text, language) };
  });
  return scene.factSheet
    .filter((item) => {
      const wording = wordingOf(item, language);
      return said.some(
        ({ words, values }) =>
          wording.phrases.some((phrase) => contains(words, phrase)) ||
          values.some((value) => wording.figures.has(value) && shared.get(value) === 1),
      );
    })
    .map((item) => item.id);
}
