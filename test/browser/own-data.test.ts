import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientId, clientSecret, startTestProvider, type TestProvider } from '../oidc/test-provider.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { checkAxe } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { begin, say } from './talk.ts';

const pageFolder = new URL('../../dist/web', import.meta.url).pathname;

let provider: TestProvider;
let server: TestServer;
let browser: Launched;
beforeAll(async () => {
  [provider, browser] = await Promise.all([startTestProvider(), launchBrowser()]);
  server = await startTestServer({
    pageFolder,
    // A browser keeps no cookie that has expired by its own clock.
    now: () => new Date(),
    oidc: { issuer: provider.issuer, clientId, clientSecret, roleClaim: undefined, unknown: 'create' },
  });
  provider.open(`${server.address}api/v1/oidc/callback`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await provider?.close();
  if (server) removeFolder(server.folder);
});

test('one comes in by the organisation’s sign-in, takes along what is one’s own, and deletes it with the account', async () => {
  const context = await browser.open({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  const url = server.address.replace(/\/$/, '');
  await page.goto(`${url}/sign-in?problem=unavailable`);
  await page.getByRole('alert').getByText('does not answer').waitFor();
  await page.getByRole('link', { name: 'Sign in with your organisation' }).waitFor();
  await checkAxe(page, 'sign-in with an identity provider');
  await page.getByRole('link', { name: 'Sign in with your organisation' }).click();
  await page.getByText('None yet.').waitFor();

  await begin(page, url, 'shopper');
  await say(page, 'What about my Schnabeltier?');
  await page.goto(`${url}/account`);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download it to read' }).click();
  const file = await (await saving).path();
  expect(readFileSync(file, 'utf8')).toContain('Schnabeltier');
  await checkAxe(page, 'the account page with one’s own data');

  await page.getByRole('textbox', { name: 'To delete, write your name: Ann' }).fill('Ben');
  await page.getByRole('button', { name: 'Delete everything I practised' }).click();
  await page.getByRole('alert').getByText('Write your name').waitFor();
  await page.getByRole('textbox', { name: 'To delete, write your name: Ann' }).fill('Ann');
  await page.getByRole('button', { name: 'Delete everything I practised' }).click();
  await page.getByRole('status').getByText('1 conversation was deleted.').waitFor();

  await page.getByRole('checkbox', { name: 'My account too' }).check();
  await page.getByRole('textbox', { name: 'To delete, write your name: Ann' }).fill('Ann');
  await page.getByRole('button', { name: 'Delete everything and my account' }).click();
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  await context.close();
}, 60_000);
