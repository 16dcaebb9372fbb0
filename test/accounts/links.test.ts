import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAccounts } from '../../server/accounts/accounts.ts';
import { createFirstLink, createSignInLink } from '../../server/accounts/links.ts';
import type { NewLink } from '../../server/domain/account.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { type Answer, ask, enter, makePerson } from './people.ts';

const password = 'a lamp for the hall';
const hour = 3_600_000;
let server: TestServer;
let clock: number;
let admin: string;
beforeEach(async () => {
  server = await startTestServer();
  clock = Date.parse('2026-03-01T12:00:00.000Z');
  server.accounts.now = () => new Date(clock);
  await makePerson(server.accounts, 'Chief', ['admin'], password);
  admin = await enter(server, 'Chief', password);
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const secretOf = ({ path }: NewLink): string => {
  expect(path).toMatch(/^\/enter#candor_link_[\w-]{43}$/);
  return path.split('#')[1] ?? '';
};
const claim = (secret: string, more: object = {}): Promise<Answer> =>
  ask(server, 'POST', '/links/claim', { body: { secret, ...more } });
const look = (secret: string): Promise<Answer> => ask(server, 'POST', '/links/look', { body: { secret } });
const made = async (path: string, body: object = {}): Promise<NewLink> =>
  JSON.parse((await ask(server, 'POST', path, { cookie: admin, body })).body);
const meOf = async (cookie: string | undefined) => JSON.parse((await ask(server, 'GET', '/me', { cookie })).body);

describe('the first link', () => {
  test('is made at every start until the owner has come in, by whichever of them, and none after that', async () => {
    const [one, two] = [await createFirstLink(server.accounts), await createFirstLink(server.accounts)];
    if (!one || !two) throw new Error('the owner has not been in yet');
    const { cookie } = await claim(secretOf(one));
    expect(await meOf(cookie)).toMatchObject({ id: 'local', roles: ['learner', 'coach', 'designer', 'admin'] });
    expect(await createFirstLink(server.accounts)).toBeNull();
    // The one of the other start opens nothing any more.
    expect((await claim(secretOf(two))).code).toBe('link-gone');
  });
});

describe('a link', () => {
  test('works once, also for two who claim it at the same time, and on two processes', async () => {
    const secret = secretOf(await createSignInLink(server.accounts, 'local'));
    expect(JSON.parse((await look(secret)).body)).toEqual({ kind: 'sign-in', name: 'You' });
    // Looking has used nothing up.
    const answers = await Promise.all([claim(secret), claim(secret), claim(secret)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
    const other = await openStore(server.folder);
    const elsewhere = createAccounts({ store: other, now: () => new Date(clock), newId: () => crypto.randomUUID() });
    await createSignInLink(elsewhere, 'local');
    expect((await claim(secret)).code).toBe('link-gone');
    await other.close();
  });

  test('is too old after a day', async () => {
    const secret = secretOf(await createSignInLink(server.accounts, 'local'));
    clock += 24 * hour + 1;
    expect((await look(secret)).code).toBe('link-gone');
    expect((await claim(secret)).code).toBe('link-gone');
  });

  test('that was made up opens nothing', async () => {
    expect((await claim('candor_link_nonsense')).status).toBe(410);
    expect((await claim('')).status).toBe(400);
  });
});

describe('an invitation', () => {
  test('makes an account with its role, in its groups, and a password if one is wanted', async () => {
    const group = await made('/groups', { name: 'North' });
    const secret = secretOf(await made('/invites', { role: 'coach', groups: [group.id] }));
    expect(JSON.parse((await look(secret)).body)).toEqual({ kind: 'invite', role: 'coach' });
    expect((await claim(secret)).body).toContain('name: ');
    expect((await claim(secret, { name: 'chief' })).code).toBe('name-taken');
    expect((await claim(secret, { name: 'Ada', password: 'short' })).body).toContain('password: ');
    const { cookie } = await claim(secret, { name: 'Ada', password });
    expect(await meOf(cookie)).toMatchObject({ name: 'Ada', roles: ['coach'], groups: [{ name: 'North' }], password: true });
    expect((await claim(secret, { name: 'Bea' })).code).toBe('link-gone');
    await enter(server, 'Ada', password);
  });

  test('does not make an account that is called like a role, or like nothing', async () => {
    const secret = secretOf(await made('/invites', { role: 'learner' }));
    expect((await claim(secret, { name: 'Admin' })).code).toBe('name-taken');
    expect((await claim(secret, { name: '\u200b' })).code).toBe('bad-request');
    expect((await claim(secret, { name: 'Bea' })).status).toBe(200);
  });

  test('can be seen and withdrawn by admins as long as nobody has used it', async () => {
    const link = await made('/invites', { role: 'learner' });
    const list = async () => JSON.parse((await ask(server, 'GET', '/invites', { cookie: admin })).body).invites;
    expect(await list()).toMatchObject([{ id: link.id, role: 'learner' }]);
    expect(JSON.stringify(await list())).not.toContain('candor_link_');
    expect((await ask(server, 'DELETE', `/invites/${link.id}`, { cookie: admin })).status).toBe(200);
    expect((await ask(server, 'DELETE', `/invites/${link.id}`, { cookie: admin })).status).toBe(404);
    expect(await list()).toEqual([]);
    expect((await claim(secretOf(link), { name: 'Ada' })).code).toBe('link-gone');
  });

  test('into a group that is not there is refused; into one that is gone since, it makes the account without', async () => {
    expect((await ask(server, 'POST', '/invites', { cookie: admin, body: { role: 'learner', groups: ['no'] } })).status).toBe(
      404,
    );
    expect((await ask(server, 'POST', '/invites', { cookie: admin, body: { role: 'king' } })).status).toBe(400);
    const group = await made('/groups', { name: 'North' });
    const link = await made('/invites', { role: 'learner', groups: [group.id] });
    await ask(server, 'DELETE', `/groups/${group.id}`, { cookie: admin });
    expect(await meOf((await claim(secretOf(link), { name: 'Ada' })).cookie)).toMatchObject({ groups: [] });
  });
});

describe('a reset link', () => {
  test('sets a new password and ends every session there was', async () => {
    await makePerson(server.accounts, 'Ada', ['learner'], password);
    const before = await enter(server, 'Ada', password);
    const secret = secretOf(await made('/people/Ada/reset-link'));
    expect(JSON.parse((await look(secret)).body)).toEqual({ kind: 'reset', name: 'Ada' });
    expect((await claim(secret)).body).toContain('password: ');
    expect((await claim(secret, { password: 'ada ada ada' })).body).toContain('contains your name');
    const { cookie } = await claim(secret, { password: 'another lamp, for the stairs' });
    expect((await meOf(cookie)).name).toBe('Ada');
    expect((await ask(server, 'GET', '/me', { cookie: before })).status).toBe(401);
    await enter(server, 'Ada', 'another lamp, for the stairs');
  });

  test('is closed by a new password and by signing out everywhere, as a sign-in link is', async () => {
    await makePerson(server.accounts, 'Ada', ['learner'], password);
    const links = async () => {
      const signIn = await createSignInLink(server.accounts, 'Ada');
      return [secretOf(await made('/people/Ada/reset-link')), secretOf(signIn)];
    };
    const codes = (secrets: string[]) => Promise.all(secrets.map(async (secret) => (await look(secret)).code));
    const invitation = secretOf(await made('/invites', { role: 'learner' }));
    const next = 'another lamp, for the stairs';
    const cookie = await enter(server, 'Ada', password);
    const before = await links();
    expect(await codes(before)).toEqual([undefined, undefined]);
    await ask(server, 'PUT', '/me/password', { cookie, body: { current: password, password: next } });
    expect(await codes(before)).toEqual(['link-gone', 'link-gone']);
    const later = await links();
    await ask(server, 'DELETE', '/me/sessions', { cookie });
    expect(await codes(later)).toEqual(['link-gone', 'link-gone']);
    expect((await claim(later[0] ?? '', { password: next })).code).toBe('link-gone');
    // Nobody's own: an invitation.
    expect(await codes([invitation])).toEqual([undefined]);
  });

  test('is for people there are', async () => {
    expect((await ask(server, 'POST', '/people/nobody/reset-link', { cookie: admin })).status).toBe(404);
  });
});
