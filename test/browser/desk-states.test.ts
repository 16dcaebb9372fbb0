import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts as libraryEn } from '../../web/desk/library-texts-en.ts';
import { texts as libraryFr } from '../../web/desk/library-texts-fr.ts';
import { texts as reliabilityEn } from '../../web/desk/reliability-texts-en.ts';
import { texts as reliabilityFr } from '../../web/desk/reliability-texts-fr.ts';
import { texts as reviewEn } from '../../web/desk/review-texts-en.ts';
import { texts as reviewFr } from '../../web/desk/review-texts-fr.ts';
import { texts as deskEn } from '../../web/desk/texts-en.ts';
import { texts as deskFr } from '../../web/desk/texts-fr.ts';
import { axeFaults, contrastFaults } from './check-axe.ts';
import { type DeskWorld, startDeskWorld } from './desk-world.ts';
import { fakeReliability } from './fake-reliability.ts';
import { type Launched, launchBrowser } from './launch.ts';

const en = { ...deskEn, ...reviewEn, ...libraryEn, reliability: reliabilityEn };
const fr: typeof en = { ...deskFr, ...reviewFr, ...libraryFr, reliability: reliabilityFr };

let world: DeskWorld;
let browser: Launched;
let ada: string;
let ben: string;
let zoe: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([startDeskWorld(), launchBrowser()]);
  ada = await world.practise('Ada', [
    'Fair enough. Who is it for, and what does she like about owls?',
    'I earn 3% on what we sell here, and we do not have that lantern. Pinson across the street has it.',
  ]);
  ben = await world.practise('Ben', ['We have a splendid offer today, and you should really take it before it is gone.']);
  zoe = await world.practise('Zoe', ['What would make her glad?']);
  const reason = 'I named the offer, and I named its end, in one sentence and without being asked. What more is there to tell?';
  await world.as('Ben', 'POST', `/conversations/${ben}/disputes`, { turn: 1, dimension: 'transparency', reason });
  const review = `/review/conversations/${ada}`;
  const levels = { transparency: { level: 5, reason: 'Says what he earns.' } };
  await world.as('Carl', 'PUT', `${review}/replies/3/levels`, { levels });
  for (const level of [2, 4]) await world.as('Cara', 'PUT', `${review}/replies/3/levels`, { levels: { listening: { level } } });
  await world.as('Cara', 'POST', `${review}/comments`, { turn: 2, text: 'Here is the invitation.' });
  await world.as('Carl', 'POST', `${review}/comments`, { turn: 3, start: 0, end: 9, text: 'Hard to say, and said first.' });
  const moments = ['Says what he earns before he is asked.', 'And sends him across the street.'].map((note) =>
    world.as('Carl', 'POST', `${review}/exemplary`, { from: 2, to: 3, dimension: 'transparency', note }),
  );
  const [{ id }] = await Promise.all(moments);
  await world.as('Carl', 'POST', `${review}/return`, { summary: 'Straight from the start.' });
  await world.as('Ada', 'PUT', `/library/${id}/consent`, { consent: true, named: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A window at 200 %, and one at 400 %. */
const zoomed = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
];

async function widthFaults(page: Page): Promise<string[]> {
  const [wide = 0, room = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  return wide > room ? [`${wide} px wide in a window of ${room} px`] : [];
}

type Look = { language: 'en' | 'fr'; width: number };

/** Leads a coach, and in the end a learner, through every state of the desk. */
async function walkDesk({ language, width }: Look, visit: (page: Page, state: string) => Promise<void>): Promise<void> {
  const m = language === 'fr' ? fr : en;
  const options = {
    viewport: { width, height: width < 600 ? 740 : 800 },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    colorScheme: 'light',
  } as const;
  const context = await world.open(browser, 'Cara', options);
  const page = await context.newPage();
  const go = (path: string) => page.goto(world.server.url + path);
  const key = (name: string) => page.keyboard.press(name);

  await go('/desk');
  await page.locator('.queue__row').nth(1).waitFor();
  await key('j');
  await visit(page, 'queue');
  await go('/desk?kind=assigned');
  await page.getByText(m.queue.emptyKinds.assigned).waitFor();
  await visit(page, 'queue, none of a kind');
  await go('/desk?olderThanDays=30');
  await page.getByText(m.queue.emptyFilter).waitFor();
  await visit(page, 'queue, nothing under filters');
  await page.route('**/api/v1/review/queue*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), nextCursor: 'more' } });
  });
  await go('/desk');
  await page.getByRole('button', { name: m.queue.more }).waitFor();
  await page.unroute('**/api/v1/review/queue*');
  await page.route('**/api/v1/review/queue*', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
  await page.getByRole('button', { name: m.queue.more }).click();
  await page.getByText(m.queue.moreFailed).waitFor();
  await visit(page, 'queue, the rest failed');
  await page.reload();
  await page.getByRole('alert').waitFor();
  await visit(page, 'queue, failed');
  await page.unroute('**/api/v1/review/queue*');

  await go(`/desk/reviews/${ada}`);
  await page.locator('.desk-turn').first().waitFor();
  for (const name of ['j', 'j', 'h', 'v']) await key(name);
  await page.locator('.mark-panel').waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await visit(page, 'review, everything open');
  await key('0');
  await page.getByText(m.levels.reasonNeeded).waitFor();
  await visit(page, 'review, asked for a reason');
  await key('Escape');
  await page.getByRole('button', { name: m.comments.addTo(m.comments.reply(1)) }).click();
  await page.getByLabel(m.comments.words).fill('no such words');
  await page.getByText(m.comments.notThere).waitFor();
  await visit(page, 'review, a comment on words that are not there');
  await key('Escape');
  await key('e');
  await page.getByLabel(m.exemplary.note).waitFor();
  await visit(page, 'review, an example');
  await key('Escape');
  await key('?');
  await page.getByRole('dialog').waitFor();
  await visit(page, 'review, the keys');
  await key('Escape');

  await go(`/desk/reviews/${ben}?kind=disputed`);
  await page.locator('.desk-turn').first().waitFor();
  await key('d');
  await page.getByLabel(m.dispute.newLevel).check();
  await page.getByLabel(m.dispute.which).waitFor();
  await visit(page, 'review, a dispute');
  await key('Escape');
  await key('f');
  await page.locator('.desk-field textarea:focus').waitFor();
  await go(`/desk/reviews/${zoe}?blind=yes`);
  await page.getByText(m.blind.on).waitFor();
  await visit(page, 'review, blind');
  await go(`/desk/reviews/${ada}?blind=yes`);
  await page.getByText(m.blind.seen).waitFor();
  await visit(page, 'review, too late for blind');
  await go('/desk/reviews/nope');
  await page.getByRole('alert').waitFor();
  await visit(page, 'review, unknown');

  await go('/desk/reliability');
  await page.getByText(m.reliability.empty).waitFor();
  await visit(page, 'reliability, nothing yet');
  await page.route('**/api/v1/review/reliability*', (route) => route.fulfill({ json: fakeReliability }));
  await page.reload();
  await page.locator('.card').waitFor();
  await visit(page, 'reliability');
  await go('/library');
  await page.locator('.moment').waitFor();
  await visit(page, 'library');
  await page.route('**/api/v1/library', (route) => route.fulfill({ json: { moments: [] } }));
  await page.reload();
  await page.getByText(m.library.emptyTitle).waitFor();
  await visit(page, 'library, empty');
  await context.close();

  const learner = await world.open(browser, 'Ada', options);
  const own = await learner.newPage();
  await own.goto(`${world.server.url}/conversations/${ada}/debrief`);
  await own.getByRole('button', { name: m.consent.unnamed }).waitFor();
  await visit(own, 'debrief, asked for consent');
  await own.goto(`${world.server.url}/library`);
  await own.locator('.moment .link-button').waitFor();
  await visit(own, 'library, one’s own');
  await learner.close();
}

/** The rules that do not turn on width are the same at both: each language is held to them at one, and at the other to fitting, zoomed as well. */
const walks = [
  { language: 'en', width: 1280, axe: true },
  { language: 'fr', width: 360, axe: true },
  { language: 'fr', width: 1280, axe: false },
  { language: 'en', width: 360, axe: false },
] as const;

test.each(walks)(
  'every state of the desk is accessible and fits, light and dark, zoomed or not: $language at $width px',
  async ({ axe, ...look }) => {
    const faults: string[] = [];
    await walkDesk(look, async (page, state) => {
      const note = (found: string[]) => faults.push(...found.map((fault) => `${state}: ${fault}`));
      note(await widthFaults(page));
      if (axe) {
        note(await axeFaults(page));
        await page.emulateMedia({ colorScheme: 'dark' });
        note(await contrastFaults(page));
        await page.emulateMedia({ colorScheme: 'light' });
      }
      const size = page.viewportSize();
      if (!size || axe || look.width < 1000) return;
      for (const small of zoomed) {
        await page.setViewportSize(small);
        note(await widthFaults(page));
      }
      await page.setViewportSize(size);
    });
    expect(faults).toEqual([]);
  },
  240_000,
);
