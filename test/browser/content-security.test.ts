import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchBrowser } from './launch.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { begin, debriefLink, field, say } from './talk.ts';

let server: RealServer;
let browser: Launched;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page and what its browser complained of. */
async function openWatched(): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.open({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

test('the page does all it does within its content security policy', async () => {
  const { page, complaints } = await openWatched();
  await page.goto(server.link);
  await page.getByText('None yet.').waitFor();
  await begin(page, server.url, 'cynical-shopper');
  await say(page, 'Good afternoon. What brings you in?');
  await page.locator('.mark').first().waitFor();
  await field(page).fill('…');
  await page.getByRole('button', { name: /^End/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await debriefLink(page).click();
  await page.getByRole('img', { name: /^Trust/ }).waitFor();
  const fonts = await page.evaluate(() =>
    document.fonts.ready.then((all) => [...all].filter(({ status }) => status === 'loaded').length),
  );
  expect(fonts).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a script or a style that got into the page is not run, and nothing is sent elsewhere', async () => {
  const { page, complaints } = await openWatched();
  await page.goto(server.url);
  const harm = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.name = "stolen"';
    document.body.append(script);
    const markup = document.createElement('div');
    markup.innerHTML = '<button onclick="window.name = \'stolen\'">x</button><p id="styled" style="color: rgb(1, 2, 3)">x</p>';
    document.body.append(markup);
    markup.querySelector('button')?.click();
    await fetch('https://elsewhere.invalid/').catch(() => {});
    const styled = document.getElementById('styled');
    // What was refused is told in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { name: window.name, refused, colour: styled ? getComputedStyle(styled).color : '' };
  });
  expect(harm.name).toBe('');
  expect(harm.refused).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'style-src-attr', 'connect-src']));
  expect(harm.colour).not.toBe('rgb(1, 2, 3)');
  expect(complaints.join('\n')).toMatch(/Content Security Policy/);
  await page.context().close();
});
