import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import { texts as en } from '../../web/calls/texts-en.ts';
import { texts as fr } from '../../web/calls/texts-fr.ts';
import { texts as messagesEn } from '../../web/messages/en.ts';
import { texts as messagesFr } from '../../web/messages/fr.ts';
import { writeSession } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { checkAxe } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';

const pageFolder = new URL('../../dist/web', import.meta.url).pathname;

let server: TestServer;
let browser: Launched;
let context: BrowserContext | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startTestServer({ pageFolder, reader: embeddedReader, now: () => new Date() });
  const audit = { at: '2026-01-01', action: 'group-created' as const, actor: null, subject: 'north' };
  await server.store.createGroup('north', 'North', audit);
  await server.store.createPerson(
    { id: 'ada', name: 'Ada', nameKey: 'ada', password: null, roles: ['learner'], groups: ['north'] },
    { ...audit, action: 'account-created' },
  );
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (server) removeFolder(server.folder);
});

type Look = { language: 'en' | 'fr'; width: number; colorScheme: 'light' | 'dark' };

async function open({ language, width, colorScheme }: Look): Promise<Page> {
  context = await browser.open({
    viewport: { width, height: 800 },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    colorScheme,
    reducedMotion: 'reduce',
  });
  const value = writeSession(server.folder, 'ada');
  await context.addCookies([{ name: 'candor', value, url: server.address, httpOnly: true, sameSite: 'Strict' }]);
  return context.newPage();
}

/** Accessible, and nothing to scroll for sideways. */
async function check(page: Page, state: string): Promise<void> {
  await checkAxe(page, state);
  const [wide = 0, room = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide, `the width of ${state}`).toBeLessThanOrEqual(room);
}

/** A call as a meeting program exports it, with cues that overlap, in UTF-16 with a byte order mark. */
const cue = (from: number, who: string, words: string) =>
  `00:0${from}.000 --> 00:0${from + 2}.500\r\n<v ${who}>${words}</v>\r\n`;
const vtt = Buffer.from(
  `\ufeffWEBVTT\r\n\r\n${[
    cue(1, 'Anna Meyer', 'What would make this hour worth it for you?'),
    cue(3, 'Tom', 'We were let down by the last supplier. I worry it happens again.'),
    cue(5, 'Anna Meyer', 'That sounds wearing. What happened?'),
    cue(6, 'Tom', 'They took eleven weeks.'),
  ].join('\r\n')}`,
  'utf16le',
);
const bad = Buffer.from('WEBVTT\n\n00:01.000 --> later\n<v Anna>Hello.\n');

const looks: Look[] = [
  { language: 'en', width: 1280, colorScheme: 'light' },
  { language: 'fr', width: 360, colorScheme: 'dark' },
];

