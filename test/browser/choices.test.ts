import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';

let browser: Launched;
let server: FakeServer;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  server = await startFakeServer();
});
afterEach(() => server.close());

test('the browser’s language is taken, another is a click away, and the choice is remembered', async () => {
  const context = await browser.open({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('heading', { name: /^À qui voulez/ }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.title()).toMatch(/^À qui voulez/);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Who do you want to talk to?' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.title()).toMatch(/^Who do you want/);
  await page.reload();
  await page.getByRole('heading', { name: 'Who do you want to talk to?' }).waitFor();
  await context.close();
});

test('only the chosen language is fetched, and the talk begins in it', async () => {
  const context = await browser.open({ locale: 'fr-CA', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname + new URL(request.url()).search));
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Dana Whitlock', exact: true }).click();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('textbox', { name: 'Votre réplique' }).waitFor();
  expect(fetched.some((path) => /\/fr-[^/]+\.js$/.test(path))).toBe(true);
  expect(fetched.some((path) => /\/en-[^/]+\.js$/.test(path))).toBe(false);
  expect(fetched).toContain('/api/v1/personas?language=fr');
  expect(server.received.find(({ type }) => type === 'start')).toMatchObject({ language: 'fr' });
  await context.close();
});

test('light or dark is the device’s until one chooses, and the choice is remembered', async () => {
  const context = await browser.open({ locale: 'en-GB', colorScheme: 'light', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(`${server.url}/account`);
  await page.getByRole('radio', { name: 'Dark' }).waitFor();
  const light = await ground();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.getByRole('radio', { name: 'Dark' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  expect(await ground()).toBe(dark);
  await page.getByRole('radio', { name: 'As the device has it' }).check();
  expect(await ground()).toBe(light);
  await context.close();
});

test('a page whose code cannot be fetched says so and shows a way on', async () => {
  const context = await browser.open({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Account' }).waitFor();
  await context.route(/account-page-[^/]+\.js$/, (route) => route.abort());
  await page.getByRole('link', { name: 'Account' }).click();
  await page.getByRole('heading', { name: 'This page has stopped' }).waitFor();
  await context.unroute(/account-page-[^/]+\.js$/);
  await page.getByRole('button', { name: 'Load it again' }).click();
  await page.getByRole('heading', { name: 'Your account' }).waitFor();
  await context.close();
});

test.each([
  ['of the whole page', /\/en-[^/]+\.js$/, 'Candor could not be loaded'],
  ['of one page', /\/texts-en-[^/]+\.js$/, 'This page has stopped'],
])('where the texts %s cannot be fetched, it says so', async (_, file, said) => {
  const context = await browser.open({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await context.route(file, (route) => route.abort());
  await page.goto(`${server.url}/account`);
  await page.getByText(said).waitFor();
  await context.close();
});

test('where the other language cannot be fetched, the page says so and stays as it is', async () => {
  const context = await browser.open({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Account' }).waitFor();
  await context.route(/\/fr-[^/]+\.js$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('alert').getByText('could not be loaded').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await context.close();
});
