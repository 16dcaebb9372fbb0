import { afterEach, describe, expect, test } from 'vitest';
import type { OidcConfig } from '../../server/accounts/identity-provider.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { type CookieBrowser, createCookieBrowser } from './cookie-browser.ts';
import { clientId, clientSecret, startTestProvider, type TestProvider } from './test-provider.ts';

let server: TestServer;
let provider: TestProvider;
afterEach(async () => {
  await server.close();
  await provider.close();
  removeFolder(server.folder);
});

async function start(config: Partial<OidcConfig> = {}, claimedIssuer?: string): Promise<void> {
  provider = await startTestProvider(claimedIssuer);
  server = await startTestServer({
    oidc: { issuer: provider.issuer, clientId, clientSecret, roleClaim: undefined, unknown: 'create', ...config },
  });
  provider.open(`${server.address}api/v1/oidc/callback`);
}

const startUrl = () => `${server.address}api/v1/oidc/start`;
const isHome = (url: URL) => url.origin === new URL(server.address).origin && !url.pathname.startsWith('/api/');
const isCallback = (url: URL) => url.pathname.endsWith('/oidc/callback');
/** Signs in; where the browser ends up. */
const signIn = async (browser: CookieBrowser): Promise<string> => {
  const { url } = await browser.go(startUrl(), isHome);
  return url.pathname + url.search;
};
const meOf = async (browser: CookieBrowser) => {
  const response = await browser.ask(`${server.address}api/v1/me`);
  return response.status === 200 ? response.json() : response.status;
};
const people = async () => (await (await fetchSignedIn(`${server.address}api/v1/people`)).json()).people;

test('whoever the provider knows comes in, as a learner, and comes back to the same account whatever they are called', async () => {
  await start();
  const browser = createCookieBrowser();
  expect(await signIn(browser)).toBe('/');
  const me = await meOf(browser);
  expect(me).toMatchObject({ name: 'Ann', roles: ['learner'], password: false });
  provider.person.claims = { name: 'Ann Newname' };
  const other = createCookieBrowser();
  expect(await signIn(other)).toBe('/');
  expect((await meOf(other)).id).toBe(me.id);
  expect(await (await fetchSignedIn(`${server.address}api/v1/audit`)).text()).toContain('identity provider');
});

describe('the page that somebody wanted to go to', () => {
  const from = (next: string) => `${startUrl()}?next=${encodeURIComponent(next)}`;

  test('is where they come out, with what comes after its path', async () => {
    await start();
    const browser = createCookieBrowser();
    const { url } = await browser.go(from('/conversations/abc/debrief?turn=3#marks'), isHome);
    expect(url.pathname + url.search + url.hash).toBe('/conversations/abc/debrief?turn=3#marks');
    expect((await meOf(browser)).name).toBe('Ann');
  });

  test('is kept for another way of signing in where this one fails', async () => {
    await start({ unknown: 'refuse' });
    const { url } = await createCookieBrowser().go(from('/people'), isHome);
    expect(url.pathname + url.search).toBe('/sign-in?problem=refused&next=%2Fpeople');
    provider.down();
    await server.close();
    removeFolder(server.folder);
    server = await startTestServer({
      oidc: { issuer: provider.issuer, clientId, clientSecret, roleClaim: undefined, unknown: 'create' },
    });
    const { url: down } = await createCookieBrowser().go(from('/people'), isHome);
    expect(down.pathname + down.search).toBe('/sign-in?problem=unavailable&next=%2Fpeople');
  });

  test('leads nowhere but to a page of ours', async () => {
    await start();
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/\n//evil.example',
      '/.//evil.example',
      '/x/..//evil.example',
      '\\\\evil.example',
      'javascript:alert(1)',
      'evil',
      '/api/v1/me/export',
      '/API/v1/oidc/start',
      '/%61pi/../api/v1/oidc/start',
      `/${'x'.repeat(500)}`,
    ]) {
      const { url } = await createCookieBrowser().go(from(next), isHome);
      expect(url.href, JSON.stringify(next)).toBe(server.address);
    }
    const { url } = await createCookieBrowser().go(`${startUrl()}?next=/a&next=//evil.example`, isHome);
    expect(url.href).toBe(server.address);
  });

  test('is looked at again on the way back: a cookie that was changed leads nowhere else', async () => {
    await start();
    const browser = createCookieBrowser();
    const { url } = await browser.go(from('/people'), isCallback);
    browser.change(url.host, 'candor-oidc', (text) => {
      const kept = JSON.parse(Buffer.from(text, 'base64url').toString());
      return Buffer.from(JSON.stringify({ ...kept, next: '//evil.example' })).toString('base64url');
    });
    const { response } = await browser.go(url.href, () => false);
    expect(response?.url).toBe(server.address);
  });
});

