/**
 * Teaches the embedded reader: `node bin/candor.mjs --run bench/learn.ts [--write] [--rubric]`. Learns act detectors from the labelled replies in
 * test/training, test/gold/dev.jsonl and sales.jsonl (never another of test/gold, but for what would fit anybody half of gamed.jsonl), and fits the default rubric's numbers to the levels. Prints figures on folds
 * that were held out; with `--write` stores what all of the data teaches in server/reading/embedded/learned/weights.json, with `--rubric`
 * the fitted numbers in rubrics/trust-based-selling.yaml. Fitted numbers stay near those that the file has, so that fitting again moves
 * them further. Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rubricOption } from '../server/commands/rubric-option.ts';
import type { ActId } from '../server/domain/act.ts';
import type { Reading } from '../server/domain/reading.ts';
import { named, numbered } from '../server/reading/embedded/learned/collector.ts';
import { logitsOf } from '../server/reading/embedded/learned/read-learned.ts';
import { type LearnedWeights, modelOf } from '../server/reading/embedded/learned/weights.ts';
import { readerWith } from '../server/reading/embedded/reader.ts';
import { markReply } from '../server/scoring/mark-reply.ts';
import { type Learning, learnActs, type Sample, samplesOf, features as vocabulary } from './learning/acts.ts';
import { folds, type Item, readItems, sources } from './learning/data.ts';
import { type ActFigures, figuresOf, kappaTable, printActs } from './learning/figures.ts';
import { learnFitsAnybody } from './learning/fits-anybody.ts';
import { fitNumbers, ratedOn } from './learning/rubric.ts';
import { cutOf, type Guess } from './learning/thresholds.ts';
import { withNumbers, writeNumbers } from './learning/write-rubric.ts';
import { writeWeights } from './learning/write-weights.ts';

const { values: options } = parseArgs({
  options: { write: { type: 'boolean', default: false }, rubric: { type: 'boolean', default: false } },
});
const learning: Learning = {
  hidden: 64,
  members: 2,
  passes: 10,
  rate: 0.05,
  pull: 3,
  dropped: 0.3,
  agree: 1,
  common: 30,
  enough: 20,
  head: 3,
  floor: 0.15,
};
const rubricFile = 'rubrics/trust-based-selling.yaml';

const rubric = await rubricOption('trust-based-selling', undefined);
const samples = samplesOf(sources.flatMap(readItems));
const items = samples.map(({ item }) => item);
console.log(`${samples.length} replies, ${samples.filter(({ shows }) => shows).length} of them with labelled acts`);

/** The acts' guesses on replies that they were not taught by: one for each reply, the highest of its places. */
function guess(weights: LearnedWeights, heldOut: readonly Sample[], into: Map<ActId, Guess[]>): void {
  const model = modelOf(weights);
  for (const { places, shows, tellsReciting } of heldOut) {
    if (!shows) continue;
    const logits = places.map(({ of, features }) => ({
      of,
      logits: logitsOf(model, of, numbered(model.vocabulary, named(vocabulary, features))).slice(),
    }));
    for (const kind of ['sentence', 'line'] as const)
      for (const [at, { act }] of model.detectors[kind].acts.entries()) {
        if (act === 'recites' && !tellsReciting) continue;
        const here = logits.filter(({ of }) => of === kind).map((place) => place.logits[at] ?? 0);
        const known = into.get(act);
        const one = { logit: Math.max(-20, ...here), there: shows.has(act) };
        if (known) known.push(one);
        else into.set(act, [one]);
      }
  }
}

/** Moves the biases so that half strength stands where the act counts as there. */
const moved = (weights: LearnedWeights, cuts: ReadonlyMap<ActId, number>): LearnedWeights => ({
  ...weights,
  acts: Object.fromEntries(
    Object.entries(weights.acts).map(([act, learned]) => [
      act,
      { ...learned, bias: Math.round((learned.bias - (cuts.get(act as ActId) ?? 0)) * 1000) / 1000 },
    ]),
  ),
});

const read = (weights: LearnedWeights, replies: readonly Item[]): { item: Item; reading: Reading }[] => {
  const reader = readerWith(modelOf(weights));
  return replies.map((item) => ({ item, reading: reader.read(item) }));
};

const byFold = Array.from({ length: folds }, (_, fold) =>
  learnActs(
    samples.filter(({ item }) => item.fold !== fold),
    learning,
  ),
);
const guesses = new Map<ActId, Guess[]>();
for (const [fold, weights] of byFold.entries())
  guess(
    weights,
    samples.filter(({ item }) => item.fold === fold),
    guesses,
  );
const cuts = new Map([...guesses].map(([act, known]) => [act, cutOf(act, known)]));
const figures: ActFigures[] = figuresOf(guesses, cuts, samples);
printActs(figures);

// Every reply as read by weights that it did not teach.
const unseen = byFold.flatMap((weights, fold) =>
  read(
    moved(weights, cuts),
    items.filter((item) => item.fold === fold),
  ),
);
const cued = read({ floor: 0, selling: { bias: 0, words: {} }, offsets: [], acts: {}, inputs: {} }, items);
console.log(kappaTable('cues alone, rubric as it is', rubric, cued));
console.log(kappaTable('learned, rubric as it is (held out)', rubric, unseen));
const refitted = rubric.dimensions.map((dimension) => ({
  dimension,
  numbers: fitNumbers(dimension, ratedOn(dimension, unseen)),
}));
const heldOut = Array.from({ length: folds }, (_, fold) => {
  const others = unseen.filter(({ item }) => item.fold !== fold);
  const own = withNumbers(
    rubric,
    rubric.dimensions.map((dimension) => fitNumbers(dimension, ratedOn(dimension, others))),
  );
  return unseen
    .filter(({ item }) => item.fold === fold)
    .map((one) => ({ ...one, marks: markReply(own, one.reading, one.item) }));
}).flat();
console.log(kappaTable('learned, rubric fitted (held out)', rubric, heldOut));

if (options.write) writeWeights(learnFitsAnybody(moved(learnActs(samples, learning), cuts)));
if (options.rubric) {
  writeFileSync(rubricFile, writeNumbers(readFileSync(rubricFile, 'utf8'), refitted));
  console.log(`wrote ${rubricFile}`);
}
