import type { ActId } from '../domain/act.ts';
import type { Language } from '../domain/language.ts';
import type { Scene, SheetItem } from '../domain/persona.ts';
import type { Reading } from '../domain/reading.ts';
import { figures } from '../language/figures.ts';
import { isNegator } from '../language/phrases.ts';
import { sentences } from '../language/sentences.ts';
import { sameStem } from '../language/similar.ts';
import { stem, tokenise } from '../language/tokens.ts';
import { plainly } from './condition.ts';

/** Smaller numbers say too little by themselves. */
const least = 10;

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
    figures: new Set(valuesOf(item.text[language], language).filter((value) => value >= least)),
  };
  return known[language];
}

/** Whether all words of a phrase stand close together, in any order, each for itself, with no “not” before or between that is not its own. */
function contains(words: readonly string[], phrase: readonly string[], language: Language): boolean {
  const reach = phrase.length + 4;
  const negates = (word: string) => isNegator(word, language);
  const negative = phrase.some(negates);
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || !phrase.some((wanted) => sameStem(wanted, first))) continue;
    const near = words.slice(from, from + reach);
    if (!negative && (near.slice(0, phrase.length + 1).some(negates) || words.slice(Math.max(0, from - 2), from).some(negates)))
      continue;
    const found = phrase.every((wanted) => {
      const at = near.findIndex((word) => sameStem(wanted, word));
      if (at >= 0) near.splice(at, 1);
      return at >= 0;
    });
    if (found) return true;
  }
  return false;
}

/** “Maybe Brandt, over the road?” tells, for all its question mark. */
const guess = /^\s*(maybe|perhaps|have you tried|have you been to|peut-être|pourquoi pas|avez-vous essayé|vous avez essayé)/i;

/** Acts in which a thing is spoken of and not told: “what I earn is confidential”. */
const withholding: ReadonlySet<ActId> = new Set(['gates', 'evades', 'contradicts-facts', 'bluffs']);

/**
 * The items of the scene's fact sheet that a reply conveys: a sentence that neither asks nor withholds contains one of the item's
 * phrases, without figures that are not the item's, or a figure that stands in this item's text alone.
 */
export function disclosedItems(scene: Scene, reply: string, { acts }: Reading, turn: number, language: Language): string[] {
  const kept = acts.filter((act) => act.turn === turn && act.strength >= plainly && withholding.has(act.act));
  const told = sentences(reply).filter(
    ({ ending, start, end }) =>
      (ending !== '?' || guess.test(reply.slice(start, end))) && !kept.some((act) => act.start < end && act.end > start),
  );
  const shared = new Map<number, number>();
  for (const item of scene.factSheet)
    for (const value of wordingOf(item, language).figures) shared.set(value, (shared.get(value) ?? 0) + 1);
  const said = told.map((sentence) => {
    const text = reply.slice(sentence.start, sentence.end);
    return { words: stemsOf(text, language), values: valuesOf(text, language).filter((value) => value >= least) };
  });
  return scene.factSheet
    .filter((item) => {
      const wording = wordingOf(item, language);
      return said.some(
        ({ words, values }) =>
          (wording.phrases.some((phrase) => contains(words, phrase, language)) &&
            (wording.figures.size === 0 || values.length === 0 || values.some((value) => wording.figures.has(value)))) ||
          values.some((value) => wording.figures.has(value) && shared.get(value) === 1),
      );
    })
    .map((item) => item.id);
}
