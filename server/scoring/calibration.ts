import { z } from 'zod';
import type { Reader } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { type Agreement, agreementOf, type Pair } from './agreement.ts';
import { markReply } from './mark-reply.ts';
import { ScoreInput } from './score-line.ts';

/** One labelled reply: levels 1..5 in halves, null for no opportunity; a dimension may be absent. */
export const LabelledReply = ScoreInput.extend({
  levels: z.record(z.string(), z.number().min(1).max(5).multipleOf(0.5, 'expected a level in halves').nullable()),
  rater: z.string().optional(),
});
export type LabelledReply = z.infer<typeof LabelledReply>;

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

/** Compares the engine with human levels, dimension by dimension. */
export function calibrate(replies: readonly LabelledReply[], rubric: Rubric, reader: Reader): ReliabilityCard[] {
  const byId = new Map<string, LabelledReply[]>();
  for (const reply of replies) byId.set(String(reply.id), [...(byId.get(String(reply.id)) ?? []), reply]);
  const marked = [...byId.values()].flatMap((rated) => {
    const [first] = rated;
    return first ? [{ rated, marks: markReply(rubric, reader.read(first), first) }] : [];
  });
  return rubric.dimensions.map(({ id }) => {
    const engine: Pair[] = [];
    const raters: Pair[] = [];
    let same = 0;
    let compared = 0;
    for (const { rated, marks } of marked) {
      const given = rated.map(({ levels }) => levels[id]).filter((level) => level !== undefined);
      if (given.length === 0) continue;
      const people = given.filter((level) => level !== null);
      const level = marks.find(({ dimension }) => dimension === id)?.level ?? null;
      compared++;
      if (people.length * 2 >= given.length === (level !== null)) same++;
      if (people.length > 0 && level !== null)
        engine.push([level, people.reduce((sum, value) => sum + value, 0) / people.length]);
      for (let a = 0; a < people.length; a++)
        for (let b = a + 1; b < people.length; b++) raters.push([people[a] ?? 0, people[b] ?? 0]);
    }
    const agreement = agreementOf(engine);
    const among = raters.length > 0 ? agreementOf(raters) : null;
    return {
      dimension: id,
      engine: agreement,
      opportunity: compared > 0 ? same / compared : null,
      raters: among,
      enough: agreement.kappa && among?.kappa ? agreement.kappa.value >= among.kappa.low : null,
    };
  });
}
