import type { BrowserContextOptions, Page } from 'playwright-core';
import { texts as accountEn } from '../../web/account/texts-en.ts';
import { texts as accountFr } from '../../web/account/texts-fr.ts';
import { texts as en } from '../../web/messages/en.ts';
import { texts as fr } from '../../web/messages/fr.ts';
import { hint, lines } from './fake-content.ts';
import { fakeProgress } from './fake-progress.ts';
import type { FakeServer } from './fake-server.ts';
import type { Launched } from './launch.ts';
import { answered } from './talk.ts';

export type Look = { language: 'en' | 'fr'; width: number; colorScheme: 'light' | 'dark' };
export type Visit = (page: Page, state: string) => Promise<void>;

/** Leads one page through every page and state of the interface, in one look, and calls `visit` in each. */
export async function walkStates(browser: Launched, server: FakeServer, look: Look, visit: Visit): Promise<void> {
  const { language, width, colorScheme } = look;
  const m = language === 'fr' ? fr : en;
  const account = language === 'fr' ? accountFr : accountEn;
  const options: BrowserContextOptions = {
    viewport: { width, height: width < 600 ? 740 : 800 },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme,
    reducedMotion: 'reduce',
  };
  const context = await browser.open(options);
  const page = await context.newPage();
  const go = (path: string) => page.goto(server.url + path);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const say = async (text: string, number: number) => {
    await page.getByRole('textbox', { name: m.practice.reply }).fill(text);
    await button(m.practice.send).click();
    await answered(page, number);
  };

  // Home and what may become of it.
  const released = Promise.withResolvers<void>();
  await page.route('**/api/v1/personas?*', async (route) => {
    await released.promise;
    await route.continue();
  });
  await go('/');
  await page.getByRole('status').getByText(m.state.loading).waitFor();
  await visit(page, 'home, loading');
  released.resolve();
  await page.getByText(m.home.noPast).waitFor();
  await page.unroute('**/api/v1/personas?*');
  await page.getByText(m.home.unsure).getByRole('link').waitFor();
  await visit(page, 'home, empty');
  await page.route('**/api/v1/personas?*', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
  await page.reload();
  await page.getByRole('alert').waitFor();
  await visit(page, 'home, failed');
  await page.unroute('**/api/v1/personas?*');

  await go('/practice/french-counterpart?scene=settlement');
  await page.getByText(m.before.afterEmpty('A lunch')).waitFor();
  await visit(page, 'before');
  await go('/practice/cynical-shopper');
  await button(m.before.begin).click();
  await page.getByRole('textbox', { name: m.practice.reply }).waitFor();
  await visit(page, 'during, the opening');
  await say('Fair enough. Who is it for, and what does he like about trains?', 1);
  await button(m.marks.label(m.dimensions.listening ?? '', 4)).click();
  await page.locator('.mark-panel').waitFor();
  await button(m.practice.hint).click();
  await page.getByText(hint.text).waitFor();
  await visit(page, 'during, a mark and a hint open');
  if (width < 1000) {
    await button(m.practice.trust).click();
    await page.getByText(m.trace.table).click();
    await visit(page, 'during, the trust sheet');
    await page.keyboard.press('Escape');
    await button(m.practice.factSheet).click();
    await visit(page, 'during, the fact sheet');
    await page.keyboard.press('Escape');
  } else {
    await page.getByText(m.trace.table).click();
    await visit(page, 'during, trust as a table');
  }
  await button(m.practice.pause).click();
  await page.getByRole('button', { name: m.practice.goOn }).waitFor();
  await visit(page, 'during, paused');
  await page.getByRole('button', { name: m.practice.goOn }).click();
  server.cut();
  await page.getByText(m.practice.offline).waitFor();
  await page.getByRole('textbox', { name: m.practice.reply }).fill('No catch.');
  await button(m.practice.send).click();
  await page.getByText(m.practice.notSent).waitFor();
  await page.getByRole('textbox', { name: m.practice.reply }).fill('And something more, typed meanwhile.');
  await visit(page, 'during, without a connection');
  server.hold();
  server.restore();
  await page.getByText(m.practice.recovered).waitFor();
  await visit(page, 'during, connected again');
  server.speak();
  await answered(page, 2);
  await page
    .locator('.own')
    .nth(1)
    .getByRole('button', { name: new RegExp(m.practice.sayDifferently) })
    .click();
  await page.getByRole('main').getByText(m.practice.branched).waitFor();
  await visit(page, 'said differently');
  await page.goBack();
  await page.getByText(lines[1] ?? '').waitFor();
  await button(width < 1000 ? m.practice.endShort : m.practice.end).click();
  await page.getByRole('dialog').waitFor();
  await visit(page, 'during, asked whether to end');
  await page.getByRole('dialog').getByRole('button', { name: m.practice.endNo }).click();
  await say('They have it across the street.', 3);
  const toDebrief = page.getByRole('link', { name: m.practice.toDebrief });
  await toDebrief.waitFor();
  await visit(page, 'ended');
  await toDebrief.click();
  await page.getByRole('heading', { name: m.debrief.scoresTitle }).waitFor();
  await visit(page, 'debrief');

  await page.locator('.debrief__words .own .mark').first().click();
  await page.locator('.dispute').waitFor();
  await page.locator('.ways summary').first().click();
  await visit(page, 'debrief, a mark and the ways open');

  server.say(fakeProgress(3));
  await go('/progress');
  await page.locator('.drilled').waitFor();
  await visit(page, 'progress');
  await go('/drills');
  await page.locator('.drills__one--first button').click();
  await page.locator('.drill__line').waitFor();
  await visit(page, 'a drill');
  await go('/');
  await page.locator('.past__item').first().waitFor();
  await visit(page, 'home, with conversations');
  await go('/conversations/nope');
  await page.getByRole('alert').waitFor();
  await visit(page, 'an unknown conversation');
  await go('/nowhere');
  await page.getByRole('heading', { name: m.notFound.title }).waitFor();
  await visit(page, 'not found');
  await go('/account');
  await page.getByRole('heading', { name: account.account.sessionsTitle }).waitFor();
  await page.getByText('iPhone').waitFor();
  await visit(page, 'account');
  await go('/people');
  await page.getByText(account.actions['roles-set']).waitFor();
  await button(account.people.invite).click();
  await page.getByText(account.people.linkTitle).waitFor();
  await visit(page, 'people');
  await go('/sign-in?problem=refused');
  await page.getByRole('textbox', { name: account.signIn.name }).fill('Jo');
  await page.getByLabel(account.signIn.password, { exact: true }).fill('wrong');
  await button(account.signIn.submit).click();
  await page.getByText(account.problems.signIn.unauthenticated ?? '').waitFor();
  await visit(page, 'sign-in, refused');
  for (const link of ['invite', 'reset', 'used']) {
    await go(`/enter?${link}#${link}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await visit(page, `enter, ${link}`);
  }
  server.cut();
  await go('/');
  await page.getByRole('alert').waitFor();
  await visit(page, 'home, no server');
  server.restore();
  await context.close();
}
