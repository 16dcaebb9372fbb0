import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSession } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { axeFaults } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { studioTextsIn, walkCopy, walkDrive, walkForm, walkIntake, walkReason } from './studio-walk.ts';
import type { Look } from './walk-states.ts';

const pageFolder = new URL('../../dist/web', import.meta.url).pathname;
/** A step waits for a thread that plays tests or simulates, on a machine that has other things to do. */
const stepMs = 90_000;

let server: TestServer;
let browser: Launched;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startTestServer({ pageFolder, now: () => new Date() });
  const at = '2026-01-01T00:00:00.000Z';
  const entry = { at, action: 'account-created' as const, actor: null, subject: 'ada' };
  await server.store.createPerson(
    { id: 'ada', name: 'Ada', nameKey: 'ada', password: null, roles: ['designer'], groups: [] },
    entry,
  );
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (server) removeFolder(server.folder);
});

const looks: Look[] = [
  { language: 'en', width: 1280, colorScheme: 'light' },
  { language: 'fr', width: 360, colorScheme: 'dark' },
  { language: 'en', width: 360, colorScheme: 'dark' },
  { language: 'fr', width: 1280, colorScheme: 'light' },
];

test.each(looks)(
  'a designer makes a buyer by the form, publishes it with a reason, copies, drives, brings and tries: $language, $width wide, $colorScheme',
  async (look) => {
    const { language, width, colorScheme } = look;
    const name = `${language}-${width}`;
    const url = server.address.replace(/\/$/, '');
    const options = {
      viewport: { width, height: 800 },
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      colorScheme,
      reducedMotion: 'reduce' as const,
    };
    const context = await browser.open(options);
    context.setDefaultTimeout(stepMs);
    await context.addCookies([{ name: 'candor', value: writeSession(server.folder, 'ada'), url }]);
    const page = await context.newPage();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(String(error.stack)));
    const visit = async (state: string) => {
      const folder = process.env.SHOTS;
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: `${folder}/${name} ${state}.png`.replaceAll(' ', '-'), fullPage: true });
      }
      expect.soft(await axeFaults(page), `${name}, ${state}`).toEqual([]);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(scrolled, `${name}, ${state}: sticks out`).toBeLessThanOrEqual(width);
    };
    const walk = { page, url, look, visit };
    const { m } = studioTextsIn(look);

    await walkForm(walk, `sofia-${name}`);
    const [draft] = (await server.store.listDrafts()).filter(({ contentId }) => contentId === `sofia-${name}`);
    const text = (await server.store.draft(draft?.id ?? ''))?.text ?? '';
    // A second designer opens it: the first is told within some seconds.
    const other = await browser.open(options);
    other.setDefaultTimeout(stepMs);
    await other.addCookies([{ name: 'candor', value: writeSession(server.folder), url }]);
    const second = await other.newPage();
    await second.goto(page.url());
    await second.getByText(m.editor.others('Ada')).waitFor();
    await other.close();
    await page.locator('.desk-bar').first().waitFor();
    await visit('somebody else has it open');
    await walkReason(walk, text);
    await walkCopy(walk, `copy-${name}`);
    await page.getByRole('button', { name: m.list.editNamed('Paul Reed') }).click();
    await page.getByText(m.editor.fine).waitFor();
    await walkDrive(walk);
    await walkIntake(walk, name);
    await page.route('**/api/v1/content/problems', (route) =>
      route.fulfill({
        json: {
          problems: [
            { file: '/srv/content/prompts/personas/maud.yaml', line: 12, column: 3, path: 'facs', message: 'unknown key' },
          ],
        },
      }),
    );
    await page.goto(`${url}/studio`);
    await page.getByRole('heading', { name: m.list.broken }).waitFor();
    await visit('the list, with a broken file');
    await context.close();
    expect(broken).toEqual([]);
  },
  600_000,
);
