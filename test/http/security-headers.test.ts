import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { authorizationFor } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

/** Like fetch, but with any headers, also Host. */
const statusWith = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${server.address}${path}`, { headers: { ...authorizationFor(server.address), ...headers } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });

test.each(['', 'api/v1/personas', 'api/v1/nothing', 'health'])('/%s comes with a strict policy', async (path) => {
  server = await startTestServer();
  const { headers } = await fetch(`${server.address}${path}`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('microphone=()'),
  });
  expect(headers.get('x-powered-by')).toBeNull();
});

test('what the API answers is kept in no cache, errors included', async () => {
  server = await startTestServer();
  for (const path of ['api/v1/conversations', 'api/v1/conversations/none'])
    expect((await fetch(`${server.address}${path}`)).headers.get('cache-control')).toBe('no-store');
});

test('browsers are told to come back by HTTPS only where every public origin is one', async () => {
  server = await startTestServer();
  expect((await fetch(server.address)).headers.get('strict-transport-security')).toBeNull();
  await server.close();
  server = await startTestServer({ publicOrigins: ['https://candor.example', 'http://candor.lan'] });
  expect((await fetch(server.address)).headers.get('strict-transport-security')).toBeNull();
  await server.close();
  server = await startTestServer({ publicOrigins: ['https://candor.example'] });
  expect((await fetch(server.address)).headers.get('strict-transport-security')).toBe('max-age=31536000');
});

describe('with a public origin configured', () => {
  const startPublic = async () => {
    server = await startTestServer({ publicOrigins: ['https://candor.example', 'https://candor.example:8443'] });
    return new URL(server.address).host;
  };

  test('its host and its pages are taken, for requests and sockets, and so is the address on this machine', async () => {
    const local = await startPublic();
    for (const headers of [
      { host: 'candor.example', origin: 'https://candor.example' },
      { host: 'Candor.Example' },
      { host: 'candor.example:8443', origin: 'https://candor.example:8443' },
      { host: local, origin: 'https://candor.example' },
      { host: local },
    ])
      expect(await statusWith('api/v1/personas', headers), JSON.stringify(headers)).toBe(200);
    await (await server.connect({ host: 'candor.example', origin: 'https://candor.example' })).close();
  });

  test('everything else is refused: another scheme, port, host or part of the name', async () => {
    const local = await startPublic();
    for (const headers of [
      { host: 'candor.example', origin: 'http://candor.example' },
      { host: 'candor.example', origin: 'https://candor.example:1' },
      { host: 'candor.example', origin: 'https://evil.example' },
      { host: 'candor.example', origin: 'https://candor.example.evil.example' },
      { host: 'sub.candor.example' },
      { host: 'candor.example:80' },
      { host: local, origin: 'null' },
      { host: 'evil.example', 'x-forwarded-host': 'candor.example' },
    ])
      expect(await statusWith('api/v1/personas', headers), JSON.stringify(headers)).toBe(403);
  });
});
