/**
 * Learns anew only what tells talk of selling from other talk: `node bin/candor.mjs --run bench/learn-selling.ts [--write]`, in less than a minute. Prints
 * how it parts the replies without a fact sheet of a fold that was held out; with `--write` stores what all of the data teaches among the weights, whose
 * detectors stay as they are. bench/learn.ts learns the same beside the detectors. Deterministic.
 */
import { readFileSync } from 'node:fs';
import { signsOf } from '../server/reading/embedded/learned/read-learned.ts';
import { LearnedWeights } from '../server/reading/embedded/learned/weights.ts';
import { sceneOf } from '../server/reading/embedded/reader.ts';
import { readItems, sources } from './learning/data.ts';
import { isSelling, learnSelling, likelihoodOf } from './learning/selling.ts';
import { weightsFile, writeWeights } from './learning/write-weights.ts';

const samples = sources.flatMap(readItems).flatMap((item) => {
  const scene = sceneOf(item);
  return scene ? [{ item, signs: signsOf(scene) }] : [];
});
const taught = learnSelling(samples.filter(({ item }) => item.fold !== 0));
const heldOut = samples.filter(({ item }) => item.fold === 0 && !item.facts && item.context.length > 0);
for (const [name, among] of [
  ['of selling', heldOut.filter(isSelling)],
  ['of another kind', heldOut.filter((sample) => !isSelling(sample))],
] as const) {
  const above = (least: number) => among.filter(({ signs }) => likelihoodOf(taught, signs) > least).length / among.length;
  const shares = [0.5, 0.6, 0.7, 0.8, 0.9].map((least) => `${(100 * above(least)).toFixed(0)}% above ${least}`);
  console.log(`${among.length} replies in talk ${name}: ${shares.join(', ')}`);
}
if (process.argv.includes('--write'))
  writeWeights({ ...LearnedWeights.parse(JSON.parse(readFileSync(weightsFile, 'utf8'))), selling: learnSelling(samples) });
