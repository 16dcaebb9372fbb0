import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeskWorld, type Somebody, startDeskWorld } from './desk-world.ts';
import { type Launched, launchBrowser } from './launch.ts';

const asks = 'Fair enough. Who is it for, and what does she like about owls?';
const candid = 'I earn 3% on what we sell here, and we do not have that lantern. Pinson across the street has it.';
const pushes = 'We have a splendid offer today, and you should really take it before it is gone.';

let world: DeskWorld;
let browser: Launched;
let ada: string;
let ben: string;
let zoe: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([startDeskWorld(), launchBrowser()]);
  ada = await world.practise('Ada', [asks, candid]);
  ben = await world.practise('Ben', [pushes]);
  zoe = await world.practise('Zoe', [asks, pushes]);
  await world.practise('Zoe', [candid], false);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A page of somebody's; `faults` holds what went wrong in it. */
async function open(somebody: Somebody, path: string): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
  const context = await world.open(browser, somebody);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(world.server.url + path);
  return { page, faults, close: () => context.close() };
}

const here = (page: Page) => page.locator('.desk-turn--here');
const level = (page: Page, dimension: string) => here(page).getByRole('group', { name: dimension, exact: true });
const said = (page: Page, text: string) => page.locator('.desk-said').getByText(text).waitFor();
const pressed = (page: Page, dimension: string) => level(page, dimension).locator('[aria-pressed="true"]').textContent();

test('the queue shows what was handed in and nothing else, and is walked by keyboard', async () => {
  const { page, faults, close } = await open('Cara', '/');
  await page.getByRole('link', { name: 'Coaching' }).click();
  const rows = page.locator('.queue__row');
  await rows.first().waitFor();
  expect(await page.locator('.queue__link').allTextContents()).toEqual(['Ada', 'Ben', 'Zoe']);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  expect(await page.locator('.queue__link:focus').textContent()).toBe('Ben');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Ben with / }).waitFor();
  await page.keyboard.press('u');
  await rows.first().waitFor();

  await page.getByRole('link', { name: /^Disputed/ }).click();
  await page.getByText('No dispute is open.').waitFor();
  expect(page.url()).toContain('kind=disputed');
  await page.getByRole('link', { name: /^Submitted/ }).click();
  await page.getByLabel('Waiting for').selectOption('a week or more');
  await page.getByText('Nothing here under these filters.').waitFor();
  expect(page.url()).toContain('olderThanDays=7');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await rows.nth(2).waitFor();
  expect(faults).toEqual([]);
  await close();
}, 60_000);

