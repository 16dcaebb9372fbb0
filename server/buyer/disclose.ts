import type { ActId } from '../domain/act.ts';
import type { Language } from '../domain/language.ts';
import type { Scene, SheetItem } from '../domain/persona.ts';
import type { Reading } from '../domain/reading.ts';
import { figures } from '../language/figures.ts';
import { isNegator } from '../language/phrases.ts';
import { sentences } from '../language/sentences.ts';
import { sameStem, slipLetters } from '../language/similar.ts';
import { stem, tokenise } from '../language/tokens.ts';
import { wonders } from './as-asked.ts';
import { plainly } from './condition.ts';

/** Smaller numbers say too little by themselves. */
const least = 10;

/** A phrase of an item by its stems, and whether it has a “not” of its own. */
type Phrase = { stems: readonly string[]; negative: boolean };
type Wording = { phrases: readonly Phrase[]; figures: ReadonlySet<number> };
const wordings = new WeakMap<SheetItem, Partial<Record<Language, Wording>>>();
/** How many items of a scene have each figure. */
const shares = new WeakMap<Scene, Partial<Record<Language, ReadonlyMap<number, number>>>>();

const stemsOf = (text: string, language: Language): string[] =>
  tokenise(text, language).map(({ word }) => stem(word, language));
/** Figures that say what they are (money, a percentage, a duration), or are too large to be anything else; “38 in 100” has none in its hundred. */
const valuesOf = (text: string, language: Language): number[] =>
  figures(text, tokenise(text, language), language)
    .filter(({ kind, value }) => (kind !== 'count' && kind !== 'date') || value > 100)
    .map(({ value }) => value);

function wordingOf(item: SheetItem, language: Language): Wording {
  const known = wordings.get(item) ?? {};
  wordings.set(item, known);
  known[language] ??= {
    phrases: item.about[language]
      .map((phrase) => stemsOf(phrase, language))
      .filter((stems) => stems.length > 0)
      .map((stems) => ({ stems, negative: stems.some((word) => isNegator(word, language)) })),
    figures: new Set(valuesOf(item.text[language], language).filter((value) => value >= least)),
  };
  return known[language];
}

function sharesOf(scene: Scene, language: Language): ReadonlyMap<number, number> {
  const known = shares.get(scene) ?? {};
  shares.set(scene, known);
  if (known[language]) return known[language];
  const shared = new Map<number, number>();
  for (const item of scene.factSheet)
    for (const value of wordingOf(item, language).figures) shared.set(value, (shared.get(value) ?? 0) + 1);
  known[language] = shared;
  return shared;
}

/** What a sentence says: its stems, which of them negate, and its figures. `stems` and `long`, those that may have a slip in them: to look words up by. */
type Said = {
  words: readonly string[];
  stems: ReadonlySet<string>;
  long: readonly string[];
  negates: readonly boolean[];
  values: readonly number[];
};

function saidIn(text: string, language: Language): Said {
  const words = stemsOf(text, language);
  return {
    words,
    stems: new Set(words),
    long: words.filter((word) => word.length >= slipLetters),
    negates: words.map((word) => isNegator(word, language)),
    values: valuesOf(text, language).filter((value) => value >= least),
  };
}

/** Whether a word stands anywhere in the sentence. */
const has = ({ stems, long }: Said, wanted: string): boolean =>
  stems.has(wanted) || (wanted.length >= slipLetters && long.some((word) => sameStem(wanted, word)));

/** Whether all words of a phrase stand close together, in any order, each for itself, with no “not” before or between that is not its own. */
function contains(said: Said, { stems, negative }: Phrase): boolean {
  // Most phrases have a word that is not there at all.
  for (const wanted of stems) if (!has(said, wanted)) return false;
  const { words, negates } = said;
  const reach = stems.length + 4;
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || !stems.some((wanted) => sameStem(wanted, first))) continue;
    if (!negative && negates.slice(Math.max(0, from - 2), from + stems.length + 1).includes(true)) continue;
    const near = words.slice(from, from + reach);
    const found = stems.every((wanted) => {
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
      (guess.test(reply.slice(start, end)) || (ending !== '?' && !wonders(reply.slice(start, end)))) &&
      !kept.some((act) => act.start < end && act.end > start),
  );
  if (told.length === 0) return [];
  const shared = sharesOf(scene, language);
  const said = told.map(({ start, end }) => saidIn(reply.slice(start, end), language));
  return scene.factSheet
    .filter((item) => {
      const wording = wordingOf(item, language);
      return said.some(
        (one) =>
          (wording.phrases.some((phrase) => contains(one, phrase)) &&
            (wording.figures.size === 0 ||
              one.values.length === 0 ||
              one.values.some((value) => wording.figures.has(value)))) ||
          one.values.some((value) => wording.figures.has(value) && shared.get(value) === 1),
      );
    })
    .map((item) => item.id);
}

/** The items of the fact sheet that a reply speaks of in a sentence with a figure, whether or not the figure is the item's. Pure. */
export function claimedItems(scene: Scene, reply: string, language: Language): string[] {
  const said = sentences(reply)
    .filter(({ ending }) => ending !== '?')
    .map(({ start, end }) => reply.slice(start, end))
    .filter((text) => figures(text, tokenise(text, language), language).length > 0)
    .map((text) => saidIn(text, language));
  return scene.factSheet
    .filter((item) => wordingOf(item, language).phrases.some((phrase) => said.some((one) => contains(one, phrase))))
    .map((item) => item.id);
}
