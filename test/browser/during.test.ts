import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lines } from './fake-content.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { answered, begin, debriefLink, field, log, ownWords, say, sayIt } from './talk.ts';

let browser: Launched;
let server: FakeServer;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  server = await startFakeServer();
});
afterEach(async () => {
  await context?.close();
  await server.close();
});

async function open(options: { width?: number; still?: boolean } = {}): Promise<Page> {
  context = await browser.open({
    locale: 'en-GB',
    viewport: { width: options.width ?? 1280, height: 800 },
    reducedMotion: options.still === false ? 'no-preference' : 'reduce',
  });
  return context.newPage();
}

test('a pause stops the buyer’s words and one’s own, typing goes on, and going on loses nothing', async () => {
  const page = await open({ still: false });
  await begin(page, server.url, 'cynical-shopper');
  await page.keyboard.press('Escape');
  await field(page).fill('Who is it for?');
  await sayIt(page).click();
  await page.locator('.line--coming').waitFor();
  await page.getByRole('button', { name: 'Pause' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Paused. Dana Whitlock waits').waitFor();
  expect(await page.getByRole('button', { name: 'Pause' }).getAttribute('aria-pressed')).toBe('true');
  const coming = page.locator('.line--coming .line__text');
  const shown = await coming.textContent();
  // As long as it would take the line to be there.
  await page.clock.install();
  await page.clock.fastForward(10_000);
  expect(await coming.textContent()).toBe(shown);
  await field(page).fill('Typed meanwhile.');
  await page.keyboard.press('Enter');
  expect(server.received.filter(({ type }) => type === 'reply')).toHaveLength(1);
  await page.keyboard.press('Alt+p');
  await page.getByText('Paused.').waitFor({ state: 'detached' });
  await page.clock.runFor(10_000);
  await log(page)
    .getByText(lines[0] ?? '')
    .waitFor();
  await sayIt(page).click();
  await answered(page, 2);
  expect((await ownWords(page))[1]).toBe('Typed meanwhile.');
  expect(server.received.filter(({ type }) => type === 'reply')).toHaveLength(2);
});

test('the language of the page can be changed in the talk, and the talk stays', async () => {
  const page = await open({ width: 360 });
  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'Who is it for?');
  await field(page).fill('A draft.');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('button', { name: 'Dire', exact: true }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Votre réplique' }).inputValue()).toBe('A draft.');
  expect(await ownWords(page)).toEqual(['Who is it for?']);
});

test('the ways one took stand at the turn where they part, by keyboard, in the talk and in the debrief', async () => {
  const page = await open();
  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'First words.');
  await say(page, 'Second words.');
  await page.getByRole('button', { name: 'Say it differently: go back to just before reply 2' }).click();
  await page.getByRole('main').getByText('Another try.').waitFor();
  const ways = page.getByText('Way 2 of 2: here you went different ways');
  await ways.focus();
  await page.keyboard.press('Enter');
  await page.getByText('(nothing said yet)').waitFor();
  await field(page).fill('Other words.');
  await sayIt(page).click();
  await answered(page, 2);
  await log(page).locator('.ways summary').click();
  await page.getByRole('link', { name: '“Second words.”' }).click();
  await log(page).getByText('Way 1 of 2').click();
  expect((await ownWords(page))[1]).toBe('Second words.');
  expect(await page.locator('.ways [aria-current]').textContent()).toBe('“Second words.”');
  await say(page, 'Third words.');
  await debriefLink(page).click();
  await page.getByText('Way 1 of 2').click();
  await page.getByRole('link', { name: '“Other words.”' }).click();
  await page.waitForURL(/\/conversations\/[^/]+$/);
});

test('on paper the debrief is light, has no controls, and writes out what each mark rests on', async () => {
  const page = await open();
  await page.emulateMedia({ colorScheme: 'dark' });
  await begin(page, server.url, 'cynical-shopper');
  for (const words of ['First words.', 'Second words.', 'Third words.']) await say(page, words);
  await debriefLink(page).click();
  await page.getByRole('heading', { name: 'To take along' }).waitFor();
  expect(await page.getByRole('link', { name: 'As text (Markdown)' }).getAttribute('href')).toMatch(/export\?format=md$/);
  expect(await page.locator('.written').count()).toBe(0);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await page.locator('body[data-printed]').count()).toBe(1);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.locator('.written').first().waitFor();
  expect(await page.locator('button:visible, summary:visible, .masthead:visible').count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(36, 33, 29)');
  expect(await page.locator('.written').first().textContent()).toMatch(/level \d of 5/);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.length).toBeGreaterThan(10_000);
});

test('a web address of any length widens neither the talk nor its debrief', async () => {
  const page = await open({ width: 360 });
  const room = () => page.evaluate(() => document.documentElement.scrollWidth);
  const address = `https://shop.example/${'catalogue_of_lanterns_'.repeat(8)}owl.pdf`;
  await begin(page, server.url, 'cynical-shopper');
  await say(page, `It is all here: ${address}`);
  expect(await room()).toBe(360);
  await page.getByRole('button', { name: /^End/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await debriefLink(page).click();
  await page.getByText(address).first().waitFor();
  expect(await room()).toBe(360);
});
