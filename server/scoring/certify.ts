import type { Certificate, CertificateSets, LengthEffect, LengthTriple, Shift } from '../domain/certificate.ts';
import type { Mark } from '../domain/mark.ts';
import type { Reader, ReadingInput } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { estimate, type Pair } from './agreement.ts';
import { markReply } from './mark-reply.ts';

/** Gamed replies should stay at or below this level. */
export const gamedAtMost = 3;

type Marked = { marks: readonly Mark[]; words: number };

/**
 * Tries a rubric on the certificate's sets. A shift is the level of rough wording (or of French) less that of plain wording (of English); the effect of length is the
 * slope of level by words within one meaning, pooled over meanings, times 100. Intervals are 95% bootstrap ones over pairs, replies and meanings. Pure.
 */
export function certify(sets: Omit<CertificateSets, 'hash'>, rubric: Rubric, reader: Reader): Certificate {
  const mark = (input: ReadingInput): Marked => {
    const reading = reader.read(input);
    return { marks: markReply(rubric, reading, { context: input.context, reply: input.reply }), words: reading.words };
  };
  const wording = sets.wording.map(({ context, facts, language, plain, rough }) =>
    [plain, rough].map((reply) => mark({ context, facts, language, reply })),
  );
  const languages = sets.languages.map(({ context, facts, en, fr }) => [
    mark({ context: context.en, facts: facts?.en, language: 'en', reply: en }),
    mark({ context: context.fr, facts: facts?.fr, language: 'fr', reply: fr }),
  ]);
  const gamed = sets.gaming.map(({ context, facts, language, reply }) => mark({ context, facts, language, reply }));
  const lengths = sets.length.map(({ context, facts, language, ...said }) =>
    wordings(said).map((reply) => mark({ context, facts, language, reply })),
  );
  const above = (dimension: string) => gamed.map((entry) => Number((levelOn(entry, dimension) ?? 0) > gamedAtMost));
  const each = rubric.dimensions.map(({ id, title }) => ({ dimension: id, title }));
  return {
    wording: each.map((of) => shiftOf(of, wording)),
    languages: each.map((of) => shiftOf(of, languages)),
    gaming: {
      n: gamed.length,
      any: estimate(
        gamed.map(({ marks }) => Number(marks.some(({ level }) => (level ?? 0) > gamedAtMost))),
        mean,
      ),
      dimensions: each.map((of) => ({ ...of, above: estimate(above(of.dimension), mean) })),
    },
    length: each.map((of) => lengthOf(of, lengths)),
  };
}

const wordings = ({ short, middle, long }: Pick<LengthTriple, 'short' | 'middle' | 'long'>): string[] => [short, middle, long];

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const levelOn = ({ marks }: Marked, dimension: string): number | null =>
  marks.find((mark) => mark.dimension === dimension)?.level ?? null;

type Of = { dimension: string; title: string };

function shiftOf(of: Of, pairs: readonly Marked[][]): Shift {
  const levels = pairs.map((pair) => pair.map((side) => levelOn(side, of.dimension)));
  const shifts = levels.flatMap(([a, b]) => (typeof a === 'number' && typeof b === 'number' ? [b - a] : []));
  return {
    ...of,
    n: shifts.length,
    mean: estimate(shifts, mean),
    size: estimate(
      shifts.map((shift) => Math.abs(shift)),
      mean,
    ),
    moved: estimate(
      shifts.map((shift) => Number(shift !== 0)),
      mean,
    ),
    onlyOne: levels.filter(([a, b]) => (a === null) !== (b === null)).length,
  };
}

function lengthOf(of: Of, meanings: readonly Marked[][]): LengthEffect {
  const places = meanings.flatMap((said) => {
    const pairs = said.flatMap((entry): Pair[] => {
      const level = levelOn(entry, of.dimension);
      return level === null ? [] : [[entry.words, level]];
    });
    return pairs.length > 1 ? [pairs] : [];
  });
  const slope = estimate(places, slopeWithin);
  return {
    ...of,
    n: places.length,
    per100Words: slope && { value: slope.value * 100, low: slope.low * 100, high: slope.high * 100 },
  };
}

/** The least-squares slope of level by words within meanings, each around its own means. */
function slopeWithin(meanings: readonly (readonly Pair[])[]): number | null {
  let together = 0;
  let alone = 0;
  for (const pairs of meanings) {
    const words = mean(pairs.map(([count]) => count)) ?? 0;
    const level = mean(pairs.map(([, value]) => value)) ?? 0;
    for (const [count, value] of pairs) {
      together += (count - words) * (value - level);
      alone += (count - words) ** 2;
    }
  }
  return alone > 0 ? together / alone : null;
}
