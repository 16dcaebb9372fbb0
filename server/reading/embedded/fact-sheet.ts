import type { Language } from '../../domain/language.ts';
import { detectLanguage } from '../../language/detect.ts';
import type { Figure } from '../../language/figures.ts';
import { lately } from '../../language/lately.ts';
import type { Prepared, ReadSentence } from './prepared.ts';
import { prepareLine } from './prepared-line.ts';
import { likest } from './uptake.ts';

/** A fact sheet made ready. */
export type FactSheet = Prepared;

const sheetLanguage = lately(detectLanguage, 16);

/** Reads a fact sheet in its own language, or in the reply's where it is too short to tell; null where there is none. */
export function readFacts(text: string | undefined, language: Language): FactSheet | null {
  return text?.trim() ? prepareLine(text, sheetLanguage(text) ?? language) : null;
}

/**
 * What a reply tells of the fact sheet. `asked`: its sentences that the buyer's line is about; `told` 0..1: how much of these (or of the
 * whole sheet, where none is asked for) the reply lets out that the buyer had not said; `figures`: the sheet's figures that it names;
 * `missing`: asked figures that it leaves out; `wrong`: figures of the asked kind that the sheet does not have.
 */
export type Telling = {
  asked: readonly ReadSentence[];
  told: number;
  figures: number;
  missing: number;
  wrong: readonly Figure[];
};

export function tellingOf(reply: Prepared, line: Prepared | null, facts: FactSheet): Telling {
  const asked = line
    ? facts.sentences.filter((sentence) => sentence.content.some((word) => likest(word, line, facts.language) > 0))
    : [];
  // A short sheet is all about the matter at hand; in a long one only what was asked counts.
  const relevant = asked.length > 0 && facts.sentences.length > 4 ? asked : facts.sentences;
  const within = (figure: Figure) => relevant.some((sentence) => figure.start >= sentence.start && figure.end <= sentence.end);
  const sheetFigures = facts.figures.filter(within);
  let known = 0;
  let total = 0;
  for (const word of new Set(relevant.flatMap((sentence) => sentence.content))) {
    if (line?.content.has(word) || /^[0-9]+$/.test(word)) continue;
    total++;
    known += likest(word, reply, facts.language);
  }
  const named = sheetFigures.filter((figure) => reply.figures.some((said) => sameValue(figure.value, said.value)));
  const lineFigures = line?.figures ?? [];
  const fresh = named.filter((figure) => !lineFigures.some((said) => sameValue(said.value, figure.value)));
  const kinds = new Set(sheetFigures.map((figure) => figure.kind));
  const wrong = reply.figures.filter(
    (said) =>
      kinds.has(said.kind) &&
      (said.kind === 'money' || said.kind === 'percent') &&
      !facts.figures.some((figure) => sameValue(figure.value, said.value)) &&
      !lineFigures.some((figure) => sameValue(figure.value, said.value)),
  );
  const told = Math.min(
    1,
    (total > 0 ? known / Math.min(total, 5) : 0) * 0.7 +
      (sheetFigures.length > 0 ? fresh.length / Math.min(3, sheetFigures.length) : 0) * 0.7,
  );
  return { asked, told, figures: fresh.length, missing: sheetFigures.length - named.length, wrong };
}

/** “310 a year” is 310k, “2,4” is 2.4 million: people leave the thousands out. */
const sameValue = (a: number, b: number): boolean =>
  [1, 1e3, 1e6, 1e-3, 1e-6].some((scale) => Math.abs(a * scale - b) <= 0.005 * Math.abs(b));
