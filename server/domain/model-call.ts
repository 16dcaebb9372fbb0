import { z } from 'zod';

/** What one call to a language model took, as it is kept with its turn. Tokens are those of all its requests, null where none was counted. */
export const StoredCall = z.object({
  turn: z.int().nonnegative(),
  purpose: z.enum(['line', 'reading', 'better', 'outline']),
  /** The name that the server gave, else the one that was asked for. */
  model: z.string(),
  attempts: z.int().nonnegative(),
  queuedMs: z.number(),
  /** From the asking, queue and retries included, to the first text; null if none came. */
  firstTextMs: z.number().nullable(),
  totalMs: z.number(),
  promptTokens: z.number().nullable(),
  completionTokens: z.number().nullable(),
  /** `length`: the answer was cut at its limit. Null if it did not come to its end. */
  finish: z.enum(['stop', 'length']).nullable(),
  /** The server seems to have cut the prompt without a word. */
  promptCut: z.boolean(),
  /** A model error's code. */
  error: z.string().nullable(),
});
export type StoredCall = z.infer<typeof StoredCall>;
