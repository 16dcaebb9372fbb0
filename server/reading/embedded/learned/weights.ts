import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ActId, type Impressed, impressions } from '../../../domain/act.ts';
import { Collector } from './collector.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * What a feature adds to the hidden units: a scale and, in base64, one signed byte for each unit, in steps of that scale. Looked over by
 * hand: there are tens of thousands, and a reading waits for them.
 */
const Inputs = z.custom<Record<string, readonly [number, string]>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => Array.isArray(one) && Number.isFinite(one[0]) && typeof one[1] === 'string'),
  'expected a scale and bytes for each feature',
);

/**
 * What was learned of one act. `of` says whether it is looked for in each sentence of the reply or in what the reply passes by. Its log
 * odds are `bias + cue · (the strength its cues gave it) + Σ outputs[k] · unit k`, where the bias is moved so that even odds stand for
 * the wanted precision.
 */
export const LearnedAct = z.strictObject({
  of: z.enum(['sentence', 'line']),
  bias: z.number(),
  cue: z.number(),
  outputs: z.array(z.number()),
});
export type LearnedAct = z.infer<typeof LearnedAct>;

/**
 * How far a reply stands above (or below) the middle level of a dimension: `base + Σ over its places Σ outputs[k] · unit k`, in levels. `sentence`
 * and `line` are the outputs for the two kinds of place.
 */
const LearnedImpression = z.strictObject({
  base: z.number(),
  sentence: z.array(z.number()),
  line: z.array(z.number()),
});

/** The dimensions on which a reply is read as a whole. */
export const impressed = Object.keys(impressions) as [Impressed, ...Impressed[]];

/** What tells talk of selling from other talk: its log odds are `bias + Σ weight` over the different word stems of a reply and the turns before, and the cues in it (`cue:…`, `line cue:…`). */
export const TalkWeights = z.strictObject({ bias: z.number(), words: z.record(z.string(), z.number()) });
export type TalkWeights = z.infer<typeof TalkWeights>;

/**
 * All learned acts; written by bench/learn.ts. Hidden unit k of a place is `tanh(offsets[k] + Σ value · input k of the feature)`. What
 * the model gives less than `floor` is not there.
 */
export const LearnedWeights = z.strictObject({
  floor: z.number().min(0).max(1),
  selling: TalkWeights,
  offsets: z.array(z.number()),
  acts: z.partialRecord(ActId, LearnedAct),
  impressions: z.partialRecord(z.enum(impressed), LearnedImpression).default({}),
  inputs: Inputs,
});
export type LearnedWeights = z.input<typeof LearnedWeights>;

/** What a feature adds to the hidden units: `scale · steps[k]`. Bytes, since reading them from memory is what takes the time. */
type Packed = { scale: number; steps: Int8Array };

export type ModelAct = { act: ActId; bias: number; cue: number };

/** The acts of one kind of place. */
type Detectors = {
  acts: readonly ModelAct[];
  /** By feature, what it adds to the hidden units; undefined where it says nothing of these acts. */
  inputs: readonly (Packed | undefined)[];
  /** By feature, the place among `acts` of the act whose cues give the feature its strength; −1 for the others. */
  cued: Int16Array;
  /** Unit by unit, what it adds to each of the acts: sums that do not wait for one another are quick. */
  outputs: readonly Float64Array[];
  /** Room for the acts' log odds. */
  logits: Float64Array;
};

/** How a reply reads on one dimension: see {@link LearnedImpression}. */
export type ModelImpression = {
  speaksFor: ActId;
  speaksAgainst: ActId;
  base: number;
  outputs: Record<LearnedAct['of'], Float64Array>;
};

/** The weights made ready for reading. Features are known by their numbers in `vocabulary`; `collector` collects those of one reply after another. */
export type Model = {
  floor: number;
  selling: { bias: number; words: ReadonlyMap<string, number> };
  vocabulary: Vocabulary;
  collector: Collector;
  offsets: Float64Array;
  /** Room for the hidden units of one place. */
  units: Float64Array;
  detectors: Record<LearnedAct['of'], Detectors>;
  impressions: readonly ModelImpression[];
};

/** Marks the features of what a reply passes by in the file: the two kinds of place share none. */
export const linePrefix = 'L ';

/** Makes weights ready. */
export function modelOf({ floor, selling, offsets, acts, impressions: learnedOf = {}, inputs }: LearnedWeights): Model {
  const learned = ActId.options.flatMap((act) => (acts[act] ? [{ act, ...acts[act] }] : []));
  const rows = Object.entries(inputs).map(([name, packed]) =>
    name.startsWith(linePrefix)
      ? { of: 'line', name: name.slice(linePrefix.length), packed }
      : { of: 'sentence', name, packed },
  );
  const vocabulary = new Vocabulary([...rows.map(({ name }) => name), ...learned.map(({ act }) => `act:${act}`)]);
  const detectorsOf = (kind: LearnedAct['of']): Detectors => {
    const own = learned.filter(({ of }) => of === kind);
    const added = new Array<Packed | undefined>(vocabulary.names.length).fill(undefined);
    for (const { of, name, packed } of rows) if (of === kind) added[vocabulary.number(name)] = unpack(packed);
    const cued = new Int16Array(vocabulary.names.length).fill(-1);
    for (const [at, { act }] of own.entries()) cued[vocabulary.act(act)] = at;
    return {
      acts: own.map(({ act, bias, cue }) => ({ act, bias, cue })),
      inputs: added,
      cued,
      outputs: offsets.map((_, unit) => Float64Array.from(own, (act) => act.outputs[unit] ?? 0)),
      logits: new Float64Array(own.length),
    };
  };
  return {
    floor,
    selling: { bias: selling.bias, words: new Map(Object.entries(selling.words)) },
    vocabulary,
    collector: new Collector(vocabulary),
    offsets: Float64Array.from(offsets),
    units: new Float64Array(offsets.length),
    detectors: { sentence: detectorsOf('sentence'), line: detectorsOf('line') },
    impressions: impressed.flatMap((dimension) => {
      const own = learnedOf[dimension];
      if (!own) return [];
      const [speaksFor, speaksAgainst] = impressions[dimension];
      const outputs = { sentence: Float64Array.from(own.sentence), line: Float64Array.from(own.line) };
      return [{ speaksFor, speaksAgainst, base: own.base, outputs }];
    }),
  };
}

/** What a feature adds to the hidden units, from its form in the file. */
export function unpack([scale, bytes]: readonly [number, string]): Packed {
  const raw = Buffer.from(bytes, 'base64');
  return { scale, steps: new Int8Array(raw.buffer, raw.byteOffset, raw.byteLength) };
}

/** Packs what a feature adds to the hidden units, to a 127th of its largest number. */
export function pack(inputs: Float64Array): readonly [number, string] {
  const largest = inputs.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-6);
  const scale = Number((largest / 127).toPrecision(3));
  return [
    scale,
    Buffer.from(Int8Array.from(inputs, (one) => Math.max(-127, Math.min(127, Math.round(one / scale))))).toString('base64'),
  ];
}

let shipped: Model | undefined;

/** The weights that ship with the product; read once, on first use. */
export function shippedModel(): Model {
  shipped ??= modelOf(LearnedWeights.parse(JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'))));
  return shipped;
}
