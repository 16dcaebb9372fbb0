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
const listens = 'That sounds as if you had been let down before, and would rather not be again. What happened?';
const pushes = 'We have a splendid offer today, and you should really take it before it is gone.';
const candid = 'I earn 3% on what we sell here, and we do not have that lantern. Pinson across the street has it.';

let world: DeskWorld;
let browser: Launched;
beforeAll(async () => {
  [world, browser] = await Promise.all([startDeskWorld(['Lea', 'Leo']), launchBrowser()]);
  await world.practise('Ada', [asks]);
  await world.practise('Ben', [asks], false);
}, 240_000);
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
  await page.getByText(en.trendsFrom(6)).waitFor();
  await page.getByText(en.nothing(['Ben', 'Lea', 'Leo', 'Zoe'])).waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Ben' }).count()).toBe(0);
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

/** Two more learners hand something in, and one has practised often enough for a trend. */
async function five(): Promise<GroupView> {
  for (const learner of ['Ben', 'Zoe', 'Lea', 'Leo']) await world.practise(learner, [asks, pushes]);
  for (const replies of [[pushes], [pushes], [asks, pushes], [asks], [asks, listens], [listens, candid]])
    await world.practise('Ada', replies);
  const [group] = (await world.as('Cara', 'GET', '/review/groups')).groups;
  return GroupView.parse(await world.as('Cara', 'GET', `/review/groups/${group.id}`));
}

/** As the page rounds. */
const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

test('from five learners on the group is shown as one, with its intervals, and a trend with its own', async () => {
  const { together, learners } = await five();
  if (!together) throw new Error('five learners have handed something in');
  expect(together.learners).toBe(5);
  const { page, close } = await open();
  await page.getByText(en.togetherFrom(5, together.conversations)).waitFor();
  const figures = page.getByRole('region', { name: en.togetherTable('North') });
  expect(together.dimensions.length).toBeGreaterThan(0);
  for (const { low, high, learners: of } of together.dimensions) {
    const row = figures.getByRole('row').filter({ hasText: en.interval(oneDigit.format(low), oneDigit.format(high)) });
    expect(await row.first().getByRole('cell').last().textContent()).toBe(String(of));
  }
  for (const { label, count, learners: by } of together.missed) {
    expect(by).toBe(5);
    expect([label, await page.getByText(String(count), { exact: false }).count()]).not.toEqual([label, 0]);
  }
  const ada = page.getByRole('row').filter({ hasText: 'Ada' });
  const told = learners.find(({ learner }) => learner.name === 'Ada');
  const known = told?.dimensions.filter(({ trend }) => trend.direction !== 'too-few') ?? [];
  expect(known.length).toBeGreaterThan(0);
  expect(await ada.textContent()).toMatch(/over \d+ talks|\d+ talks?/);
  expect(await ada.getByText(/rising|falling|no clear direction/).count()).toBe(known.length);
  await checkAxe(page, 'a group from five on');
  await close();
}, 180_000);

test('fits a telephone, in French and in the dark', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 740 }, locale: 'fr-FR', colorScheme: 'dark' });
  await page.getByRole('heading', { name: fr.together }).waitFor();
  await page.getByRole('region', { name: fr.togetherTable('North') }).waitFor();
  await checkAxe(page, 'a group on a telephone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await close();
}, 90_000);
