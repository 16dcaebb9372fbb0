/**
 * Explains a reading: `node bin/candor.mjs --run bench/explain.ts "the buyer's line" "the reply" ["the fact sheet"]`. Prints every act that
 * was found, and for a learned one the features that spoke for and against it most, each with what it added to the act's log odds.
 */

import { type Features, named, numbered } from '../server/reading/embedded/learned/collector.ts';
import { featuresOf } from '../server/reading/embedded/learned/features.ts';
import { logitsOf } from '../server/reading/embedded/learned/read-learned.ts';
import { shippedModel } from '../server/reading/embedded/learned/weights.ts';
import { embeddedReader, sceneOf } from '../server/reading/embedded/reader.ts';

const [said, reply, facts] = process.argv.slice(2);
if (said === undefined || reply === undefined) throw new Error('expected the buyer’s line and the reply');
const input = { context: [{ speaker: 'other' as const, text: said }], reply, facts };
const model = shippedModel();
const scene = sceneOf(input);
if (!scene) throw new Error('there is nothing to read in this reply');
const { sentences, passed } = featuresOf(scene, model.collector);

/** The features of a place that moved an act most, strongest first: by how much its log odds fall when the feature is left out. */
function moved(features: Features, of: 'sentence' | 'line', at: number): string[] {
  const whole = logitsOf(model, of, features)[at] ?? 0;
  const all = [...named(model.vocabulary, features)];
  return all
    .map(([name]) => {
      const others = numbered(
        model.vocabulary,
        all.filter(([other]) => other !== name),
      );
      return { name, by: whole - (logitsOf(model, of, others)[at] ?? 0) };
    })
    .filter(({ by }) => Math.abs(by) >= 0.1)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 7)
    .map(({ name, by }) => `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(2)} ${name}`);
}

for (const { act, quote, start, turn, strength } of embeddedReader.read(input).acts) {
  console.log(`${act} ${strength.toFixed(2)}  “${quote}”`);
  const of = turn < input.context.length ? 'line' : 'sentence';
  const at = model.detectors[of].acts.findIndex((learned) => learned.act === act);
  const index = scene.reply.sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
  const features = of === 'line' ? passed : sentences[index];
  if (at < 0) console.log('    by its cue');
  else if (features) console.log(`    ${moved(features, of, at).join('   ')}`);
}
