import type { Role } from './role.ts';

/**
 * Who asks. Every use case takes one, every row belongs to one. `groups` are ids: what a learner submits is open to the coaches who
 * share one of them.
 */
export type Principal = {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
};

/** The account that every installation begins with; it owns what was practised before there were accounts. */
export const firstOwnerId = 'local';
