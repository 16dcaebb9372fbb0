import type { TalkWeights } from '../../server/reading/embedded/learned/weights.ts';
import type { Sample } from './acts.ts';

/** The files whose talk is not of selling, or only at its edge. */
const otherTalk = /other-talk|plain-talk|scrutiny/;

const passes = 12;
const rate = 0.1;
/** Pull of every weight to nought, a step. */
const ridge = 3e-4;
/** How many replies must hold a word. */
const common = 5;

/** Learns to tell talk of selling from other talk: logistic regression on the different stems of a reply and the turns before it, by AdaGrad in a fixed order. */
export function learnSelling(samples: readonly Sample[]): TalkWeights {
  const counts = new Map<string, number>();
  for (const { stems } of samples) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= common).map(([word]) => word);
  const weights = new Map(words.map((word) => [word, { weight: 0, squares: 1e-2 }]));
  const bias = { weight: 0, squares: 1e-2 };
  const move = (one: { weight: number; squares: number }, gradient: number) => {
    one.squares += gradient * gradient;
    one.weight -= (rate * gradient) / Math.sqrt(one.squares);
  };
  for (let step = 0; step < passes * samples.length; step++) {
    const sample = samples[(step * 7919) % samples.length] as Sample;
    const held = [...sample.stems].flatMap((stem) => weights.get(stem) ?? []);
    const logit = held.reduce((sum, { weight }) => sum + weight, bias.weight);
    const error = 1 / (1 + Math.exp(-logit)) - (otherTalk.test(sample.item.source) ? 0 : 1);
    move(bias, error);
    for (const one of held) move(one, error + ridge * one.weight);
  }
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    bias: rounded(bias.weight),
    words: Object.fromEntries(
      words
        .sort()
        .map((word) => [word, rounded(weights.get(word)?.weight ?? 0)] as const)
        .filter(([, weight]) => Math.abs(weight) >= 0.05),
    ),
  };
}
