import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Opened } from '../accounts/sessions.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The origins under which a proxy serves this server, as configured. */
    publicOrigins: readonly string[];
  }
}

// Behind TLS the prefix makes browsers refuse a cookie of this name that another host of the domain, or a page without TLS, has set.
const secureName = '__Host-candor';
const plainName = 'candor';

/**
 * Whether the browser is at an address with TLS. The configured origins say so whatever the request seems to be: a proxy that is not
 * trusted to tell the protocol must not cost a cookie its `Secure`. Beside origins with TLS and without, the host that was asked decides.
 */
function isSecure({ protocol, headers, server: { publicOrigins } }: FastifyRequest): boolean {
  if (protocol === 'https') return true;
  const secure = publicOrigins.filter((origin) => origin.startsWith('https:'));
  if (secure.length > 0 && secure.length === publicOrigins.length) return true;
  return secure.some((origin) => new URL(origin).host === headers.host?.toLowerCase());
}

const nameFor = (request: FastifyRequest): string => (isSecure(request) ? secureName : plainName);

const optionsFor = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request) }) as const;

/**
 * Puts a session into a cookie that scripts cannot read and that other sites' pages do not send, not even by a link; the page loads
 * without it and then asks for itself.
 */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, { secret, expiresAt }: Opened): void {
  reply.setCookie(nameFor(request), secret, { ...optionsFor(request), expires: new Date(expiresAt) });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), optionsFor(request));
}

/** What a request signs in with: a bearer token, which counts alone where there is one, or the cookie. */
export function credentialOf(request: FastifyRequest): { secret: string; by: 'bearer' | 'cookie' } | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    return secret === undefined ? undefined : { secret, by: 'bearer' };
  }
  const secret = request.cookies[nameFor(request)];
  return secret === undefined ? undefined : { secret, by: 'cookie' };
}
