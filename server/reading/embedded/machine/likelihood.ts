import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { begins, ends, type MachineFeatures, type MachineWord } from './sentence.ts';

/**
 * Log odds that a sentence is meant for a machine or a marker: `bias` + the weights of its features, of pairs of what it speaks of (`a b`) and
 * of neighbouring words (`a+b`). Written by bench/learn-machine.ts.
 */
export const MachineWeights = z.strictObject({ bias: z.number(), weights: z.record(z.string(), z.number()) });
export type MachineWeights = z.infer<typeof MachineWeights>;

/** A table of weights of pairs, by the first and then by the second. */
type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** `own`: what each word met so far adds by itself. */
type Weigher = {
  bias: number;
  alone: ReadonlyMap<string, number>;
  pairs: Pairs;
  next: Pairs;
  own: WeakMap<MachineWord, number>;
};

/** Makes weights ready. */
export function weigherOf({ bias, weights }: MachineWeights): Weigher {
  const alone = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  const next = new Map<string, Map<string, number>>();
  for (const [name, weight] of Object.entries(weights)) {
    const mark = name.includes(' ') ? ' ' : '+';
    const [a = '', b] = name.split(mark);
    if (b === undefined) alone.set(a, weight);
    else {
      const table = mark === ' ' ? pairs : next;
      table.set(a, (table.get(a) ?? new Map<string, number>()).set(b, weight));
    }
  }
  return { bias, alone, pairs, next, own: new WeakMap() };
}

let shipped: Weigher | undefined;

function shippedWeigher(): Weigher {
  shipped ??= weigherOf(MachineWeights.parse(JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'))));
  return shipped;
}

/** The log odds that a sentence with these features is meant for a machine. */
export function machineLogit({ build, words, shape }: MachineFeatures, weigher: Weigher = shippedWeigher()): number {
  const { bias, alone, pairs, next } = weigher;
  let logit = bias;
  for (const name of shape) logit += alone.get(name) ?? 0;
  for (const [index, a] of build.entries()) {
    logit += alone.get(a) ?? 0;
    const partners = pairs.get(a);
    if (partners) for (let at = index + 1; at < build.length; at++) logit += partners.get(build[at] ?? '') ?? 0;
  }
  for (const word of new Set(words)) logit += ownOf(word, weigher);
  let before = begins;
  for (const word of words) {
    logit += next.get(before.stem)?.get(word.stem) ?? 0;
    before = word;
  }
  return logit + (next.get(before.stem)?.get(ends.stem) ?? 0);
}

function ownOf(word: MachineWord, { alone, own }: Weigher): number {
  const known = own.get(word);
  if (known !== undefined) return known;
  let sum = 0;
  for (const name of word.names) sum += alone.get(name) ?? 0;
  own.set(word, sum);
  return sum;
}
