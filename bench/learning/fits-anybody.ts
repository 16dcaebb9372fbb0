import { createHash } from 'node:crypto';
import { featuresOf } from '../../server/reading/embedded/learned/features.ts';
import { logitsOf } from '../../server/reading/embedded/learned/read-learned.ts';
import { type LearnedWeights, modelOf } from '../../server/reading/embedded/learned/weights.ts';
import { sceneOf } from '../../server/reading/embedded/reader.ts';
import { type Item, readItems } from './data.ts';

/** Half of the subtly gamed replies and of their honest twins teach; the other half is to measure by. */
export const teaches = ({ id }: Item): boolean => (createHash('sha256').update(String(id)).digest()[0] ?? 0) % 2 === 0;
export const isGamed = ({ acts }: Item): boolean => acts?.some(({ act }) => act === 'recites') === true;
export const isGood = ({ levels }: Item): boolean => Object.values(levels).some((level) => (level ?? 0) >= 4);
export const twins = (): Item[] => readItems('test/gold/gamed.jsonl');

/** How much the weights are pulled back to what tells a recital, against one reply; how often they are moved, and how far. */
const pull = 10;
const steps = 3000;
const rate = 0.001;
/** Odds, as learned, that are moved to be even: so that few good replies are doubted. */
const even = 0.2;

/** One reply by the model's hidden units; `counts`: how much. */
type Example = { units: Float64Array; fits: 0 | 1; counts: number };

/**
 * Learns what would fit anybody, by logistic regression on the hidden units, from what tells a recital: the weights start there and are pulled back
 * to it, since few replies teach. Deterministic, a few seconds.
 */
export function learnFitsAnybody(weights: LearnedWeights): LearnedWeights {
  const { recites } = weights.acts;
  if (!recites) throw new Error('nothing is known of recitals to start from');
  const dev = ['test/gold/dev.jsonl', 'test/gold/sales.jsonl'].flatMap(readItems);
  const examples = examplesOf([...twins().filter(teaches), ...dev], weights);
  const outputs = Float64Array.from(recites.outputs);
  let bias = recites.bias;
  for (let step = 0; step < steps; step++) {
    const moves = outputs.map((one, k) => pull * ((recites.outputs[k] as number) - one));
    let up = 0;
    for (const { units, fits, counts } of examples) {
      let logit = bias;
      for (let k = 0; k < outputs.length; k++) logit += (outputs[k] as number) * (units[k] as number);
      const missed = counts * (fits - 1 / (1 + Math.exp(-logit)));
      for (let k = 0; k < moves.length; k++) moves[k] = (moves[k] as number) + missed * (units[k] as number);
      up += missed;
    }
    for (let k = 0; k < outputs.length; k++) outputs[k] = (outputs[k] as number) + rate * (moves[k] as number);
    bias += rate * up;
  }
  const learned = { of: 'line', bias: rounded(bias - Math.log(even)), cue: 0, outputs: [...outputs].map(rounded) } as const;
  return { ...weights, acts: { ...weights.acts, 'fits-anybody': learned } };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function examplesOf(items: readonly Item[], weights: LearnedWeights): Example[] {
  const model = modelOf(weights);
  return items.flatMap((item): Example[] => {
    const scene = sceneOf(item);
    if (!scene?.line) return [];
    logitsOf(model, 'line', featuresOf(scene, model.collector).passed);
    const fits = isGamed(item) ? 1 : 0;
    return [{ units: model.units.slice(), fits, counts: fits || isGood(item) ? 1 : 0.5 }];
  });
}
