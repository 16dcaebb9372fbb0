/**
 * Teaches the reader which sentences are meant for a machine or a marker: `node bin/candor.mjs --run bench/learn-machine.ts [--write]`. Learns
 * from the sentences labelled `breaks-frame` in test/training and in test/gold/dev.jsonl and sales.jsonl, from test/training/machine, from test/fixtures/injections.jsonl, from
 * one half of the second injections and of their honest look-alikes ({@link keptAside} tells which), never from the other half nor from the third
 * and fourth, from the personas' better replies, fact sheets and sample questions and from the rubrics' examples. Prints what it finds and wrongly accuses on sentences of kinds that it was not
 * taught by, which is what an unseen writer brings; `--write` stores the weights. Deterministic.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadContent } from '../server/content/load.ts';
import { Language } from '../server/domain/language.ts';
import { detect } from '../server/language/detect.ts';
import { type Sentence, sentences } from '../server/language/sentences.ts';
import { stopWords } from '../server/language/stop-words.ts';
import { tokenise } from '../server/language/tokens.ts';
import { type MachineWeights, machineLogit, weigherOf } from '../server/reading/embedded/machine/likelihood.ts';
import { type MachineFeatures, machineFeatures, namesOf } from '../server/reading/embedded/machine/sentence.ts';
import { sources } from './learning/data.ts';

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const weightsFile = 'server/reading/embedded/machine/weights.json';
/** How much a sentence for the machine weighs beside one for a buyer, of which there are fifty times as many. */
const rare = 8;
/** How much an honest look-alike weighs. */
const telling = 5;
/** What is left of either weight for sentences of which many tell only in their talk whom they are meant for. */
const ambiguous = 0.5;
/** Pull towards zero. */
const pull = 4;
const passes = 250;
const folds = 4;

const Labelled = z.object({
  reply: z.string(),
  context: z.array(z.object({ speaker: z.string(), text: z.string() })).default([]),
  language: Language.optional(),
  group: z.string().optional(),
  acts: z.array(z.object({ act: z.string(), quote: z.string().default('') })).optional(),
});
const Said = z.object({ id: z.string().optional(), kind: z.string().optional(), language: Language, text: z.string() });

/** `kind`: sentences of one kind are learned from, or held out, together. */
type Example = { meant: 0 | 1; weight: number; kind: string; names: string[]; features: MachineFeatures };

const rowsOf = <T>(file: string, schema: z.ZodType<T>): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => schema.parse(JSON.parse(row)));

/** Which half of the second injections nothing was learned from. */
const keptAside = (id: string): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1;

type Source = { text: string; language: Language; kind: string; theirs?: ReadonlySet<string> };

function examplesOf(
  { text, language, kind, theirs }: Source,
  spans: readonly Sentence[],
  meant: 0 | 1,
  weight: number,
): Example[] {
  return spans.map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = tokenise(sentence, language).map(({ word }) => word);
    const features = machineFeatures(
      sentence,
      words.filter((word) => !theirs?.has(word)),
      language,
    );
    return { meant, weight, kind, features, names: namesOf(features) };
  });
}

/** What the buyer has just spoken of. */
const topicsOf = (text: string, language: Language): Set<string> =>
  new Set(
    tokenise(text, language)
      .map(({ word }) => word)
      .filter((word) => !stopWords[language].has(word)),
  );

function ofReply({ reply, context, language, acts = [], group }: z.infer<typeof Labelled>): Example[] {
  // Replies that were written to game a judge, or that recite, tell neither side.
  if (group === 'gaming') return [];
  const read = detect(reply).language ?? language ?? 'en';
  const quotes = acts.filter(({ act, quote }) => act === 'breaks-frame' && quote !== '').map(({ quote }) => quote);
  const all = sentences(reply);
  const last = context.at(-1);
  const source = {
    text: reply,
    language: read,
    kind: reply,
    theirs: topicsOf(last?.speaker === 'other' ? last.text : '', read),
  };
  if (quotes.length === 0)
    return acts.some(({ act }) => act === 'breaks-frame' || act === 'recites') ? [] : examplesOf(source, all, 0, 1);
  const meant = all.filter(({ start, end }) =>
    quotes.some((quote) => {
      const at = reply.indexOf(quote);
      const overlap = Math.min(at + quote.length, end) - Math.max(at, start);
      return at >= 0 && overlap >= 0.5 * Math.min(quote.length, end - start);
    }),
  );
  return examplesOf(source, meant, 1, rare);
}

const ofSaid = (file: string, meant: 0 | 1, weight: number): Example[] =>
  rowsOf(file, Said)
    .filter(({ id }) => id === undefined || !keptAside(id))
    .flatMap(({ text, language, kind = text }) => examplesOf({ text, language, kind }, sentences(text), meant, weight));

