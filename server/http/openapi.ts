import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { exportFormats } from '../practice/export-conversation.ts';
import { accountPaths, identityPaths } from './openapi-accounts.ts';
import { assignmentPaths } from './openapi-assignments.ts';
import { calibrationPaths } from './openapi-calibration.ts';
import { callPaths } from './openapi-calls.ts';
import { packPaths } from './openapi-packs.ts';
import { answers, id, inputs, json, language, operation, schemas } from './openapi-parts.ts';
import { reviewPaths } from './openapi-review.ts';
import { studioPaths } from './openapi-studio.ts';

const status = (description: string, value: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties: { status: { const: value } } } } },
});

/** The OpenAPI page, with the identity provider's paths where one is configured; derived from the schemas that the server itself parses with. */
export const openApi = (withIdentityProvider: boolean): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Candor',
    version: '1',
    description:
      'The practice socket, GET /api/v1/practice, takes ClientFrame and gives ServerFrame, one JSON text frame each.',
  },
  security: [{ cookie: [] }, { token: [] }],
  paths: {
    '/health': { get: { summary: 'The server lives.', security: [], responses: { 200: status('It does.', 'ok') } } },
    '/ready': {
      get: {
        summary: 'The server can take conversations.',
        security: [],
        responses: { 200: status('It can.', 'ready'), 503: { description: 'It cannot, and why.', ...json('ErrorBody') } },
      },
    },
    '/metrics': {
      get: {
        summary: 'Counts for Prometheus. Admins, and addresses that are named for it.',
        responses: {
          200: { description: 'The counts.', content: { 'text/plain': { schema: { type: 'string' } } } },
          default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
        },
      },
    },
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
    '/api/v1/rubrics': {
      get: { summary: 'All rubrics.', parameters: [language], responses: answers('The rubrics.', 'RubricList') },
    },
    '/api/v1/rubrics/{id}': {
      get: { summary: 'One rubric.', parameters: [id, language], responses: answers('The rubric.', 'PublicRubric') },
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
    '/api/v1/progress': {
      get: {
        summary: 'What your own conversations add up to, as far as their marks are yours to see.',
        parameters: [language],
        responses: answers(
          'Dimensions over time, the trust profile, bests, what was passed by, and one suggestion.',
          'Progress',
        ),
      },
    },
    '/api/v1/drills': {
      get: operation({
        summary: 'What you can drill, what you have drilled, and your weakest dimension of late.',
        parameters: [language],
        gives: 'DrillOverview',
      }),
      post: operation({ summary: 'Begins a drill: four short moments on one dimension.', takes: 'StartDrill', gives: 'Drill' }),
    },
    '/api/v1/drills/{id}': { get: operation({ summary: 'One drill so far.', parameters: [id], gives: 'Drill' }) },
    '/api/v1/drills/{id}/tries': {
      post: operation({
        summary: 'Answers a moment, once or twice; it is marked at once.',
        parameters: [id],
        takes: 'TryMoment',
        gives: 'Drill',
      }),
    },
    '/api/v1/conversations/{id}': {
      get: { summary: 'One conversation.', parameters: [id], responses: answers('The conversation.', 'ConversationRecord') },
    },
    '/api/v1/conversations/{id}/branches': {
      get: operation({
        summary: 'Where one of your conversations parts from others, and what was said there in each.',
        parameters: [id],
        gives: 'Branches',
      }),
    },
    '/api/v1/conversations/{id}/better': {
      get: {
        summary:
          'A better reply at the costliest moment of an ended conversation, proven on the same reader and buyer, or why there is none.',
        parameters: [id],
        responses: answers('The reply, or why there is none.', 'BetterReply'),
      },
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
    ...callPaths,
    ...accountPaths,
    ...reviewPaths,
    ...assignmentPaths,
    ...studioPaths,
    ...calibrationPaths,
    ...packPaths,
    ...(withIdentityProvider ? identityPaths : {}),
  },
  components: {
    securitySchemes: {
      cookie: { type: 'apiKey', in: 'cookie', name: 'candor', description: '`__Host-candor` behind TLS.' },
      token: { type: 'http', scheme: 'bearer', description: 'From "npx candor token".' },
    },
    schemas: Object.fromEntries(
      Object.entries({ ...schemas, ...inputs }).map(([name, schema]) => {
        const io = name === 'ClientFrame' || name in inputs ? 'input' : 'output';
        const { $schema: _, ...component } = z.toJSONSchema(schema, { io });
        return [name, component];
      }),
    ),
  },
});

export function openApiRoute(app: FastifyInstance, withIdentityProvider: boolean): void {
  let page: ReturnType<typeof openApi> | undefined;
  app.get('/api/v1/openapi.json', { config: { may: 'signed-in' } }, async () => {
    page ??= openApi(withIdentityProvider);
    return page;
  });
}
