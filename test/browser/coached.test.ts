import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { texts as en } from '../../web/debrief/texts-en.ts';
import { checkAxe } from './check-axe.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { begin, debriefLink, say } from './talk.ts';

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

test('a mark is disputed with a reason, taken back, disputed again, answered, and the learner is told at home', async () => {
  context = await browser.open({ locale: 'en-GB', viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const m = en.dispute;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await begin(page, server.url, 'cynical-shopper');
  for (const words of ['First words.', 'Second words.', 'Third words.']) await say(page, words);
  await debriefLink(page).click();
  const mark = page.locator('.debrief__words .own').first().locator('.mark').first();
  await mark.click();
  await button(m.ask).click();
  // Without a reason there is nothing to answer.
  expect(await button(m.send).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: m.reason }).fill('I did ask.');
  await checkAxe(page, 'the form of a dispute');
  server.cut();
  await button(m.send).click();
  await page.locator('.dispute__form').getByRole('alert').waitFor();
  expect(await page.getByRole('textbox', { name: m.reason }).inputValue()).toBe('I did ask.');
  server.restore();
  for (const talk of server.talks.values()) delete talk.disputes;
  await button(m.send).click();
  await page.locator('.dispute').getByText(m.states.open).waitFor();
  await button(m.withdraw).click();
  await page.locator('.dispute').getByText(m.states.withdrawn).waitFor();
  await button(m.ask).click();
  await page.getByRole('textbox', { name: m.reason }).fill('I did ask, and he answered.');
  await button(m.send).click();
  await page.locator('.dispute').getByText(m.states.open).waitFor();

  const [id = ''] = server.talks.keys();
  server.returnTalk(id);
  await page.goto(server.url);
  await page.getByRole('link', { name: /has returned your conversation with Dana Whitlock/ }).waitFor();
  await checkAxe(page, 'home with a notice');
  await page.getByRole('link', { name: /has returned your conversation/ }).click();
  await page.getByRole('heading', { name: en.coach.title }).waitFor();
  await page.getByText('This is where he begins to trust you.').waitFor();
  // The closed mark says whose it is, and what the engine saw is no reason for the coach's level.
  expect(await mark.getAttribute('aria-label')).toBe('Listening · coach: level 5 of 5');
  expect(await mark.textContent()).toContain('coach');
  await page.goto(server.url);
  await page.getByRole('link', { name: /has answered what you disputed/ }).click();
  await page.locator('.dispute').getByText(m.states['new-level']).waitFor();
  await page.getByText('Level 5 in place of 2.').waitFor();
  expect(await page.getByText('You did hear him; I had to read it twice.').count()).toBe(1);
  expect(await page.locator('.own').first().locator('.mark-panel__evidence').count()).toBe(0);
  await page.waitForFunction(() => Math.abs(document.getElementById('turn-1')?.getBoundingClientRect().top ?? 999) < 300);
  await checkAxe(page, 'a debrief that was returned');
  await page.goto(server.url);
  await button('I have read this').click();
  await page.getByRole('heading', { name: 'From your coaches' }).waitFor({ state: 'detached' });
}, 150_000);
