import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../support/practice-client.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { runCandor } from './run-candor.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
  // The commands run by the clock of the machine.
  server.accounts.now = () => new Date();
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const run = (...args: string[]) =>
  runCandor(args, { env: { CANDOR_DATA: server.folder, PORT: new URL(server.address).port, HOST: '127.0.0.1' } });
const meWith = async (token: string) =>
  (await fetch(`${server.address}api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).json();

test('token: one line on stdout, a bearer token in the role, for the same person each time; HTTP and socket take it', async () => {
  const first = await run('token', '--role', 'learner', '--name', 'Ada');
  expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^candor_token_[\w-]{43}\n$/)]);
  const token = first.out.trim();
  const me = await meWith(token);
  expect(me).toMatchObject({ name: 'Ada', roles: ['learner'] });
  const client = await connect(server.address, { authorization: `Bearer ${token}` });
  client.send({ type: 'start', persona: 'shopper' });
  await client.next('started');
  await client.close();
  // Another role of the same person: each token acts in its own.
  const second = (await run('token', '--role', 'coach', '--name', 'ada')).out.trim();
  expect(await meWith(second)).toMatchObject({ id: me.id, roles: ['coach'] });
  expect(await meWith(token)).toMatchObject({ roles: ['learner'] });
  // A role that is taken away is gone from the token.
  await server.store.setRoles(me.id, ['learner'], { at: '2026-01-01', action: 'roles-set', actor: null, subject: me.id });
  expect(await meWith(second)).toMatchObject({ roles: [] });
  const unnamed = (await run('token', '--role', 'designer')).out.trim();
  expect(await meWith(unnamed)).toMatchObject({ name: 'designer', roles: ['designer'] });
}, 90_000);

test('token without a name is never for somebody who is only called like the role, and does not give them the role', async () => {
  const at = '2026-01-01';
  await server.store.createPerson(
    { id: 'mallory', name: 'Admin', nameKey: 'admin', password: null, roles: ['learner'], groups: [] },
    { at, action: 'account-created', actor: null, subject: 'mallory' },
  );
  const refused = await run('token', '--role', 'admin');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('the account "Admin" does not have the role admin; say with --name');
  expect((await server.store.account('mallory'))?.roles).toEqual(['learner']);
  // Whoever names them means them.
  expect((await run('token', '--role', 'admin', '--name', 'admin')).code).toBe(0);
}, 90_000);

test.each([
  [['token'], /--role is missing: expected one of learner, coach, designer, admin/],
  [['token', '--role', 'king'], /--role king: expected one of/],
  [['token', '--role', 'admin', '--name', ' '], /--name: expected 1–80 characters/],
  [['token', '--role', 'admin', 'more'], /Unexpected argument/],
  [['link', '--name', 'Nobody'], /--name Nobody: nobody is called that; there are: You/],
])('%s is bad use', async (args, message) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});

test('link: a new link that signs the owner in, to the server that runs; not without its port', async () => {
  const { code, out } = await run('link');
  expect(code).toBe(0);
  const link = new URL(out.trim());
  expect(link.origin).toBe(new URL(server.address).origin);
  const claimed = await fetch(`${server.address}api/v1/links/claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: link.hash.slice(1) }),
  });
  expect(claimed.status).toBe(200);
  const unknown = await runCandor(['link'], { env: { CANDOR_DATA: server.folder, PORT: '0' } });
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('PORT=0')]);
}, 60_000);
