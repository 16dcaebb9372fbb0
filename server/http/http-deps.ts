import type { FastifyRequest } from 'fastify';
import type { Principal } from '../domain/principal.ts';
import type { Practice } from '../practice/practice.ts';

/** What routes and sockets work with. */
export type HttpDeps = { practice: Practice; principalOf(request: FastifyRequest): Principal };
