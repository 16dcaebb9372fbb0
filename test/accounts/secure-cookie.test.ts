import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { makePerson } from './people.ts';

const password = 'a lamp for the hall';
let server: TestServer;
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

async function start(setup: { publicOrigins?: string[]; trustedProxies?: string[] }): Promise<void> {
  server = await startTestServer(setup);
  await makePerson(server.accounts, 'Ada', ['learner'], password);
}

type Answer = { status: number | undefined; cookie: string };

/** Like fetch, but with any Host, as a proxy passes it on. */
function ask(method: string, path: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  const sent = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...headers,
        ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) } : {}),
      },
    };
    request(`${server.address}api/v1${path}`, options, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({ status: response.statusCode, cookie: response.headers['set-cookie']?.join('\n') ?? '' }),
      );
    })
      .on('error', reject)
      .end(sent);
  });
}

const signIn = async (headers: Record<string, string> = {}): Promise<string> =>
  (await ask('POST', '/sign-in', headers, { name: 'Ada', password })).cookie;

const secure = /^__Host-candor=candor_session_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/;
const plain = /^candor=candor_session_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/;

describe('where every public origin has TLS', () => {
  test('the session cookie is Secure and bound to the host, whatever the request says, and signs in and out', async () => {
    await start({ publicOrigins: ['https://candor.example'] });
    for (const headers of [{}, { host: 'candor.example' }, { host: 'candor.example', 'x-forwarded-proto': 'http' }])
      expect(await signIn(headers)).toMatch(secure);
    const cookie = (await signIn()).split(';')[0] ?? '';
    expect((await ask('GET', '/me', { cookie })).status).toBe(200);
    // Under the other name it is nothing: a page without TLS can have set that.
    expect((await ask('GET', '/me', { cookie: cookie.replace('__Host-', '') })).status).toBe(401);
    expect((await ask('POST', '/sign-out', { cookie })).cookie).toMatch(/^__Host-candor=; .*Secure/);
  });

  test('a proxy that says it has no TLS does not change that', async () => {
    await start({ publicOrigins: ['https://candor.example'], trustedProxies: ['127.0.0.1'] });
    expect(await signIn({ host: 'candor.example', 'x-forwarded-proto': 'http' })).toMatch(secure);
  });
});

test('beside origins with TLS and without, the host that was asked decides', async () => {
  await start({ publicOrigins: ['https://candor.example', 'http://candor.lan'] });
  expect(await signIn({ host: 'Candor.Example' })).toMatch(secure);
  expect(await signIn({ host: 'candor.lan' })).toMatch(plain);
  expect(await signIn()).toMatch(plain);
});

test('without an origin the request decides, where a trusted proxy says so', async () => {
  await start({ trustedProxies: ['127.0.0.1'] });
  expect(await signIn({ 'x-forwarded-proto': 'https' })).toMatch(secure);
  expect(await signIn()).toMatch(plain);
});
