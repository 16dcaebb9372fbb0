import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exportHandedIn, handedInFormats } from '../practice/export-handed-in.ts';
import { exportStatements } from '../review/export-statements.ts';
import { parseInput } from './answer-error.ts';
import { contentTypes } from './content-types.ts';
import type { HttpDeps } from './http-deps.ts';

const id = z.string().min(1).max(200);
const Query = z.object({
  format: z.enum([...handedInFormats, 'xapi']).default('csv'),
  group: id.optional(),
  assignment: id.optional(),
});

/** The installation's own address, which accounts and activities in statements belong to. */
const homePageOf = ({ server, protocol, host }: FastifyRequest): string =>
  new URL(server.publicOrigins[0] ?? `${protocol}://${host}`).href;

/** What was handed in to a coach, as a file. */
export function exportRoutes(app: FastifyInstance, { practice, desk, principalOf }: HttpDeps): void {
  app.get('/api/v1/review/export', { config: { may: ['coach'] } }, async (request, reply) => {
    const { format, ...filter } = parseInput(Query, request.query);
    const coach = principalOf(request);
    const pieces =
      format === 'xapi'
        ? exportStatements(desk, coach, filter, homePageOf(request))
        : exportHandedIn(practice, coach, filter, format);
    const ending = format === 'xapi' ? 'json' : format;
    return reply
      .type(contentTypes[ending])
      .header('content-disposition', `attachment; filename="candor-handed-in${format === 'xapi' ? '-xapi' : ''}.${ending}"`)
      .send(Readable.from(pieces));
  });
}
