import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { erase } from '../accounts/erase.ts';
import { claimLink, lookAtLink } from '../accounts/links.ts';
import { readMe, rename, setPassword } from '../accounts/me.ts';
import { endSession, listSessions, signOutEverywhere } from '../accounts/sessions.ts';
import { signIn } from '../accounts/sign-in.ts';
import { ClaimLink, Erase, LookAtLink, NewPassword, Rename, SignIn } from '../domain/account.ts';
import { everythingFormats, exportEverything } from '../practice/export-everything.ts';
import { parseInput } from './answer-error.ts';
import { contentTypes } from './content-types.ts';
import type { HttpDeps } from './http-deps.ts';
import { addressKey } from './limit-requests.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';

const Params = z.object({ id: z.string() });
const EverythingQuery = z.object({ format: z.enum(everythingFormats).default('json') });
const anyone = { config: { may: 'anyone' } } as const;
const signedIn = { config: { may: 'signed-in' } } as const;
const done = { done: true };

const labelOf = ({ headers }: FastifyRequest): string => headers['user-agent'] ?? '';

/** Signing in and out, and one's own account. */
export function accountRoutes(app: FastifyInstance, { accounts, practice, sessionOf }: HttpDeps): void {
  app.post('/api/v1/sign-in', anyone, async (request, reply) => {
    const { name, password } = parseInput(SignIn, request.body);
    const from = { address: addressKey(request.ip), label: labelOf(request) };
    setSessionCookie(request, reply, await signIn(accounts, name, password, from));
    return done;
  });
  app.post('/api/v1/links/look', anyone, async (request) => lookAtLink(accounts, parseInput(LookAtLink, request.body).secret));
  app.post('/api/v1/links/claim', anyone, async (request, reply) => {
    const claim = parseInput(ClaimLink, request.body);
    setSessionCookie(request, reply, await claimLink(accounts, claim, labelOf(request)));
    return done;
  });

  app.get('/api/v1/me', signedIn, async (request) => readMe(accounts, sessionOf(request)));
  app.patch('/api/v1/me', signedIn, async (request) => {
    await rename(accounts, sessionOf(request), parseInput(Rename, request.body).name);
    return done;
  });
  app.put('/api/v1/me/password', signedIn, async (request) => {
    await setPassword(accounts, sessionOf(request), parseInput(NewPassword, request.body), addressKey(request.ip));
    return done;
  });
  app.get('/api/v1/me/export', signedIn, async (request, reply) => {
    const { format } = parseInput(EverythingQuery, request.query);
    const session = sessionOf(request);
    const me = await readMe(accounts, session);
    return reply
      .type(contentTypes[format])
      .header('content-disposition', `attachment; filename="candor-everything.${format}"`)
      .send(Readable.from(exportEverything(practice, session.principal, me, format)));
  });
  app.post('/api/v1/me/erase', signedIn, async (request, reply) => {
    const asked = parseInput(Erase, request.body);
    const erased = await erase(accounts, sessionOf(request), asked, addressKey(request.ip));
    if (asked.account) clearSessionCookie(request, reply);
    return erased;
  });
  app.get('/api/v1/me/sessions', signedIn, async (request) => ({
    sessions: await listSessions(accounts, sessionOf(request)),
  }));
  app.delete('/api/v1/me/sessions/:id', signedIn, async (request) => {
    await endSession(accounts, sessionOf(request), parseInput(Params, request.params).id);
    return done;
  });
  app.delete('/api/v1/me/sessions', signedIn, async (request, reply) => {
    await signOutEverywhere(accounts, sessionOf(request));
    clearSessionCookie(request, reply);
    return done;
  });
  app.post('/api/v1/sign-out', signedIn, async (request, reply) => {
    await endSession(accounts, sessionOf(request));
    clearSessionCookie(request, reply);
    return done;
  });
}
