import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { listConversations, readConversation } from '../practice/conversation-reads.ts';
import { exportConversation, exportFormats } from '../practice/export-conversation.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });
const ListQuery = z.object({ cursor: z.string().optional() });
export const ExportQuery = z.object({ format: z.enum(exportFormats).default('json') });

const contentTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** The learner's conversations. */
export function conversationRoutes(app: FastifyInstance, { practice, principalOf }: HttpDeps): void {
  app.get('/api/v1/conversations', async (request) =>
    listConversations(practice, principalOf(request), parseInput(ListQuery, request.query).cursor),
  );
  app.get('/api/v1/conversations/:id', async (request) =>
    readConversation(practice, principalOf(request), parseInput(Params, request.params).id),
  );
  app.get('/api/v1/conversations/:id/export', async (request, reply) => {
    const { format } = parseInput(ExportQuery, request.query);
    const record = await readConversation(practice, principalOf(request), parseInput(Params, request.params).id);
    return reply
      .type(contentTypes[format])
      .header('content-disposition', `attachment; filename="candor-${record.conversation.id}.${format}"`)
      .send(exportConversation(record, format));
  });
}