test.each(looks)(
  'a call is brought, read, submitted and deleted, after a bad file: $language, $width wide, $colorScheme',
  async (look) => {
    const page = await open(look);
    const m = look.language === 'fr' ? fr : en;
    const messages = look.language === 'fr' ? messagesFr : messagesEn;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const url = server.address.replace(/\/$/, '');

    await page.goto(url);
    await page.getByRole('link', { name: messages.home.calls }).click();
    await page.getByText(m.none).waitFor();
    await check(page, 'no calls');
    await page.getByRole('link', { name: m.bring }).click();
    await page.getByRole('heading', { name: m.newTitle }).waitFor();

    await button(m.look).click();
    await page.getByRole('alert').getByText(m.nothing).waitFor();
    await page.getByLabel(m.file).setInputFiles({ name: 'call.vtt', mimeType: 'text/vtt', buffer: bad });
    await button(m.look).click();
    const wrong = page.getByRole('alert').getByText(m.where('3', '15') + m.problems['bad-time']('later'));
    await wrong.waitFor();
    await check(page, 'a bad file');

    await page.getByLabel(m.file).setInputFiles({ name: 'call.vtt', mimeType: 'text/vtt', buffer: vtt });
    await button(m.look).click();
    await page.getByRole('heading', { name: m.turns(4) }).waitFor();
    await page.getByRole('radio', { name: /^Tom/ }).waitFor();
    await button(m.mark).click();
    await page.getByRole('alert').getByText(m.chooseSeller).waitFor();
    await check(page, 'who is the seller');
    await page.getByRole('radio', { name: /^Anna Meyer/ }).check();
    await button(m.mark).click();
    await page.getByRole('alert').getByText(m.titleMissing).waitFor();
    await page.getByLabel(m.callTitle).fill('The clinic');
    await page.getByLabel(m.facts).fill('The last supplier took eleven weeks.');
    await button(m.mark).click();

    await page.getByRole('heading', { name: m.transcript }).waitFor();
    await page.getByText(m.real, { exact: true }).waitFor();
    await page.getByText('They took eleven weeks.').waitFor();
    expect(await page.locator('.own').count()).toBe(2);
    expect(await page.locator('.line__who').allTextContents()).toEqual([
      `${messages.practice.you} 0:01`,
      `${messages.practice.says('Tom')} 0:03`,
      `${messages.practice.you} 0:05`,
      `${messages.practice.says('Tom')} 0:06`,
    ]);
    await page.locator('.own button').first().click();
    await page.locator('.mark-panel').waitFor();
    await page.getByText(m.factSheet, { exact: true }).click();
    await page.getByText('The last supplier took eleven weeks.').waitFor();
    await check(page, 'a call with its marks');

    await button(messages.submission.submit).click();
    await button(messages.submission.withdraw).waitFor();
    await page.getByRole('link', { name: m.back }).click();
    await page.getByRole('link', { name: 'The clinic' }).waitFor();
    await check(page, 'one call in the list');
    await page.getByRole('link', { name: 'The clinic' }).click();
    await button(m.remove).click();
    await page.getByText(m.removeBody).waitFor();
    await check(page, 'asked whether to delete');
    await button(m.removeYes).click();
    await page.getByText(m.none).waitFor();
  },
  120_000,
);

test('the whole way goes by keyboard, with pasted words; progress is told while the call is read', async () => {
  const page = await open({ language: 'en', width: 360, colorScheme: 'light' });
  const { store } = server;
  const { unmarkedCall } = store;
  const held = Promise.withResolvers<void>();
  store.unmarkedCall = async (...given) => {
    await held.promise;
    return unmarkedCall(...given);
  };
  const turns = Array.from({ length: 80 }, (_, at) => `${at % 2 ? 'Tom' : 'Anna'}: What do you need in part ${at} of it?`);
  await page.goto(`${server.address}calls/new`);
  const field = page.getByLabel(en.paste);
  await field.fill(turns.join('\n'));
  await field.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: en.turns(80) }).waitFor();
  // The heading has the focus; the first choice comes next.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: en.reading }).waitFor();
  await page.getByRole('progressbar', { name: en.progress('0', '40') }).waitFor();
  await check(page, 'a call that is being read');
  held.resolve();
  store.unmarkedCall = unmarkedCall;
  await page.getByRole('heading', { name: en.transcript }).waitFor();
  expect(await page.locator('.own').count()).toBe(40);
}, 120_000);

test('a server that fails is told of, on the list, on a call, and while one is brought', async () => {
  const page = await open({ language: 'en', width: 360, colorScheme: 'dark' });
  await page.route('**/api/v1/calls**', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
  await page.goto(`${server.address}calls`);
  await page.getByRole('alert').waitFor();
  await check(page, 'the list, failed');
  await page.goto(`${server.address}calls/nope`);
  await page.getByRole('alert').waitFor();
  await page.goto(`${server.address}calls/new`);
  await page.getByLabel(en.paste).fill('Anna: Hello.\nTom: Hi.');
  await page.getByRole('button', { name: en.look }).click();
  await page.getByRole('alert').waitFor();
  await page.unroute('**/api/v1/calls**');
  await page.goto(`${server.address}calls/nope`);
  await page.getByRole('heading', { name: messagesEn.state.failedTitle }).waitFor();
  await check(page, 'a call that is not there');
}, 120_000);
