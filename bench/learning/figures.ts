import type { ActId } from '../../server/domain/act.ts';
import type { Mark } from '../../server/domain/mark.ts';
import type { Reading } from '../../server/domain/reading.ts';
import type { Rubric } from '../../server/domain/rubric.ts';
import { type Pair, quadraticKappa } from '../../server/scoring/agreement.ts';
import { markReply } from '../../server/scoring/mark-reply.ts';
import { heldBy, ofWhole, type Sample } from './acts.ts';
import type { Item } from './data.ts';
import type { Guess } from './thresholds.ts';

/** How well an act is found on held-out replies, by cues alone and as learned: right of all found at half strength, and mean precision. */
export type ActFigures = { act: ActId; there: number; cues: Found; learned: Found };
type Found = { right: number; found: number; meanPrecision: number };

/** Figures of each act, by its guesses on replies that it was not taught by. */
export function figuresOf(
  guesses: ReadonlyMap<ActId, readonly Guess[]>,
  cuts: ReadonlyMap<ActId, number>,
  samples: readonly Sample[],
): ActFigures[] {
  return [...guesses].map(([act, known]) => {
    const cued = samples.flatMap(({ places, shows }): Guess[] => {
      if (!shows) return [];
      const here = places
        .filter(({ of }) => (of === 'line') === ofWhole(act))
        .map(({ features }) => heldBy(features, `act:${act}`));
      return [{ logit: Math.max(0, ...here), there: shows.has(act) }];
    });
    return {
      act,
      there: known.filter(({ there }) => there).length,
      cues: foundAbove(cued, 0.5),
      learned: foundAbove(known, cuts.get(act) ?? 0),
    };
  });
}

function foundAbove(guesses: readonly Guess[], cut: number): Found {
  const above = guesses.filter(({ logit }) => logit >= cut);
  let right = 0;
  let sum = 0;
  for (const [index, { there }] of [...guesses].sort((a, b) => b.logit - a.logit).entries()) {
    if (!there) continue;
    right++;
    sum += right / (index + 1);
  }
  return { right: above.filter(({ there }) => there).length, found: above.length, meanPrecision: right > 0 ? sum / right : 0 };
}

export function printActs(figures: readonly ActFigures[]): void {
  const show = ({ right, found, meanPrecision }: Found) =>
    `${`${right} of ${found}`.padStart(10)} right, mean precision ${meanPrecision.toFixed(2)}`;
  for (const { act, there, cues, learned } of [...figures].sort((a, b) => b.there - a.there))
    console.log(`${act.padEnd(20)} ${String(there).padStart(4)}   cues ${show(cues)}   learned ${show(learned)}`);
  const mean = (of: (one: ActFigures) => number) =>
    (figures.reduce((sum, one) => sum + of(one), 0) / figures.length).toFixed(3);
  console.log(
    `mean precision over ${figures.length} acts: cues ${mean(({ cues }) => cues.meanPrecision)}, learned ${mean(({ learned }) => learned.meanPrecision)}`,
  );
}

/** Quadratic kappa with people, by dimension and source, and how often both see an opportunity or neither does. */
export function kappaTable(
  title: string,
  rubric: Rubric,
  read: readonly { item: Item; reading: Reading; marks?: Mark[] }[],
): string {
  const marked = read.map(({ item, reading, marks }) => ({ item, marks: marks ?? markReply(rubric, reading, item) }));
  const sources = [...new Set(read.map(({ item }) => item.source))];
  const lines = rubric.dimensions.map(({ id }) => {
    const pairsOf = (source?: string) =>
      marked.flatMap(({ item, marks }): Pair[] => {
        const level = marks.find(({ dimension }) => dimension === id)?.level ?? null;
        const given = item.levels[id] ?? null;
        return level === null || given === null || (source !== undefined && item.source !== source) ? [] : [[level, given]];
      });
    const known = marked.filter(({ item }) => id in item.levels);
    const same = known.filter(
      ({ item, marks }) =>
        (item.levels[id] === null) === ((marks.find(({ dimension }) => dimension === id)?.level ?? null) === null),
    );
    const show = (source?: string) => (quadraticKappa(pairsOf(source)) ?? 0).toFixed(2);
    return `  ${id.padEnd(17)} ${show()}  ${sources.map((source) => `${source.split('/').at(-1)} ${show(source)}`).join('  ')}  opportunity ${((100 * same.length) / Math.max(1, known.length)).toFixed(0)}%`;
  });
  return [`${title}: quadratic kappa`, ...lines].join('\n');
}
