import type { TalkWeights } from '../../server/reading/embedded/learned/weights.ts';
import type { Sample } from './acts.ts';
import { randomFrom } from './data.ts';

/** The files whose talk is not of selling, or only at its edge. */
const otherTalk = /other-talk|plain-talk|scrutiny/;

/** Replies so short and ordinary that they stand as well in any talk; they would teach that talk like all other is selling. */
const anyTalk = /\/short/;

/** A reply with the signs of what kind of talk it stands in. */
type Told = Pick<Sample, 'item' | 'signs'>;

export const isSelling = ({ item }: Told): boolean => !otherTalk.test(item.source);

/** How likely signs like these are met in talk of selling. */
export function likelihoodOf({ bias, words }: TalkWeights, signs: ReadonlySet<string>): number {
  let logit = bias;
  for (const sign of signs) logit += words[sign] ?? 0;
  return 1 / (1 + Math.exp(-logit));
}

const passes = 12;
const rate = 0.1;
/** Pull of every weight to nought, a step. */
const ridge = 3e-4;
/** How many replies must hold a sign. */
const common = 5;
/** Share of the signs left out each time, so that no single one decides. */
const dropped = 0.5;

/** Learns to tell talk of selling from other talk: logistic regression on the different signs in a reply and the turns before it, by AdaGrad in a fixed order. */
export function learnSelling(all: readonly Told[]): TalkWeights {
  const samples = all.filter(({ item }) => !anyTalk.test(item.source));
  const random = randomFrom(5);
  const counts = new Map<string, number>();
  for (const { signs } of samples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const enough = [...counts].filter(([, count]) => count >= common).map(([sign]) => sign);
  const weights = new Map(enough.map((sign) => [sign, { weight: 0, squares: 1e-2 }]));
  const bias = { weight: 0, squares: 1e-2 };
  const move = (one: { weight: number; squares: number }, gradient: number) => {
    one.squares += gradient * gradient;
    one.weight -= (rate * gradient) / Math.sqrt(one.squares);
  };
  for (let step = 0; step < passes * samples.length; step++) {
    const sample = samples[(step * 7919) % samples.length] as Told;
    const held = [...sample.signs].flatMap((sign) => (random() < dropped ? [] : (weights.get(sign) ?? [])));
    const logit = held.reduce((sum, { weight }) => sum + weight / (1 - dropped), bias.weight);
    const error = 1 / (1 + Math.exp(-logit)) - (isSelling(sample) ? 1 : 0);
    move(bias, error);
    for (const one of held) move(one, error / (1 - dropped) + ridge * one.weight);
  }
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    bias: rounded(bias.weight),
    words: Object.fromEntries(
      enough
        .sort()
        .map((sign) => [sign, rounded(weights.get(sign)?.weight ?? 0)] as const)
        .filter(([, weight]) => Math.abs(weight) >= 0.02),
    ),
  };
}
