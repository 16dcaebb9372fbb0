import { tidyName } from '../domain/account.ts';
import { Role } from '../domain/role.ts';
import { CandorError } from '../errors.ts';

/** A name as it is compared: two that differ by case alone are the same. */
export const nameKey = (name: string): string => tidyName(name).toLowerCase();

export const nameTaken = (name: string): CandorError =>
  new CandorError('name-taken', `somebody is called "${tidyName(name)}" already; add something that tells you apart`);

/** Whether it is the name of a role. Such a name is the role's own account (`candor token` without a name), and nobody's person. */
export const isReserved = (name: string): boolean => Role.options.some((role) => role === nameKey(name));

/** Refuses a name that somebody chose for themselves and that is kept for a role. */
export function refuseReserved(name: string): void {
  if (isReserved(name))
    throw new CandorError('name-taken', `name: "${tidyName(name)}" is kept for the role; add something that tells you apart`);
}
