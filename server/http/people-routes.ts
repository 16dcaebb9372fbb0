import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addMember, createGroup, deleteGroup, listGroups, removeMember, renameGroup } from '../accounts/groups.ts';
import { createResetLink, invite, listInvites, withdrawLink } from '../accounts/links.ts';
import { listPeople, readAudit, setRoles } from '../accounts/people.ts';
import { signOutEverywhere } from '../accounts/sessions.ts';
import { Invite, NameGroup, SetRoles } from '../domain/account.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });
const MemberParams = z.object({ id: z.string(), person: z.string() });
const AuditQuery = z.object({ before: z.coerce.number().int().positive().optional() });
const admins = { config: { may: ['admin'] } } as const;
const done = { done: true };

/** What admins do: people and their roles, invitations, groups, and what the audit log says. */
export function peopleRoutes(app: FastifyInstance, { accounts, principalOf, sessionOf }: HttpDeps): void {
  app.get('/api/v1/people', admins, async () => ({ people: await listPeople(accounts) }));
  app.put('/api/v1/people/:id/roles', admins, async (request) => {
    const { roles } = parseInput(SetRoles, request.body);
    await setRoles(accounts, principalOf(request), parseInput(Params, request.params).id, roles);
    return done;
  });
  app.post('/api/v1/people/:id/reset-link', admins, async (request) =>
    createResetLink(accounts, principalOf(request), parseInput(Params, request.params).id),
  );
  app.delete('/api/v1/people/:id/sessions', admins, async (request) => {
    await signOutEverywhere(accounts, sessionOf(request), parseInput(Params, request.params).id);
    return done;
  });

  app.get('/api/v1/invites', admins, async () => ({ invites: await listInvites(accounts) }));
  app.post('/api/v1/invites', admins, async (request) => {
    const { role, groups } = parseInput(Invite, request.body);
    return invite(accounts, principalOf(request), role, groups);
  });
  app.delete('/api/v1/invites/:id', admins, async (request) => {
    await withdrawLink(accounts, principalOf(request), parseInput(Params, request.params).id);
    return done;
  });

  app.get('/api/v1/groups', admins, async () => ({ groups: await listGroups(accounts) }));
  app.post('/api/v1/groups', admins, async (request) =>
    createGroup(accounts, principalOf(request), parseInput(NameGroup, request.body).name),
  );
  app.put('/api/v1/groups/:id', admins, async (request) => {
    const { name } = parseInput(NameGroup, request.body);
    await renameGroup(accounts, principalOf(request), parseInput(Params, request.params).id, name);
    return done;
  });
  app.delete('/api/v1/groups/:id', admins, async (request) => {
    await deleteGroup(accounts, principalOf(request), parseInput(Params, request.params).id);
    return done;
  });
  app.put('/api/v1/groups/:id/members/:person', admins, async (request) => {
    const { id, person } = parseInput(MemberParams, request.params);
    await addMember(accounts, principalOf(request), id, person);
    return done;
  });
  app.delete('/api/v1/groups/:id/members/:person', admins, async (request) => {
    const { id, person } = parseInput(MemberParams, request.params);
    await removeMember(accounts, principalOf(request), id, person);
    return done;
  });

  app.get('/api/v1/audit', admins, async (request) => readAudit(accounts, parseInput(AuditQuery, request.query).before));
}
