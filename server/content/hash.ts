import { createHash } from 'node:crypto';

/** What tells versions of content apart: the SHA-256 of their text, in hexadecimal. */
export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');
