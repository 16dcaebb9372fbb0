import { type ActId, actIds } from '../../server/domain/act.ts';
import { lineKinds } from '../../server/domain/reading.ts';
import { Collector, type Features } from '../../server/reading/embedded/learned/collector.ts';
import { featuresOf } from '../../server/reading/embedded/learned/features.ts';
import { signsOf } from '../../server/reading/embedded/learned/read-learned.ts';
import { Vocabulary } from '../../server/reading/embedded/learned/vocabulary.ts';
import { type LearnedWeights, linePrefix, pack } from '../../server/reading/embedded/learned/weights.ts';
import { sceneOf } from '../../server/reading/embedded/reader.ts';
import type { Scene } from '../../server/reading/embedded/scene.ts';
import { leftToCues } from './choices.ts';
import type { Item } from './data.ts';
import { type Fitted, fitDetectors, type Reply, type Row, type Settings } from './fit.ts';
import { otherFormsAmong } from './other-forms.ts';
import { fitReadout } from './readout.ts';
import { learnSelling } from './selling.ts';

/** The dimensions whose levels teach the acts. */
export const dimensions = ['listening', 'emotional-risk', 'transparency', 'self-orientation'] as const;

/** One place where an act can be: a sentence of a reply, or what the reply passes by. `labels` are null where none were given. Features by their numbers in {@link features}. */
export type Place = { of: 'sentence' | 'line'; features: Features; labels: ReadonlySet<ActId> | null };

/** The names of all features that were met. */
export const features = new Vocabulary();

/** A reply with its places. `shows`: all acts labelled anywhere in it. */
export type Sample = {
  item: Item;
  places: Place[];
  kinds: ReadonlySet<string>;
  signs: ReadonlySet<string>;
  shows: ReadonlySet<ActId> | null;
  /** Whether its labels tell if it recites: only some raters looked for that; what stands above the middle does not. */
  tellsReciting: boolean;
  /** Its places in other forms of the same meaning. */
  others: Place[][];
};

/** How far a feature holds among some. */
export function heldBy({ numbers, values }: Features, name: string): number {
  const at = numbers.indexOf(features.number(name));
  return at < 0 ? 0 : (values[at] ?? 0);
}

/** Acts that show in a reply as a whole: what it passes by, and that it recites. */
export const ofWhole = (act: ActId): boolean => act.startsWith('ignores-') || act === 'recites';

/** The replies made ready; those in which nothing can be read are left out. */
export function samplesOf(items: readonly Item[]): Sample[] {
  const collector = new Collector(features);
  const otherFormsOf = otherFormsAmong(items);
  return items.flatMap((item) => {
    const scene = sceneOf(item);
    if (!scene) return [];
    return [
      {
        item,
        places: placesOf(scene, item, collector),
        others: otherFormsOf(item).flatMap((other) => {
          const otherScene = sceneOf(other);
          return otherScene ? [placesOf(otherScene, other, collector)] : [];
        }),
        kinds: scene.line?.kinds ?? new Set(),
        signs: signsOf(scene),
        shows: item.acts ? new Set(item.acts.map(({ act }) => act)) : null,
        tellsReciting: item.source.includes('recitals') || Object.values(item.levels).some((level) => (level ?? 0) > 3),
      },
    ];
  });
}

function placesOf(scene: Scene, item: Item, collector: Collector): Place[] {
  const { sentences, passed } = featuresOf(scene, collector);
  const labels = item.acts ? labelsOf(scene, item, sentences.length) : null;
  const places: Place[] = sentences.map((features, index) => ({
    of: 'sentence',
    features,
    labels: labels?.sentences[index] ?? null,
  }));
  if (scene.line) places.push({ of: 'line', features: passed, labels: labels?.line ?? null });
  return places;
}

/** A quote marks every sentence that holds half of it or more, and every one that lies in it by half or more. */
function labelsOf({ reply }: Scene, item: Item, count: number): { sentences: ReadonlySet<ActId>[]; line: ReadonlySet<ActId> } {
  const sentences = Array.from({ length: count }, () => new Set<ActId>());
  const line = new Set<ActId>();
  for (const { act, quote, of } of item.acts ?? []) {
    if (of === 'line' || ofWhole(act)) line.add(act);
    const start = item.reply.indexOf(quote);
    if (of === 'line' || ofWhole(act) || quote === '' || start < 0) continue;
    const end = start + quote.length;
    for (const [index, set] of sentences.entries()) {
      const sentence = reply.sentences[index];
      if (!sentence) continue;
      const overlap = Math.min(end, sentence.end) - Math.max(start, sentence.start);
      if (overlap >= 0.5 * (end - start) || overlap >= 0.5 * (sentence.end - sentence.start)) set.add(act);
    }
  }
  return { sentences, line };
}

/** `common`: how many places must hold a feature; `enough`: how many replies must show an act for it to be learned. */
export type Learning = Settings & { common: number; enough: number; head: number; floor: number };

