import type { FastifyInstance } from 'fastify';
import { contentSchemas } from '../content/json-schemas.ts';
import { ContentKind } from '../domain/content-version.ts';
import type { HttpDeps } from './http-deps.ts';

/** What those who write buyers and rubrics need. */
export function studioRoutes(app: FastifyInstance, { files }: HttpDeps): void {
  // An editor that completes by a schema has no session, and the form of a file is nobody's secret.
  for (const kind of ContentKind.options)
    app.get(`/api/v1/schemas/${kind}.json`, { config: { may: 'anyone' } }, (_, reply) =>
      reply.type('application/schema+json').send(JSON.stringify(contentSchemas[kind])),
    );
  app.get('/api/v1/content/problems', { config: { may: ['designer', 'admin'] } }, () => ({ problems: files.problems() }));
}