test('a learner has no desk, and a coach is told what to expect of an empty one', async () => {
  const learner = await open('Ada', '/');
  await learner.page.getByRole('link', { name: 'Progress' }).waitFor();
  expect(await learner.page.getByRole('link', { name: 'Coaching' }).count()).toBe(0);
  for (const path of ['/desk', '/desk/assignments', '/studio', '/studio/packs', '/people', '/models']) {
    await learner.page.goto(world.server.url + path);
    await learner.page.getByRole('alert').getByText('This is not open to you.').waitFor();
    expect(await learner.page.locator('.desk-nav, .studio-nav, main nav').count(), path).toBe(0);
    expect(await learner.page.getByRole('button', { name: 'Try again' }).count(), path).toBe(0);
    expect(await learner.page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
  }
  await learner.page.getByRole('link', { name: 'To the buyers' }).click();
  await learner.page.getByRole('heading', { name: 'Who do you want to talk to?' }).waitFor();
  await learner.close();
  const { page, close } = await open('Carl', '/account');
  await page.route('**/api/v1/review/queue*', (route) =>
    route.fulfill({ json: { entries: [], counts: { all: 0, submitted: 0, assigned: 0, disputed: 0, uncertain: 0 } } }),
  );
  await page.goto(`${world.server.url}/desk`);
  await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
  await close();
}, 60_000);

test('a whole review by keyboard: levels, reasons, a remark on words, an example, and back to the learner', async () => {
  const { page, faults, close } = await open('Cara', `/desk/reviews/${ada}`);
  await page.getByRole('heading', { name: /^Ada with / }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('4');
  await said(page, 'Listening: level 4 given. Candor');
  expect(await pressed(page, 'Listening')).toBe('4');
  // The next dimension is in focus by itself; where there was no opportunity one has to say why.
  await page.keyboard.press('0');
  await page.getByLabel('Reason for your level in Emotional risk').fill('Nothing was at stake yet.');
  await page.keyboard.press('Control+Enter');
  await said(page, 'Emotional risk: no opportunity given.');
  expect(await pressed(page, 'Emotional risk')).toBe('–');
  await page.keyboard.press('2');
  await said(page, 'Transparency: level 2 given.');
  await page.keyboard.press('h');
  await page.keyboard.press('3');
  await said(page, 'Transparency: level 3 given.');
  await page.keyboard.press('h');
  await page.keyboard.press('r');
  await page.getByLabel('Reason for your level in Transparency').fill('True, but only half of it.');
  await page.keyboard.press('Control+Enter');
  // Its history shows it a moment before the form closes.
  await level(page, 'Transparency').getByRole('paragraph').filter({ hasText: 'True, but only half of it.' }).waitFor();
  await level(page, 'Transparency').getByText('Every level given (2)').click();
  await level(page, 'Transparency').getByText('Cara: level 2').waitFor();

  await page.keyboard.press('j');
  expect(await here(page).textContent()).toContain('Reply 2 of 2');
  await page.evaluate(() => {
    const text = document.querySelector('.desk-turn--here [data-turn]');
    const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf('I earn 3%') ?? -1;
      if (at !== -1) window.getSelection()?.setBaseAndExtent(node, at, node, at + 'I earn 3%'.length);
    }
  });
  await page.keyboard.press('c');
  expect(await page.getByLabel('On these words only').inputValue()).toBe('I earn 3%');
  await page.getByLabel('Your comment').fill('That is hard to say, and you said it first.');
  await page.getByLabel('On these words only').fill('I earn 5%');
  await page.getByText('These words are not in this turn.').waitFor();
  await page.getByLabel('On these words only').fill('I earn 3%');
  await page.keyboard.press('Control+Enter');
  await said(page, 'Comment saved.');
  await here(page).getByText('On “I earn 3%”').waitFor();

  await page.keyboard.press('e');
  await page.getByLabel('What is worth seeing here').fill('Says what he earns before he is asked.');
  await page.getByLabel('Shows').selectOption('Transparency');
  await page.getByRole('button', { name: 'Hold it up', exact: true }).click();
  await said(page, 'Held up as an example');

  await page.keyboard.press('f');
  await page.keyboard.type('You listened well. Next time, ask for the rest.');
  await page.keyboard.press('Control+Enter');
  await said(page, 'Returned. Ada is told.');
  await level(page, 'Listening').waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: /^Ben with / }).waitFor();
  expect(faults).toEqual([]);
  await close();

  const record = await world.as('Ada', 'GET', `/conversations/${ada}`);
  expect(record.transcript[1].marks.map(({ level: given }: { level: number | null }) => given).slice(0, 3)).toEqual([
    4,
    null,
    3,
  ]);
  expect(record.transcript[1].source).toBe('coach');
  expect(record.comments).toMatchObject([{ turn: 3, quote: 'I earn 3%', start: 0, end: 9, by: { name: 'Cara' } }]);
  expect(record.summaries[0].text).toBe('You listened well. Next time, ask for the rest.');
  const { notices } = await world.as('Ada', 'GET', '/notices');
  expect(notices.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['exemplary', 'returned']);
}, 90_000);

test('a learner decides about an example, and it is shown as they say', async () => {
  const learner = await open('Ada', '/');
  // The notice leads to the question, at the foot of a long page.
  await learner.page.getByRole('link', { name: /^Cara would like to show others a moment/ }).click();
  await learner.page.getByText('Cara would like to hold up a moment of yours').waitFor();
  await learner.page.waitForFunction(() => {
    const { top = -1 } = document.querySelector('.consent__moment')?.getBoundingClientRect() ?? {};
    return top >= 0 && top < window.innerHeight;
  });
  expect((await world.as('Zoe', 'GET', '/library')).moments).toEqual([]);
  await learner.page.getByRole('button', { name: 'Yes, without my name' }).click();
  await learner.page.getByText('It is shown in the library, without your name.').first().waitFor();

  const other = await open('Zoe', '/');
  await other.page.getByRole('link', { name: 'Moments worth seeing' }).click();
  await other.page.getByRole('heading', { name: /^A learner with / }).waitFor();
  await other.page.getByText('Says what he earns before he is asked.').waitFor();
  expect(await other.page.locator('.moment').textContent()).not.toContain('Ada');

  await learner.page.getByRole('link', { name: 'See the library' }).click();
  await learner.page.getByRole('button', { name: /^Stop showing it/ }).click();
  await learner.page.getByRole('heading', { name: 'No examples yet' }).waitFor();
  await other.page.reload();
  await other.page.getByRole('heading', { name: 'No examples yet' }).waitFor();

  // What nobody but its learner reads is no example, and nothing is asked about it.
  await learner.page.goto(`${world.server.url}/conversations/${ada}/debrief`);
  await learner.page.locator('.consent').waitFor();
  await learner.page.getByRole('button', { name: 'Take it back' }).click();
  await learner.page.getByRole('button', { name: 'Submit it' }).waitFor();
  expect(await learner.page.locator('.consent').count()).toBe(0);
  expect([...learner.faults, ...other.faults]).toEqual([]);
  await learner.close();
  await other.close();
}, 60_000);