/** Learns every act with enough examples. The readout from acts to levels is fitted on the labelled acts first and stays as it is. */
export function learnActs(samples: readonly Sample[], learning: Learning, fitting = fitDetectors): LearnedWeights {
  const enough = actIds.filter(
    (act) => !leftToCues.includes(act) && samples.filter(({ shows }) => shows?.has(act)).length >= learning.enough,
  );
  const able = [...enough.filter((act) => !ofWhole(act)), ...enough.filter(ofWhole)];
  const { names, numbers } = commonFeatures(samples, learning.common);
  const replies = samples.map((sample) => replyOf(sample, able, numbers));
  const labelled = samples.flatMap(({ shows }, index) => {
    const reply = replies[index];
    return shows && reply
      ? [{ input: Float64Array.from([...able.map((act) => (shows.has(act) ? 1 : 0)), ...reply.known]), reply }]
      : [];
  });
  const readout = fitReadout(
    labelled.map(({ input }) => input),
    labelled.map(({ reply }) => reply.levels),
    dimensions.length,
    learning.head,
  );
  const fitted = fitting(replies, able.length, names.length, readout, learning);
  return { selling: learnSelling(samples), ...weightsOf(fitted, able, names, learning) };
}

/** By kind of place and number in {@link features}, the place of a feature among those that are learned; −1 for the others. */
type Numbers = Record<Place['of'], Int32Array>;

/** How long a reply is says nothing for or against it. */
const tellsNothing: ReadonlySet<string> = new Set(['length']);

function commonFeatures(samples: readonly Sample[], common: number): { names: string[]; numbers: Numbers } {
  const counts = { sentence: new Int32Array(features.names.length), line: new Int32Array(features.names.length) };
  for (const { places } of samples)
    for (const place of places)
      for (const number of place.features.numbers) counts[place.of][number] = (counts[place.of][number] as number) + 1;
  const kept = (['sentence', 'line'] as const)
    .flatMap((of) =>
      features.names.flatMap((name, number) =>
        (counts[of][number] as number) >= common && !tellsNothing.has(name)
          ? [{ of, number, name: of === 'line' ? linePrefix + name : name }]
          : [],
      ),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbers = { sentence: counts.sentence.fill(-1), line: counts.line.fill(-1) };
  for (const [index, { of, number }] of kept.entries()) numbers[of][number] = index;
  return { names: kept.map(({ name }) => name), numbers };
}

function replyOf(
  { item, places, kinds, shows, tellsReciting, others }: Omit<Sample, 'signs'>,
  able: readonly ActId[],
  numbers: Numbers,
): Reply {
  const inReply = able.filter((act) => !ofWhole(act)).length;
  const rows = places.map(({ of, features: found }): Row => {
    const known = found.numbers.flatMap((name, at) => {
      const number = numbers[of][name] as number;
      return number < 0 ? [] : [[number, found.values[at] as number] as const];
    });
    return {
      at: Int32Array.from(known, ([number]) => number),
      values: Float64Array.from(known, ([, value]) => value),
      from: of === 'line' ? inReply : 0,
      to: of === 'line' ? able.length : inReply,
      own: Float64Array.from(able, (act) => heldBy(found, `act:${act}`)),
    };
  });
  const targets = shows
    ? Float64Array.from(
        places.flatMap(({ labels }) =>
          able.map((act) => (act === 'recites' && !tellsReciting ? Number.NaN : labels?.has(act) ? 1 : 0)),
        ),
      )
    : null;
  return {
    rows,
    targets,
    levels: Float64Array.from(dimensions, (dimension) => item.levels[dimension] ?? Number.NaN),
    known: Float64Array.from(lineKinds, (kind) => (kinds.has(kind) ? 1 : 0)),
    others: moreOftenRough(others).map((form) => {
      const labelled = form.some(({ labels }) => labels);
      return replyOf({ item, places: form, kinds, shows: labelled ? shows : null, tellsReciting, others: [] }, able, numbers);
    }),
  };
}

/** Rough wording is met everywhere and differs in most ways, so it is taught twice as often as each other form. */
const moreOftenRough = ([one, two, ...rest]: readonly Place[][]): Place[][] =>
  one && two ? [one, two, one, two, ...rest] : one ? [one] : [];

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function weightsOf(
  { inputs, offsets, outputs, bias, cue, standing }: Fitted,
  able: readonly ActId[],
  names: readonly string[],
  { floor, hidden }: Learning,
): Omit<LearnedWeights, 'selling'> {
  return {
    floor,
    offsets: [...offsets].map(rounded),
    acts: Object.fromEntries(
      able.map((act, column) => [
        act,
        {
          of: ofWhole(act) ? ('line' as const) : ('sentence' as const),
          bias: rounded(bias[column] ?? 0),
          cue: rounded(cue[column] ?? 0),
          outputs: [...outputs.subarray(column * hidden, (column + 1) * hidden)].map(rounded),
        },
      ]),
    ),
    impressions: Object.fromEntries(
      dimensions.map((dimension, at) => {
        const of = (kind: 'sentence' | 'line') =>
          [...standing.outputs[kind].subarray(at * hidden, (at + 1) * hidden)].map(rounded);
        return [dimension, { base: rounded(standing.base[at] ?? 0), sentence: of('sentence'), line: of('line') }];
      }),
    ),
    inputs: Object.fromEntries(names.map((name, at) => [name, pack(inputs.subarray(at * hidden, (at + 1) * hidden))])),
  };
}