test('the way there has a code challenge, a state and a nonce, and asks for no secret in the address', async () => {
  await start();
  const { url } = await createCookieBrowser().go(startUrl(), (at) => at.origin === provider.issuer);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^.{43}$/),
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
    redirect_uri: `${server.address}api/v1/oidc/callback`,
  });
  expect(url.href).not.toContain('secret');
});

test('two people of one name are told apart', async () => {
  await start();
  await signIn(createCookieBrowser());
  provider.person = { subject: 'ann-2', claims: { name: 'Ann' } };
  const second = createCookieBrowser();
  await signIn(second);
  expect(await meOf(second)).toMatchObject({ name: 'Ann (2)' });
});

test('an account is not taken over by somebody who is called the same at the provider', async () => {
  await start();
  provider.person = { subject: 'mallory', claims: { name: 'You' } };
  const browser = createCookieBrowser();
  await signIn(browser);
  expect(await meOf(browser)).toMatchObject({ name: 'You (2)', roles: ['learner'] });
});

test('roles follow the claim at each sign-in; words that are no roles are passed over', async () => {
  await start({ roleClaim: 'groups' });
  provider.person.claims = { name: 'Ann', groups: ['staff', 'coach', 'learner'] };
  const browser = createCookieBrowser();
  expect(await signIn(browser)).toBe('/');
  expect((await meOf(browser)).roles).toEqual(['learner', 'coach']);
  provider.person.claims = { name: 'Ann', groups: 'designer' };
  expect(await signIn(browser)).toBe('/');
  expect((await meOf(browser)).roles).toEqual(['designer']);
});

test.each([
  ['the claim is missing', { name: 'Ann' }],
  ['the claim gives no role', { name: 'Ann', groups: ['staff'] }],
])('%s: refused, and no account is made', async (_, claims) => {
  await start({ roleClaim: 'groups' });
  provider.person.claims = claims;
  const browser = createCookieBrowser();
  expect(await signIn(browser)).toBe('/sign-in?problem=refused');
  expect(await meOf(browser)).toBe(401);
  expect(await people()).toHaveLength(1);
});

test('who comes back with a claim that gives no role loses the roles of open sessions too, and comes in no more', async () => {
  await start({ roleClaim: 'groups' });
  provider.person.claims = { name: 'Ann', groups: ['coach'] };
  const [before, browser] = [createCookieBrowser(), createCookieBrowser()];
  await signIn(before);
  provider.person.claims = { name: 'Ann', groups: ['left'] };
  expect(await signIn(browser)).toBe('/sign-in?problem=refused');
  expect(await meOf(browser)).toBe(401);
  expect((await meOf(before)).roles).toEqual([]);
  expect((await before.ask(`${server.address}api/v1/submissions`)).status).toBe(403);
});

test('a claim that is missing leaves roles as they are: the provider says nothing of anybody', async () => {
  await start({ roleClaim: 'groups' });
  provider.person.claims = { name: 'Ann', groups: ['coach'] };
  const before = createCookieBrowser();
  await signIn(before);
  provider.person.claims = { name: 'Ann' };
  expect(await signIn(createCookieBrowser())).toBe('/sign-in?problem=refused');
  expect((await meOf(before)).roles).toEqual(['coach']);
});

test.each([
  ['Admin', 'Admin (2)'],
  ['co\u200bach', 'coach (2)'],
  ['\u200b\u3164', 'ann-1'],
  ['Ann\u200b  Lind', 'Ann Lind'],
  [`${'x'.repeat(69)}😀`, 'x'.repeat(69)],
])('the name %j at the provider becomes %j here', async (name, called) => {
  await start();
  provider.person.claims = { name };
  const browser = createCookieBrowser();
  expect(await signIn(browser)).toBe('/');
  expect(await meOf(browser)).toMatchObject({ name: called, roles: ['learner'] });
});

