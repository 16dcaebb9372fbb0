import type { FastifyReply, FastifyRequest } from 'fastify';
import { CandorError } from '../errors.ts';
import type { Allowance } from './allowance.ts';

/** Refuses requests of an address that has used up its allowance, and says when to come back. */
export const limitRequests =
  (allowance: Allowance) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const taken = allowance.take(addressKey(request.ip));
    if (taken.ok) return;
    reply.header('retry-after', String(taken.retryAfterSeconds));
    throw new CandorError('overloaded', `too many requests from ${request.ip}; try again in ${taken.retryAfterSeconds} s`);
  };

/**
 * Who shares an allowance: an IPv4 address (also where it comes as `::ffff:…`), or the first 64 bits of an IPv6 address, which is what one
 * household or office is given.
 */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined ? before : [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return groups.slice(0, 4).join(':');
}
