import { isImpression } from '../../server/domain/act.ts';
import type { Reading } from '../../server/domain/reading.ts';
import type { Dimension, Marker } from '../../server/domain/rubric.ts';
import { type Pair, quadraticKappa } from '../../server/scoring/agreement.ts';
import { countMarkers, plain } from '../../server/scoring/counted.ts';
import { settled, settledDimensions } from './choices.ts';
import type { Item } from './data.ts';

/** A rated reply as one dimension sees it: which markers hold, how clearly, and how plainly the clearest showing. */
export type Rated = { level: number; held: { marker: number; clearness: number; plainest: number }[] };

/** The numbers of a dimension that are fitted. */
export type Numbers = { start: number; thresholds: number[]; weights: number[] };

export const numbersOf = ({ start, thresholds, markers }: Dimension): Numbers => ({
  start,
  thresholds: [...thresholds],
  weights: markers.map(({ weight }) => weight),
});

/** What a dimension sees in the replies that people rated on it. Which markers hold does not depend on the numbers. */
export function ratedOn(dimension: Dimension, read: readonly { item: Item; reading: Reading }[]): Rated[] {
  const plainly: Dimension = { ...dimension, markers: dimension.markers.map((marker) => ({ ...marker, weight: 1 })) };
  const places = new Map(dimension.markers.map(({ id }, index) => [id, index]));
  return read.map(({ item, reading }) => ({
    level: item.levels[dimension.id] ?? Number.NaN,
    held: countMarkers(plainly, reading, item).map(({ marker, showings, push }) => ({
      marker: places.get(marker.id) ?? 0,
      clearness: push,
      plainest: showings[0]?.strength ?? 0,
    })),
  }));
}

/** Each further marker of one side counts this share of the one before, as server/scoring/mark-reply.ts has it. */
const echo = 0.75;

/** The level, on a continuous scale, that the numbers give a reply; the same arithmetic as server/scoring/mark-reply.ts. */
export function levelBy({ start, thresholds, weights }: Numbers, markers: readonly Marker[], { held }: Rated): number {
  const pushes = held
    .map(({ marker, clearness }) => (weights[marker] ?? 0) * clearness)
    .sort((a, b) => Math.abs(b) - Math.abs(a));
  let logits = start;
  let up = 1;
  let down = 1;
  for (const push of pushes)
    if (push > 0) {
      logits += push * up;
      up *= echo;
    } else if (push < 0) {
      logits += push * down;
      down *= echo;
    }
  const score = 1 / (1 + Math.exp(-logits));
  let level = interpolate(score, thresholds);
  for (const { marker, plainest } of held) {
    const atLeast = markers[marker]?.atLeast;
    if (plainest >= plain && atLeast !== undefined) level = Math.max(level, atLeast - 0.4);
  }
  for (const { marker, plainest } of held) {
    const atMost = markers[marker]?.atMost;
    if (plainest >= plain && atMost !== undefined) level = Math.min(level, atMost + 0.4);
  }
  return level;
}

/** Between thresholds a level runs from −0.5 to +0.5 of its number. */
function interpolate(score: number, thresholds: readonly number[]): number {
  const steps = [0, ...thresholds, 1];
  const at = thresholds.filter((threshold) => score >= threshold).length;
  const from = steps[at] ?? 0;
  const to = steps[at + 1] ?? 1;
  const within = (score - from) / Math.max(1e-9, to - from);
  return at === 0 ? 1 + 0.5 * within : at === thresholds.length ? 4.5 + 0.5 * within : at + 0.5 + within;
}

/** Fits the numbers step by step to the people's levels, with a pull to what they are: one number at a time, as long as it gains. */
export function fitNumbers(dimension: Dimension, rated: readonly Rated[], pull = 0.002, sweeps = 5): Numbers {
  const before = numbersOf(dimension);
  const numbers = numbersOf(dimension);
  const used = rated.filter(({ level }) => !Number.isNaN(level));
  const loss = (): number => {
    const pairs = used.map((one): Pair => [levelBy(numbers, dimension.markers, one), one.level]);
    const far = numbers.weights.reduce((sum, weight, at) => sum + (weight - (before.weights[at] ?? 0)) ** 2, 0);
    const narrow = numbers.thresholds.reduce((sum, threshold, at) => sum + (threshold - (before.thresholds[at] ?? 0)) ** 2, 0);
    return 1 - (quadraticKappa(pairs) ?? 0) + pull * (far + 20 * narrow);
  };
  let best = loss();
  const attempt = (set: (value: number) => void, was: number, values: readonly number[]) => {
    let kept = was;
    for (const value of values) {
      set(value);
      const found = loss();
      if (found < best - 1e-7) {
        best = found;
        kept = value;
      }
    }
    set(kept);
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const size = sweep < 2 ? 2 : 1;
    for (const [at, { id, acts }] of dimension.markers.entries()) {
      if (settled.has(id) || (settledDimensions.has(dimension.id) && !acts.every(isImpression))) continue;
      // What always holds is for the start to say; a marker nobody was seen to show keeps its weight.
      if (!used.some(({ held }) => held.some((one) => one.marker === at))) continue;
      attempt(
        (value) => (numbers.weights[at] = value),
        numbers.weights[at] ?? 0,
        around(numbers.weights[at] ?? 0, 0.15 * size, 0, 3),
      );
    }
    for (const at of numbers.thresholds.keys()) {
      const low = (numbers.thresholds[at - 1] ?? 0.05) + 0.06;
      const high = (numbers.thresholds[at + 1] ?? 0.95) - 0.06;
      attempt(
        (value) => (numbers.thresholds[at] = value),
        numbers.thresholds[at] ?? 0,
        around(numbers.thresholds[at] ?? 0, 0.02 * size, low, high),
      );
    }
  }
  return numbers;
}

const around = (value: number, step: number, low: number, high: number): number[] =>
  [-2, -1, 1, 2]
    .map((times) => Math.round((value + times * step) * 100) / 100)
    .filter((other) => other >= low && other <= high);
