/**
 * Learns anew only what tells a reply that would fit anybody: `node bin/candor.mjs --run bench/learn-fits-anybody.ts [--write]`, in a few seconds.
 * Prints how many replies of test/gold/gamed.jsonl are read so, apart for the half that teaches and the half that does not; with `--write` stores
 * it among the weights, whose other detectors stay as they are. bench/learn.ts learns the same once it has the others. Deterministic.
 */
import { readFileSync } from 'node:fs';
import { LearnedWeights, modelOf } from '../server/reading/embedded/learned/weights.ts';
import { readerWith } from '../server/reading/embedded/reader.ts';
import { isGamed, isGood, learnFitsAnybody, teaches, twins } from './learning/fits-anybody.ts';
import { weightsFile, writeWeights } from './learning/write-weights.ts';

const weights = learnFitsAnybody(LearnedWeights.parse(JSON.parse(readFileSync(weightsFile, 'utf8'))));
const reader = readerWith(modelOf(weights));
for (const [half, among] of [
  ['that teaches', twins().filter(teaches)],
  ['that does not', twins().filter((item) => !teaches(item))],
] as const) {
  const shareOf = (kind: typeof among) =>
    `${kind.filter((item) => reader.read(item).acts.some(({ act }) => act === 'fits-anybody')).length} of ${kind.length}`;
  const [gamed, good] = [among.filter(isGamed), among.filter((item) => !isGamed(item) && isGood(item))];
  console.log(`of the half ${half} would fit anybody: ${shareOf(gamed)} gamed replies, ${shareOf(good)} good ones`);
}
if (process.argv.includes('--write')) writeWeights(weights);
