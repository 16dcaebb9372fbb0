import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Opened } from '../accounts/sessions.ts';

// Behind TLS the prefix makes browsers refuse a cookie of this name that another host of the domain, or a page without TLS, has set.
const secureName = '__Host-candor';
const plainName = 'candor';

const nameFor = ({ protocol }: FastifyRequest): string => (protocol === 'https' ? secureName : plainName);

/**
 * Puts a session into a cookie that scripts cannot read and that other sites' pages do not send, not even by a link; the page loads
 * without it and then asks for itself.
 */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, { secret, expiresAt }: Opened): void {
  reply.setCookie(nameFor(request), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    expires: new Date(expiresAt),
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' });
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
