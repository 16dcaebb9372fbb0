import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { LookAtCard, mostCardBase64 } from '../domain/card.ts';
import { ImportPack, LookAtPack, mostPackCharacters, mostPackEntries } from '../domain/pack.ts';
import { lookAtCard } from '../studio/import-card.ts';
import { exportPack, importPack, lookAtPack } from '../studio/packs.ts';
import { parseInput } from './answer-error.ts';
import { contentTypes } from './content-types.ts';
import type { HttpDeps } from './http-deps.ts';

/** One of a query or several. */
const Ids = z
  .union([z.string(), z.array(z.string()).max(mostPackEntries)])
  .transform((ids) => (typeof ids === 'string' ? [ids] : ids))
  .default([]);
const PackQuery = z.object({ name: z.string().trim().min(1).max(120), persona: Ids, rubric: Ids, set: Ids });

const designers = { may: ['designer', 'admin'] } as const;
/** JSON writes some characters as two. */
const packs = { config: designers, bodyLimit: mostPackCharacters * 2 };

/** Content as one file, out and in, and personas from character cards. */
export function packRoutes(app: FastifyInstance, { trying, principalOf }: HttpDeps): void {
  app.get('/api/v1/studio/pack', { config: designers }, async (request, reply) => {
    const { name, persona, rubric, set } = parseInput(PackQuery, request.query);
    const pack = await exportPack(trying, { name, personas: persona, rubrics: rubric, sets: set });
    return reply.type(contentTypes.json).header('content-disposition', 'attachment; filename="candor-pack.json"').send(pack);
  });
  app.post('/api/v1/studio/packs/look', packs, (request) => lookAtPack(trying, parseInput(LookAtPack, request.body).pack));
  app.post('/api/v1/studio/packs', packs, (request) =>
    importPack(trying, principalOf(request), parseInput(ImportPack, request.body)),
  );
  app.post('/api/v1/studio/cards/look', { config: designers, bodyLimit: mostCardBase64 + 1024 }, (request) =>
    lookAtCard(trying, parseInput(LookAtCard, request.body).file),
  );
}
