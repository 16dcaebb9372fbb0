import type { KappaFigure } from '../domain/review.ts';
import { kappaOf, type Pair, quadraticKappa } from './agreement.ts';

/** A level that a coach gave one dimension of one reply without having seen the engine's; null where they saw no opportunity. */
export type DoubleScored = {
  conversation: string;
  turn: number;
  dimension: string;
  coach: string;
  level: number | null;
  engineLevel: number | null;
};

/** Pairs of levels that each side needs before the two are compared. */
export const fewestPairs = 30;
/** Pairs that are drawn for an interval in all, so that many pairs take no longer than a moment: they need fewer rounds. */
const mostDrawn = 2_000_000;

type Pairs = { engine: Pair[]; coaches: Pair[] };

/**
 * Pairs of levels of one dimension: each coach's with the engine's, and each coach's with each other coach's of the same reply. A pair without a level
 * on one side says nothing of how high it is, and is left out.
 */
export function pairsOf(levels: readonly DoubleScored[], dimension: string): Pairs {
  const own = levels.filter((entry) => entry.dimension === dimension);
  const replies = Map.groupBy(own, ({ conversation, turn }) => JSON.stringify([conversation, turn]));
  const engine: Pair[] = [];
  const coaches: Pair[] = [];
  for (const given of replies.values())
    for (const [index, { level, engineLevel }] of given.entries()) {
      if (level === null) continue;
      if (engineLevel !== null) engine.push([level, engineLevel]);
      for (const other of given.slice(index + 1)) if (other.level !== null) coaches.push([level, other.level]);
    }
  return { engine, coaches };
}

/**
 * Whether the engine's levels are advice only: it agrees with coaches less than they do with each other, by quadratic weighted kappa. Null where either side has
 * fewer than `fewestPairs`, or no kappa. Pure.
 */
export function isAdvisory({ engine, coaches }: Pairs): boolean | null {
  if (engine.length < fewestPairs || coaches.length < fewestPairs) return null;
  const [withEngine, withEachOther] = [quadraticKappa(engine), quadraticKappa(coaches)];
  return withEngine === null || withEachOther === null ? null : withEngine < withEachOther;
}

/** Kappa with its interval, which can be repeated. */
export function kappaFigure(pairs: readonly Pair[]): KappaFigure {
  const rounds = Math.max(100, Math.min(1000, Math.floor(mostDrawn / Math.max(1, pairs.length))));
  const estimate = kappaOf(pairs, rounds);
  return { n: pairs.length, value: estimate?.value ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null };
}
