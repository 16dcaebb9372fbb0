import type { Dimension } from '../domain/rubric.ts';

/**
 * The score, 0..1, that goes with a level that a person gave: the engine's own where it lies within the level, so that who agrees with the engine
 * changes no figure; else the middle of the level between its thresholds. Without a level 0.5, as where nothing was seen. Pure.
 */
export function levelScore({ thresholds }: Pick<Dimension, 'thresholds'>, level: number | null, engine: number | null): number {
  if (level === null) return 0.5;
  const [from, to] = [thresholds[level - 2] ?? 0, thresholds[level - 1] ?? 1];
  const within = engine !== null && engine >= from && (engine < to || level === 5);
  return within ? engine : (from + to) / 2;
}
