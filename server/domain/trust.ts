import { z } from 'zod';

const Component = z.number().min(0).max(100);

/** The four components of the trust equation, each 0..100. */
export const Components = z.object({
  credibility: Component,
  reliability: Component,
  intimacy: Component,
  selfOrientation: Component,
});
export type Components = z.infer<typeof Components>;

/**
 * Trust, 0..100, from its components: the trust equation (credibility + reliability + intimacy) / self-orientation, read as odds so
 * that it is bounded: trust : (100 − trust) = mean(credibility, reliability, intimacy) : self-orientation. The three weigh the same.
 * With nothing on either side it is 50. Rounded to one decimal.
 */
export function trustOf(components: Components): number {
  const mean = (components.credibility + components.reliability + components.intimacy) / 3;
  const sum = mean + components.selfOrientation;
  return sum === 0 ? 50 : Math.round((1000 * mean) / sum) / 10;
}
