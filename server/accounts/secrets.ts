import { createHash, randomBytes } from 'node:crypto';

/** A secret that opens something, as its holder gets it, with what is kept of it: its SHA-256 alone. */
export type Secret = { secret: string; secretHash: string };

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** 256 random bits. The prefix lets people and scanners tell what they have found. */
export function newSecret(prefix: 'session' | 'token' | 'link'): Secret {
  const secret = `candor_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, secretHash: hashSecret(secret) };
}
