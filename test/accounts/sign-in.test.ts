import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../support/practice-client.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { ask, enter, makePerson } from './people.ts';

const password = 'a lamp for the hall';
let server: TestServer;
let clock: number;
beforeEach(async () => {
  server = await startTestServer();
  clock = Date.parse('2026-03-01T12:00:00.000Z');
  server.accounts.now = () => new Date(clock);
  await makePerson(server.accounts, 'Ada', ['learner'], password);
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const attempt = (name: string, given: string) => ask(server, 'POST', '/sign-in', { body: { name, password: given } });

test('the name in any case and the password sign in; a wrong one, a wrong name and no password look the same', async () => {
  const cookie = await enter(server, '  aDA ', password);
  expect(JSON.parse((await ask(server, 'GET', '/me', { cookie })).body)).toMatchObject({
    name: 'Ada',
    roles: ['learner'],
    password: true,
  });
  await makePerson(server.accounts, 'Bare', ['learner']);
  const refused = [await attempt('Ada', 'not this one'), await attempt('Nobody', password), await attempt('Bare', password)];
  expect(new Set(refused.map(({ body }) => body)).size).toBe(1);
  for (const { status, code, cookie } of refused) expect([status, code, cookie]).toEqual([401, 'unauthenticated', undefined]);
});

test('only hashes are kept: of passwords by argon2id, of sessions by SHA-256', async () => {
  const cookie = await enter(server, 'Ada', password);
  const account = await server.store.account('Ada');
  expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const secret = cookie.split('=')[1] ?? '';
  expect(secret).toMatch(/^candor_session_[\w-]{43}$/);
  expect(await server.store.openSession({ secretHash: secret }, new Date(clock).toISOString())).toBeUndefined();
  expect(server.log.join('')).not.toMatch(/candor_session_|a lamp for the hall/);
});

describe('tries that fail', () => {
  test('lock the name at this address, longer each time, and let it go again', async () => {
    for (let count = 0; count < 5; count++) expect((await attempt('Ada', 'wrong')).code).toBe('unauthenticated');
    const locked = await attempt('Ada', password);
    expect([locked.status, locked.code]).toEqual([429, 'rate-limited']);
    expect(locked.body).toContain('wait 2 seconds');
    clock += 2_001;
    expect((await attempt('Ada', 'wrong')).code).toBe('unauthenticated');
    expect((await attempt('Ada', password)).body).toContain('wait 4 seconds');
    clock += 4_001;
    await enter(server, 'Ada', password);
    // Having signed in starts the count anew.
    expect((await attempt('Ada', 'wrong')).code).toBe('unauthenticated');
    await enter(server, 'Ada', password);
  });

  test('at the same time are all counted', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('Ada', 'wrong')));
    expect(answers.filter(({ code }) => code === 'unauthenticated')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'rate-limited')).toHaveLength(7);
  });

  test('of other names are counted by themselves, until there are too many from one address', async () => {
    for (let count = 0; count < 5; count++) await attempt('Ada', 'wrong');
    await makePerson(server.accounts, 'Bea', ['learner'], password);
    await enter(server, 'Bea', password);
    const codes = [];
    for (let count = 0; count < 50; count++) codes.push((await attempt(`Name ${count}`, 'wrong')).code);
    expect(codes).toContain('rate-limited');
  });

  test('from addresses of one IPv6 network of 64 bits are counted together', async () => {
    await server.close();
    removeFolder(server.folder);
    server = await startTestServer({ trustedProxies: ['127.0.0.1'] });
    server.accounts.now = () => new Date(clock);
    await makePerson(server.accounts, 'Ada', ['learner'], password);
    const from = async (address: string) => {
      const body = { name: 'Ada', password: 'wrong' };
      return (await ask(server, 'POST', '/sign-in', { headers: { 'x-forwarded-for': address }, body })).code;
    };
    for (let count = 1; count <= 5; count++) expect(await from(`2001:db8:1:2::${count}`)).toBe('unauthenticated');
    expect(await from('2001:db8:1:2:ffff::6')).toBe('rate-limited');
    expect(await from('2001:db8:1:3::1')).toBe('unauthenticated');
  });

  test('are forgotten after an hour', async () => {
    for (let count = 0; count < 5; count++) await attempt('Ada', 'wrong');
    clock += 3_600_001;
    for (let count = 0; count < 5; count++) expect((await attempt('Ada', 'wrong')).code).toBe('unauthenticated');
  });
});

