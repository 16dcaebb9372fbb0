import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  ClientFrame,
  ConversationPage,
  ConversationRecord,
  ErrorBody,
  PersonaDetail,
  PersonaList,
  PublicRubric,
  RubricList,
  ServerFrame,
} from '../domain/protocol.ts';
import { exportFormats } from '../practice/export-conversation.ts';

const schemas = {
  ClientFrame,
  ServerFrame,
  ConversationPage,
  ConversationRecord,
  ErrorBody,
  PersonaDetail,
  PersonaList,
  PublicRubric,
  RubricList,
};

const json = (name: keyof typeof schemas) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

const answers = (description: string, name: keyof typeof schemas) => ({
  200: { description, ...json(name) },
  default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
});

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const language = { name: 'language', in: 'query', schema: { type: 'string', enum: ['en', 'fr'], default: 'en' } };

/** The OpenAPI page, derived from the schemas that the server itself parses with. */
export const openApi = (): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Candor',
    version: '1',
    description:
      'The practice socket, GET /api/v1/practice, takes ClientFrame and gives ServerFrame, one JSON text frame each.',
  },
  paths: {
    '/health': { get: { summary: 'The server lives.', responses: { 200: { description: 'It does.' } } } },
    '/ready': { get: { summary: 'The server can take conversations.', responses: { 200: { description: 'It can.' } } } },
    '/api/v1/personas': {
      get: { summary: 'All buyers.', parameters: [language], responses: answers('The buyers.', 'PersonaList') },
    },
    '/api/v1/personas/{id}': {
      get: {
        summary: 'One buyer with its scenes.',
        parameters: [id, language],
        responses: answers('The buyer.', 'PersonaDetail'),
      },
    },
    '/api/v1/rubrics': { get: { summary: 'All rubrics.', responses: answers('The rubrics.', 'RubricList') } },
    '/api/v1/rubrics/{id}': {
      get: { summary: 'One rubric.', parameters: [id], responses: answers('The rubric.', 'PublicRubric') },
    },
    '/api/v1/conversations': {
      get: {
        summary: 'Your conversations, newest first.',
        parameters: [
          { name: 'cursor', in: 'query', description: 'nextCursor of the page before.', schema: { type: 'string' } },
        ],
        responses: answers('A page of them.', 'ConversationPage'),
      },
    },
    '/api/v1/conversations/{id}': {
      get: { summary: 'One conversation.', parameters: [id], responses: answers('The conversation.', 'ConversationRecord') },
    },
    '/api/v1/conversations/{id}/export': {
      get: {
        summary: 'One conversation as a file.',
        parameters: [id, { name: 'format', in: 'query', schema: { type: 'string', enum: exportFormats, default: 'json' } }],
        responses: {
          200: {
            description: 'The file.',
            content: {
              ...json('ConversationRecord').content,
              'text/csv': { schema: { type: 'string' } },
              'text/markdown': { schema: { type: 'string' } },
            },
          },
          default: { description: 'What is wrong.', ...json('ErrorBody') },
        },
      },
    },
  },
  components: {
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => {
        const { $schema: _, ...component } = z.toJSONSchema(schema, { io: name === 'ClientFrame' ? 'input' : 'output' });
        return [name, component];
      }),
    ),
  },
});

export function openApiRoute(app: FastifyInstance): void {
  const page = openApi();
  app.get('/api/v1/openapi.json', { config: { may: 'signed-in' } }, async () => page);
}
