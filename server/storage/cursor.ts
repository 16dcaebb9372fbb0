import { z } from 'zod';
import { CandorError } from '../errors.ts';

const Place = z.tuple([z.string(), z.string()]);

/** Where the next page of a list begins, by the two texts that its rows are in order of; a client hands it back as it is. */
export const writeCursor = (by: string, then: string): string => Buffer.from(JSON.stringify([by, then])).toString('base64url');

/** The same, read back. `bad-request` where it is none. */
export function readCursor(text: string): [by: string, then: string] {
  try {
    return Place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch (error) {
    throw new CandorError('bad-request', 'cursor: not one of ours; take it from nextCursor of the page before', {
      cause: error,
    });
  }
}
