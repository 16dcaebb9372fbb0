import { createHash, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Principal } from '../../server/domain/principal.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';

/** The account that every database begins with. */
export const localOwner: Principal = {
  userId: 'local',
  name: 'You',
  roles: ['learner', 'coach', 'designer', 'admin'],
  groups: [],
};

/** What tests sign in with, by the host and port of the server. */
const tokens = new Map<string, string>();

/** `Authorization` for a server that tests have signed in to. */
export function authorizationFor(address: string): Record<string, string> {
  const token = tokens.get(new URL(address).host);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

export const keepToken = (address: string, token: string): void => void tokens.set(new URL(address).host, token);

/** Writes an open session of somebody's into a database, which a server may be using; it never ends. Returns its token. */
export function writeSession(folder: string, user = localOwner.userId): string {
  const token = randomBytes(32).toString('base64url');
  const database = new Database(databaseFile(folder));
  database.pragma('busy_timeout = 5000');
  database
    .prepare(
      `insert into session (id, secret_hash, user, kind, label, created_at, seen_at, expires_at)
       values (?, ?, ?, 'token', 'test', '2026-01-01', '9999-01-01', '9999-01-01')`,
    )
    .run(token, createHash('sha256').update(token).digest('hex'), user);
  database.close();
  return token;
}

/** Signs tests in to a server as the owner, whatever it knows of them. */
export const signIn = (address: string, folder: string): void => keepToken(address, writeSession(folder));

/** The address of a server, which its first line on stdout is, or the sign-in link leads to. */
export const addressIn = (line: string): string => new URL('/', line).href;

/** `fetch`, signed in where tests are signed in. */
export function fetchSignedIn(url: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, headers: { ...authorizationFor(url), ...Object.fromEntries(new Headers(headers)) } });
}

/** Signs tests in by the link that a server printed, where its database cannot be reached. Returns the server's address. */
export async function signInByLink(line: string): Promise<string> {
  const address = addressIn(line);
  const response = await fetch(`${address}api/v1/links/claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: new URL(line).hash.slice(1) }),
  });
  keepToken(address, /^candor=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '');
  return address;
}
