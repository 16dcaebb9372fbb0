import type { Role } from '../../server/domain/role.ts';
import { writeSession } from './signed-in.ts';
import type { TestServer } from './test-server.ts';

/** What a request of somebody's came to. */
export type Answered = { status: number; body: Awaited<ReturnType<Response['json']>> };
export type Asks = (method: string, path: string, body?: object) => Promise<Answered>;

/** Makes an account with one role, and gives what asks `/api/v1/…` as it. */
export async function personWho(server: TestServer, name: string, role: Role): Promise<Asks> {
  const id = name.toLowerCase();
  const entry = { at: '2026-01-01T00:00:00.000Z', action: 'account-created' as const, actor: null, subject: id };
  await server.store.createPerson({ id, name, nameKey: id, password: null, roles: [role], groups: [] }, entry);
  const authorization = `Bearer ${writeSession(server.folder, id)}`;
  return async (method, path, body) => {
    const response = await fetch(`${server.address}api/v1/${path}`, {
      method,
      headers: { authorization, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: await response.json() };
  };
}
