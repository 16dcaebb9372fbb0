import type { Accounts } from '../../server/accounts/accounts.ts';
import { hashPassword } from '../../server/accounts/passwords.ts';
import type { Role } from '../../server/domain/role.ts';
import type { TestServer } from '../support/test-server.ts';

export const at = '2026-01-01T00:00:00.000Z';
export const noted = { at, action: 'account-created' as const, actor: null, subject: null };

/** Makes an account; its id and name are the same. */
export async function makePerson({ store }: Accounts, name: string, roles: Role[], password?: string, groups: string[] = []) {
  const hashed = password === undefined ? null : await hashPassword(password);
  await store.createPerson({ id: name, name, nameKey: name.toLowerCase(), password: hashed, roles, groups }, noted);
}

export type Answer = { status: number; code: string | undefined; cookie: string | undefined; body: string };

/** A request as a browser's page makes it, with the cookie it has. */
export async function ask(
  { address }: TestServer,
  method: string,
  path: string,
  { body, cookie, headers = {} }: { body?: object; cookie?: string | undefined; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(`${address}api/v1${path}`, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const code = response.ok ? undefined : JSON.parse(text).error.code;
  return { status: response.status, code, cookie: response.headers.get('set-cookie')?.split(';')[0], body: text };
}

/** Signs in with a password; the cookie. */
export async function enter(server: TestServer, name: string, password: string): Promise<string> {
  const { status, cookie, body } = await ask(server, 'POST', '/sign-in', { body: { name, password } });
  if (status !== 200 || !cookie) throw new Error(body);
  return cookie;
}