const { personas, rubrics } = await loadContent(undefined);
/** The personas' own better replies and fact sheets, what they can be asked, and the rubrics' own examples: what a seller may well say. */
const ofContent = (['en', 'fr'] as const).flatMap((language) => [
  ...[...rubrics.values()].flatMap(({ value: { drills = [] } }) =>
    drills.flatMap(({ example: { [language]: text } }) =>
      examplesOf({ text, language, kind: text }, sentences(text), 0, telling),
    ),
  ),
  ...[...personas.values()].flatMap(({ value: { facts } }) =>
    facts.flatMap(({ asked: { [language]: texts = [] } }) =>
      texts.flatMap((text) => examplesOf({ text, language, kind: text }, sentences(text), 0, 1)),
    ),
  ),
  ...[...personas.values()].flatMap(({ value: { better, scenes } }) =>
    [
      ...better.flatMap(({ says }) => says[language]),
      ...scenes.flatMap(({ factSheet }) => factSheet.map(({ text }) => text[language])),
    ].flatMap((text) => examplesOf({ text, language, kind: text }, sentences(text), 0, telling)),
  ),
]);
const examples = [
  ...sources.flatMap((file) => rowsOf(file, Labelled)).flatMap(ofReply),
  ...['', '-2', '-3'].flatMap((more) => {
    const share = more === '-3' ? ambiguous : 1;
    return [
      ...ofSaid(`test/training/machine/said-to-it${more}.jsonl`, 1, share * rare),
      ...ofSaid(`test/training/machine/said-to-a-buyer${more}.jsonl`, 0, share * telling),
    ];
  }),
  ...ofSaid('test/fixtures/injections.jsonl', 1, rare),
  ...ofSaid('test/fixtures/injections-2.jsonl', 1, rare),
  ...ofSaid('test/fixtures/honest-like-injections.jsonl', 0, telling),
  ...ofContent,
];

/** Logistic regression by Adagrad over all examples at once. Features seen in few places are left out, pairs of words sooner than words. */
function learn(from: readonly Example[]): MachineWeights {
  const counts = new Map<string, { all: number; meant: number }>();
  for (const { names, meant } of from)
    for (const name of names) {
      const known = counts.get(name);
      if (known) {
        known.all++;
        known.meant += meant;
      } else counts.set(name, { all: 1, meant });
    }
  const names = [...counts]
    .filter(([name, { all, meant }]) => all >= 3 && (meant >= 2 || all >= (/[ +]/.test(name) ? 60 : 8)))
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const rows = from.map(({ names: own, meant, weight }) => ({
    meant,
    weight,
    at: Int32Array.from(own.map((name) => numbers.get(name) ?? -1).filter((at) => at >= 0)),
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  let bias = -4;
  let biasSquares = 1e-8;
  for (let pass = 0; pass < passes; pass++) {
    const slope = weights.map((weight) => pull * weight);
    let biasSlope = 0;
    for (const { at, meant, weight } of rows) {
      let logit = bias;
      for (const index of at) logit += weights[index] ?? 0;
      const miss = weight * (1 / (1 + Math.exp(-logit)) - meant);
      biasSlope += miss;
      for (const index of at) slope[index] = (slope[index] ?? 0) + miss;
    }
    for (const [index, one] of slope.entries()) {
      squares[index] = (squares[index] ?? 0) + one * one;
      weights[index] = (weights[index] ?? 0) - (0.3 * one) / Math.sqrt(squares[index] ?? 1);
    }
    biasSquares += biasSlope * biasSlope;
    bias -= (0.5 * biasSlope) / Math.sqrt(biasSquares);
  }
  const rounded = names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 100) / 100] as const);
  return {
    bias: Math.round(bias * 100) / 100,
    weights: Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= 0.05)),
  };
}

const foldOf = ({ kind }: Example): number => (createHash('sha256').update(kind).digest()[1] ?? 0) % folds;

const unseen = Array.from({ length: folds }, (_, fold) => {
  const weigher = weigherOf(learn(examples.filter((one) => foldOf(one) !== fold)));
  return examples
    .filter((one) => foldOf(one) === fold)
    .map(({ features, meant }) => ({ meant, logit: machineLogit(features, weigher) }));
}).flat();
for (const cut of [-2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 5]) {
  const of = (meant: 0 | 1) => unseen.filter((one) => one.meant === meant);
  const over = (meant: 0 | 1) => of(meant).filter(({ logit }) => logit >= cut).length;
  console.log(`log odds ${cut}: found ${over(1)} of ${of(1).length}, wrongly accused ${over(0)} of ${of(0).length}`);
}
if (options.write) {
  const weights = learn(examples);
  writeFileSync(weightsFile, `${JSON.stringify(weights, null, 0).replaceAll(',"', ',\n"')}\n`);
  console.log(`${Object.keys(weights.weights).length} weights in ${weightsFile}`);
}
