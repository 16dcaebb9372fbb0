import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { bringCall, lookAtCall } from '../calls/bring.ts';
import { deleteCall, listCalls, readCall, readStanding } from '../calls/read-calls.ts';
import { BringCall, LookAtCall } from '../domain/call-requests.ts';
import { everyRole } from '../domain/role.ts';
import { mostBytes } from '../transcripts/decode.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });
const ListQuery = z.object({ cursor: z.string().optional() });

const practisers = { config: { may: everyRole } };
/** A file comes in base64, which makes four characters of three bytes; the rest is what is said of it. */
const upload = { ...practisers, bodyLimit: Math.ceil(mostBytes / 3) * 4 + 64 * 1024 };

/** One's own real calls: looked at, brought, read and deleted. Submitting and exporting them is what it is for any conversation. */
export function callRoutes(app: FastifyInstance, { calls, principalOf }: HttpDeps): void {
  app.post('/api/v1/calls/preview', upload, async (request) => lookAtCall(parseInput(LookAtCall, request.body)));
  app.post('/api/v1/calls', upload, async (request, reply) =>
    reply.code(202).send(await bringCall(calls, principalOf(request), parseInput(BringCall, request.body))),
  );
  app.get('/api/v1/calls', practisers, async (request) =>
    listCalls(calls, principalOf(request), parseInput(ListQuery, request.query).cursor),
  );
  app.get('/api/v1/calls/:id', practisers, async (request) =>
    readCall(calls, principalOf(request), parseInput(Params, request.params).id),
  );
  app.get('/api/v1/calls/:id/standing', practisers, async (request) =>
    readStanding(calls, principalOf(request), parseInput(Params, request.params).id),
  );
  app.delete('/api/v1/calls/:id', practisers, async (request) => {
    await deleteCall(calls, principalOf(request), parseInput(Params, request.params).id);
    return { done: true };
  });
}
