import type { Role } from '../../server/domain/role.ts';
import { connect } from './practice-client.ts';
import { begin, say, sayGoodbye } from './practised.ts';
import { writeSession } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const noted = { at: '2026-01-01T00:00:00.000Z', action: 'account-created' as const, actor: null, subject: null };

/** Learners, coaches and others by their names, with their groups. */
const everybody: Record<string, { role: Role; groups: string[] }> = {
  ada: { role: 'learner', groups: ['north'] },
  ben: { role: 'learner', groups: ['north', 'east'] },
  far: { role: 'learner', groups: ['south'] },
  cara: { role: 'coach', groups: ['north', 'east'] },
  carl: { role: 'coach', groups: ['north'] },
  sue: { role: 'coach', groups: ['south'] },
  dina: { role: 'designer', groups: [] },
};

export type Answered = { status: number; body: string; json: ReturnType<typeof JSON.parse> };

export type DeskServer = TestServer & {
  headersOf(user: string): { authorization: string };
  /** A request of somebody's; `json` is what the answer holds, null where that is no JSON. */
  as(user: string, method: string, path: string, body?: object): Promise<Answered>;
  /** Practises with the small shopper: says each reply, and takes leave. The replies are turns 1, 3, … */
  practise(user: string, replies?: readonly string[]): Promise<string>;
  /** The same, and hands it in. */
  submitted(user: string, replies?: readonly string[]): Promise<string>;
  /** What the audit log says was done, newest first. */
  audit(): Promise<{ action: string; actor: string; subject: string; detail: object }[]>;
};

/** A server with two groups that learn, and their coaches. */
export async function startDeskServer(setup: Parameters<typeof startTestServer>[0] = {}): Promise<DeskServer> {
  const server = await startTestServer(setup);
  const { store, folder, address } = server;
  for (const group of ['north', 'east', 'south']) await store.createGroup(group, group, noted);
  const tokens = new Map<string, string>([['local', writeSession(folder)]]);
  for (const [name, { role, groups }] of Object.entries(everybody)) {
    await store.createPerson({ id: name, name, nameKey: name, password: null, roles: [role], groups }, noted);
    tokens.set(name, writeSession(folder, name));
  }
  const headersOf = (user: string) => ({ authorization: `Bearer ${tokens.get(user)}` });

  const as: DeskServer['as'] = async (user, method, path, body) => {
    const response = await fetch(`${address}api/v1/${path}`, {
      method,
      headers: { ...headersOf(user), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json;');
    return { status: response.status, body: text, json: isJson ? JSON.parse(text) : null };
  };

  const practise: DeskServer['practise'] = async (user, replies = ['What are you looking for?']) => {
    const client = await connect(address, headersOf(user));
    const id = await begin(client);
    for (const text of replies) await say(client, text);
    await sayGoodbye(client);
    await client.close();
    return id;
  };

  return {
    ...server,
    headersOf,
    as,
    practise,
    async submitted(user, replies) {
      const id = await practise(user, replies);
      const { status, body } = await as(user, 'POST', `conversations/${id}/submit`);
      if (status !== 200) throw new Error(body);
      return id;
    },
    audit: async () => {
      const { entries } = (await as('local', 'GET', 'audit')).json;
      return entries.map(({ action, actor, subject, detail }: Record<string, { id: string } | null>) => ({
        action,
        actor: actor?.id ?? null,
        subject: subject?.id ?? null,
        detail,
      }));
    },
  };
}
