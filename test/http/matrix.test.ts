import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { ClientFrame } from '../../server/domain/protocol.ts';
import { type May, Role } from '../../server/domain/role.ts';
import { guardRoutes } from '../../server/http/guard-routes.ts';
import { maySend } from '../../server/http/practice-socket.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { writeSession } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

const everyRole: May = ['learner', 'coach', 'designer', 'admin'];

/** Who may use each route there is, written down a second time: a route that is added, and a rule that changes, shows here. */
const rules: Record<string, May> = {
  'GET /health': 'anyone',
  'GET /ready': 'anyone',
  'GET /metrics': ['admin'],
  'GET /*': 'anyone',
  'POST /api/v1/sign-in': 'anyone',
  'GET /api/v1/sign-in/ways': 'anyone',
  'GET /api/v1/oidc/start': 'anyone',
  'GET /api/v1/oidc/callback': 'anyone',
  'POST /api/v1/links/look': 'anyone',
  'POST /api/v1/links/claim': 'anyone',
  'GET /api/v1/openapi.json': 'signed-in',
  'GET /api/v1/me': 'signed-in',
  'PATCH /api/v1/me': 'signed-in',
  'PUT /api/v1/me/password': 'signed-in',
  'GET /api/v1/me/export': 'signed-in',
  'POST /api/v1/me/erase': 'signed-in',
  'GET /api/v1/me/sessions': 'signed-in',
  'DELETE /api/v1/me/sessions': 'signed-in',
  'DELETE /api/v1/me/sessions/:id': 'signed-in',
  'POST /api/v1/sign-out': 'signed-in',
  'GET /api/v1/personas': everyRole,
  'GET /api/v1/personas/:id': everyRole,
  'GET /api/v1/rubrics': everyRole,
  'GET /api/v1/rubrics/:id': everyRole,
  'GET /api/v1/practice': everyRole,
  'GET /api/v1/conversations': everyRole,
  'GET /api/v1/conversations/:id': everyRole,
  'GET /api/v1/conversations/:id/better': everyRole,
  'GET /api/v1/conversations/:id/branches': everyRole,
  'GET /api/v1/conversations/:id/export': everyRole,
  'POST /api/v1/conversations/:id/submit': everyRole,
  'POST /api/v1/conversations/:id/withdraw': everyRole,
  'POST /api/v1/calls/preview': everyRole,
  'POST /api/v1/calls': everyRole,
  'GET /api/v1/calls': everyRole,
  'GET /api/v1/calls/:id': everyRole,
  'GET /api/v1/calls/:id/standing': everyRole,
  'DELETE /api/v1/calls/:id': everyRole,
  'GET /api/v1/progress': everyRole,
  'GET /api/v1/drills': everyRole,
  'POST /api/v1/drills': everyRole,
  'GET /api/v1/drills/:id': everyRole,
  'POST /api/v1/drills/:id/tries': everyRole,
  'GET /api/v1/submissions': ['coach'],
  'GET /api/v1/assignments': everyRole,
  'GET /api/v1/review/assignments': ['coach'],
  'POST /api/v1/review/assignments': ['coach'],
  'GET /api/v1/review/assignments/:id': ['coach'],
  'PUT /api/v1/review/assignments/:id': ['coach'],
  'GET /api/v1/review/groups': ['coach'],
  'GET /api/v1/review/export': ['coach'],
  'GET /api/v1/review/groups/:id': ['coach'],
  'GET /api/v1/review/queue': ['coach'],
  'GET /api/v1/review/next': ['coach'],
  'GET /api/v1/review/conversations/:id': ['coach'],
  'PUT /api/v1/review/conversations/:id/blind': ['coach'],
  'PUT /api/v1/review/conversations/:id/replies/:turn/levels': ['coach'],
  'POST /api/v1/review/conversations/:id/comments': ['coach'],
  'DELETE /api/v1/review/comments/:id': ['coach'],
  'POST /api/v1/review/conversations/:id/exemplary': ['coach'],
  'DELETE /api/v1/review/exemplary/:id': ['coach'],
  'POST /api/v1/review/disputes/:id/answer': ['coach'],
  'POST /api/v1/review/conversations/:id/return': ['coach'],
  'GET /api/v1/review/reliability': ['coach', 'designer', 'admin'],
  'GET /api/v1/review/calibration': ['coach'],
  'POST /api/v1/conversations/:id/disputes': everyRole,
  'DELETE /api/v1/disputes/:id': everyRole,
  'GET /api/v1/notices': everyRole,
  'POST /api/v1/notices/read': everyRole,
  'GET /api/v1/library': everyRole,
  'PUT /api/v1/library/:id/consent': everyRole,
  'GET /api/v1/people': ['admin'],
  'PUT /api/v1/people/:id/roles': ['admin'],
  'POST /api/v1/people/:id/reset-link': ['admin'],
  'DELETE /api/v1/people/:id/sessions': ['admin'],
  'GET /api/v1/invites': ['admin'],
  'POST /api/v1/invites': ['admin'],
  'DELETE /api/v1/invites/:id': ['admin'],
  'GET /api/v1/groups': ['admin'],
  'POST /api/v1/groups': ['admin'],
  'PUT /api/v1/groups/:id': ['admin'],
  'DELETE /api/v1/groups/:id': ['admin'],
  'PUT /api/v1/groups/:id/members/:person': ['admin'],
  'DELETE /api/v1/groups/:id/members/:person': ['admin'],
  'GET /api/v1/audit': ['admin'],
  'GET /api/v1/models': ['admin'],
  'GET /api/v1/schemas/persona.json': 'anyone',
  'GET /api/v1/schemas/rubric.json': 'anyone',
  'POST /api/v1/studio/drive': ['designer', 'admin'],
  'POST /api/v1/studio/tests': ['designer', 'admin'],
  'POST /api/v1/studio/tests/observe': ['designer', 'admin'],
  'POST /api/v1/studio/tests/add': ['designer', 'admin'],
  'POST /api/v1/studio/simulation': ['designer', 'admin'],
  'GET /api/v1/content/problems': ['designer', 'admin'],
  'GET /api/v1/studio/labelled-sets': ['designer', 'admin'],
  'POST /api/v1/studio/labelled-sets': ['designer', 'admin'],
  'DELETE /api/v1/studio/labelled-sets/:id': ['designer', 'admin'],
  'POST /api/v1/studio/calibrations': ['designer', 'admin'],
  'GET /api/v1/certificates': ['coach', 'designer', 'admin'],
  'GET /api/v1/certificates/:id': ['coach', 'designer', 'admin'],
  'GET /api/v1/studio/pack': ['designer', 'admin'],
  'POST /api/v1/studio/packs/look': ['designer', 'admin'],
  'POST /api/v1/studio/packs': ['designer', 'admin'],
  'POST /api/v1/studio/cards/look': ['designer', 'admin'],
  'GET /api/v1/studio': ['designer', 'admin'],
  'POST /api/v1/studio/check': ['designer', 'admin'],
  'POST /api/v1/studio/view': ['designer', 'admin'],
  'POST /api/v1/studio/try': ['designer', 'admin'],
  'GET /api/v1/studio/templates/:kind': ['designer', 'admin'],
  'POST /api/v1/studio/outline': ['designer', 'admin'],
  'POST /api/v1/studio/describe': ['designer', 'admin'],
  'GET /api/v1/drafts': ['designer', 'admin'],
  'POST /api/v1/drafts': ['designer', 'admin'],
  'GET /api/v1/drafts/:id': ['designer', 'admin'],
  'PUT /api/v1/drafts/:id': ['designer', 'admin'],
  'DELETE /api/v1/drafts/:id': ['designer', 'admin'],
  'POST /api/v1/drafts/:id/attend': ['designer', 'admin'],
  'POST /api/v1/drafts/:id/version': ['designer', 'admin'],
  'POST /api/v1/drafts/:id/publish': ['designer', 'admin'],
  'GET /api/v1/personas/:id/versions': ['designer', 'admin'],
  'GET /api/v1/personas/:id/versions/:version': ['designer', 'admin'],
  'POST /api/v1/personas/:id/roll-back': ['designer', 'admin'],
  'GET /api/v1/rubrics/:id/versions': ['designer', 'admin'],
  'GET /api/v1/rubrics/:id/versions/:version': ['designer', 'admin'],
  'POST /api/v1/rubrics/:id/roll-back': ['designer', 'admin'],
};

