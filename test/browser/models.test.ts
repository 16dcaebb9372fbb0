import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredCall } from '../../server/domain/model-call.ts';
import { begin } from '../support/practised.ts';
import { writeSession } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { checkAxe } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';

const pageFolder = new URL('../../dist/web', import.meta.url).pathname;
const call: StoredCall = {
  turn: 1,
  purpose: 'reading',
  model: 'mistral-small-3.2-24b-instruct',
  attempts: 1,
  queuedMs: 0,
  firstTextMs: 240,
  totalMs: 1870,
  promptTokens: 1412,
  completionTokens: 63,
  finish: 'stop',
  promptCut: false,
  error: null,
};

let server: TestServer;
let browser: Launched;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startTestServer({ pageFolder, now: () => new Date() });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (server) removeFolder(server.folder);
});

async function open(locale: string) {
  const context = await browser.open({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', locale });
  const url = server.address.replace(/\/$/, '');
  await context.addCookies([{ name: 'candor', value: writeSession(server.folder), url }]);
  const page = await context.newPage();
  await page.goto(`${url}/people`);
  return { context, page };
}

const fits = { message: 'nothing sticks out of a narrow screen' };

test('an admin sees what the models took, on a narrow screen too: nothing at first, then a table', async () => {
  const { context, page } = await open('en-GB');
  await page.getByRole('link', { name: 'What the language models did' }).click();
  await page.getByRole('heading', { name: 'No calls yet' }).waitFor();
  await checkAxe(page, 'the models page without a call');

  const client = await server.connect();
  const conversation = await begin(client);
  await client.close();
  const at = new Date().toISOString();
  await server.store.saveCall(conversation, call, at);
  const silent = { ...call, error: 'went-silent', completionTokens: null, finish: null };
  await server.store.saveCall(conversation, { ...silent, totalMs: 5000 }, at);
  await page.reload();
  const row = page.getByRole('row', { name: 'mistral-small' });
  await row.waitFor();
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells).toEqual([
    'mistral-small-3.2-24b-instruct',
    'Reading replies',
    '2',
    '1 (fell silent 1)',
    '2,824',
    '63',
    '0.2 s / 0.2 s',
    '1.9 s / 1.9 s',
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), fits.message).toBe(360);
  await checkAxe(page, 'the models page with a table');
  await context.close();

  const french = await open('fr-FR');
  await french.page.getByRole('link', { name: 'Ce que les modèles de langage ont fait' }).click();
  await french.page.getByRole('cell', { name: '1 (silence en cours de réponse 1)' }).waitFor();
  await checkAxe(french.page, 'the models page in French');
  await french.context.close();
}, 120_000);
