import type { FastifyInstance } from 'fastify';
import { listModelUse } from '../practice/model-use.ts';
import type { HttpDeps } from './http-deps.ts';

/** What language models took, for admins. */
export function modelRoutes(app: FastifyInstance, { practice, principalOf }: HttpDeps): void {
  app.get('/api/v1/models', { config: { may: ['admin'] } }, async (request) => listModelUse(practice, principalOf(request)));
}
