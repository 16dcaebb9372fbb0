import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  AuditPage,
  ClaimLink,
  Done,
  Erase,
  Erased,
  Group,
  GroupList,
  Invite,
  InviteList,
  LinkInfo,
  LookAtLink,
  Me,
  NameGroup,
  NewLink,
  NewPassword,
  PersonList,
  Rename,
  SessionList,
  SetRoles,
  SignIn,
  SignInWays,
  SubmissionList,
} from '../domain/account.ts';
import { ModelUseList } from '../domain/model-use.ts';
import { Progress } from '../domain/progress.ts';
import {
  BetterReply,
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
import { everythingFormats } from '../practice/export-everything.ts';

const schemas = {
  BetterReply,
  ClientFrame,
  ServerFrame,
  ConversationPage,
  ConversationRecord,
  ErrorBody,
  PersonaDetail,
  PersonaList,
  Progress,
  PublicRubric,
  RubricList,
  AuditPage,
  Done,
  Erased,
  Group,
  GroupList,
  InviteList,
  LinkInfo,
  Me,
  ModelUseList,
  NewLink,
  PersonList,
  SessionList,
  SignInWays,
  SubmissionList,
};

/** Bodies of requests; their schemas say what may be left out. */
const inputs = { ClaimLink, Erase, Invite, LookAtLink, NameGroup, NewPassword, Rename, SetRoles, SignIn };

const json = (name: keyof typeof schemas | keyof typeof inputs) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

const answers = (description: string, name: keyof typeof schemas) => ({
  200: { description, ...json(name) },
  default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
});

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const language = { name: 'language', in: 'query', schema: { type: 'string', enum: ['en', 'fr'], default: 'en' } };

type Operation = { summary: string; parameters?: object[]; takes?: keyof typeof inputs; gives?: keyof typeof schemas };

/** A change, or a read of accounts; most changes answer that they are done. */
const operation = ({ summary, parameters, takes, gives = 'Done' }: Operation) => ({
  summary,
  ...(parameters ? { parameters } : {}),
  ...(takes ? { requestBody: { required: true, ...json(takes) } } : {}),
  responses: answers(gives === 'Done' ? 'It is done.' : 'What was asked for.', gives),
});

/** A read that answers with a file to keep. */
const file = (summary: string, formats: readonly string[]) => ({
  summary,
  parameters: [{ name: 'format', in: 'query', schema: { type: 'string', enum: formats, default: 'json' } }],
  responses: {
    200: {
      description: 'The file.',
      content: { 'application/json': { schema: { type: 'object' } }, 'text/markdown': { schema: { type: 'string' } } },
    },
    default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
  },
});

/** Where an identity provider is configured: pages to go to, not answers to read. */
const identityPaths = {
  '/api/v1/oidc/start': {
    get: {
      summary: 'Leads to the identity provider. Anyone.',
      parameters: [
        {
          name: 'next',
          in: 'query',
          description: 'The page of this server to lead to in the end.',
          schema: { type: 'string' },
        },
      ],
      responses: { 303: { description: 'Its address.' } },
    },
  },
  '/api/v1/oidc/callback': {
    get: {
      summary: 'Where the identity provider leads back to: signs in. Anyone.',
      responses: { 303: { description: '`next`, or the sign-in page with what is wrong.' } },
    },
  },
};

const person = { ...id, name: 'person' };

const accountPaths = {
  '/api/v1/sign-in': {
    post: operation({ summary: 'Signs in by password; the answer sets the session cookie. Anyone.', takes: 'SignIn' }),
  },
  '/api/v1/sign-in/ways': { get: operation({ summary: 'How one can sign in here. Anyone.', gives: 'SignInWays' }) },
  '/api/v1/sign-out': { post: operation({ summary: 'Ends this session.' }) },
  '/api/v1/links/look': {
    post: operation({ summary: 'What a link is for, without using it. Anyone.', takes: 'LookAtLink', gives: 'LinkInfo' }),
  },
  '/api/v1/links/claim': {
    post: operation({ summary: 'Uses a link and sets the session cookie. Anyone.', takes: 'ClaimLink' }),
  },
  '/api/v1/me': {
    get: operation({ summary: 'Who is signed in.', gives: 'Me' }),
    patch: operation({ summary: 'Changes one’s own name.', takes: 'Rename' }),
  },
  '/api/v1/me/password': {
    put: operation({ summary: 'Sets one’s own password and ends all other sessions.', takes: 'NewPassword' }),
  },
  '/api/v1/me/export': { get: file('All that is one’s own, as a file.', everythingFormats) },
  '/api/v1/me/erase': {
    post: operation({
      summary: 'Deletes all of one’s own conversations with what was said about them, and the account too if asked.',
      takes: 'Erase',
      gives: 'Erased',
    }),
  },
  '/api/v1/me/sessions': {
    get: operation({ summary: 'One’s own open sessions and tokens.', gives: 'SessionList' }),
    delete: operation({ summary: 'Signs out everywhere.' }),
  },
  '/api/v1/me/sessions/{id}': { delete: operation({ summary: 'Ends one of one’s own sessions.', parameters: [id] }) },
  '/api/v1/conversations/{id}/submit': {
    post: operation({ summary: 'Opens an ended conversation of one’s own to the coaches of one’s groups.', parameters: [id] }),
  },
  '/api/v1/conversations/{id}/withdraw': { post: operation({ summary: 'Takes a submission back.', parameters: [id] }) },
  '/api/v1/submissions': {
    get: operation({ summary: 'What is submitted in one’s groups. Coaches.', gives: 'SubmissionList' }),
  },
  '/api/v1/people': { get: operation({ summary: 'Everybody. Admins, as all that follows.', gives: 'PersonList' }) },
  '/api/v1/people/{id}/roles': {
    put: operation({ summary: 'Gives somebody exactly these roles.', parameters: [id], takes: 'SetRoles' }),
  },
  '/api/v1/people/{id}/reset-link': {
    post: operation({ summary: 'A link with which somebody sets a new password.', parameters: [id], gives: 'NewLink' }),
  },
  '/api/v1/people/{id}/sessions': { delete: operation({ summary: 'Signs somebody out everywhere.', parameters: [id] }) },
  '/api/v1/invites': {
    get: operation({ summary: 'Invitations that nobody has used.', gives: 'InviteList' }),
    post: operation({ summary: 'A link with which somebody makes an account.', takes: 'Invite', gives: 'NewLink' }),
  },
  '/api/v1/invites/{id}': { delete: operation({ summary: 'Withdraws an invitation.', parameters: [id] }) },
  '/api/v1/groups': {
    get: operation({ summary: 'Groups with their members.', gives: 'GroupList' }),
    post: operation({ summary: 'Makes a group.', takes: 'NameGroup', gives: 'Group' }),
  },
  '/api/v1/groups/{id}': {
    put: operation({ summary: 'Renames a group.', parameters: [id], takes: 'NameGroup' }),
    delete: operation({ summary: 'Deletes a group; its members stay.', parameters: [id] }),
  },
  '/api/v1/groups/{id}/members/{person}': {
    put: operation({ summary: 'Adds somebody to a group.', parameters: [id, person] }),
    delete: operation({ summary: 'Takes somebody out of a group.', parameters: [id, person] }),
  },
  '/api/v1/models': {
    get: operation({ summary: 'What calls to language models took in the last 30 days.', gives: 'ModelUseList' }),
  },
  '/api/v1/audit': {
    get: operation({
      summary: 'What was done, newest first.',
      parameters: [{ name: 'before', in: 'query', description: 'nextBefore of the page before.', schema: { type: 'integer' } }],
      gives: 'AuditPage',
    }),
  },
};

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
    '/health': { get: { summary: 'The server lives.', responses: { 200: { description: 'It does.' } } } },
    '/ready': { get: { summary: 'The server can take conversations.', responses: { 200: { description: 'It can.' } } } },
    '/metrics': {
      get: {
        summary: 'Counts for Prometheus. Admins, and addresses that are named for it.',
        responses: { 200: { description: 'Text.' } },
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
    '/api/v1/conversations/{id}': {
      get: { summary: 'One conversation.', parameters: [id], responses: answers('The conversation.', 'ConversationRecord') },
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
    ...accountPaths,
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
  const page = openApi(withIdentityProvider);
  app.get('/api/v1/openapi.json', { config: { may: 'signed-in' } }, async () => page);
}
