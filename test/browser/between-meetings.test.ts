import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OwnAssignment } from '../../server/domain/assignment.ts';
import { texts as assignedEn } from '../../web/assigned/texts-en.ts';
import { texts as assignedFr } from '../../web/assigned/texts-fr.ts';
import { texts as debriefEn } from '../../web/debrief/texts-en.ts';
import { texts as en } from '../../web/messages/en.ts';
import { texts as fr } from '../../web/messages/fr.ts';
import { checkAxe } from './check-axe.ts';
import { hint, lines, outcome } from './fake-content.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { answered, begin, debriefLink, field, ownWords, say } from './talk.ts';

/** Ten minutes on a telephone, and what those need who see nothing of the page or use no mouse. */
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

async function open(width: number, locale = 'en-GB'): Promise<Page> {
  context = await browser.open({ locale, viewport: { width, height: 740 }, reducedMotion: 'reduce' });
  return context.newPage();
}

/** What screen readers were told last. */
const told = (page: Page, words: string) => page.locator('[data-announcer]').getByText(words).waitFor({ state: 'attached' });
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Presses a button by keyboard, having gone to it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .focus();
  await page.keyboard.press('Enter');
}

test('on a telephone the way to begin is in sight before one has read, and home leads back to where one left off', async () => {
  const page = await open(360);
  await page.goto(`${server.url}/practice/cynical-shopper`);
  const button = page.getByRole('button', { name: en.before.begin });
  await button.waitFor();
  const box = await button.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await button.click();
  await field(page).waitFor();
  await say(page, 'Who is it for?');
  const talk = page.url();

  await page.goto(server.url);
  const left = page.getByRole('region', { name: en.home.leftOff });
  await left.getByText('Dana Whitlock').waitFor();
  await left.getByText(en.home.replies(1)).waitFor();
  expect((await left.boundingBox())?.y).toBeLessThan((await page.locator('.buyer').first().boundingBox())?.y ?? 0);
  await checkAxe(page, 'home, with a talk to go on with');
  await left.getByRole('link', { name: /^Continue/ }).click();
  await page.waitForURL(talk);
  await page.locator('.own').first().waitFor();
  expect(await ownWords(page)).toEqual(['Who is it for?']);
}, 120_000);

test.each([1280, 360])(
  'by keyboard at %i px, what one presses away leaves the keyboard where one talks, and a dispute is told and leads on',
  async (width) => {
    const page = await open(width);
    await begin(page, server.url, 'cynical-shopper');
    await say(page, 'First words.');
    await press(page, en.practice.hint);
    await page.getByText(hint.text).waitFor();
    await press(page, en.practice.close);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await press(page, en.practice.pause);
    await press(page, en.practice.goOn);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    for (const words of ['Second words.', 'Third words.']) await say(page, words);
    await debriefLink(page).click();
    const mark = page.locator('.debrief__words .own').first().locator('.mark').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const m = debriefEn.dispute;
    await press(page, m.ask);
    await press(page, m.cancel);
    expect(await focusedText(page)).toBe(m.ask);
    await page.keyboard.press('Enter');
    await page.keyboard.type('I did ask.');
    await press(page, m.send);
    await told(page, m.states.open);
    expect(await focusedText(page)).toBe(m.withdraw);
    await page.keyboard.press('Enter');
    await told(page, m.states.withdrawn);
    expect(await focusedText(page)).toBe(m.ask);
  },
  180_000,
);

const due = (dueAt: string): OwnAssignment => ({
  id: 'one',
  title: 'Where is the catch?',
  note: 'Do not sell. Find out.',
  persona: { id: 'cynical-shopper', name: 'Dana Whitlock' },
  scene: { id: 'shop-floor', title: 'On the shop floor' },
  rubric: 'trust-based-selling',
  difficulty: 'true',
  feedback: 'marks',
  language: null,
  attempts: 2,
  takes: 'best',
  pass: null,
  hints: true,
  rewind: true,
  dueAt,
  closed: false,
  createdAt: dueAt,
  by: { id: 'cara', name: 'Cara' },
  mine: { status: 'not-begun', overdue: true, attempts: 0, underWay: null, result: null },
});

test.each([
  { locale: 'en-GB', width: 1280, m: assignedEn, home: en.home },
  { locale: 'fr-FR', width: 360, m: assignedFr, home: fr.home },
])(
  'what is due stands on home before the buyers, and leads to its brief: $locale, $width px',
  async ({ locale, width, m, home }) => {
    const page = await open(width, locale);
    await page.route('**/api/v1/assignments', (route) =>
      route.fulfill({ json: { assignments: [due('2026-03-01T17:00:00Z')] } }),
    );
    await page.goto(server.url);
    const set = page.getByRole('region', { name: m.title });
    await set.getByText('Where is the catch?').waitFor();
    await set.locator('.assigned__overdue').waitFor();
    expect((await set.boundingBox())?.y).toBeLessThan((await page.locator('.buyer').first().boundingBox())?.y ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await checkAxe(page, `home with something due, ${locale}`);
    await page.getByText(home.noPast).waitFor();
    await set.getByRole('link', { name: m.beginLabel('Where is the catch?') }).click();
    await page.getByRole('heading', { name: 'Where is the catch?' }).waitFor();
    await checkAxe(page, `before an assignment, ${locale}`);
  },
  120_000,
);

test('in a French page an English talk says that it is English, and what the page says of it stays French', async () => {
  const page = await open(1280, 'fr-FR');
  await page.goto(`${server.url}/practice/cynical-shopper`);
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: fr.before.begin }).click();
  const reply = page.getByRole('textbox', { name: fr.practice.reply });
  for (const [count, words] of ['First words.', 'Second words.', 'Third words.'].entries()) {
    await reply.fill(words);
    await page.getByRole('button', { name: fr.practice.send, exact: true }).click();
    await answered(page, count + 1);
  }
  const languageOf = (words: string, within = page.locator('body')) =>
    within
      .getByText(words)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  const own = page.locator('.own').first();
  expect(await languageOf('First', own)).toBe('en');
  expect(await languageOf(fr.marks.plus, own)).toBe('fr');
  expect(await languageOf(lines[0] ?? '')).toBe('en');
  expect(await languageOf(outcome.title)).toBe('en');
  await page.getByRole('link', { name: fr.practice.toDebrief }).click();
  expect(await languageOf(fr.debrief.scoresTitle)).toBe('fr');
  expect(await languageOf(outcome.title)).toBe('en');
  await page.goto(server.url);
  const past = page.locator('.past__item').first();
  expect(await languageOf(outcome.title, past)).toBe('en');
  expect(await languageOf(fr.home.lookBack, past)).toBe('fr');
}, 120_000);
