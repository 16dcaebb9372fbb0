import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { texts as en } from '../../web/drills/texts-en.ts';
import { texts as fr } from '../../web/drills/texts-fr.ts';
import { checkAxe } from './check-axe.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { type RealServer, startRealServer } from './real-server.ts';

let browser: Launched;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const looks = [
  { language: 'en', width: 1280, colorScheme: 'light' },
  { language: 'fr', width: 360, colorScheme: 'dark' },
] as const;

describe('with a scripted server', () => {
  let server: FakeServer;
  let context: BrowserContext;
  beforeEach(async () => {
    server = await startFakeServer();
  });
  afterEach(async () => {
    await context?.close();
    await server.close();
  });

  async function open(look: (typeof looks)[number] = looks[0]): Promise<Page> {
    context = await browser.open({
      viewport: { width: look.width, height: 800 },
      locale: look.language === 'fr' ? 'fr-FR' : 'en-GB',
      colorScheme: look.colorScheme,
      reducedMotion: 'reduce',
    });
    return context.newPage();
  }

  test.each(looks)(
    'every state can be read by all and fits: $language, $width wide, $colorScheme',
    async (look) => {
      const page = await open(look);
      const m = look.language === 'fr' ? fr : en;
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const visit = async (state: string) => {
        await checkAxe(page, state);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(look.width);
      };
      await page.route('**/api/v1/drills?*', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
      await page.goto(`${server.url}/drills`);
      await page.getByRole('alert').waitFor();
      await visit('failed');
      await page.unroute('**/api/v1/drills?*');
      await page.reload();
      await page.getByRole('heading', { level: 1, name: m.title }).waitFor();
      await page.locator('.drills__one').first().waitFor();
      await visit('choose');
      await page.locator('.drills__one--first button').click();
      const say = async (text: string) => {
        await page.getByRole('textbox', { name: m.reply }).fill(text);
        await page.keyboard.press('Enter');
      };
      await page.locator('.drill__line').waitFor();
      await visit('a moment of one’s own');
      await say('There is no catch, believe me.');
      await button(m.again).waitFor();
      await visit('after the first try');
      await button(m.again).click();
      await say('Ours stops after ten minutes without internet.');
      await page.getByText(m.example).waitFor();
      await visit('after the second try');
      await button(m.next).click();
      server.cut();
      await say('Nothing at all.');
      await page.getByRole('alert').waitFor();
      await visit('not sent');
      server.restore();
      await page.keyboard.press('Enter');
      await button(m.finish).click();
      await page.locator('.drill__closing').waitFor();
      await visit('closing');
      await page.getByRole('link', { name: m.more }).click();
      await page.getByText(m.done(1)).waitFor();
      await visit('choose, with a drill behind one');
      await page.goto(`${server.url}/progress`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    60_000,
  );

  test('what could not be sent stays in the field and counts once when it is sent again', async () => {
    const page = await open();
    await page.goto(`${server.url}/drills`);
    await page.locator('.drills__one--first button').click();
    const field = page.getByRole('textbox', { name: en.reply });
    await field.fill('No catch.');
    server.cut();
    await page.keyboard.press('Enter');
    await page.getByText(en.notRead).waitFor();
    expect(await field.inputValue()).toBe('No catch.');
    server.restore();
    await page.keyboard.press('Enter');
    await page.getByText(en.first).waitFor();
    expect(await page.locator('.drill__answer').count()).toBe(1);
  });

  test('a drill that is not there says so and leads on', async () => {
    const page = await open();
    await page.goto(`${server.url}/drills/none`);
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'To the buyers' }).waitFor();
  });

  test('the timer goes on and ends nothing', async () => {
    const page = await open();
    await page.clock.install();
    await page.goto(`${server.url}/drills`);
    await page.locator('.drills__one--first button').click();
    await page.getByText('0:00 of about 2:00').waitFor();
    await page.clock.fastForward('10:00');
    await page.getByText('10:00 of about 2:00').waitFor();
    await page.getByRole('textbox', { name: en.reply }).fill('Late, and still here.');
    await page.keyboard.press('Enter');
    await page.getByText(en.first).waitFor();
  });
});

describe('with the real server', () => {
  let server: RealServer;
  let context: BrowserContext;
  beforeAll(async () => {
    server = await startRealServer();
  }, 60_000);
  afterAll(async () => {
    await context?.close();
    await server.close();
  });

  test.each([1280, 360])(
    'a whole drill goes by keyboard alone at %i px, is marked by the real reader, and is there after a reload',
    async (width) => {
      context = await browser.open({ locale: 'en-GB', viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      await context.addCookies([server.cookie]);
      const page = await context.newPage();
      await page.goto(`${server.url}/`);
      await page.getByRole('link', { name: 'Two minutes on one thing' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Begin: Transparency' }).focus();
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.tagName ?? '');
      const answer = async (text: string) => {
        await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
        await page.locator('.drill__ways').waitFor();
        await page.waitForFunction(() => document.activeElement?.classList.contains('drill__result'));
      };
      await answer('Let us first talk about what it is worth to you.');
      await page.getByText(/^Level [12]:/).waitFor();
      await page.getByText(en.higher).waitFor();
      await page.reload();
      // What was answered is kept; it goes on with the next one.
      await page.getByText('Moment 2 of 4').waitFor();
      for (const moment of [2, 3, 4]) {
        await page.getByText(`Moment ${moment} of 4`).waitFor();
        await answer('No. I can tell you straight: it does not, and I do not know why.');
        await page.keyboard.press('Tab');
        expect(await focused()).toBe('BUTTON');
        await page.keyboard.press('Enter');
      }
      await page.getByRole('heading', { name: '4 moments, done' }).waitFor();
      expect(await page.locator('.drill__levels tbody tr').count()).toBe(4);
      await page.goto(`${server.url}/drills`);
      await page.getByText(width === 1280 ? '1 drill done' : '2 drills done').waitFor();
      await context.close();
    },
    60_000,
  );
});
