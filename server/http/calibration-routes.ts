import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mostRubricCharacters, RunCalibration } from '../domain/calibration.ts';
import { mostLabelledCharacters, NewLabelledSet } from '../domain/labelled-set.ts';
import { deleteSet, keepSet, listSets } from '../studio/labelled-sets.ts';
import { runCalibration } from '../studio/run-calibration.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });
const designers = { may: ['designer', 'admin'] } as const;
/** A character is up to four bytes, and more where JSON escapes it; most are one. */
const bytesFor = (characters: number): number => characters * 2 + 64 * 1024;

/** Labelled replies, rubrics tried on them, and certificates of what is published. */
export function calibrationRoutes(app: FastifyInstance, { trying, certificates, principalOf }: HttpDeps): void {
  app.get('/api/v1/studio/labelled-sets', { config: designers }, (request) => listSets(trying, principalOf(request)));
  app.post(
    '/api/v1/studio/labelled-sets',
    { config: designers, bodyLimit: bytesFor(mostLabelledCharacters) },
    async (request, reply) =>
      reply.code(201).send(await keepSet(trying, principalOf(request), parseInput(NewLabelledSet, request.body))),
  );
  app.delete('/api/v1/studio/labelled-sets/:id', { config: designers }, async (request) => {
    await deleteSet(trying, parseInput(Params, request.params).id);
    return { done: true };
  });
  app.post('/api/v1/studio/calibrations', { config: designers, bodyLimit: bytesFor(mostRubricCharacters) }, (request) =>
    runCalibration(trying, principalOf(request), parseInput(RunCalibration, request.body)),
  );
  const readers = { config: { may: ['coach', 'designer', 'admin'] } } as const;
  app.get('/api/v1/certificates', readers, async () => ({ certificates: await certificates.current() }));
  app.get('/api/v1/certificates/:id', readers, (request) => certificates.ofVersion(parseInput(Params, request.params).id));
}
