import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { ActId } from '../../server/domain/act.ts';
import { LabelledReply } from '../../server/scoring/calibration.ts';

const LabelledAct = z.object({ act: ActId, quote: z.string(), of: z.literal('line').optional() });

const TrainingLine = LabelledReply.extend({ acts: z.array(LabelledAct).optional() });
type TrainingLine = z.infer<typeof TrainingLine>;

/** A reply to learn from. `levels`: the raters' mean; null where most saw no opportunity. `fold` 0..4: replies to one line share it. */
export type Item = Omit<TrainingLine, 'rater'> & { source: string; fold: number };

/** The files that the reader may learn from, in a fixed order. */
export const sources: readonly string[] = [
  ...readdirSync('test/training')
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => `test/training/${name}`),
  'test/gold/dev.jsonl',
  'test/gold/sales.jsonl',
];

/** Folds of the cross-validation. */
export const folds = 5;

/** The labelled replies of a file, its raters' levels averaged. Throws where a line is not of the format. */
export function readItems(file: string): Item[] {
  if (!existsSync(file)) return [];
  const byId = new Map<string, TrainingLine[]>();
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = TrainingLine.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(parsed.error)}`);
    const id = String(parsed.data.id);
    byId.set(id, [...(byId.get(id) ?? []), parsed.data]);
  }
  return [...byId.values()].flatMap((rated) => {
    const [first] = rated;
    if (!first) return [];
    const levels: Record<string, number | null> = {};
    for (const dimension of new Set(rated.flatMap((one) => Object.keys(one.levels)))) {
      const given = rated.map((one) => one.levels[dimension] ?? null).filter((level) => level !== null);
      const mean = given.reduce((sum, level) => sum + level, 0) / given.length;
      levels[dimension] = given.length * 2 >= rated.length && given.length > 0 ? mean : null;
    }
    return [{ ...first, levels, source: file, fold: foldOf(first) }];
  });
}

const foldOf = ({ context, reply }: TrainingLine): number =>
  createHash('sha256')
    .update(JSON.stringify(context.length > 0 ? context.map(({ text }) => text) : reply))
    .digest()
    .readUInt32BE(0) % folds;

/** Numbers 0..1 that only seem random: the same ones from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
