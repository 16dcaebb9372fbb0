import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchSignedIn } from '../support/signed-in.ts';
import { checkAxe } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { answered, begin, debriefLink, field, log, ownTurns, ownWords, say, sayIt } from './talk.ts';

let server: RealServer;
let browser: Launched;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What a decent seller may say to anyone; the last one takes leave. */
const replies = [
  'Good afternoon. Before I say anything about us: what brought this up for you?',
  'That sounds tiring. What is the part of it that worries you most?',
  'I do not know the answer to that yet; I would rather find out than guess.',
  'To be open with you: I earn something if you buy, so take my advice with that in mind.',
  'What would a good outcome look like for you, whoever you buy from?',
  'If someone else serves you better, I will say so. Take all the time you need.',
];
const farewell = 'Thank you for being so open with me. I will leave it there. Goodbye.';

async function openPage(width: number): Promise<Page> {
  const context = await browser.open({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  await context.addCookies([server.cookie]);
  return context.newPage();
}

/** Whether the conversation has ended; if so, once the page shows it. */
async function isOver(page: Page): Promise<boolean> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { conversation } = await fetchSignedIn(`${server.url}/api/v1/conversations/${id}`).then((response) => response.json());
  if (conversation.ended) await debriefLink(page).waitFor();
  return conversation.ended;
}

const transcriptOf = (page: Page) =>
  page.locator('.transcript > li[id] .line__text, .transcript > li[id] .own__text').allInnerTexts();

/** Plays a conversation to its end, with a reload on the way, and follows it into the debrief and the list. */
async function playThrough({ id }: { id: string }, width: number): Promise<void> {
  const page = await openPage(width);
  await begin(page, server.url, id);
  const address = page.url();
  // Who is met: in some scenes another person than the persona.
  const { conversation } = await fetchSignedIn(
    `${server.url}/api/v1/conversations/${new URL(address).pathname.split('/').at(-1)}`,
  ).then((response) => response.json());
  const { name } = conversation.persona;
  for (const [count, reply] of replies.entries()) {
    if (await isOver(page)) break;
    await say(page, reply);
    if (count !== 2 || (await isOver(page))) continue;
    const before = await transcriptOf(page);
    await field(page).fill('Half a thought');
    await page.reload();
    await field(page).waitFor();
    expect(await transcriptOf(page), `${id}: the transcript after a reload`).toEqual(before);
    expect(await field(page).inputValue()).toBe('Half a thought');
  }
  for (let goodbyes = 0; goodbyes < 4 && !(await isOver(page)); goodbyes += 1) await say(page, farewell);
  if (!(await isOver(page))) {
    await page.getByRole('button', { name: /^End/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  }
  await debriefLink(page).waitFor();
  const outcome = (await page.locator('.ending h2').textContent()) ?? '';
  expect(await page.locator('.mark').count(), `${id}: marks`).toBeGreaterThan(0);
  expect(await page.locator('.own .quote').count(), `${id}: quotes in one's own words`).toBeGreaterThan(0);

  await debriefLink(page).click();
  await page.getByRole('heading', { level: 1, name: outcome }).waitFor();
  await page.getByRole('img', { name: /^Trust/ }).waitFor();
  expect(await ownTurns(page).count()).toBeGreaterThan(2);
  await checkAxe(page, `${id}, debrief`);

  await page.goto(server.url);
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: new RegExp(`^Look back: ${name}`) }) });
  await entry.getByText(outcome).first().waitFor();
  await entry.getByRole('link').first().click();
  await page.waitForURL(`${address}/debrief`);
  await page.context().close();
}

test('a conversation with every buyer is played to its end, found again after a reload and in the list, and debriefed', async () => {
  const { personas } = await fetchSignedIn(`${server.url}/api/v1/personas`).then((response) => response.json());
  expect(personas.length).toBeGreaterThanOrEqual(3);
  // Two at a time: most of it is waiting for the page.
  for (let next = 0; next < personas.length; next += 2) {
    const [wide, narrow] = personas.slice(next, next + 2);
    await Promise.all([playThrough(wide, 1280), narrow && playThrough(narrow, 360)]);
  }
}, 90_000);

test('a reply is said differently in a branch, and the first try stays as it was', async () => {
  const page = await openPage(1280);
  await begin(page, server.url, 'cynical-shopper');
  const first = page.url();
  await say(page, 'Hello. What are you looking for today?');
  await say(page, 'This is our last one, so decide now. It is the best on the market.');
  await page.getByRole('button', { name: /^Say it differently: .* reply 2$/ }).click();
  await page.waitForURL((url) => url.href !== first);
  await field(page).waitFor();
  expect(await field(page).inputValue()).toContain('our last one');
  expect(await ownTurns(page).count()).toBe(1);
  await say(page, 'We do not have that one. I can tell you who does.');
  await page.getByText('Way 2 of 2').click();
  await page.getByRole('link', { name: /our last one/ }).click();
  await page.waitForURL(first);
  await ownTurns(page).nth(1).waitFor();
  expect((await ownWords(page))[1]).toContain('our last one');
  await page.context().close();
});

