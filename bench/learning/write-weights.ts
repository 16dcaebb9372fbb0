import { writeFileSync } from 'node:fs';
import type { LearnedWeights } from '../../server/reading/embedded/learned/weights.ts';

export const weightsFile = 'server/reading/embedded/learned/weights.json';

/** Stores the weights with one word, act and feature a line, so that a change can be read. */
export function writeWeights({ floor, selling, offsets, acts, impressions = {}, inputs }: LearnedWeights): void {
  const lines = (entries: object) =>
    Object.entries(entries)
      .map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`)
      .join(',\n');
  writeFileSync(
    weightsFile,
    `{"floor": ${floor}, "offsets": ${JSON.stringify(offsets)},\n"selling": {"bias": ${selling.bias}, "words": {\n${lines(selling.words)}\n}},\n"acts": {\n${lines(acts)}\n},\n"impressions": {\n${lines(impressions)}\n},\n"inputs": {\n${lines(inputs)}\n}}\n`,
  );
  console.log(`wrote ${weightsFile}`);
}
