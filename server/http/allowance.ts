import type { Rate } from './limits.ts';

/** Counts what each key uses up. */
export type Allowance = {
  /** Uses one up; if none is left, uses nothing and returns after how many seconds, at least 1, there will be one. */
  take(key: string): { ok: true } | { ok: false; retryAfterSeconds: number };
};

type Bucket = { left: number; atMs: number };

/** Keys that are remembered at a time; those that were used least recently are forgotten, and start anew with a full allowance. */
const mostKeys = 20_000;

/** A token bucket for each key: `burst` at once, `perSecond` more with time, never above `burst`. `nowMs` is a clock that never goes back. */
export function createAllowance({ burst, perSecond }: Rate, nowMs: () => number): Allowance {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const now = nowMs();
      const known = buckets.get(key);
      const left = known ? Math.min(burst, known.left + ((now - known.atMs) / 1000) * perSecond) : burst;
      // Taken out and put back: a map keeps its keys in the order they were put in, so that the first is the one longest unused.
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, atMs: now });
      if (buckets.size > mostKeys) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break;
      if (left >= 1) return { ok: true };
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((1 - left) / perSecond)) };
    },
  };
}
