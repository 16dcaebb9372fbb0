import { z } from 'zod';
import type { Act } from '../domain/act.ts';
import { Language } from '../domain/language.ts';
import type { Mark } from '../domain/mark.ts';
import { ContextTurn, type Reading } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { markSamples } from './spread.ts';

/** One line of `candor score`'s input: a reply in its context. `other` is the buyer, `facts` the fact sheet as plain text. */
export const ScoreInput = z.object({
  id: z.union([z.string(), z.number()], 'expected a text or a number'),
  context: z.array(ContextTurn).default([]),
  reply: z.string(),
  facts: z.string().optional(),
  language: Language.optional(),
});
export type ScoreInput = z.infer<typeof ScoreInput>;

/** One line of its output: marks by dimension and the acts that they rest on, or what is wrong with the line. */
export type ScoreOutput =
  | { id: string | number; marks: Record<string, Omit<Mark, 'dimension'>>; acts: Act[] }
  | { id?: string | number; error: string };

/** What is wrong with a line, by the first field that is: an issue of `ScoreInput` or of what extends it, which holds `fields`. */
export function problemOf({ issues: [issue] }: z.ZodError, fields: string): string {
  if (!issue || issue.path.length === 0) return `expected an object {${fields}}`;
  const missing = issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_union');
  return `${issue.path.join('.')}: ${missing ? 'is missing or of the wrong kind' : issue.message}`;
}

/** Reads one JSON line. Never throws: what cannot be read comes back as an error that names the line and the field. */
export function parseScoreLine(line: string, number: number): ScoreInput | { id?: string | number; error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { error: `line ${number}: not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = ScoreInput.safeParse(json);
  if (parsed.success) return parsed.data;
  const id = ScoreInput.pick({ id: true }).safeParse(json).data?.id;
  return {
    ...(id === undefined ? {} : { id }),
    error: `line ${number}: ${problemOf(parsed.error, 'id, context, reply')}`,
  };
}

/** Marks a reply by its reading; by several, where it was read more than once. */
export function scoreReading(
  { id, context, reply }: ScoreInput,
  { reading, samples = [] }: { reading: Reading; samples?: readonly Reading[] },
  rubric: Rubric,
): ScoreOutput {
  const marks = markSamples(rubric, { reading, samples }, { context, reply });
  return { id, marks: Object.fromEntries(marks.map(({ dimension, ...mark }) => [dimension, mark])), acts: reading.acts };
}
