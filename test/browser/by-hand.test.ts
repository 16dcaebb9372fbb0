import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkAxe } from './check-axe.ts';
import { hint, lines } from './fake-content.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { begin, debriefLink, field, log, say, sayIt } from './talk.ts';

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

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test.each(looks)(
  'every page and state is accessible and fits at $width px, $colorScheme',
  async ({ width, colorScheme }) => {
    const context = await browser.open({ viewport: { width, height: 740 }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const check = async (state: string) => {
      await checkAxe(page, state);
      expect(await overflows(page), `${state} is wider than the window`).toBe(false);
    };
    await page.goto(server.url);
    await page.getByText('None yet.').waitFor();
    await check('home');
    await page.goto(`${server.url}/practice/french-counterpart?scene=settlement`);
    await page.getByText('You have not finished').waitFor();
    await check('brief');
    await begin(page, server.url, 'cynical-shopper');
    await say(page, 'Fair enough. Who is it for, and what does he like about trains?');
    await page.getByRole('button', { name: 'Listening: level 4 of 5' }).click();
    await page.getByText('Level 4: Good').waitFor();
    await page.getByRole('button', { name: 'Hint' }).click();
    await page.getByText(hint.text).waitFor();
    await check('conversation with an open mark and a hint');
    if (width < 1000) {
      await page.getByRole('button', { name: 'Trust' }).click();
      await page.getByText('As a table').click();
      await check('the trust sheet');
      await page.keyboard.press('Escape');
    }
    server.cut();
    await page.getByText('Connection lost.').waitFor();
    await field(page).fill('No catch.');
    await sayIt(page).click();
    await page.getByText('Not sent yet.').waitFor();
    await check('conversation without a connection');
    server.restore();
    await log(page)
      .getByText(lines[1] ?? '')
      .waitFor();
    await say(page, 'They have it across the street.');
    await debriefLink(page).waitFor();
    await check('the end');
    await debriefLink(page).click();
    await page.getByRole('heading', { name: 'How you came across' }).waitFor();
    await check('debrief');
    await page.goto(server.url);
    await page.locator('.past__item').first().waitFor();
    await check('home with conversations');
    server.cut();
    await page.reload();
    await page.getByRole('alert').waitFor();
    await check('home without a connection');
    await context.close();
  },
  60_000,
);

test('the keyboard alone is enough, from the list of buyers to the debrief', async () => {
  const context = await browser.open({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Dana Whitlock' }).waitFor();
  const focusOn = async (name: RegExp) => {
    for (let count = 0; count < 40; count += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`no way to ${name} with the Tab key`);
  };
  await focusOn(/^Dana/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await focusOn(/^Begin/);
  await page.keyboard.press('Enter');
  await field(page).waitFor();
  for (const words of ['Who is it for?', 'No catch.', 'Across the street.']) {
    await field(page).focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Really.');
    await page.keyboard.press('Enter');
    await page.locator('.line--coming').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.line--coming').waitFor({ state: 'detached' });
  }
  await debriefLink(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('ending');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'How you came across' }).waitFor();
  await context.close();
});

test('a line appears at a person’s pace, out of reach of screen readers until it is whole; a click shows the rest', async () => {
  const context = await browser.open({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await begin(page, server.url, 'cynical-shopper');
  await page.locator('.line--coming').click();
  await field(page).fill('Who is it for?');
  await sayIt(page).click();
  const coming = page.locator('.line--coming .line__text');
  await coming.getByText('My nephew', { exact: false }).waitFor();
  expect(await coming.getAttribute('aria-hidden')).toBe('true');
  expect((await coming.textContent())?.length).toBeLessThan((lines[0] ?? '').length);
  await page.locator('.line--coming').click();
  await log(page)
    .getByText(lines[0] ?? '')
    .waitFor();
  await context.close();
});

test('a mark opens to what it rests on, and sets its quotes apart by more than colour', async () => {
  const context = await browser.open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'Fair enough. Who is it for?');
  const quotes = page.locator('.own .quote');
  expect(await quotes.allInnerTexts()).toEqual([expect.stringContaining('Fair'), expect.stringContaining('for?')]);
  const styles = await quotes.evaluateAll((all) => all.map((quote) => getComputedStyle(quote).textDecorationStyle));
  expect(styles).toEqual(['solid', 'dashed']);
  await page.getByRole('button', { name: 'Listening: level 4 of 5' }).click();
  await page.getByText('An open question about the buyer’s world').waitFor();
  await page.getByText('A concern was passed by').waitFor();
  expect(await page.locator('.line .quote').allInnerTexts()).toEqual([expect.stringContaining('You can put')]);
  await page.getByRole('button', { name: 'Listening: level 4 of 5' }).click();
  expect(await page.locator('.line .quote').count()).toBe(0);
  await page.getByRole('button', { name: 'Emotional risk: no opportunity' }).click();
  await page.getByText('Nothing called for it.').waitFor();
  await context.close();
});

test('an earlier encounter can be continued', async () => {
  const context = await browser.open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await begin(page, server.url, 'french-counterpart');
  for (const words of ['Bonjour.', 'Have you always lived here?', 'Thank you.']) await say(page, words);
  const lunch = page.url().split('/').at(-1);
  await debriefLink(page).click();
  await page.getByRole('link', { name: /The call, a year later/ }).click();
  await page.getByRole('radio', { name: /^A lunch, / }).waitFor();
  expect(await page.getByRole('radio', { name: /^A lunch, / }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Begin' }).click();
  await field(page).waitFor();
  expect(server.received.findLast(({ type }) => type === 'start')).toMatchObject({ scene: 'settlement', after: lunch });
  await context.close();
});
