import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts as assigned } from '../../web/assigned/texts-en.ts';
import { texts as en } from '../../web/assignments/texts-en.ts';
import { texts as fr } from '../../web/assignments/texts-fr.ts';
import { texts as messages } from '../../web/messages/en.ts';
import { checkAxe } from './check-axe.ts';
import { type DeskWorld, type Somebody, startDeskWorld } from './desk-world.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { debriefLink, field, say } from './talk.ts';

let world: DeskWorld;
let browser: Launched;
beforeAll(async () => {
  [world, browser] = await Promise.all([startDeskWorld(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function open(somebody: Somebody, path: string, look = {}): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await world.open(browser, somebody, look);
  const page = await context.newPage();
  await page.goto(world.server.url + path);
  return { page, close: () => context.close() };
}

const form = en.form;
const give = (page: Page) => page.getByRole('button', { name: form.give });

test('a form that is not right says so beside itself, and keeps all that was typed', async () => {
  const { page, close } = await open('Cara', '/desk');
  await page.getByRole('link', { name: en.list.title }).click();
  await page.getByRole('heading', { name: en.list.emptyTitle }).waitFor();
  await checkAxe(page, 'no assignment');
  await page.getByRole('link', { name: en.list.new }).click();
  await page.getByLabel(form.name).waitFor();
  await checkAxe(page, 'the form');
  await page.getByLabel(form.attempts).fill('2.5');
  await page.getByLabel(form.level).fill('six');
  await page.getByLabel(form.dueDay).fill('2097-01-15');
  await page.getByLabel(form.dueTime, { exact: true }).fill('');
  await give(page).click();
  const alert = page.getByRole('alert');
  for (const fault of ['title', 'persona', 'whom', 'attempts', 'due', 'level'] as const)
    await alert.getByText(form.faultWords[fault]).waitFor();
  await checkAxe(page, 'the form with its faults');
  // The list stands before the form, and each fault leads to its field.
  expect(await alert.evaluate((list) => list === document.activeElement)).toBe(true);
  await alert.getByRole('link', { name: form.faultWords.level }).click();
  expect(await page.getByLabel(form.level).evaluate((input) => input === document.activeElement)).toBe(true);
  await alert.getByRole('link', { name: form.faultWords.whom }).click();
  await page.keyboard.press('Tab');
  expect(await page.getByLabel(/^North/).evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await page.getByLabel(form.level).inputValue()).toBe('six');
  await page.getByLabel(form.name).fill('Listen first');
  await page.getByLabel(form.persona, { exact: true }).selectOption('cynical-shopper');
  await page.getByLabel(/^North/).check();
  await page.getByLabel(form.attempts).fill('2');
  await page.getByLabel(form.level).fill('1,5');
  await page.getByLabel(form.dueTime, { exact: true }).fill('17:30');
  await page.getByLabel(form.dueDay).fill('2026-01-15');
  await alert.getByText(form.faultWords.past).waitFor();
  expect(await alert.getByRole('listitem').count()).toBe(1);
  await page.getByLabel(form.dueDay).fill('2097-01-15');
  await alert.waitFor({ state: 'detached' });

  const refused = { error: { code: 'bad-request', message: 'scene: cynical-shopper has no scene "moon"' } };
  await page.route('**/api/v1/review/assignments', (route) => route.fulfill({ status: 400, json: refused }));
  await give(page).click();
  await alert.getByText('has no scene "moon"').waitFor();
  expect(await page.getByLabel(form.name).inputValue()).toBe('Listen first');
  expect(await page.getByLabel(/^North/).isChecked()).toBe(true);
  await page.unroute('**/api/v1/review/assignments');
  await give(page).click();
  await page.getByRole('heading', { name: 'Listen first', level: 1 }).waitFor();
  await page.getByText(en.table.due('15 January 2097', '17:30')).waitFor();
  await close();
  const { assignments } = await world.as('Cara', 'GET', '/review/assignments');
  expect(assignments).toMatchObject([
    { title: 'Listen first', attempts: 2, pass: { levelAtLeast: 1.5 }, counts: { learners: 3 } },
  ]);
  // What is half past five in Paris in winter.
  expect(new Date(assignments[0].dueAt).toISOString()).toBe('2097-01-15T16:30:00.000Z');
  await world.as('Cara', 'PUT', `/review/assignments/${assignments[0].id}`, { title: 'Listen first', closed: true });
}, 90_000);

describe('an assignment', () => {
  test('is given by a coach, done by a learner, and its result is in the table', async () => {
    const coach = await open('Cara', '/desk/assignments/new');
    const { page } = coach;
    await page.getByLabel(form.name).fill('The lantern');
    await page.getByLabel(form.persona, { exact: true }).selectOption('cynical-shopper');
    await page.getByText(form.people).click();
    await page.getByLabel('Ada', { exact: true }).check();
    await page.getByLabel('Ben', { exact: true }).check();
    await page.getByLabel(form.note).fill('Listen for what she fears.');
    await page.getByRole('radio', { name: messages.before.difficultyOptions.gentle.title }).check();
    await page.getByLabel(form.attempts).fill('1');
    await page.getByLabel(form.trust).fill('1');
    await page.getByLabel(form.hints).uncheck();
    await page.getByLabel(form.rewind).uncheck();
    await give(page).click();
    await page.getByRole('heading', { name: 'The lantern', level: 1 }).waitFor();
    await checkAxe(page, 'a table without results');

    const learner = await open('Ada', '/');
    await doIt(learner.page);
    await learner.close();

    await page.reload();
    const ada = page.getByRole('row').filter({ hasText: 'Ada' });
    await ada.getByText(en.table.status.passed).waitFor();
    await ada.getByText('1 of 1').waitFor();
    await ada.getByText(messages.debrief.kinds.none).or(ada.getByText(messages.debrief.kinds.breakdown)).waitFor();
    await page.getByRole('row').filter({ hasText: 'Ben' }).getByText(en.table.status['not-begun']).waitFor();
    await checkAxe(page, 'a table with results');
    await ada.getByRole('link', { name: /^Review Ada/ }).click();
    await page.getByRole('heading', { name: /^Ada with / }).waitFor();
    await coach.close();
  }, 90_000);

  /** Ada's part of it. */
  async function doIt(page: Page): Promise<void> {
    const set = page.getByRole('region', { name: assigned.title });
    await set.getByText('Listen for what she fears.').waitFor();
    await set.getByText(assigned.attemptsOf(0, 1)).waitFor();
    await checkAxe(page, 'home with what is set');
    await set.getByRole('link', { name: assigned.beginLabel('The lantern') }).click();
    await page.getByRole('heading', { name: assigned.settings }).waitFor();
    await page.getByText(messages.before.difficultyOptions.gentle.title, { exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: messages.before.difficultyOptions.gentle.title }).count()).toBe(0);
    await page.getByText(assigned.goesToCoach).waitFor();
    await checkAxe(page, 'before an assignment');
    await page.getByRole('button', { name: messages.before.begin }).click();
    await field(page).waitFor();
    await say(page, 'Fair enough. Who is it for, and what does she like about owls?');
    expect(await page.getByRole('button', { name: messages.practice.hint }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /differently/i }).count()).toBe(0);
    await page.getByRole('button', { name: messages.practice.end }).click();
    await page.getByText('handed in to your coaches for good and counts as one attempt').waitFor();
    await checkAxe(page, 'asked whether to end an assignment');
    await page.getByRole('button', { name: messages.practice.endYes }).click();
    await page.getByText(messages.practice.handedIn('The lantern')).waitFor();
    await checkAxe(page, 'the end of an assignment');
    await debriefLink(page).click();
    await page.getByText(messages.submission.assigned('The lantern')).waitFor();
    expect(await page.getByRole('button', { name: messages.submission.submit }).count()).toBe(0);
    expect(await page.getByRole('button', { name: messages.submission.withdraw }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /differently|from here/i }).count()).toBe(0);
    await page.getByRole('link', { name: messages.debrief.again }).click();
    await page.getByText(assigned.usedUp).waitFor();
    await page.goto(world.server.url);
    await set.getByText(assigned.finished(1)).click();
    await set.getByText(assigned.status.passed).waitFor();
  }

  test('can be renamed, closed and opened again by the coach who gave it, and by no other', async () => {
    const { id } = await world.as('Cara', 'POST', '/review/assignments', {
      title: 'Old name',
      persona: 'cynical-shopper',
      people: [(await world.as('Ben', 'GET', '/me')).id],
    });
    const coach = await open('Cara', `/desk/assignments/${id}`);
    await coach.page.getByText(en.change.title, { exact: true }).click();
    await coach.page.getByLabel(form.name).fill('New name');
    await coach.page.getByLabel(form.dueDay).fill('2026-01-15');
    await coach.page.getByRole('button', { name: en.change.close }).click();
    await coach.page.getByRole('alert').getByText(form.faultWords.past).waitFor();
    await coach.page.getByLabel(form.dueDay).fill('');
    await coach.page.getByRole('button', { name: en.change.close }).click();
    await coach.page.getByRole('heading', { name: 'New name' }).waitFor();
    await coach.page.getByText(en.table.closed).waitFor();
    await checkAxe(coach.page, 'a closed assignment, open to change');
    const ben = await open('Ben', `/assignments/${id}`);
    await ben.page.getByRole('heading', { name: assigned.goneTitle }).waitFor();
    await coach.page.getByRole('button', { name: en.change.reopen }).click();
    await coach.page.getByText(en.table.closed).waitFor({ state: 'detached' });
    await ben.page.reload();
    await ben.page.getByRole('button', { name: messages.before.begin }).waitFor();
    await ben.close();
    await coach.close();
    const other = await open('Zoe', `/assignments/${id}`);
    await other.page.getByRole('heading', { name: assigned.goneTitle }).waitFor();
    await other.close();
  }, 90_000);

  test('fits a telephone, in French and in the dark', async () => {
    const look = { viewport: { width: 360, height: 740 }, locale: 'fr-FR', colorScheme: 'dark' as const };
    const { page, close } = await open('Cara', '/desk/assignments', look);
    const fits = async (state: string) => {
      await checkAxe(page, state);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(360);
    };
    await page.getByRole('heading', { name: fr.list.title }).waitFor();
    await page.getByRole('table').waitFor();
    await fits('the list');
    await page.getByRole('link', { name: fr.list.new }).click();
    await page.getByLabel(fr.form.name).waitFor();
    await fits('the form');
    await page.getByRole('link', { name: fr.form.cancel }).click();
    await page.getByRole('link', { name: 'The lantern' }).click();
    await page.getByRole('heading', { name: fr.table.results }).waitFor();
    await fits('the results');
    await close();
    const learner = await open('Ben', '/', look);
    await learner.page.getByRole('region', { name: 'Vos exercices' }).waitFor();
    await checkAxe(learner.page, 'home');
    expect(await learner.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await learner.close();
  }, 90_000);
});
