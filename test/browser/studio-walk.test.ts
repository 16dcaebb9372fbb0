import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { writeSession } from '../support/signed-in.ts';
import { shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { axeFaults } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { studioTextsIn, walkCopy, walkDrive, walkForm, walkIntake, walkReason } from './studio-walk.ts';
import type { Look } from './walk-states.ts';

const pageFolder = new URL('../../dist/web', import.meta.url).pathname;
/** A step waits for a thread that plays tests or simulates, on a machine that has other things to do. */
const stepMs = 180_000;

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

type Walked = { walk: Parameters<typeof walkForm>[0]; name: string; url: string; options: BrowserContextOptions };

/** The parts of the walk, each in a window of its own. */
const parts: Record<string, (walked: Walked) => Promise<void>> = {
  async 'makes a buyer by the form, is warned of a colleague, and publishes it with a reason'({ walk, name, url, options }) {
    await walkForm(walk, `sofia-${name}`);
    const [draft] = (await server.store.listDrafts()).filter(({ contentId }) => contentId === `sofia-${name}`);
    const text = (await server.store.draft(draft?.id ?? ''))?.text ?? '';
    const other = await browser.open(options);
    other.setDefaultTimeout(stepMs);
    await other.addCookies([{ name: 'candor', value: writeSession(server.folder), url }]);
    const second = await other.newPage();
    await second.goto(walk.page.url());
    await second.getByText(studioTextsIn(walk.look).m.editor.others('Ada')).waitFor();
    await other.close();
    await walk.page.locator('.desk-bar').first().waitFor();
    await walk.visit('somebody else has it open');
    await walkReason(walk, text);
  },
  'copies a buyer, publishes it twice, sees what changed, and rolls back': ({ walk, name }) => walkCopy(walk, `copy-${name}`),
  async 'talks to a draft, keeps the talk, plays all tests, and lets two sellers at it'({ walk, name, url }) {
    const id = `driven-${name}`;
    const at = new Date().toISOString();
    await server.store.createDraft(
      { id, kind: 'persona', contentId: id, text: stringify({ ...shopper, id }), basedOn: null, by: 'ada', at },
      { at, action: 'draft-begun', actor: 'ada', subject: id, detail: { kind: 'persona' } },
    );
    await walk.page.goto(`${url}/studio/drafts/${id}`);
    await walk.page.getByText(studioTextsIn(walk.look).m.editor.fine).waitFor();
    await walkDrive(walk);
  },
  'brings a pack, cards and labelled replies': ({ walk, name }) => walkIntake(walk, name),
  async 'sees in the list what is broken'({ walk: { page, look, visit }, url }) {
    await page.route('**/api/v1/content/problems', (route) => {
      const file = '/srv/candor/content/prompts/personas/maud-perrin-of-the-bakery.yaml';
      return route.fulfill({
        json: { problems: [{ file, line: 12, column: 3, path: 'facs', message: 'unknown key "facs"' }] },
      });
    });
    await page.goto(`${url}/studio`);
    await page.getByRole('heading', { name: studioTextsIn(look).m.list.broken }).waitFor();
    await visit('the list, with a broken file');
  },
};

describe.each(looks)('a designer, $language, $width wide, $colorScheme', ({ language, width, colorScheme }) => {
  test.each(Object.keys(parts))(
    '%s',
    async (part) => {
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
      await parts[part]?.({ walk: { page, url, look: { language, width, colorScheme }, visit }, name, url, options });
      await context.close();
      expect(broken).toEqual([]);
    },
    900_000,
  );
});