describe('sessions', () => {
  test('sign out ends one, and everywhere all, in every process on the database', async () => {
    const [here, there] = [await enter(server, 'Ada', password), await enter(server, 'Ada', password)];
    expect((await ask(server, 'POST', '/sign-out', { cookie: here })).cookie).toBe('candor=');
    expect((await ask(server, 'GET', '/me', { cookie: here })).status).toBe(401);
    expect((await ask(server, 'GET', '/me', { cookie: there })).status).toBe(200);
    const more = await enter(server, 'Ada', password);
    await ask(server, 'DELETE', '/me/sessions', { cookie: there });
    for (const cookie of [there, more]) expect((await ask(server, 'GET', '/me', { cookie })).status).toBe(401);
  });

  test('are listed, the present one marked, and each can be ended; not those of others', async () => {
    const [here, there] = [await enter(server, 'Ada', password), await enter(server, 'Ada', password)];
    const list = async () => JSON.parse((await ask(server, 'GET', '/me/sessions', { cookie: here })).body).sessions;
    const other = (await list()).find(({ current }: { current: boolean }) => !current);
    await makePerson(server.accounts, 'Bea', ['admin'], password);
    const stranger = await enter(server, 'Bea', password);
    expect((await ask(server, 'DELETE', `/me/sessions/${other.id}`, { cookie: stranger })).status).toBe(404);
    expect((await ask(server, 'DELETE', `/me/sessions/${other.id}`, { cookie: here })).status).toBe(200);
    expect((await ask(server, 'GET', '/me', { cookie: there })).status).toBe(401);
    expect(await list()).toMatchObject([{ current: true }]);
  });

  test('end 30 days after they were last used', async () => {
    const cookie = await enter(server, 'Ada', password);
    const day = 24 * 3_600_000;
    for (let count = 0; count < 3; count++) {
      clock += 29 * day;
      expect((await ask(server, 'GET', '/me', { cookie })).status).toBe(200);
    }
    clock += 31 * day;
    expect((await ask(server, 'GET', '/me', { cookie })).status).toBe(401);
  });

  test('that end cut their open sockets at once, and those that another process ended at the next frame', async () => {
    const [one, two] = [await enter(server, 'Ada', password), await enter(server, 'Ada', password)];
    // By another name of the server: by this one clients of tests come as the owner.
    const open = (cookie: string) => connect(server.address.replace('127.0.0.1', 'localhost'), { cookie });
    const [first, second] = [await open(one), await open(two)];
    await ask(server, 'POST', '/sign-out', { cookie: one });
    expect(await first.next('error')).toMatchObject({ code: 'unauthenticated' });
    expect(await first.closed).toBe(1008);
    // Past this process's own knowledge.
    await server.store.endSessions('Ada', { at: '2026-03-01', action: 'sign-out-everywhere', actor: null, subject: 'Ada' });
    second.send({ type: 'start', persona: 'shopper' });
    expect(await second.next('error')).toMatchObject({ code: 'unauthenticated' });
    expect(await second.closed).toBe(1008);
    expect((await server.store.listConversations({ userId: 'Ada', name: 'Ada', roles: [], groups: [] }, 10)).items).toEqual([]);
  });

  test('a new password needs the present one, and ends all other sessions', async () => {
    const [here, there] = [await enter(server, 'Ada', password), await enter(server, 'Ada', password)];
    const next = 'another lamp, for the stairs';
    const set = (body: object) => ask(server, 'PUT', '/me/password', { cookie: here, body });
    expect((await set({ password: next })).code).toBe('forbidden');
    const wrong = await set({ current: 'wrong', password: next });
    expect([wrong.code, wrong.body]).toEqual(['forbidden', expect.not.stringMatching(/current|password:/)]);
    const [logged] = await server.store.listAudit(1);
    expect(logged).toMatchObject({ action: 'sign-in-failed', actor: null, subject: { id: 'Ada' } });
    expect((await set({ current: password, password: 'short' })).body).toContain('password: ');
    expect((await set({ current: password, password: 'ada is my name' })).body).toContain('contains your name');
    expect((await set({ current: password, password: 'aaaaaaaaaaaa' })).body).toContain('nearly the same character');
    expect((await set({ current: password, password: next })).status).toBe(200);
    expect((await ask(server, 'GET', '/me', { cookie: here })).status).toBe(200);
    expect((await ask(server, 'GET', '/me', { cookie: there })).status).toBe(401);
    expect((await attempt('Ada', password)).status).toBe(401);
    await enter(server, 'Ada', next);
  });
});

