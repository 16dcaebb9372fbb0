import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAxe } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { begin, debriefLink, field, log, say } from './talk.ts';

let server: RealServer;
let browser: Launched;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (): Promise<Page> => {
  const context = await browser.open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', locale: 'en-GB' });
  return context.newPage();
};

/** What a page's own script gets from the server: with the browser's real cookies, and nothing else. */
const asked = (page: Page, path: string, method = 'GET'): Promise<{ status: number; body: string }> =>
  page.evaluate(
    async ([to, how]) => {
      const response = await fetch(`/api/v1${to}`, { method: how });
      return { status: response.status, body: await response.text() };
    },
    [path, method] as const,
  );

/** What the practice socket answers to frames, sent from a page's own script. */
const told = (page: Page, frames: object[]): Promise<{ type: string; code?: string }[]> =>
  page.evaluate(async (sent) => {
    const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/v1/practice`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const answers: { type: string; code?: string }[] = [];
    for (const frame of sent) {
      const answer = new Promise<void>((resolve) => {
        socket.onmessage = ({ data }) => {
          answers.push(JSON.parse(data));
          resolve();
        };
      });
      socket.send(JSON.stringify(frame));
      await answer;
    }
    socket.close();
    return answers;
  }, frames);

test('the owner comes in by the printed link, invites somebody, and neither sees what the other practises', async () => {
  const owner = await open();
  await owner.goto(server.url);
  await owner.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(new URL(owner.url()).pathname).toBe('/sign-in');
  await checkAxe(owner, 'sign in');
  await owner.goto(server.link);
  await owner.getByRole('heading', { name: 'Who do you want to talk to?' }).waitFor();
  expect(owner.url()).toBe(`${server.url}/`);
  const [cookie] = await owner.context().cookies();
  expect(cookie).toMatchObject({ name: 'candor', httpOnly: true, sameSite: 'Strict' });
  expect(await owner.evaluate(() => document.cookie)).toBe('');

  await begin(owner, server.url, 'cynical-shopper');
  await say(owner, 'Hello. What are you looking for today?');
  const id = owner.url().split('/').at(-1) ?? '';

  await owner.goto(`${server.url}/people`);
  await owner.getByRole('button', { name: 'Make a link', exact: true }).click();
  const invitation = await owner.getByLabel('The link, to pass on').inputValue();

  // A preview fetches what it is given a link to; that uses nothing up.
  expect((await fetch(invitation)).status).toBe(200);
  const other = await open();
  await other.goto(invitation);
  await other.getByRole('heading', { name: 'You are invited' }).waitFor();
  expect(other.url()).toBe(`${server.url}/enter`);
  await checkAxe(other, 'invitation');
  await other.getByLabel('The name you go by here').fill('Ada Lind');
  await other.getByLabel('Password (optional)').fill('a lamp for the hall');
  await other.getByRole('button', { name: 'Come in' }).click();
  await other.getByText('None yet.').waitFor();

  for (const path of [`/conversations/${id}`, `/conversations/${id}/export?format=md`]) {
    expect(await asked(owner, path)).toMatchObject({ status: 200 });
    const refused = await asked(other, path);
    expect(refused).toMatchObject({ status: 404 });
    expect(refused.body).not.toContain('Hello');
    // A conversation that is another's answers as one that is not there.
    const guessed = await asked(other, path.replace(id, 'no-such-id'));
    expect(guessed.body.replaceAll('no-such-id', id)).toBe(refused.body);
  }
  expect((await asked(other, `/conversations/${id}/submit`, 'POST')).status).toBe(404);
  expect(JSON.parse((await asked(other, '/conversations')).body)).toEqual({ conversations: [] });
  expect((await asked(other, '/people')).status).toBe(403);
  expect((await asked(other, '/audit')).status).toBe(403);
  expect(
    await told(other, [
      { type: 'resume', conversation: id },
      { type: 'rewind', turn: 1 },
      { type: 'start', persona: 'cynical-shopper', after: id },
    ]),
  ).toMatchObject([{ code: 'not-found' }, { code: 'not-started' }, { code: 'not-found' }]);
  await other.goto(`${server.url}/conversations/${id}`);
  await other.getByRole('heading', { name: 'This conversation cannot be opened' }).waitFor();
  await owner.goto(`${server.url}/conversations/${id}`);
  await log(owner).getByText('What are you looking for today?').waitFor();

  const late = await open();
  await late.goto(invitation);
  await late.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  await late.getByRole('link', { name: 'Go to sign-in' }).waitFor();
  await checkAxe(late, 'a link that is used up');

  // Whoever is signed in is not asked to sign in again.
  await other.goto(invitation);
  await other.getByText('You are signed in here and need none.').waitFor();
  await checkAxe(other, 'a used link while signed in');
  await other.getByRole('link', { name: 'To the buyers' }).click();
  await other.getByText('None yet.').waitFor();
  await other.goto(`${server.url}/sign-in?next=%2Fprogress`);
  await other.waitForURL(`${server.url}/progress`);
  await other.goto(`${server.url}/sign-in?next=https%3A%2F%2Felsewhere.example%2F`);
  await other.waitForURL(`${server.url}/`);
  for (const page of [owner, other, late]) await page.context().close();
}, 120_000);

test('with a password one comes back to where one was going, and signing out everywhere cuts the open talk', async () => {
  const here = await open();
  await here.goto(`${server.url}/practice/price-war`);
  await here.getByLabel('Name').fill('ada lind');
  await here.getByLabel('Password').fill('not this one, no');
  await here.getByRole('button', { name: 'Sign in' }).click();
  await here.getByRole('alert').waitFor();
  await here.getByLabel('Password').fill('a lamp for the hall');
  await here.getByRole('button', { name: 'Sign in' }).click();
  await here.getByRole('button', { name: 'Begin' }).click();
  await field(here).waitFor();
  await field(here).fill('Half a thought');

  const there = await open();
  await there.goto(`${server.url}/sign-in`);
  await there.getByLabel('Name').fill('Ada Lind');
  await there.getByLabel('Password').fill('a lamp for the hall');
  await there.getByRole('button', { name: 'Sign in' }).click();
  await there.getByRole('link', { name: 'Account' }).click();
  await there.getByText('here', { exact: false }).first().waitFor();
  await there.getByRole('button', { name: 'Sign out everywhere' }).click();
  await there.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(there.url()).toBe(`${server.url}/sign-in`);
  expect(await there.getByText('Your session here is over').count()).toBe(0);
  // The other browser is told, and why, without having done anything.
  await here.getByRole('heading', { name: 'Sign in' }).waitFor();
  await here.getByText('Your session here is over').waitFor();
  await checkAxe(here, 'sign-in, once the session is over');
  await here.getByLabel('Name').fill('Ada Lind');
  await here.getByLabel('Password').fill('a lamp for the hall');
  await here.getByRole('button', { name: 'Sign in' }).click();
  await field(here).waitFor();
  for (const page of [here, there]) await page.context().close();
}, 120_000);

test('a learner hands an ended conversation to the coaches of a group, and takes it back', async () => {
  const page = await open();
  await page.context().addCookies([server.cookie]);
  await page.goto(`${server.url}/people`);
  await page.getByLabel('A new group’s name').fill('North');
  await page.getByRole('button', { name: 'Make the group' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: /^Take out .* from North/ }).waitFor();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Take out You from North' }).waitFor();
  // The only group there is, is the one meant, unless it is taken out.
  const north = page.getByRole('group', { name: 'Into' }).getByLabel('North');
  expect(await north.isChecked()).toBe(true);
  await north.uncheck();
  await page.getByRole('button', { name: 'Make a link', exact: true }).click();
  await page.getByLabel('The link, to pass on').waitFor();
  expect(await north.isChecked()).toBe(false);

  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'Hello. What are you looking for today?');
  await page.getByRole('button', { name: 'End the conversation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await debriefLink(page).click();
  await page.getByRole('button', { name: 'Submit it' }).click();
  await page
    .getByRole('main')
    .getByText(/^Submitted on /)
    .waitFor();
  await checkAxe(page, 'a debrief that is submitted');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'Submit it' }).waitFor();
  await page.context().close();
}, 120_000);

test.each([
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const)(
  'the pages about accounts are accessible and fit at $width px, $colorScheme',
  async ({ width, colorScheme }) => {
    const context = await browser.open({
      viewport: { width, height: 740 },
      colorScheme,
      reducedMotion: 'reduce',
      locale: width === 360 ? 'fr-FR' : 'en-GB',
    });
    const page = await context.newPage();
    const check = async (state: string) => {
      await checkAxe(page, state);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide, `${state} is wider than the window`).toBe(false);
    };
    await page.goto(`${server.url}/sign-in`);
    await page.locator('.account__form').waitFor();
    await check('sign in');
    await page.locator('input[type=password]').fill('wrong, surely');
    await page.locator('input[type=text]').fill(`Nobody ${width} ${colorScheme}`);
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await check('sign in, refused');
    await page.goto(`${server.url}/enter#candor_link_nonsense`);
    await page.locator('.notice').waitFor();
    await check('a link that is none');
    await context.addCookies([server.cookie]);
    await page.goto(`${server.url}/account`);
    await page.locator('.account__list li').first().waitFor();
    await check('account');
    await page.goto(`${server.url}/people`);
    await page.locator('.account__list time').first().waitFor();
    await page.locator('.account__list .link-button').first().click();
    await page.locator('.account__link').waitFor();
    await check('people, with a reset link');
    await context.close();
  },
  120_000,
);
