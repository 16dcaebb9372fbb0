/** Means over all replies: a long conversation weighs more than a short one. */
export function standing(parts: readonly { level: number; score: number; n: number }[]): {
  level: number | null;
  score: number | null;
  n: number;
} {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const over = (of: 'level' | 'score') => (n === 0 ? null : parts.reduce((sum, part) => sum + part[of] * part.n, 0) / n);
  return { level: over('level'), score: over('score'), n };
}
