/**
 * By how many levels form alone moves a score: `node bin/candor.mjs --run bench/pairs.ts`. Reads the pairs of one meaning in plain and in rough
 * wording in test/gold/pairs-rough.jsonl and prints, for those that the reader never saw (`fresh-…`) and for those of which it knows the plain half,
 * the signed and the absolute shift by dimension, and the acts whose strength differs most between the halves. Only to measure: nothing learns from them.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { rubricOption } from '../server/commands/rubric-option.ts';
import type { Estimate } from '../server/domain/calibration.ts';
import { WordingPair } from '../server/domain/certificate.ts';
import { embeddedReader } from '../server/reading/embedded/reader.ts';
import { certify } from '../server/scoring/certify.ts';

const file = 'test/gold/pairs-rough.jsonl';
const rubric = await rubricOption('trust-based-selling', undefined);
const pairs = z.array(WordingPair).parse(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line)),
);

const show = (figure: Estimate): string =>
  figure ? `${figure.value.toFixed(2)} (${figure.low.toFixed(2)} to ${figure.high.toFixed(2)})` : 'none';

for (const [title, chosen] of [
  ['both halves new', pairs.filter(({ id }) => id.startsWith('fresh-'))],
  ['plain half taught', pairs.filter(({ id }) => !id.startsWith('fresh-'))],
] as const) {
  console.log(`${chosen.length} pairs, ${title}: levels of the rough half less those of the plain one`);
  const { wording } = certify({ wording: chosen, languages: [], gaming: [], length: [] }, rubric, embeddedReader);
  for (const { dimension, n, mean, size } of wording)
    console.log(`  ${dimension.padEnd(17)} n ${String(n).padStart(2)}   signed ${show(mean)}   absolute ${show(size)}`);
  const differs = new Map<string, { signed: number; absolute: number }>();
  for (const { context, facts, language, plain, rough } of chosen) {
    const [before, after] = [plain, rough].map((reply) => strengths({ context, facts, language, reply }));
    for (const act of new Set([...(before ?? new Map()).keys(), ...(after ?? new Map()).keys()])) {
      const by = (after?.get(act) ?? 0) - (before?.get(act) ?? 0);
      const known = differs.get(act) ?? { signed: 0, absolute: 0 };
      differs.set(act, { signed: known.signed + by / chosen.length, absolute: known.absolute + Math.abs(by) / chosen.length });
    }
  }
  const most = [...differs].sort(([, a], [, b]) => b.absolute - a.absolute).slice(0, 12);
  console.log(
    `  acts: ${most.map(([act, { signed, absolute }]) => `${act} ${signed.toFixed(2)} (absolute ${absolute.toFixed(2)})`).join(', ')}`,
  );
}

/** How clearly each act shows in a reply. */
function strengths(input: Parameters<typeof embeddedReader.read>[0]): Map<string, number> {
  const most = new Map<string, number>();
  for (const { act, strength } of embeddedReader.read(input).acts) most.set(act, Math.max(most.get(act) ?? 0, strength));
  return most;
}
