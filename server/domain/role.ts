import { z } from 'zod';

export const Role = z.enum(['learner', 'coach', 'designer', 'admin']);
export type Role = z.infer<typeof Role>;

/** Everybody who has been given a part to play here, whichever it is. */
export const everyRole: readonly Role[] = Role.options;

/**
 * Who may use a route or send a frame: `anyone` also without signing in, `signed-in` whoever has an account, even one without a role; or
 * those who hold one of the roles.
 */
export type May = 'anyone' | 'signed-in' | readonly Role[];

/** Whether a rule lets somebody who is signed in through. */
export const allows = (may: May, roles: readonly Role[]): boolean =>
  may === 'anyone' || may === 'signed-in' || may.some((role) => roles.includes(role));
