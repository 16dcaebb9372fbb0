import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts as en } from '../../web/studio/drive/texts-en.ts';
import { texts as fr } from '../../web/studio/drive/texts-fr.ts';
import { texts as studioEn } from '../../web/studio/texts-en.ts';
import { texts as studioFr } from '../../web/studio/texts-fr.ts';
import { axeFaults } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { type RealServer, startRealServer } from './real-server.ts';

let browser: Launched;
let server: RealServer;
let draft = '';
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startRealServer();
  const begun = await fetch(`${server.url}/api/v1/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${server.cookie.value}` },
    body: JSON.stringify({ kind: 'persona', contentId: 'cynical-shopper' }),
  });
  draft = (await begun.json()).id;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A draft of the cynical shopper takes seconds to parse the first time, and its tests take some more. */
const stepMs = 60_000;

async function open(look: { language: 'en' | 'fr'; width: number; colorScheme: 'light' | 'dark' }): Promise<Page> {
  const context = await browser.open({
    viewport: { width: look.width, height: 900 },
    locale: look.language === 'fr' ? 'fr-FR' : 'en-GB',
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(stepMs);
  await context.addCookies([server.cookie]);
  const page = await context.newPage();
  await page.goto(`${server.url}/studio/drafts/${draft}`);
  const tab = (look.language === 'fr' ? studioFr : studioEn).tabs.drive;
  await page.getByRole('tab', { name: tab }).click();
  return page;
}

test.each([
  { language: 'en', width: 1280, colorScheme: 'light' },
  { language: 'fr', width: 360, colorScheme: 'dark' },
] as const)(
  'a talk with a draft, its account and the form that keeps it can be read by all and fit: $language, $width wide',
  async (look) => {
    const page = await open(look);
    const m = look.language === 'fr' ? fr : en;
    const visit = async (state: string) => {
      expect(await axeFaults(page), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(look.width);
    };
    await visit('before');
    await page.getByRole('button', { name: m.talk.begin }).click();
    await page.getByRole('textbox', { name: m.talk.reply }).fill('Pinson 46 euros.');
    await page.getByRole('button', { name: m.talk.say, exact: true }).click();
    await page.locator('.drive__account').waitFor();
    await visit('after a reply');
    await page.getByRole('button', { name: m.keep.button }).click();
    await page.getByRole('group', { name: m.keep.title }).waitFor();
    await visit('keeping it');
    await page.getByRole('button', { name: m.view.tests }).click();
    await page.getByRole('button', { name: m.view.sellers }).click();
    await visit('sellers');
    await page.context().close();
  },
  240_000,
);

test('by keyboard alone one talks, says it differently, and keeps the talk as a test in the text', async () => {
  const page = await open({ language: 'en', width: 1280, colorScheme: 'light' });
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press(en.talk.begin);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('We do not have it. Pinson across the street does, for 46 euros.');
  await page.keyboard.press('Enter');
  await page.locator('.drive__account').waitFor();
  await page.getByText('refers-elsewhere').waitFor();
  await press(en.talk.differentlyLabel(1));
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.locator('.drive__account').waitFor({ state: 'detached' });
  await page.keyboard.type(' I earn nothing there.');
  await page.keyboard.press('Enter');
  await page.locator('.drive__account').waitFor();
  await press(en.keep.button);
  await page.getByRole('group', { name: en.keep.title }).waitFor();
  await press(en.keep.keep);
  await page.getByText(/It is the last of the draft’s tests now/).waitFor();
  await page.getByText(studioEn.editor.unsaved).waitFor();
  await page.context().close();
}, 240_000);
