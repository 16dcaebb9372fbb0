import type { FastifyRequest } from 'fastify';
import { CandorError } from '../errors.ts';

const loopback = new Set(['localhost', '127.0.0.1', '::1']);

/** Name and port of a `Host` or of an origin's host part; undefined if it is neither. */
function split(host: string): { name: string; port: number } | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::(\d{1,5}))?$/i.exec(host);
  if (!match) return undefined;
  return { name: (match[1] ?? match[2] ?? '').toLowerCase(), port: Number(match[3] ?? 80) };
}

const remedy = 'use the address it printed when it started, or one that CANDOR_ORIGIN names';

/**
 * Refuses requests that name another host than this server (a foreign name that was pointed here), and those that a page of another
 * origin makes. Own are the loopback names, the configured host and the address that was connected to, each with the server's port, and
 * the public origins (`https://candor.example`) under which a proxy serves it.
 */
export function guardOrigin(configuredHost: string, publicOrigins: readonly string[]) {
  const origins = new Set(publicOrigins);
  const hosts = new Set(publicOrigins.map((origin) => new URL(origin).host));
  return async ({ headers, socket }: FastifyRequest): Promise<void> => {
    const { localAddress, localPort } = socket;
    const names = new Set([...loopback, configuredHost.toLowerCase(), localAddress?.replace(/^::ffff:/, '').toLowerCase()]);
    const isOwn = (host: string): boolean => {
      const parts = split(host);
      return parts !== undefined && names.has(parts.name) && parts.port === localPort;
    };
    const { host, origin } = headers;
    if (host === undefined || !(isOwn(host) || hosts.has(host.toLowerCase())))
      throw new CandorError('forbidden', `Host "${host ?? ''}" is not this server; ${remedy}`);
    if (origin === undefined || origins.has(origin)) return;
    if (!origin.startsWith('http://') || !isOwn(origin.slice('http://'.length)))
      throw new CandorError('forbidden', `pages of "${origin}" may not use this server; ${remedy}`);
  };
}
