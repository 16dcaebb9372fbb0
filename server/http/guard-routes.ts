import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import { authenticate } from '../accounts/sessions.ts';
import type { Principal } from '../domain/principal.ts';
import { allows, type May } from '../domain/role.ts';
import { CandorError } from '../errors.ts';
import type { OpenSession } from '../storage/account-store.ts';
import { credentialOf, setSessionCookie } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route. A route that does not say is refused when it is registered. */
    may?: May;
    /** Requests that may use it without signing in, whatever `may` says. */
    openTo?: (request: FastifyRequest) => boolean;
  }
  interface FastifyRequest {
    session: OpenSession | null;
  }
}

/** What a route or a frame answers to whoever may not use it. */
export const unauthenticated = (): CandorError =>
  new CandorError(
    'unauthenticated',
    'sign in first: send the session cookie, or "Authorization: Bearer TOKEN" from "candor token"',
  );

export function refuseUnlessAllowed(may: May, { roles }: Principal): void {
  if (allows(may, roles)) return;
  const needed = may.length === 4 ? 'whoever has a role' : Array.isArray(may) ? `the role ${may.join(' or ')}` : may;
  throw new CandorError('forbidden', `this is for ${needed}; you have ${roles.join(', ') || 'no role'}`);
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * A browser sends its cookie whichever page asks. What changes something is taken from our own pages alone: the Origin of a request was
 * checked before (`guardOrigin`); one that names none must at least come with the browser's word that it is ours.
 */
function refuseForgery({ method, headers }: FastifyRequest, by: 'bearer' | 'cookie' | undefined): void {
  if (isSafe(method) || by === 'bearer') return;
  const site = headers['sec-fetch-site'];
  const own = site === 'same-origin' || (site === undefined && headers.origin !== undefined);
  // Without a cookie there is nothing to be ridden on, unless a browser says that it comes from elsewhere.
  if (own || (by === undefined && site === undefined)) return;
  throw new CandorError(
    'forbidden',
    'this change was not asked for by a page of this server: send Origin, or use a bearer token',
  );
}

/** A route as it was registered. */
export type GuardedRoute = { method: string; url: string; may: May };

/**
 * Holds every route to its rule. To be called before the first route: each must say who may use it (`config: { may }`), or the server does
 * not start. Requests then carry their session, or are refused before their body is read. The result lists the routes there are.
 */
export function guardRoutes(http: FastifyInstance, accounts: Accounts): readonly GuardedRoute[] {
  const routes: GuardedRoute[] = [];
  http.decorateRequest('session', null);
  http.addHook('onRoute', ({ method, url, config }) => {
    const may = config?.may;
    if (may === undefined)
      throw new Error(`the route ${method} ${url} does not say who may use it: give it config: { may: … }`);
    for (const one of [method].flat()) routes.push({ method: one, url, may });
  });
  http.addHook('onRequest', async (request, reply) => {
    const { may, openTo } = request.routeOptions.config;
    // An address without a route is answered by the page or by not-found, and both are for anyone.
    if (may === undefined || openTo?.(request)) return;
    const credential = credentialOf(request);
    refuseForgery(request, credential?.by);
    if (may === 'anyone') return;
    const known = credential && (await authenticate(accounts, credential.secret));
    if (!known) throw unauthenticated();
    // The browser throws its cookie away when that is over, however long the session lasts here.
    if (credential.by === 'cookie' && known.renewed !== undefined)
      setSessionCookie(request, reply, { secret: credential.secret, expiresAt: known.renewed });
    request.session = known.session;
    refuseUnlessAllowed(may, known.session.principal);
  });
  return routes;
}

/** The session of a request that the guard let through. */
export function sessionOf({ session }: FastifyRequest): OpenSession {
  if (session === null) throw unauthenticated();
  return session;
}
