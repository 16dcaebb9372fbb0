import type { FastifyInstance } from 'fastify';
import { contentSchemas } from '../content/json-schemas.ts';
import type { HttpDeps } from './http-deps.ts';

/** What those who write buyers and rubrics need. */
export function studioRoutes(app: FastifyInstance, { files }: HttpDeps): void {
  // An editor that completes by a schema has no session, and the form of a file is nobody's secret.
  for (const [kind, schema] of Object.entries(contentSchemas))
    app.get(`/api/v1/schemas/${kind}.json`, { config: { may: 'anyone' } }, (_, reply) =>
      reply.type('application/schema+json').send(JSON.stringify(schema)),
    );
  app.get('/api/v1/content/problems', { config: { may: ['designer', 'admin'] } }, () => ({ problems: files.problems() }));
}
