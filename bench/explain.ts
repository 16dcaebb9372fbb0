/**
 * Explains a reading: `node bin/candor.mjs --run bench/explain.ts "the buyer's line" "the reply" ["the fact sheet"]`. Prints every act that
 * was found, and for a learned one the features that spoke for and against it most, each with what it added to the act's log odds.
 */

import { type Features, featuresOf } from '../server/reading/embedded/learned/features.ts';
import { shippedModel } from '../server/reading/embedded/learned/weights.ts';
import { embeddedReader, sceneOf } from '../server/reading/embedded/reader.ts';

const [said, reply, facts] = process.argv.slice(2);
if (said === undefined || reply === undefined) throw new Error('expected the buyer’s line and the reply');
const input = { context: [{ speaker: 'other' as const, text: said }], reply, facts };
const model = shippedModel();
const scene = sceneOf(input);
if (!scene) throw new Error('there is nothing to read in this reply');
const { sentences, passed } = featuresOf(scene);

/** How much a feature weighs for an act; 0 if nothing. */
function weightOf(name: string, act: number): number {
  const found = model.byFeature.get(name);
  return found?.weights[found.acts.indexOf(act)] ?? 0;
}

/** The features of a place that moved an act most, strongest first. */
function moved(features: Features, act: number): string[] {
  return [...features]
    .map(([name, value]) => ({ name, by: value * weightOf(name, act) }))
    .filter(({ by }) => Math.abs(by) >= 0.1)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 7)
    .map(({ name, by }) => `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(2)} ${name}`);
}

for (const { act, quote, start, turn, strength } of embeddedReader.read(input).acts) {
  console.log(`${act} ${strength.toFixed(2)}  “${quote}”`);
  const at = model.acts.findIndex((learned) => learned.act === act);
  const index = scene.reply.sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
  const features = turn < input.context.length ? passed : sentences[index];
  if (at < 0) console.log('    by its cue');
  else if (features) console.log(`    ${moved(features, at).join('   ')}`);
}
