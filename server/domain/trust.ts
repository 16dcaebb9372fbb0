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

/** What is added to each component, in points. */
export const Shift = z.object({
  credibility: z.number(),
  reliability: z.number(),
  intimacy: z.number(),
  selfOrientation: z.number(),
});
export type Shift = z.infer<typeof Shift>;

/** Components moved by a shift, kept within 0..100, to two decimals. */
export function shiftedBy(components: Components, shift: Shift): Components {
  const moved = (name: keyof Components) => Math.round(Math.min(100, Math.max(0, components[name] + shift[name])) * 100) / 100;
  return {
    credibility: moved('credibility'),
    reliability: moved('reliability'),
    intimacy: moved('intimacy'),
    selfOrientation: moved('selfOrientation'),
  };
}

/** The shift that leads from some components to others. */
export const shiftBetween = (from: Components, to: Components): Shift => ({
  credibility: to.credibility - from.credibility,
  reliability: to.reliability - from.reliability,
  intimacy: to.intimacy - from.intimacy,
  selfOrientation: to.selfOrientation - from.selfOrientation,
});

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
