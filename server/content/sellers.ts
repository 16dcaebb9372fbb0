import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { Text } from '../domain/language.ts';

/** Where the lines of sellers lie, one file a persona and one for any buyer. */
export const sellersFolder = fileURLToPath(new URL('../../prompts/sellers', import.meta.url));

const Lines = z.record(z.string(), z.record(z.string(), z.array(z.strictObject({ to: z.string(), says: z.string() })).min(1)));
const General = z.record(z.string(), z.array(z.strictObject({ to: z.string(), says: Text })).min(1));

/** Lines by scene and policy, in English, that were written for one persona; undefined where nobody has. */
export function sellerLinesFor(persona: string): z.infer<typeof Lines> | undefined {
  // The id is a persona's, of letters, digits and hyphens; `general` is no persona.
  if (persona === 'general') return undefined;
  try {
    return Lines.parse(parse(readFileSync(`${sellersFolder}/${persona}.yaml`, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Lines by policy, in both languages, for any buyer. */
export const generalSellerLines = (): z.infer<typeof General> =>
  General.parse(parse(readFileSync(`${sellersFolder}/general.yaml`, 'utf8')));
