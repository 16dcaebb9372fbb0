import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GroupView } from '../../server/domain/group-view.ts';
import { texts as desk } from '../../web/desk/texts-en.ts';
import { texts as en } from '../../web/groups/texts-en.ts';
import { texts as fr } from '../../web/groups/texts-fr.ts';
import { checkAxe } from './check-axe.ts';
import { type DeskWorld, startDeskWorld } from './desk-world.ts';
import { type Launched, launchBrowser } from './launch.ts';

const asks = 'Fair enough. Who is it for, and what does she like about owls?';

let world: DeskWorld;
let browser: Launched;
beforeAll(async () => {
  [world, browser] = await Promise.all([startDeskWorld(), launchBrowser()]);
  await world.practise('Ada', [asks]);
  await world.practise('Ben', [asks], false);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function open(look = {}): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await world.open(browser, 'Cara', look);
  const page = await context.newPage();
  await page.goto(`${world.server.url}/desk/groups`);
  await page.getByRole('link', { name: 'North' }).click();
  await page.getByRole('heading', { name: 'North' }).waitFor();
  return { page, close: () => context.close() };
}

test('below five learners each is shown from what they handed in, and the group as one is not', async () => {
  const { page, close } = await open();
  const ada = page.getByRole('row').filter({ hasText: 'Ada' });
  await ada.getByText('1 talk,').waitFor();
  expect(await ada.getByText('no trend yet: 1 of 6 talks').count()).toBeGreaterThan(0);
  await page.getByRole('row').filter({ hasText: 'Ben' }).getByText(en.nothing).waitFor();
  await page.getByText(en.tooFewTogether(1, 5)).waitFor();
  await checkAxe(page, 'a group below five');
  await page.getByLabel(en.period).selectOption('30');
  await page.getByLabel(en.rubric).selectOption({ index: 1 });
  await page.waitForURL(/\?(?=.*days=30)(?=.*rubric=)/);
  await page.getByText(desk.takeAlong.title).click();
  const files = await page.locator('a[download]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(files).toHaveLength(4);
  for (const file of files) {
    expect(file).toMatch(/^\/api\/v1\/review\/export\?format=(csv|json|md|xapi)&group=/);
    expect((await page.request.get(world.server.url + file)).status()).toBe(200);
  }
  await close();
}, 90_000);

/** The real answer, as if five had handed something in. */
async function five(page: Page): Promise<void> {
  await page.route('**/api/v1/review/groups/*', async (route) => {
    const view = GroupView.parse(await (await route.fetch()).json());
    const [dimension] = view.dimensions;
    const [first] = view.learners;
    if (!dimension || !first) throw new Error('a group without learners');
    const trend = { direction: 'rises', conversations: 7, slope: 0.2, low: 0.1, high: 0.3 } as const;
    const together = {
      learners: 5,
      conversations: 9,
      dimensions: [{ dimension: dimension.id, level: 3.4, low: 2.8, high: 3.9, learners: 5 }],
      outcomes: { agreement: 6, none: 3 },
      missed: [
        { dimension: dimension.id, title: dimension.title, marker: 'x', label: 'A worry passed by', count: 8, learners: 5 },
      ],
    };
    const dimensions = [{ dimension: dimension.id, level: 3.6, n: 12, trend }];
    await route.fulfill({ json: { ...view, together, learners: [{ ...first, dimensions }, ...view.learners.slice(1)] } });
  });
}

test('from five learners on the group is shown as one, with its intervals, and a trend with its own', async () => {
  const { page, close } = await open();
  await five(page);
  await page.reload();
  await page.getByText(en.togetherFrom(5, 9)).waitFor();
  await page.getByRole('cell', { name: en.interval('2.8', '3.9') }).waitFor();
  await page.getByText('A worry passed by').waitFor();
  await page.getByText(en.rises('+1.2', 7, '+0.6', '+1.8')).waitFor();
  await checkAxe(page, 'a group from five on');
  await close();
}, 90_000);

test('fits a telephone, in French and in the dark', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 740 }, locale: 'fr-FR', colorScheme: 'dark' });
  await five(page);
  await page.reload();
  await page.getByRole('heading', { name: fr.together }).waitFor();
  await checkAxe(page, 'a group on a telephone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await close();
}, 90_000);