test('a dispute is answered by keyboard with another level, and its learner gets it', async () => {
  const reason = 'I named the offer and its end. What more is there to tell?';
  await world.as('Ben', 'POST', `/conversations/${ben}/disputes`, { turn: 1, dimension: 'transparency', reason });
  const { page, faults, close } = await open('Cara', '/desk?kind=disputed');
  await page.getByText('Disputed: Transparency').waitFor();
  await page.getByText(reason).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByText('One dispute is open.').waitFor();
  await page.keyboard.press('d');
  const send = page.getByRole('button', { name: 'Send the answer' });
  await page.getByLabel('Another level').check();
  await page.getByText('Choose a level first.').waitFor();
  await page.getByLabel('Which level?').selectOption('4');
  await page.getByText('Write your answer first.').waitFor();
  expect(await send.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  // Whoever has given another level before need not give it again.
  await level(page, 'Transparency')
    .getByRole('button', { name: /^Transparency, 3:/ })
    .click();
  await said(page, 'Transparency: level 3 given.');
  await page.keyboard.press('d');
  expect(await page.getByLabel('Another level').isChecked()).toBe(true);
  expect(await page.getByLabel('Which level?').inputValue()).toBe('3');
  await page.getByLabel('Your answer').fill('You named an end that nobody had set.');
  await page.getByLabel('Which level?').selectOption('2');
  await send.click();
  await page.getByText('Another level was given (level 2)').waitFor();
  expect(await page.getByText('One dispute is open.').count()).toBe(0);
  await page.keyboard.press('n');
  await said(page, 'Nothing else waits under these filters.');
  expect(faults).toEqual([]);
  await close();
  const record = await world.as('Ben', 'GET', `/conversations/${ben}`);
  expect(record.disputes).toMatchObject([{ status: 'new-level', answer: { level: 2, by: { name: 'Cara' } } }]);
}, 60_000);

test('blind, nothing of the engine’s or another coach’s is there until all one’s levels for a reply are', async () => {
  await world.as('Cara', 'PUT', `/review/conversations/${zoe}/blind`, { blind: true });
  const levels = (given: number) => ({
    levels: Object.fromEntries(
      ['listening', 'emotional-risk', 'transparency', 'self-orientation'].map((dimension) => [dimension, { level: given }]),
    ),
  });
  for (const turn of [1, 3]) await world.as('Cara', 'PUT', `/review/conversations/${zoe}/replies/${turn}/levels`, levels(3));

  const { page, faults, close } = await open('Carl', '/desk');
  await page.locator('.queue__row').first().waitFor();
  await page.getByLabel(/^Open reviews blind/).check();
  await page.getByRole('link', { name: /^Zoe with/ }).click();
  await page.getByText('You are reviewing blind').waitFor();
  expect(await page.locator('.mark, .quote, .trace svg').count()).toBe(0);
  expect(await page.locator('.review__words').textContent()).not.toMatch(/Candor \d|Cara/);
  await page.keyboard.press('j');
  for (const key of ['4', '2', '3']) {
    const before = await page.locator('.level__key[aria-pressed="true"]').count();
    await page.keyboard.press(key);
    await page.waitForFunction((count) => document.querySelectorAll('.level__key[aria-pressed="true"]').length > count, before);
    expect(await page.locator('.mark').count()).toBe(0);
  }
  await page.keyboard.press('5');
  await said(page, 'Your levels for reply 1 are in');
  await level(page, 'Listening')
    .getByText(/Candor.* · Cara level 3/)
    .waitFor();
  expect(await page.locator('.desk-turn__hidden').count()).toBe(1);
  await page.getByRole('button', { name: 'Show everything now' }).click();
  await page.getByText('You are reviewing blind').waitFor({ state: 'detached' });
  expect(await page.locator('.desk-turn__hidden').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
}, 90_000);

test('what was given blind makes the reliability card, and its replies can be saved', async () => {
  const { page, faults, close } = await open('Cara', '/desk/reliability');
  const row = page.locator('.card tbody tr').first();
  await row.waitFor();
  // Two replies of one coach's, one of the other's.
  expect(await row.locator('td').nth(0).textContent()).toContain('3 pairs');
  expect(await row.locator('td').nth(1).textContent()).toContain('one pair');
  expect(await row.textContent()).toContain('Fewer than 30 pairs');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the double-scored replies' }).click();
  const file = await (await download).createReadStream();
  const lines = (await file.toArray()).join('').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).reply).toSorted()).toEqual([asks, asks, pushes].toSorted());
  expect(faults).toEqual([]);
  await close();
}, 60_000);

test('single keys can be switched off, and stay off', async () => {
  const { page, faults, close } = await open('Carl', `/desk/reviews/${ben}`);
  await page.getByRole('heading', { name: /^Ben with / }).waitFor();
  await page.keyboard.press('?');
  await page
    .getByRole('dialog')
    .getByLabel(/^Single keys are on/)
    .uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('heading', { name: /^Ben with / }).waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('?');
  expect(await page.locator('.desk-form[aria-label], dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Keyboard (?)' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Single keys are on/)
    .check();
  expect(faults).toEqual([]);
  await close();
}, 60_000);