test('who has no account is refused where that is configured', async () => {
  await start({ unknown: 'refuse' });
  expect(await signIn(createCookieBrowser())).toBe('/sign-in?problem=refused');
  expect(await people()).toHaveLength(1);
});

test('another state, a foreign browser, a code used twice and an error of the provider open nothing', async () => {
  await start();
  const browser = createCookieBrowser();
  const failed = '/sign-in?problem=failed';
  const end = async (by: CookieBrowser, url: URL | string) => {
    const { url: at } = await by.go(String(url), isHome);
    return at.pathname + at.search;
  };
  const { url: first } = await browser.go(startUrl(), isCallback);
  const changed = new URL(first);
  changed.searchParams.set('state', 'x'.repeat(43));
  expect(await end(createCookieBrowser(), first)).toBe(failed);
  expect(await end(browser, changed)).toBe(failed);
  // The failure has used up what the browser kept, so that the right address no longer works either.
  expect(await end(browser, first)).toBe(failed);
  const { url: second } = await browser.go(startUrl(), isCallback);
  expect(await end(browser, second)).toBe('/');
  expect(await end(browser, second)).toBe(failed);
  const { url: third } = await browser.go(startUrl(), isCallback);
  expect(
    await end(browser, `${third.origin}${third.pathname}?error=access_denied&state=${third.searchParams.get('state')}`),
  ).toBe(failed);
});

test('somebody else’s code is refused for its challenge, and an answer of another issuer too', async () => {
  await start();
  const [ann, ben] = [createCookieBrowser(), createCookieBrowser()];
  const { url: anns } = await ann.go(startUrl(), isCallback);
  const { url: bens } = await ben.go(startUrl(), isCallback);
  const stolen = new URL(bens);
  stolen.searchParams.set('code', anns.searchParams.get('code') ?? '');
  expect((await ben.go(stolen.href, isHome)).url.search).toBe('?problem=failed');
  const { url: mixed } = await ben.go(startUrl(), isCallback);
  mixed.searchParams.set('iss', 'https://evil.example');
  expect((await ben.go(mixed.href, isHome)).url.search).toBe('?problem=failed');
  expect(await meOf(ben)).toBe(401);
});

test('a sign-in that took longer than ten minutes is refused', async () => {
  await start();
  const browser = createCookieBrowser();
  const { url } = await browser.go(startUrl(), isCallback);
  const now = server.accounts.now;
  server.accounts.now = () => new Date(now().getTime() + 11 * 60_000);
  expect((await browser.go(url.href, isHome)).url.search).toBe('?problem=failed');
});

test('a provider that says it is another one is refused', async () => {
  await start({}, 'http://127.0.0.1:9');
  expect(await signIn(createCookieBrowser())).toBe('/sign-in?problem=unavailable');
});

test('a provider that is down does not keep Candor from serving, and is asked again later', async () => {
  await start();
  provider.down();
  const browser = createCookieBrowser();
  expect(await signIn(browser)).toBe('/sign-in?problem=unavailable');
  expect((await fetch(`${server.address}ready`)).status).toBe(200);
  provider.open(`${server.address}api/v1/oidc/callback`);
  expect(await signIn(browser)).toBe('/');
});

test('neither code, token nor secret reaches the log', async () => {
  await start();
  const browser = createCookieBrowser();
  const { url } = await browser.go(startUrl(), isCallback);
  await browser.go(url.href, isHome);
  await browser.go(url.href, isHome);
  const log = server.log.join('');
  expect(log).toContain('sign-in by identity provider failed');
  expect(log).not.toContain(url.searchParams.get('code') ?? 'none');
  expect(log).not.toContain(clientSecret);
});

test('the sign-in page is told which ways there are', async () => {
  await start();
  const ways = async () => (await fetch(`${server.address}api/v1/sign-in/ways`)).json();
  expect(await ways()).toEqual({ password: true, identityProvider: true });
  await server.close();
  removeFolder(server.folder);
  server = await startTestServer();
  expect(await ways()).toEqual({ password: true, identityProvider: false });
  expect((await fetch(startUrl())).status).toBe(404);
});
