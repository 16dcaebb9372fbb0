import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { hint, lines } from './fake-content.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { answered, begin, debriefLink, field, log, ownWords, say, sayIt } from './talk.ts';

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

/** Names the element that has the focus, and says whether one can see that it has. */
const focused = (page: Page): Promise<{ name: string; seen: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    let seen = false;
    for (let at = element; at && !seen; at = at.parentElement) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || (at.matches('.composer') && boxShadow !== 'none');
    }
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return { name: label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '', seen };
  });

/** Goes on with the Tab key until something of that name has the focus; on the way, the focus has to be seen wherever it is. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    // Past the last element the focus is on the document, or with the browser.
    if (now.name !== '' && (await page.evaluate(() => document.activeElement !== document.body)))
      expect(now.seen, `the focus on "${now.name}" is seen`).toBe(true);
    if (name.test(now.name)) return;
  }
  throw new Error(`no way to ${name} with the ${key} key`);
}

test.each([1280, 360])(
  'the keyboard alone is enough at %i px, from the list of buyers to the debrief, through a broken connection',
  async (width) => {
    const context = await browser.open({ viewport: { width, height: 740 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const { keyboard } = page;
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Dana Whitlock', exact: true }).waitFor();
    await tabTo(page, /^Dana/);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await tabTo(page, /^After each reply/);
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await tabTo(page, /^Begin/);
    await keyboard.press('Enter');
    await field(page).waitFor();

    const speak = async (words: string, number: number) => {
      await field(page).focus();
      await keyboard.type(words);
      await keyboard.press('Shift+Enter');
      await keyboard.type('Really.');
      await keyboard.press('Enter');
      await answered(page, number);
    };
    await speak('Who is it for?', 1);
    await tabTo(page, /^Listening: level 4/, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.locator('.mark-panel').waitFor();
    await keyboard.press('Enter');
    await page.locator('.mark-panel').waitFor({ state: 'detached' });
    await tabTo(page, /^Hint/, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByText(hint.text).waitFor();
    await tabTo(page, /^Close/);
    await keyboard.press('Enter');
    if (width < 1000) {
      await tabTo(page, /^Fact sheet/, 'Shift+Tab');
      await keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Fact sheet' }).waitFor();
      await keyboard.press('Escape');
      expect((await focused(page)).name).toBe('Fact sheet');
    }
    await tabTo(page, /^End/, width < 1000 ? 'Tab' : 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'End it here?' }).waitFor();
    await tabTo(page, /^Go on talking/);
    await keyboard.press('Enter');

    server.breakBeforeAccepting();
    await speak('No catch.', 2);
    server.cut();
    await page.getByText('Connection lost.').waitFor();
    await field(page).focus();
    await keyboard.type('Across the street.');
    await keyboard.press('Enter');
    await page.getByText('Not sent yet.').waitFor();
    await keyboard.type('One more thing, typed meanwhile');
    server.restore();
    await debriefLink(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ending');
    expect((await ownWords(page)).map((words) => words.split('\n')[0])).toEqual([
      'Who is it for?',
      'No catch.',
      'Across the street.',
    ]);
    await tabTo(page, /^Read the debrief/);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'How you came across' }).waitFor();
    await tabTo(page, /^Try it from here/);
    await keyboard.press('Enter');
    await page.getByRole('main').getByText('Another try.').waitFor();
    await context.close();
  },
  60_000,
);

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
