import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer, temporaryFolder } from '../support/test-server.ts';

let folder: string;
let server: TestServer;
const pageFolder = () => join(folder, 'page');
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await server.close();
  removeFolder(folder);
});

const get = (path: string) => fetchSignedIn(`${server.address}${path}`);

function buildPage() {
  mkdirSync(join(pageFolder(), 'assets'), { recursive: true });
  writeFileSync(join(pageFolder(), 'index.html'), '<!doctype html><title>Candor</title>');
  writeFileSync(join(pageFolder(), 'assets/main-abc123.js'), 'export {};');
}

test('the page is served at its own addresses, hashed files for ever, and it may load nothing from elsewhere', async () => {
  buildPage();
  server = await startTestServer({ folder, pageFolder: pageFolder() });
  for (const path of ['', 'conversations/some-id', 'conversations/some-id/debrief?x=1']) {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<title>Candor</title>');
  }
  const script = await get('assets/main-abc123.js');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await get('assets/main-old.js')).status).toBe(404);
  expect(await (await get('..%2f..%2f..%2fetc%2fpasswd')).text()).not.toContain('root:');
  expect((await fetchSignedIn(`${server.address}//`, { method: 'OPTIONS' })).status).toBe(404);
  expect((await fetchSignedIn(`${server.address}conversations/x`, { method: 'POST' })).status).toBe(404);
});

test('an address of the page is answered without a warning of too many who wait for the answer', async () => {
  buildPage();
  const warnings: string[] = [];
  const note = ({ name }: Error) => warnings.push(name);
  process.on('warning', note);
  server = await startTestServer({ folder, pageFolder: pageFolder() });
  const response = await fetchSignedIn(`${server.address}practice/some-id`, {
    headers: { 'accept-encoding': 'br, gzip, deflate' },
  });
  expect(await response.text()).toContain('<title>Candor</title>');
  process.off('warning', note);
  expect(warnings).not.toContain('MaxListenersExceededWarning');
});

test('a compressed copy is sent to whoever takes it, and the file itself to everybody else', async () => {
  buildPage();
  const source = 'export const one = 1;';
  writeFileSync(join(pageFolder(), 'assets/show-abc123.js'), source);
  writeFileSync(join(pageFolder(), 'assets/show-abc123.js.gz'), gzipSync(source));
  server = await startTestServer({ folder, pageFolder: pageFolder() });
  const ask = (encoding: string) =>
    fetchSignedIn(`${server.address}assets/show-abc123.js`, { headers: { 'accept-encoding': encoding } });
  const compressed = await ask('gzip');
  expect(compressed.headers.get('content-encoding')).toBe('gzip');
  expect(compressed.headers.get('content-type')).toContain('javascript');
  expect(compressed.headers.get('cache-control')).toContain('immutable');
  expect(compressed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  // What fetches here unpacks it by itself.
  expect(await compressed.text()).toBe(source);
  const plain = await ask('identity');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(source);
});

test('without a built page there is a plain message, and the page as soon as it is built', async () => {
  server = await startTestServer({ folder, pageFolder: pageFolder() });
  const response = await get('');
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build');
  expect((await get('api/v1/personas')).status).toBe(200);
  buildPage();
  expect((await get('')).status).toBe(200);
});
