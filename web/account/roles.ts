import type { Role } from '../../server/domain/role.ts';

/** All roles, in the order in which they are shown. */
export const roles: Role[] = ['learner', 'coach', 'designer', 'admin'];