test('on a telephone and by keyboard one goes back twice, and changes between the three ways', async () => {
  const page = await openPage(360);
  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'Hello. What are you looking for today?');
  await say(page, 'We do have a starter set.');
  for (const other of ['Who is it for?', 'Take your time; I am in no hurry.']) {
    await page.getByRole('button', { name: /^Say it differently: .* reply 2$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByText('Another try.').waitFor();
    await field(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(other);
    await page.keyboard.press('Enter');
    await answered(page, 2);
  }
  const ways = log(page).locator('.ways summary');
  await ways.getByText('Way 3 of 3').waitFor();
  for (const [words, at] of [
    ['We do have a starter set.', 1],
    ['Who is it for?', 2],
  ] as const) {
    await ways.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: `“${words}”` }).focus();
    await page.keyboard.press('Enter');
    await ways.getByText(`Way ${at} of 3`).waitFor();
    expect((await ownWords(page))[1]).toBe(words);
  }
  await checkAxe(page, 'a talk with three ways');
  await page.context().close();
}, 120_000);

test('from the debrief one goes back to the costliest moment', async () => {
  const page = await openPage(1280);
  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'Hello. What are you looking for today?');
  await say(page, 'This is our last one, so decide now. It is the best on the market, trust me.');
  if (!(await isOver(page))) {
    await page.getByRole('button', { name: 'End the conversation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  }
  await debriefLink(page).click();
  const debrief = page.url();
  await page.getByRole('button', { name: 'Try it from here' }).click();
  await field(page).waitFor();
  await page.getByRole('main').getByText('Another try.').waitFor();
  expect(await field(page).inputValue()).toBe('');
  expect(await ownTurns(page).count()).toBeLessThan(2);
  await page.goto(debrief);
  const better = await page.locator('.better__said--other blockquote').textContent();
  await page.getByText(/It is one way, not the way/).waitFor();
  await page.getByRole('button', { name: 'Start with these words' }).click();
  await field(page).waitFor();
  expect(better).toContain((await field(page).inputValue()).slice(0, 2));
  expect((await field(page).inputValue()).length).toBeGreaterThan(20);
  await page.context().close();
});

test('with feedback only at the end, no mark and no trust shows before it', async () => {
  const page = await openPage(1280);
  await page.goto(`${server.url}/practice/cynical-shopper`);
  await page.getByRole('radio', { name: /None until the end/ }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await field(page).waitFor();
  await say(page, 'Hello. What are you looking for today?');
  expect(await page.locator('.mark, .quote, .trace').count()).toBe(0);
  await page.getByRole('button', { name: 'End the conversation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await debriefLink(page).click();
  await page.locator('.mark').first().waitFor();
  await page.context().close();
});

test('with trust only, trust shows and marks do not; a hint comes on request', async () => {
  const page = await openPage(1280);
  await page.goto(`${server.url}/practice/cynical-shopper`);
  await page.getByRole('radio', { name: /Trust only/ }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await field(page).waitFor();
  await say(page, 'Hello. What are you looking for today?');
  await page.getByRole('img', { name: /^Trust after the first reply/ }).waitFor();
  expect(await page.locator('.mark, .quote').count()).toBe(0);
  await page.getByRole('button', { name: 'Hint' }).click();
  const hint = page.locator('.hint', { has: page.getByRole('button', { name: 'Close' }) });
  await hint.waitFor();
  await hint.getByRole('button', { name: 'Close' }).click();
  expect(await hint.count()).toBe(0);
  await page.context().close();
});

test('in French the brief and the buyer are French', async () => {
  const page = await openPage(1280);
  await page.goto(`${server.url}/practice/cynical-shopper`);
  const english = await page.locator('.before__prose').first().textContent();
  await page.getByRole('radio', { name: 'Français' }).check();
  await page.waitForFunction((text) => document.querySelector('.before__prose')?.textContent !== text, english);
  await page.getByRole('button', { name: 'Begin' }).click();
  await field(page).waitFor();
  await say(page, 'Bonjour. Qu’est-ce que vous cherchez aujourd’hui ?');
  expect(await page.locator('.line__text').last().getAttribute('lang')).toBe('fr');
  await page.context().close();
});

test('a server that crashes and comes back costs nothing: the reply is there once, and it is answered', async () => {
  const page = await openPage(1280);
  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'Hello. What are you looking for today?');
  await server.kill();
  await page.getByText('Connection lost.').waitFor();
  await field(page).fill('Typed while nobody was there.');
  await sayIt(page).click();
  await page.getByText('Not sent yet.').waitFor();
  await server.restart();
  await page.getByText('Connected again.').waitFor();
  await answered(page, 2);
  await page.reload();
  await field(page).waitFor();
  expect((await ownWords(page)).slice(1)).toEqual(['Typed while nobody was there.']);
  await page.context().close();
});
