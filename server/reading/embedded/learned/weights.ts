import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ActId } from '../../../domain/act.ts';

/** Weights by feature. Looked over by hand: there are tens of thousands, and a reading waits for them. */
const Weights = z.custom<Record<string, number>>(
  (value) => typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite),
  'expected a number for each feature',
);

/**
 * What was learned of one act: a logistic model over named features. `of` says whether it is looked for in each sentence of the reply or
 * in what the reply passes by. Its strength is the logistic of `bias + Σ weight · feature`, where the bias is moved so that 0.5 stands
 * for the wanted precision.
 */
export const LearnedAct = z.strictObject({
  of: z.enum(['sentence', 'line']),
  bias: z.number(),
  /** Share of a cue's own strength that stays. */
  keep: z.number().min(0).max(1),
  weights: Weights,
});
export type LearnedAct = z.infer<typeof LearnedAct>;

/** All learned acts; written by bench/learn.ts. What the model gives less than `floor` is not there. */
export const LearnedWeights = z.strictObject({
  floor: z.number().min(0).max(1),
  /** Stems of the talk that it was learned from. */
  familiar: z.array(z.string()),
  acts: z.partialRecord(ActId, LearnedAct),
});
export type LearnedWeights = z.infer<typeof LearnedWeights>;

/** The weights turned round for reading: for each feature, which acts it speaks for or against. */
export type Model = {
  floor: number;
  familiar: ReadonlySet<string>;
  acts: readonly { act: ActId; of: LearnedAct['of']; bias: number; keep: number }[];
  byFeature: ReadonlyMap<string, { acts: readonly number[]; weights: readonly number[] }>;
};

/** Turns weights round. */
export function modelOf(weights: LearnedWeights): Model {
  const acts: Model['acts'][number][] = [];
  const byFeature = new Map<string, { acts: number[]; weights: number[] }>();
  for (const id of ActId.options) {
    const learned = weights.acts[id];
    if (!learned) continue;
    for (const [feature, weight] of Object.entries(learned.weights)) {
      const known = byFeature.get(feature);
      if (known) {
        known.acts.push(acts.length);
        known.weights.push(weight);
      } else byFeature.set(feature, { acts: [acts.length], weights: [weight] });
    }
    acts.push({ act: id, of: learned.of, bias: learned.bias, keep: learned.keep });
  }
  return { floor: weights.floor, familiar: new Set(weights.familiar), acts, byFeature };
}

let shipped: Model | undefined;

/** The weights that ship with the product; read once, on first use. */
export function shippedModel(): Model {
  shipped ??= modelOf(LearnedWeights.parse(JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'))));
  return shipped;
}
