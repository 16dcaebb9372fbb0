/** Milliseconds to wait before attempt `attempt` (0 is the first after the loss): 0.4 s doubling up to 10 s, ±20 % by `random` in 0..1. */
export function backoffMs(attempt: number, random: number): number {
  return Math.round(Math.min(10_000, 400 * 2 ** attempt) * (0.8 + 0.4 * random));
}
