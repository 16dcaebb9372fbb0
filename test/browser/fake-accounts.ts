import type { FastifyInstance } from 'fastify';
import type { AuditEntry, Group, LinkInfo, Me, OpenInvite, Person, Session } from '../../server/domain/account.ts';

const at = '2026-03-01T08:30:00.000Z';
const north = { id: 'north', name: 'Région Nord' };

export const me: Me = {
  id: 'local',
  name: 'Ada Lenoir',
  roles: ['learner', 'admin'],
  groups: [north],
  password: true,
  session: 'one',
};

const sessions: Session[] = [
  {
    id: 'one',
    kind: 'browser',
    label: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/153.0',
    createdAt: at,
    seenAt: at,
    expiresAt: at,
    current: true,
  },
  {
    id: 'two',
    kind: 'browser',
    label: 'Mozilla/5.0 (iPhone) Safari/605.1',
    createdAt: at,
    seenAt: at,
    expiresAt: at,
    current: false,
  },
  { id: 'three', kind: 'token', label: 'coach', createdAt: at, seenAt: at, expiresAt: at, current: false },
];
const people: Person[] = [
  { id: 'local', name: me.name, roles: me.roles, groups: [north], createdAt: at },
  { id: 'jo', name: 'Jo Brandt', roles: ['learner'], groups: [], createdAt: at },
  { id: 'max', name: 'Maximiliane Oberhuber-Czerny', roles: ['learner', 'coach', 'designer'], groups: [north], createdAt: at },
];
const groups: Group[] = [
  { ...north, members: [{ id: 'local', name: me.name }] },
  { id: 'new', name: 'Starters', members: [] },
];
const invites: OpenInvite[] = [{ id: 'i', role: 'learner', groups: [], createdAt: at, expiresAt: at }];
const entries: AuditEntry[] = [
  {
    id: 3,
    at,
    action: 'roles-set',
    actor: { id: 'local', name: me.name },
    subject: { id: 'jo', name: 'Jo Brandt' },
    detail: { before: 'learner', after: 'learner, coach' },
  },
  { id: 2, at, action: 'expired', actor: null, subject: null, detail: { conversations: '3' } },
  { id: 1, at, action: 'sign-in', actor: { id: 'jo', name: '' }, subject: null, detail: {} },
];
/** By their secrets; any other is used up. */
const links: Record<string, LinkInfo> = {
  invite: { kind: 'invite', role: 'learner' },
  reset: { kind: 'reset', name: 'Jo Brandt' },
};

/** The scripted server's answers about accounts: one signed-in admin among a few people. */
export function fakeAccounts(app: FastifyInstance): void {
  app.get('/api/v1/me', async () => me);
  app.get('/api/v1/me/sessions', async () => ({ sessions }));
  app.get('/api/v1/sign-in/ways', async () => ({ password: true, identityProvider: true }));
  app.post('/api/v1/sign-in', async (_request, reply) =>
    reply.code(401).send({ error: { code: 'unauthenticated', message: 'name or password is not right' } }),
  );
  app.post<{ Body: { secret: string } }>('/api/v1/links/look', async ({ body }, reply) => {
    const link = links[body.secret];
    return link ?? reply.code(410).send({ error: { code: 'link-gone', message: 'this link has been used' } });
  });
  app.get('/api/v1/people', async () => ({ people }));
  app.get('/api/v1/groups', async () => ({ groups }));
  app.get('/api/v1/assignments', async () => ({ assignments: [] }));
  app.get('/api/v1/invites', async () => ({ invites }));
  app.post('/api/v1/invites', async () => ({ id: 'n', path: '/enter#abcdefghijklmnopqrstuvwxyz0123456789', expiresAt: at }));
  app.get('/api/v1/audit', async () => ({ entries }));
}
