import { z } from 'zod';

export const Role = z.enum(['learner', 'coach', 'designer', 'admin']);
export type Role = z.infer<typeof Role>;

/** Who asks. Every use case takes one, every row belongs to one. */
export type Principal = { readonly userId: string; readonly roles: readonly Role[] };

/** The one owner of an installation that has no accounts. */
export const localOwner: Principal = { userId: 'local', roles: ['learner', 'coach', 'designer', 'admin'] };
