import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MachineFeatures } from './sentence.ts';

/** Log odds that a sentence is meant for a machine or a marker: `bias` + the weights of its features (`a`) and of their pairs (`a b`). Written by bench/learn-machine.ts. */
export const MachineWeights = z.strictObject({ bias: z.number(), weights: z.record(z.string(), z.number()) });
export type MachineWeights = z.infer<typeof MachineWeights>;

type Weigher = { bias: number; alone: ReadonlyMap<string, number>; pairs: ReadonlyMap<string, ReadonlyMap<string, number>> };

/** Makes weights ready. */
export function weigherOf({ bias, weights }: MachineWeights): Weigher {
  const alone = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [name, weight] of Object.entries(weights)) {
    const [a = '', b] = name.split(' ');
    if (b === undefined) alone.set(a, weight);
    else pairs.set(a, (pairs.get(a) ?? new Map<string, number>()).set(b, weight));
  }
  return { bias, alone, pairs };
}

let shipped: Weigher | undefined;

function shippedWeigher(): Weigher {
  shipped ??= weigherOf(MachineWeights.parse(JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'))));
  return shipped;
}

/** The log odds that a sentence with these features is meant for a machine. */
export function machineLogit({ build, words }: MachineFeatures, { bias, alone, pairs }: Weigher = shippedWeigher()): number {
  let logit = bias;
  for (const word of words) logit += alone.get(word) ?? 0;
  for (const [index, a] of build.entries()) {
    logit += alone.get(a) ?? 0;
    const partners = pairs.get(a);
    if (partners) for (let at = index + 1; at < build.length; at++) logit += partners.get(build[at] ?? '') ?? 0;
  }
  return logit;
}
