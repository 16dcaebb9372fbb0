import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Language } from '../domain/language.ts';
import { everyRole } from '../domain/role.ts';
import { listPersonas, listRubrics, readPersona, readRubric } from '../practice/content-reads.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Query = z.object({ language: Language.default('en') });
const Params = z.object({ id: z.string() });

const practisers = { config: { may: everyRole } };

/** What can be practised, and by which rubrics. */
export function contentRoutes(app: FastifyInstance, { practice, principalOf }: HttpDeps): void {
  app.get('/api/v1/personas', practisers, async (request) => ({
    personas: await listPersonas(practice, principalOf(request), parseInput(Query, request.query).language),
  }));
  app.get('/api/v1/personas/:id', practisers, async (request) =>
    readPersona(
      practice,
      principalOf(request),
      parseInput(Params, request.params).id,
      parseInput(Query, request.query).language,
    ),
  );
  app.get('/api/v1/rubrics', practisers, async (request) => ({
    rubrics: await listRubrics(practice, principalOf(request), parseInput(Query, request.query).language),
  }));
  app.get('/api/v1/rubrics/:id', practisers, async (request) =>
    readRubric(
      practice,
      principalOf(request),
      parseInput(Params, request.params).id,
      parseInput(Query, request.query).language,
    ),
  );
}
