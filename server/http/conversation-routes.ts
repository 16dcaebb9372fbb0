import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Language } from '../domain/language.ts';
import { everyRole } from '../domain/role.ts';
import { readBetter } from '../practice/better/read-better.ts';
import { readBranches } from '../practice/branches.ts';
import { listConversations, readConversation } from '../practice/conversation-reads.ts';
import { exportConversation, exportFormats } from '../practice/export-conversation.ts';
import { readProgress } from '../practice/progress/read-progress.ts';
import { listSubmissions, submit, withdraw } from '../practice/submit.ts';
import { parseInput } from './answer-error.ts';
import { contentTypes } from './content-types.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });
const ListQuery = z.object({ cursor: z.string().optional() });
const ProgressQuery = z.object({ language: Language.default('en') });
const ExportQuery = z.object({ format: z.enum(exportFormats).default('json') });

const practisers = { config: { may: everyRole } };
const coaches = { config: { may: ['coach'] } } as const;
const done = { done: true };

/** One's own conversations, what they add up to, and what learners have submitted to their coaches. */
export function conversationRoutes(app: FastifyInstance, { practice, principalOf }: HttpDeps): void {
  app.get('/api/v1/conversations', practisers, async (request) =>
    listConversations(practice, principalOf(request), parseInput(ListQuery, request.query).cursor),
  );
  app.get('/api/v1/conversations/:id', practisers, async (request) =>
    readConversation(practice, principalOf(request), parseInput(Params, request.params).id),
  );
  app.get('/api/v1/conversations/:id/branches', practisers, async (request) =>
    readBranches(practice, principalOf(request), parseInput(Params, request.params).id),
  );
  app.get('/api/v1/conversations/:id/better', practisers, async (request, reply) => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    return readBetter(practice, principalOf(request), parseInput(Params, request.params).id, gone.signal);
  });
  app.get('/api/v1/conversations/:id/export', practisers, async (request, reply) => {
    const { format } = parseInput(ExportQuery, request.query);
    const record = await readConversation(practice, principalOf(request), parseInput(Params, request.params).id, 'exported');
    return reply
      .type(contentTypes[format])
      .header('content-disposition', `attachment; filename="candor-${record.conversation.id}.${format}"`)
      .send(exportConversation(record, format));
  });
  app.post('/api/v1/conversations/:id/submit', practisers, async (request) => {
    await submit(practice, principalOf(request), parseInput(Params, request.params).id);
    return done;
  });
  app.post('/api/v1/conversations/:id/withdraw', practisers, async (request) => {
    await withdraw(practice, principalOf(request), parseInput(Params, request.params).id);
    return done;
  });
  app.get('/api/v1/progress', practisers, async (request) =>
    readProgress(practice, principalOf(request), parseInput(ProgressQuery, request.query).language),
  );
  app.get('/api/v1/submissions', coaches, async (request) => ({
    submissions: await listSubmissions(practice, principalOf(request)),
  }));
}
