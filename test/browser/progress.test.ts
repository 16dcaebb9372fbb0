import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { texts as messagesEn } from '../../web/messages/en.ts';
import { texts as messagesFr } from '../../web/messages/fr.ts';
import { texts as en } from '../../web/progress/texts-en.ts';
import { texts as fr } from '../../web/progress/texts-fr.ts';
import { connect } from '../support/practice-client.ts';
import { begin, say } from '../support/practised.ts';
import { checkAxe } from './check-axe.ts';
import { fakeProgress } from './fake-progress.ts';
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
  { language: 'fr', width: 1280, colorScheme: 'dark' },
  { language: 'en', width: 360, colorScheme: 'dark' },
  { language: 'fr', width: 360, colorScheme: 'light' },
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

  async function open({ language, width, colorScheme }: (typeof looks)[number]): Promise<Page> {
    context = await browser.open({
      viewport: { width, height: 800 },
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      colorScheme,
      reducedMotion: 'reduce',
    });
    return context.newPage();
  }

  test.each(looks)(
    'every state can be read by all and fits: $language, $width wide, $colorScheme',
    async (look) => {
      const page = await open(look);
      const m = look.language === 'fr' ? fr : en;
      const messages = look.language === 'fr' ? messagesFr : messagesEn;
      const address = `${server.url}/progress`;
      const visit = async (state: string) => {
        await checkAxe(page, state);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(look.width);
      };
      let release = () => {};
      await page.route('**/api/v1/progress?*', (route) => {
        release = () => void route.continue();
      });
      await page.goto(address);
      // Before the page's own code is there, the same is said without its heading.
      await page.getByRole('heading', { name: m.title }).waitFor();
      await page.getByRole('status').getByText(messages.state.loading).waitFor();
      await visit('loading');
      release();
      await page.unroute('**/api/v1/progress?*');
      await page.getByRole('heading', { name: m.emptyTitle }).waitFor();
      await visit('no conversation');
      for (const count of [1, 3, 8]) {
        server.say(fakeProgress(count));
        await page.reload();
        await page.locator('.courses').waitFor();
        await page.locator('.progress details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '');
        });
        await visit(`${count} conversations, tables open`);
      }
      await page.goto(server.url);
      await page.getByRole('heading', { name: /Hélène Marchal.*The call|The call.*Hélène Marchal/ }).waitFor();
      await visit('home with bests and a suggestion');
      await page.route('**/api/v1/progress?*', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
      await page.goto(address);
      await page.getByRole('alert').waitFor();
      await visit('failed');
      await page.unroute('**/api/v1/progress?*');
      await page.getByRole('button', { name: messages.state.retry }).click();
      await page.locator('.courses').waitFor();
    },
    120_000,
  );

  const desk = looks[0];

  test('one conversation gets no chart, three no direction, and a direction is told only where there is one', async () => {
    const page = await open(desk);
    server.say(fakeProgress(1));
    await page.goto(`${server.url}/progress`);
    await page.getByText('2.1 of 5').waitFor();
    expect(await page.locator('.course').count()).toBe(0);
    await page.getByText('Too few to tell a direction: 1 of the 6').waitFor();
    server.say(fakeProgress(3));
    await page.reload();
    await page.locator('.course').first().waitFor();
    expect(await page.locator('.course').count()).toBe(4);
    await page.getByText('Too few to tell a direction: 3 of the 6').waitFor();
    server.say(fakeProgress(8));
    await page.reload();
    await page.getByText('Rising: about +1.1 over these 6 conversations (95% sure of +0.5 to +1.8).').waitFor();
    expect(await page.getByText('No clear direction over these 6 conversations.').count()).toBe(3);
    expect(await page.getByText('Too few to tell').count()).toBe(0);
  });

  test('the table behind a chart has a row for each conversation, the latest first, that leads to it', async () => {
    const page = await open(desk);
    server.say(fakeProgress(8));
    await page.goto(`${server.url}/progress`);
    const chart = page.locator('.course').first();
    await chart.getByText('Show as table').click();
    const rows = chart.locator('tbody tr');
    expect(await rows.allInnerTexts()).toHaveLength(8);
    expect(await rows.first().textContent()).toMatch(/^Dana Whitlock\s*goes on\s*22 March\s*3\.5\s*9$/);
    const hrefs = await rows.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs[0]).toBe('/conversations/talk-7');
    expect(hrefs[1]).toBe('/conversations/talk-6/debrief');
  });

  test('the pairing is named, what was passed by leads to the reply, and the suggestion to its brief', async () => {
    const page = await open(desk);
    server.say(fakeProgress(8));
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Progress' }).click();
    await page.getByRole('heading', { name: 'The one to count on' }).waitFor();
    const reply = page.getByRole('link', { name: 'See your reply: Worry passed by' });
    expect(await reply.getAttribute('href')).toBe('/conversations/talk-0/debrief#turn-3');
    await page.getByRole('link', { name: 'Read the brief' }).click();
    await page.getByRole('heading', { name: 'Hélène Marchal' }).waitFor();
    expect(page.url()).toContain('/practice/french-counterpart?scene=settlement&after=talk-2');
    expect(await page.getByRole('radio', { name: 'The call, a year later' }).isChecked()).toBe(true);
  });

  test('without a server it says so, tries again by itself, and keeps what it has shown', async () => {
    const page = await open(desk);
    server.say(fakeProgress(3));
    server.cut();
    await page.route('**/api/v1/me', (route) => route.fulfill({ json: { id: 'me', name: 'Me', roles: ['learner'] } }));
    await page.goto(`${server.url}/progress`);
    await page.getByRole('alert').waitFor();
    server.restore();
    await page.getByRole('heading', { name: 'Your progress' }).waitFor();
    server.cut();
    await page.getByRole('link', { name: 'Account' }).click();
    await page.goBack();
    await page.getByRole('heading', { name: 'Your progress' }).waitFor();
    server.restore();
  });

  test('home does without where progress cannot be had, and has no suggestion for somebody new', async () => {
    const page = await open(desk);
    await page.route('**/api/v1/progress?*', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Dana Whitlock', exact: true }).waitFor();
    await page.unroute('**/api/v1/progress?*');
    await page.reload();
    await page.getByRole('link', { name: 'Begin with Dana Whitlock, the most approachable' }).waitFor();
    expect(await page.locator('.suggestion, .buyer__best').count()).toBe(0);
    server.say(fakeProgress(3));
    await page.reload();
    await page.getByText('Your best: Sent elsewhere · trust 71 · 2 talks').waitFor();
    expect(await page.getByRole('link', { name: /^Begin with/ }).count()).toBe(0);
  });
});

describe('with the real server', () => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer();
  });
  afterAll(() => server?.close());

  test('a conversation shows with its marks and its outcome, and leads back to itself', async () => {
    const client = await connect(`${server.url}/`);
    const id = await begin(client, { persona: 'cynical-shopper' });
    await say(client, 'We have a splendid offer today, and you should really take it before it is gone.');
    client.send({ type: 'end' });
    await client.next('ended');
    await client.close();
    const context = await browser.open({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await context.addCookies([server.cookie]);
    const page = await context.newPage();
    await page.goto(`${server.url}/progress`);
    await page.getByText(en.basis(1, 1)).waitFor();
    await page.locator('.courses__mean').first().waitFor();
    await checkAxe(page, 'one real conversation');
    const best = page.locator('.best').getByRole('link').first();
    expect(await best.getAttribute('href')).toBe(`/conversations/${id}/debrief`);
    await best.click();
    await page.getByRole('heading', { name: messagesEn.debrief.scoresTitle }).waitFor();
    await context.close();
  });
});
