import { CandorError } from '../errors.ts';

/** A name as it is written: composed, with single spaces. */
export const tidyName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** A name as it is compared: two that differ by case alone are the same. */
export const nameKey = (name: string): string => tidyName(name).toLowerCase();

export const nameTaken = (name: string): CandorError =>
  new CandorError('name-taken', `somebody is called "${tidyName(name)}" already; add something that tells you apart`);
