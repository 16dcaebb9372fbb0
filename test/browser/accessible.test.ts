import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults, contrastFaults } from './check-axe.ts';
import { startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { walkStates } from './walk-states.ts';

let browser: Launched;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A window at 200 %, and one at 400 %, which WCAG 1.4.10 holds to 320 pixels. */
const zoomed = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
];

/** Whether there is something to scroll for sideways, but for what scrolls by itself. */
async function widthFaults(page: Page): Promise<string[]> {
  const [wide = 0, room = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  return wide > room ? [`${wide} px wide in a window of ${room} px`] : [];
}

/** The rules that do not turn on width are the same at both: each language is held to them at one, and to fitting at the other too. */
const walks = [
  { language: 'en', width: 1280, axe: true },
  { language: 'fr', width: 360, axe: true },
  { language: 'fr', width: 1280, axe: false },
  { language: 'en', width: 360, axe: false },
] as const;

test.concurrent.each(walks)(
  'every page and state is accessible and fits, light and dark, zoomed or not: $language at $width px',
  async ({ language, width, axe }) => {
    const server = await startFakeServer();
    const faults: string[] = [];
    await walkStates(browser, server, { language, width, colorScheme: 'light' }, async (page, state) => {
      const note = (found: string[]) => faults.push(...found.map((fault) => `${state}: ${fault}`));
      note(await widthFaults(page));
      if (axe) {
        note(await axeFaults(page));
        await page.emulateMedia({ colorScheme: 'dark' });
        note(await contrastFaults(page));
        await page.emulateMedia({ colorScheme: 'light' });
      }
      const size = page.viewportSize();
      if (!size || width < 1000) return;
      for (const small of zoomed) {
        await page.setViewportSize(small);
        note(await widthFaults(page));
      }
      await page.setViewportSize(size);
    });
    await server.close();
    expect(faults).toEqual([]);
  },
  180_000,
);