describe('the cookie', () => {
  /** What a request's answer does to the browser's cookie. */
  const setBy = async (path: string, headers: Record<string, string>) =>
    (await fetch(`${server.address}api/v1${path}`, { headers })).headers.getSetCookie();

  test('lasts as long as its session: it is set anew when that is used after an hour, and not with each request', async () => {
    const cookie = await enter(server, 'Ada', password);
    expect(await setBy('/me', { cookie })).toEqual([]);
    clock += 29 * 24 * 3_600_000;
    const [renewed, ...more] = await setBy('/me', { cookie });
    expect(more).toEqual([]);
    const until = new Date(clock + 30 * 24 * 3_600_000).toUTCString();
    expect(renewed).toBe(`${cookie}; Path=/; Expires=${until}; HttpOnly; SameSite=Strict`);
    expect(await setBy('/me', { cookie })).toEqual([]);
  });

  test('is not handed to a program that came with a bearer token', async () => {
    const secret = (await enter(server, 'Ada', password)).split('=')[1];
    clock += 29 * 24 * 3_600_000;
    expect(await setBy('/me', { authorization: `Bearer ${secret}` })).toEqual([]);
  });

  test('is gone after signing out, though the same request has renewed it', async () => {
    const cookie = await enter(server, 'Ada', password);
    clock += 29 * 24 * 3_600_000;
    const { headers } = await fetch(`${server.address}api/v1/sign-out`, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^candor=; .*Expires=Thu, 01 Jan 1970/)]);
  });
});

describe('a change that rides on a cookie', () => {
  test.each<[string, Record<string, string>, number]>([
    ['from our own page, as the browser says', { 'sec-fetch-site': 'same-origin' }, 200],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from another host of the site', { 'sec-fetch-site': 'same-site' }, 403],
    ['typed into the address bar, or so it says', { 'sec-fetch-site': 'none' }, 403],
    ['with the origin of another', { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' }, 403],
    ['with no origin at all', { 'sec-fetch-site': 'null' }, 403],
  ])('%s: %o is answered with %i', async (_, headers, status) => {
    const cookie = await enter(server, 'Ada', password);
    const answer = await ask(server, 'PATCH', '/me', { cookie, headers, body: { name: 'Ada' } });
    expect(answer.status, answer.body).toBe(status);
  });

  test('without a word of where it is from is refused, with our origin taken; a bearer token needs neither', async () => {
    const cookie = await enter(server, 'Ada', password);
    const { host, origin } = new URL(server.address);
    // Not by fetch, which says by itself where it is from.
    const send = (headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const sent = request(
          `${server.address}api/v1/me/sessions/none`,
          { method: 'DELETE', headers: { host, ...headers } },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          },
        );
        sent.on('error', reject).end();
      });
    expect(await send({ cookie })).toBe(403);
    expect(await send({ cookie, origin })).toBe(404);
    expect(await send({ authorization: `Bearer ${cookie.split('=')[1]}` })).toBe(404);
    expect(await send({ authorization: 'Bearer nonsense', cookie })).toBe(401);
  });

  test('to sign in is refused from another site as well', async () => {
    const answer = await ask(server, 'POST', '/sign-in', {
      headers: { 'sec-fetch-site': 'cross-site' },
      body: { name: 'Ada', password },
    });
    expect([answer.status, answer.cookie]).toEqual([403, undefined]);
  });
});

test('a name that is taken is refused, whatever its case; another one is what one signs in with', async () => {
  const cookie = await enter(server, 'Ada', password);
  const rename = (name: string) => ask(server, 'PATCH', '/me', { cookie, body: { name } });
  expect((await rename('YOU')).code).toBe('name-taken');
  expect((await rename(' ')).code).toBe('bad-request');
  expect((await rename('Ada  Lind')).status).toBe(200);
  await enter(server, 'ada lind', password);
  expect((await attempt('Ada', password)).status).toBe(401);
});

test.each([
  ['admin', 'name-taken'],
  [' ADMIN ', 'name-taken'],
  ['Coach', 'name-taken'],
  ['ad\u200bmin', 'name-taken'],
  ['ａｄｍｉｎ', 'name-taken'],
  ['Y\u200dou', 'name-taken'],
  ['Yo\u2060u\ufe0f', 'name-taken'],
  ['\u200b\u200d\u3164', 'bad-request'],
  ['\u0000\u0007', 'bad-request'],
  ['ﷺ'.repeat(20), 'bad-request'],
])(
  'the name %j, a role’s, another’s to the eye, nobody’s, or too long when composed, is answered with %s',
  async (name, code) => {
    const cookie = await enter(server, 'Ada', password);
    expect((await ask(server, 'PATCH', '/me', { cookie, body: { name } })).code).toBe(code);
    expect((await server.store.account('Ada'))?.name).toBe('Ada');
  },
);

test('a name is kept without what nobody sees', async () => {
  const cookie = await enter(server, 'Ada', password);
  await ask(server, 'PATCH', '/me', { cookie, body: { name: '\ufeff Ada\u200b\tLind\u00ad' } });
  expect((await server.store.account('Ada'))?.name).toBe('Ada Lind');
});
