import { z } from 'zod';
import type { Mark } from '../domain/mark.ts';
import type { Reader, Reading } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { type Agreement, agreementOf, type Pair } from './agreement.ts';
import { markReply } from './mark-reply.ts';
import { problemOf, ScoreInput } from './score-line.ts';

/** One labelled reply: levels 1..5 in halves, null for no opportunity; a dimension may be absent. */
export const LabelledReply = ScoreInput.extend({
  levels: z.record(z.string(), z.number().min(1).max(5).multipleOf(0.5, 'expected a level in halves').nullable()),
  rater: z.string().optional(),
});
export type LabelledReply = z.infer<typeof LabelledReply>;

/** One labelled reply from its JSON text, or what is wrong with it and what to do. */
export function parseLabelled(text: string): LabelledReply | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = LabelledReply.safeParse(json);
  if (parsed.success) return parsed.data;
  return problemOf(parsed.error, 'id, context, reply, levels');
}

/**
 * One dimension's reliability card. `engine`: the engine against people (the mean of their levels where several rated a reply).
 * `opportunity`: share of replies where engine and people agree whether there was anything to rate. `raters`: people among themselves,
 * over all pairs of raters of one reply; null unless replies come with several raters. `enough` says whether the engine agrees with
 * people as well as people do with each other; null where that is not known.
 */
export type ReliabilityCard = {
  dimension: string;
  engine: Agreement;
  opportunity: number | null;
  raters: Agreement | null;
  enough: boolean | null;
};

/** One reply with all levels that people gave it, and how it was read. */
type ReadReply = { rated: readonly [LabelledReply, ...LabelledReply[]]; reading: Reading };
/** The same with the marks of a rubric. */
export type MarkedReply = ReadReply & { marks: readonly Mark[] };

/** Of a rater who gave levels for one reply several times the latest; each line without a rater is somebody's of its own. */
const latestOfEach = (rated: readonly LabelledReply[]): LabelledReply[] => [
  ...new Map(rated.map((one, index) => [one.rater ?? index, one])).values(),
];

/**
 * Reads each reply once, however many rated it and by however many rubrics it is marked afterwards. Lines are of one reply where id, reply and what
 * was said before are the same.
 */
export function readLabelled(replies: readonly LabelledReply[], reader: Reader): ReadReply[] {
  const byReply = Map.groupBy(replies, ({ id, reply, context }) => JSON.stringify([id, reply, context]));
  return [...byReply.values()].flatMap((lines) => {
    const [first, ...others] = latestOfEach(lines);
    return first ? [{ rated: [first, ...others] as const, reading: reader.read(first) }] : [];
  });
}

/** Dimensions that replies have levels on and a rubric does not have: these levels count for nothing. */
export function unknownDimensions(replies: readonly LabelledReply[], { dimensions }: Rubric): string[] {
  const known = new Set(dimensions.map(({ id }) => id));
  return [...new Set(replies.flatMap(({ levels }) => Object.keys(levels)))].filter((id) => !known.has(id));
}

export const markLabelled = (replies: readonly ReadReply[], rubric: Rubric): MarkedReply[] =>
  replies.map((reply) => ({ ...reply, marks: markReply(rubric, reply.reading, reply.rated[0]) }));

/** What people and the engine say of one reply on one dimension; `people` holds the levels alone, `given` the nulls too. */
export function levelsOn({ rated, marks }: MarkedReply, dimension: string) {
  const given = rated.map(({ levels }) => levels[dimension]).filter((level) => level !== undefined);
  const people = given.filter((level) => level !== null);
  const mean = people.length === 0 ? null : people.reduce((sum, value) => sum + value, 0) / people.length;
  return { given, people, mean, level: marks.find((mark) => mark.dimension === dimension)?.level ?? null };
}

/** Pairs that are drawn for an interval in all, so that a large set takes no longer than a moment: it needs fewer rounds. */
const mostDrawn = 500_000;
const roundsFor = (pairs: number): number => Math.max(200, Math.min(1000, Math.floor(mostDrawn / Math.max(1, pairs))));

/** Compares the engine with human levels, dimension by dimension. */
export const calibrate = (replies: readonly LabelledReply[], rubric: Rubric, reader: Reader): ReliabilityCard[] =>
  cardsOf(markLabelled(readLabelled(replies, reader), rubric), rubric);

/** The reliability cards of replies that have been marked. */
export function cardsOf(marked: readonly MarkedReply[], rubric: Rubric): ReliabilityCard[] {
  return rubric.dimensions.map(({ id }) => {
    const engine: Pair[] = [];
    const raters: Pair[] = [];
    let same = 0;
    let compared = 0;
    for (const reply of marked) {
      const { given, people, mean, level } = levelsOn(reply, id);
      if (given.length === 0) continue;
      compared++;
      if (people.length * 2 >= given.length === (level !== null)) same++;
      if (mean !== null && level !== null) engine.push([level, mean]);
      for (let a = 0; a < people.length; a++)
        for (let b = a + 1; b < people.length; b++) raters.push([people[a] ?? 0, people[b] ?? 0]);
    }
    const agreement = agreementOf(engine, roundsFor(engine.length));
    const among = raters.length > 0 ? agreementOf(raters, roundsFor(raters.length)) : null;
    return {
      dimension: id,
      engine: agreement,
      opportunity: compared > 0 ? same / compared : null,
      raters: among,
      enough: agreement.kappa && among?.kappa ? agreement.kappa.value >= among.kappa.low : null,
    };
  });
}
