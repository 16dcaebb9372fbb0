import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lines } from './fake-content.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { begin, field, log, ownTurns, ownWords, say, sayIt } from './talk.ts';

let browser: Launched;
let server: FakeServer;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  server = await startFakeServer();
  page = await (await browser.open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })).newPage();
});
afterEach(async () => {
  await page.context().close();
  await server.close();
});

const talk = () => {
  const [only] = server.talks.values();
  if (!only) throw new Error('no conversation was opened');
  return only;
};

describe('when the connection goes', () => {
  test('a reply said meanwhile goes out once it is back, and is there once', async () => {
    await begin(page, server.url, 'cynical-shopper');
    server.cut();
    await page.getByText('Connection lost.').waitFor();
    await field(page).fill('Who is it for?');
    await sayIt(page).click();
    await page.getByText('Not sent yet.').waitFor();
    await field(page).fill('And the next thought already');
    server.restore();
    await log(page)
      .getByText(lines[0] ?? '')
      .waitFor();
    await page.getByText('Connected again. Nothing was lost.').waitFor();
    expect(await ownWords(page)).toEqual(['Who is it for?']);
    expect(talk().turns.filter(({ speaker }) => speaker === 'learner')).toHaveLength(1);
    expect(await field(page).inputValue()).toBe('And the next thought already');
  });

  test('between a reply and its acknowledgement, the reply is neither lost nor doubled', async () => {
    await begin(page, server.url, 'cynical-shopper');
    server.breakBeforeAccepting();
    await field(page).fill('Who is it for?');
    await sayIt(page).click();
    await log(page)
      .getByText(lines[0] ?? '')
      .waitFor();
    expect(await ownWords(page)).toEqual(['Who is it for?']);
    expect(talk().turns.map(({ speaker }) => speaker)).toEqual(['buyer', 'learner', 'buyer']);
  });

  test('in the middle of a line, the line is there whole and once', async () => {
    await begin(page, server.url, 'cynical-shopper');
    server.hold();
    await field(page).fill('Who is it for?');
    await sayIt(page).click();
    await page.locator('.line--coming').waitFor();
    server.cut();
    await page.getByText('Connection lost.').waitFor();
    server.speak();
    server.restore();
    await log(page)
      .getByText(lines[0] ?? '')
      .waitFor();
    expect(await page.locator('.line__text').allInnerTexts()).toHaveLength(2);
  });

  test('a reload before it is back keeps the unsent reply', async () => {
    await begin(page, server.url, 'cynical-shopper');
    server.cut();
    await page.getByText('Connection lost.').waitFor();
    await field(page).fill('Who is it for?');
    await sayIt(page).click();
    await page.getByText('Not sent yet.').waitFor();
    await page.reload();
    await page.getByText('The server does not answer.').waitFor();
    server.restore();
    await log(page)
      .getByText(lines[0] ?? '')
      .waitFor();
    expect(talk().turns.filter(({ speaker }) => speaker === 'learner')).toHaveLength(1);
  });

  test('a talk that cannot be opened says so, is given up or waited for, and opens once', async () => {
    await page.goto(`${server.url}/practice/cynical-shopper`);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Begin').waitFor();
    server.cut();
    await button('Begin').click();
    await page.getByRole('status').getByText('The server does not answer yet.').waitFor();
    await button('Stop trying').click();
    await button('Begin').waitFor();
    expect(await page.getByText('The server does not answer yet.').count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await button('Begin').click();
    await button('Stop trying').waitFor();
    server.restore();
    await field(page).waitFor();
    expect(server.talks.size).toBe(1);
  });

  test('the home page says so and comes back by itself', async () => {
    server.cut();
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'No connection to Candor' }).waitFor();
    server.restore();
    await page.getByRole('link', { name: 'Dana Whitlock', exact: true }).waitFor();
  });
});

describe('when the server refuses', () => {
  test('a reply for good, its words come back with the reason', async () => {
    await begin(page, server.url, 'cynical-shopper');
    server.refuseNext({ code: 'forbidden', message: 'This conversation is closed to you.', retryable: false });
    await field(page).fill('Who is it for?');
    await sayIt(page).click();
    await page.getByRole('alert').getByText('This is not open to you.').waitFor();
    expect(await field(page).inputValue()).toBe('Who is it for?');
    expect(await ownTurns(page).count()).toBe(0);
  });

  test('a reply for now, it is said again by itself', async () => {
    await begin(page, server.url, 'cynical-shopper');
    server.refuseNext({ code: 'storage', message: 'The disk is full.', retryable: true });
    await field(page).fill('Who is it for?');
    await sayIt(page).click();
    await page.getByRole('alert').getByText('cannot save at the moment').waitFor();
    await log(page)
      .getByText(lines[0] ?? '')
      .waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('an unknown conversation, buyer or debrief, the page says what is wrong and shows the way home', async () => {
    await page.goto(`${server.url}/conversations/nope`);
    await page.getByRole('alert').getByText('no such conversation of yours').waitFor();
    await page.getByRole('link', { name: 'All buyers' }).click();
    await page.getByRole('link', { name: 'Dana Whitlock', exact: true }).waitFor();
    await page.goto(`${server.url}/practice/nobody`);
    await page.getByRole('alert').getByText('nothing here of that name').waitFor();
    await page.goto(`${server.url}/conversations/nope/debrief`);
    await page.getByRole('alert').getByText('nothing here of that name').waitFor();
    await page.goto(`${server.url}/nowhere/at/all`);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  });
});

test('without buyers the home page says how to get some', async () => {
  const bare = await startFakeServer({ empty: true });
  await page.goto(bare.url);
  await page.getByText('No buyers are installed').waitFor();
  await page.getByText('None yet.').waitFor();
  await bare.close();
});

test('the list of conversations goes on page by page', async () => {
  for (let count = 0; count < 7; count += 1) {
    await begin(page, server.url, 'cynical-shopper');
  }
  await page.goto(server.url);
  await page.locator('.past__item').nth(4).waitFor();
  expect(await page.locator('.past__item').count()).toBe(5);
  await page.getByRole('button', { name: 'Show earlier ones' }).click();
  await page.locator('.past__item').nth(6).waitFor();
  expect(await page.getByRole('button', { name: 'Show earlier ones' }).count()).toBe(0);
});

test('a second window sees what is said in the first', async () => {
  await begin(page, server.url, 'cynical-shopper');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await field(second).waitFor();
  await say(page, 'Who is it for?');
  await log(second)
    .getByText(lines[0] ?? '')
    .waitFor();
  expect(await ownWords(second)).toEqual(['Who is it for?']);
});
