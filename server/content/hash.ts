import { createHash } from 'node:crypto';

/** What tells versions of content apart: the SHA-256 of their text, in hexadecimal. */
export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/** As much of a hash as tells versions apart for people: its first twelve digits. */
export const shortHash = (hash: string): string => hash.slice(0, 12);
