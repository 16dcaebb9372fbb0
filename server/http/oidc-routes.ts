import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type IdentityProvider, PendingSignIn } from '../accounts/identity-provider.ts';
import { pendingMs, signInKnown } from '../accounts/sign-in-known.ts';
import { CandorError } from '../errors.ts';
import type { HttpDeps } from './http-deps.ts';
import { ownPath } from './own-path.ts';
import { setSessionCookie } from './session-cookie.ts';

const anyone = { config: { may: 'anyone' } } as const;
const callbackPath = '/api/v1/oidc/callback';

/** What the browser keeps meanwhile: what the provider is held to, and the page that the person wanted to go to. */
const Kept = PendingSignIn.extend({ next: z.string().transform(ownPath).default('/') });
type Kept = z.infer<typeof Kept>;
const StartQuery = z.object({ next: z.unknown().optional().transform(ownPath) });

/** The origin that a browser is at: the public one it named, else the first one, else the address it asked. */
function originOf({ headers, protocol, host }: FastifyRequest, publicOrigins: readonly string[]): string {
  const named = publicOrigins.find((origin) => new URL(origin).host === headers.host?.toLowerCase());
  return named ?? publicOrigins[0] ?? `${protocol}://${host}`;
}

// Lax, since the browser comes back from another site; a strict one would stay away.
const cookieOptions = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;
const cookieName = (secure: boolean): string => (secure ? '__Host-candor-oidc' : 'candor-oidc');

function readKept(text: string | undefined): Kept {
  try {
    return Kept.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString()));
  } catch (error) {
    throw new CandorError('unauthenticated', 'this browser did not begin to sign in here', { cause: error });
  }
}

/** What the sign-in page is told: it has the words. */
function problemOf(error: unknown): 'refused' | 'unavailable' | 'failed' {
  if (error instanceof CandorError && error.code === 'forbidden') return 'refused';
  return error instanceof CandorError && error.code === 'unavailable' ? 'unavailable' : 'failed';
}

/** `next` goes along, so that another way of signing in still leads there. */
function backToSignIn(request: FastifyRequest, reply: FastifyReply, next: string, error: unknown) {
  const problem = problemOf(error);
  // Not the error itself: those of the provider carry what it answered.
  const why = error instanceof Error ? error.message : 'unknown';
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  request.log.warn({ problem, why, code }, 'sign-in by identity provider failed');
  const query = new URLSearchParams({ problem, ...(next === '/' ? {} : { next }) });
  return reply.redirect(`/sign-in?${query}`, 303);
}

/** Signing in by an identity provider, where one is configured. Both are pages to go to, so that errors lead back to the sign-in page. */
export function oidcRoutes(
  app: FastifyInstance,
  { accounts }: HttpDeps,
  provider: IdentityProvider | undefined,
  publicOrigins: readonly string[],
): void {
  app.get('/api/v1/sign-in/ways', anyone, async () => ({ password: true, identityProvider: provider !== undefined }));
  if (!provider) return;

  app.get('/api/v1/oidc/start', anyone, async (request, reply) => {
    const { next } = StartQuery.parse(request.query);
    try {
      const origin = originOf(request, publicOrigins);
      const { url, pending } = await provider.begin(origin + callbackPath, accounts.now());
      const secure = origin.startsWith('https:');
      const kept: Kept = { ...pending, next };
      reply.setCookie(cookieName(secure), Buffer.from(JSON.stringify(kept)).toString('base64url'), {
        ...cookieOptions(secure),
        maxAge: pendingMs / 1000,
      });
      return reply.redirect(url, 303);
    } catch (error) {
      return backToSignIn(request, reply, next, error);
    }
  });

  app.get(callbackPath, anyone, async (request, reply) => {
    const origin = originOf(request, publicOrigins);
    const secure = origin.startsWith('https:');
    const name = cookieName(secure);
    // Once used or failed, it is of no further use to anyone.
    reply.clearCookie(name, cookieOptions(secure));
    let next = '/';
    try {
      const pending = readKept(request.cookies[name]);
      next = pending.next;
      const returned = new URL(callbackPath + (/\?.*$/s.exec(request.url)?.[0] ?? ''), origin);
      const label = request.headers['user-agent'] ?? '';
      setSessionCookie(request, reply, await signInKnown(accounts, provider, returned, pending, label));
      return reply.redirect(next, 303);
    } catch (error) {
      return backToSignIn(request, reply, next, error);
    }
  });
}