/** Somebody of each kind: one role each, one who has none, and nobody. */
const kinds = ['nobody', 'no-role', ...Role.options] as const;
type Kind = (typeof kinds)[number];
const rolesOf = (kind: Kind): Role[] => Role.options.filter((role) => role === kind);

let server: TestServer;
/** Conversations by whose they are, and how far they were handed on. */
const conversations = { 'ada, unsubmitted': '', 'ada, submitted': '', 'far, submitted': '' };
const own = new Map<Kind, string>();

/** A token of somebody's, new each time: some routes end the session they are used with. */
const authorization = (user: string) => ({ authorization: `Bearer ${writeSession(server.folder, user)}` });
const as = (kind: Kind): Record<string, string> => (kind === 'nobody' ? {} : authorization(kind));

/** Practises for a moment, to the end. */
async function practise(user: string): Promise<string> {
  const client = await server.connect(authorization(user));
  client.send({ type: 'start', persona: 'shopper', scene: 'call' });
  const { conversation } = await client.next('started');
  client.send({ type: 'reply', id: crypto.randomUUID(), text: 'My secret opening.' });
  await client.next('line');
  client.send({ type: 'end' });
  await client.next('ended');
  await client.close();
  return conversation.id;
}

const request = (method: string, path: string, headers: Record<string, string>) =>
  fetch(`${server.address}${path.slice(1)}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(['POST', 'PUT', 'PATCH'].includes(method) ? { 'content-type': 'application/json' } : {}) },
    ...(['POST', 'PUT', 'PATCH'].includes(method) ? { body: '{}' } : {}),
  });

beforeAll(async () => {
  // With an identity provider, so that its routes are there as well; nobody answers at its address.
  const oidc = {
    issuer: 'http://127.0.0.1:9',
    clientId: 'c',
    clientSecret: 's',
    roleClaim: undefined,
    unknown: 'create' as const,
  };
  server = await startTestServer({ oidc });
  const { store } = server;
  const at = '2026-01-01T00:00:00.000Z';
  const entry = { at, action: 'account-created' as const, actor: null, subject: null };
  await store.createGroup('north', 'North', entry);
  const person = (id: string, roles: Role[], groups: string[]) =>
    store.createPerson({ id, name: id, nameKey: id, password: null, roles, groups }, entry);
  await person('ada', ['learner'], ['north']);
  await person('far', ['learner'], []);
  for (const kind of kinds) if (kind !== 'nobody') await person(kind, rolesOf(kind), ['north']);
  conversations['ada, unsubmitted'] = await practise('ada');
  conversations['ada, submitted'] = await practise('ada');
  conversations['far, submitted'] = await practise('far');
  for (const [id, user] of [
    [conversations['ada, submitted'], 'ada'],
    [conversations['far, submitted'], 'far'],
  ])
    expect((await request('POST', `/api/v1/conversations/${id}/submit`, authorization(user ?? ''))).status).toBe(200);
  for (const role of Role.options) own.set(role, await practise(role));
}, 120_000);
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

test('every route that the server registers has its row here, and the rule that it declares', () => {
  const declared = server.routes
    // Each GET answers HEAD as well, by the same rule.
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url, may }) => [`${method} ${url}`, may] as const);
  expect(Object.fromEntries(declared)).toEqual(rules);
  for (const { method, url, may } of server.routes) if (method === 'HEAD') expect(rules[`GET ${url}`]).toEqual(may);
});

test('a route that does not say who may use it is refused when it is registered', () => {
  const http = Fastify();
  const { accounts }: { accounts: Accounts } = server;
  guardRoutes(http, accounts);
  expect(() => http.get('/unruled', async () => 'open to all')).toThrow(/GET \/unruled does not say who may use it/);
  expect(() => http.get('/ruled', { config: { may: ['admin'] } }, async () => '')).not.toThrow();
});

const isAllowed = (may: May, kind: Kind): boolean =>
  may === 'anyone' || (kind !== 'nobody' && (may === 'signed-in' || rolesOf(kind).some((role) => may.includes(role))));

describe.each(Object.entries(rules))('%s', (route, may) => {
  const [method = '', url = ''] = route.split(' ');
  const path = url
    .replace(':id', 'nothing')
    .replace(':person', 'nothing')
    .replace(':turn', '1')
    .replace(':version', 'none')
    .replace(':kind', 'rubric')
    .replace('*', 'nothing');

  test.each(kinds)('%s', async (kind) => {
    for (const verb of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
      const response = await request(verb, path, as(kind));
      const body = await response.text();
      if (isAllowed(may, kind)) {
        expect(response.status, body).not.toBe(401);
        expect(response.status, body).not.toBe(403);
        expect(response.status, body).toBeLessThan(500 + (path === '/nothing' ? 4 : 0));
      } else {
        expect(response.status, body).toBe(kind === 'nobody' ? 401 : 403);
        if (verb !== 'HEAD') expect(JSON.parse(body).error.code).toBe(kind === 'nobody' ? 'unauthenticated' : 'forbidden');
      }
    }
  });
});

/** What reading gives, by role and by whose it is: others' only to a coach, if it is submitted in a group they share. */
const readable = (role: Role, whose: keyof typeof conversations | 'own'): boolean =>
  whose === 'own' || (role === 'coach' && whose === 'ada, submitted');

const ownership = ['own', 'ada, unsubmitted', 'ada, submitted', 'far, submitted'] as const;
const idOf = (role: Role, whose: (typeof ownership)[number]): string =>
  whose === 'own' ? (own.get(role) ?? '') : conversations[whose];

describe.each(Role.options)('a %s', (role) => {
  describe.each(ownership)('with a conversation: %s', (whose) => {
    test.each(['', '/export?format=json', '/export?format=csv', '/export?format=md'])('reads it or not: %s', async (rest) => {
      const response = await request('GET', `/api/v1/conversations/${idOf(role, whose)}${rest}`, as(role));
      const body = await response.text();
      expect(response.status).toBe(readable(role, whose) ? 200 : 404);
      expect(body.includes('My secret opening.')).toBe(readable(role, whose));
    });

    test('reads its better reply or not', async () => {
      const response = await request('GET', `/api/v1/conversations/${idOf(role, whose)}/better`, as(role));
      expect(response.status).toBe(readable(role, whose) ? 200 : 404);
    });

    test('reads its branches only if it is their own', async () => {
      const response = await request('GET', `/api/v1/conversations/${idOf(role, whose)}/branches`, as(role));
      expect(response.status).toBe(whose === 'own' ? 200 : 404);
    });

    test('submits and withdraws it only if it is their own', async () => {
      for (const change of ['submit', 'withdraw']) {
        const response = await request('POST', `/api/v1/conversations/${idOf(role, whose)}/${change}`, as(role));
        expect(response.status).toBe(whose === 'own' ? 200 : 404);
      }
    });

    test('resumes, and by that rewinds and goes on, only if it is their own; and continues only from that', async () => {
      const client = await server.connect(as(role));
      const ask = async (frame: object): Promise<string> => {
        client.send(frame);
        return client.next('started').then(
          () => 'started',
          (error) => String(error),
        );
      };
      const expected = whose === 'own' ? /^started$/ : /not-found/;
      expect(await ask({ type: 'resume', conversation: idOf(role, whose) })).toMatch(expected);
      if (whose !== 'own') expect(await ask({ type: 'rewind', turn: 1 })).toMatch(/not-started/);
      expect(await ask({ type: 'start', persona: 'shopper', scene: 'call', after: idOf(role, whose) })).toMatch(expected);
      await client.close();
    });
  });

  test('lists their own conversations alone', async () => {
    const { conversations: listed } = await (await request('GET', '/api/v1/conversations', as(role))).json();
    const ids = listed.map(({ id }: { id: string }) => id);
    expect(ids).toContain(own.get(role));
    for (const id of Object.values(conversations)) expect(ids).not.toContain(id);
  });

  test('gets the whole of a persona only as a designer', async () => {
    const body = await (await request('GET', '/api/v1/personas/shopper', as(role))).text();
    expect(body.includes('His father is going blind.')).toBe(role === 'designer');
  });
});

test('a coach is shown what is submitted in their groups, and nothing else', async () => {
  const { submissions } = await (await request('GET', '/api/v1/submissions', as('coach'))).json();
  expect(submissions).toMatchObject([
    { conversation: conversations['ada, submitted'], learner: { name: 'ada' }, persona: { id: 'shopper' } },
  ]);
  expect(submissions).toHaveLength(1);
});

describe('the practice socket', () => {
  const open = (kind: Kind): Promise<PracticeClient> =>
    // Without a header of their own, clients of tests come as the owner.
    server.connect(kind === 'nobody' ? { authorization: '' } : as(kind));

  test('has a rule for every frame', () => {
    expect(Object.keys(maySend).toSorted()).toEqual(ClientFrame.options.map(({ shape }) => shape.type.value).toSorted());
  });

  test('is refused to whoever is not signed in, and to whoever has no role', async () => {
    await expect(open('nobody')).rejects.toThrow(/401/);
    await expect(open('no-role')).rejects.toThrow(/403/);
  });

  test.each(Role.options)('takes every frame of a %s', async (role) => {
    const client = await open(role);
    client.send({ type: 'start', persona: 'shopper', scene: 'call' });
    const { conversation } = await client.next('started');
    client.send({ type: 'hint' });
    await client.next('hint');
    client.send({ type: 'reply', id: crypto.randomUUID(), text: 'What are you looking for?' });
    await client.next('line');
    client.send({ type: 'rewind', turn: 0 });
    expect((await client.next('started')).conversation.branchedFrom?.conversation).toBe(conversation.id);
    client.send({ type: 'end' });
    await client.next('ended');
    client.send({ type: 'resume', conversation: conversation.id });
    await client.next('started');
    await client.close();
  });

  test('takes none any more once the role is gone', async () => {
    const audit = { at: '2026-01-01', action: 'roles-set' as const, actor: null, subject: 'far' };
    const client = await server.connect(authorization('far'));
    await server.store.setRoles('far', [], audit);
    client.send({ type: 'resume', conversation: conversations['far, submitted'] });
    expect(await client.next('error')).toMatchObject({ code: 'forbidden' });
    await client.close();
  });
});
