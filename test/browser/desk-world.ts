import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Role } from '../../server/domain/role.ts';
import { connect } from '../support/practice-client.ts';
import { begin, say } from '../support/practised.ts';
import type { Launched } from './launch.ts';
import { type RealServer, startRealServer } from './real-server.ts';

const people = {
  Cara: 'coach',
  Carl: 'coach',
  Ada: 'learner',
  Ben: 'learner',
  Zoe: 'learner',
} as const satisfies Record<string, Role>;
export type Somebody = keyof typeof people;

export type DeskWorld = {
  server: RealServer;
  /** What somebody's own request is answered with; one that fails throws. */
  as(somebody: string, method: string, path: string, body?: object): Promise<ReturnType<typeof JSON.parse>>;
  /** Talks with the cynical shopper to the end, and hands it in unless told otherwise. The replies are turns 1, 3, … */
  practise(learner: string, replies: readonly string[], submit?: boolean): Promise<string>;
  /** A window in which somebody is signed in. */
  open(browser: Launched, somebody: string, options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
};

/** The real server with two coaches and three learners in one group, and as many more learners as are named. */
export async function startDeskWorld(more: readonly string[] = []): Promise<DeskWorld> {
  const server = await startRealServer();
  const asOwner = requests(server.url, server.cookie.value);
  const { id: group } = await asOwner('POST', '/groups', { name: 'North' });
  const tokens = new Map<string, string>();
  const learners = more.map((name) => [name, 'learner'] as const);
  for (const [name, role] of [...Object.entries(people), ...learners]) {
    const { path } = await asOwner('POST', '/invites', { role, groups: [group] });
    const response = await fetch(`${server.url}/api/v1/links/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: new URL(path, server.url).hash.slice(1), name }),
    });
    if (!response.ok) throw new Error(`${name} could not come in: ${await response.text()}`);
    tokens.set(name, /^candor=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '');
  }
  const tokenOf = (somebody: string) => tokens.get(somebody) ?? '';
  const as: DeskWorld['as'] = (somebody, method, path, body) => requests(server.url, tokenOf(somebody))(method, path, body);
  return {
    server,
    as,
    async practise(learner, replies, submit = true) {
      const client = await connect(`${server.url}/`, { authorization: `Bearer ${tokenOf(learner)}` });
      const id = await begin(client, { persona: 'cynical-shopper' });
      for (const text of replies) await say(client, text);
      client.send({ type: 'end' });
      await client.next('ended');
      await client.close();
      if (submit) await as(learner, 'POST', `/conversations/${id}/submit`);
      return id;
    },
    async open(browser, somebody, options = {}) {
      const context = await browser.open({
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        ...options,
      });
      await context.addCookies([{ name: 'candor', value: tokenOf(somebody), url: server.url }]);
      return context;
    },
    close: () => server.close(),
  };
}

const requests = (url: string, token: string) => async (method: string, path: string, body?: object) => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
};
