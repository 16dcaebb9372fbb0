import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { StartDrill, TryMoment } from '../domain/drill.ts';
import { Language } from '../domain/language.ts';
import { everyRole } from '../domain/role.ts';
import { readDrillOverview } from '../practice/drills/read-overview.ts';
import { startDrill } from '../practice/drills/start-drill.ts';
import { readDrill, tryMoment } from '../practice/drills/try-moment.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Query = z.object({ language: Language.default('en') });
const Params = z.object({ id: z.string() });

const practisers = { config: { may: everyRole } };

/** One's own drills; nobody else's can be read, whatever one's role. */
export function drillRoutes(app: FastifyInstance, { practice, principalOf }: HttpDeps): void {
  app.get('/api/v1/drills', practisers, async (request) =>
    readDrillOverview(practice, principalOf(request), parseInput(Query, request.query).language),
  );
  app.post('/api/v1/drills', practisers, async (request) =>
    startDrill(practice, principalOf(request), parseInput(StartDrill, request.body)),
  );
  app.get('/api/v1/drills/:id', practisers, async (request) =>
    readDrill(practice, principalOf(request), parseInput(Params, request.params).id),
  );
  app.post('/api/v1/drills/:id/tries', practisers, async (request) =>
    tryMoment(practice, principalOf(request), parseInput(Params, request.params).id, parseInput(TryMoment, request.body)),
  );
}
