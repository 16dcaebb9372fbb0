import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { writePack } from '../../server/content/pack.ts';
import { labelledLine } from '../support/labelled-line.ts';
import { writeSession } from '../support/signed-in.ts';
import { rubric } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';
import { axeFaults, contrastFaults } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';

const pageFolder = new URL('../../dist/web', import.meta.url).pathname;
const card = {
  spec: 'chara_card_v2',
  spec_version: '2.0',
  data: {
    name: 'Vera Brandt',
    description: 'She runs the yard.',
    personality: 'Dry.',
    scenario: 'A yard.',
    first_mes: 'Yes?',
    own: 1,
  },
};
const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

let server: TestServer;
let browser: Launched;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startTestServer({ pageFolder, now: () => new Date() });
  await server.certificates.keepUp();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  if (server) removeFolder(server.folder);
});

const url = () => server.address.replace(/\/$/, '');

async function open(path: string, { width = 1280, locale = 'en-GB' } = {}): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.open({ viewport: { width, height: 800 }, reducedMotion: 'reduce', locale });
  context.setDefaultTimeout(60_000);
  await context.addCookies([{ name: 'candor', value: writeSession(server.folder), url: url() }]);
  const page = await context.newPage();
  await page.goto(`${url()}${path}`);
  return { page, close: () => context.close() };
}

/** Whether the page as it stands is accessible, in both themes, and fits its window. */
async function holds(page: Page, state: string): Promise<void> {
  expect(await axeFaults(page), state).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  expect(await contrastFaults(page), `${state}, dark`).toEqual([]);
  await shot(page, `${state} dark`);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await shot(page, state);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(tooWide, `${state}: sticks out`).toBeLessThanOrEqual(0);
}

/** A picture to look at, where somebody asks for them by naming a folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
}

test('a designer brings labelled replies, runs the rubric on them, and sees where it is furthest off', async () => {
  const { page, close } = await open('/studio/calibration');
  await page.getByText('Bring a file', { exact: true }).click();
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles(file('spring.jsonl', `${labelledLine('a', 1)}\nnot json\n${labelledLine('b', 3)}\n${labelledLine('c', 4)}`));
  await page.getByRole('button', { name: 'Keep it here' }).click();
  await page.getByText('3 lines are kept.').waitFor();
  await page.getByText('Line 2').waitFor();
  expect(await page.getByRole('radio', { name: /spring/ }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Run it' }).click();
  await page.getByRole('heading', { name: 'Furthest from people' }).waitFor();
  await page.getByText('This is the published version itself.').waitFor();
  await page.getByText('What counted').first().click();
  await holds(page, 'calibration');
  await close();

  const narrow = await open('/studio/calibration', { width: 360, locale: 'fr-FR' });
  await narrow.page.getByRole('radio', { name: /spring/ }).click();
  await narrow.page.getByRole('button', { name: 'Lancer' }).click();
  await narrow.page.getByRole('heading', { name: 'Le plus loin des évaluateurs' }).waitFor();
  await holds(narrow.page, 'calibration narrow fr');
  await narrow.page.getByRole('button', { name: 'Supprimer spring' }).click();
  await narrow.page.getByRole('alert').getByText('définitivement').waitFor();
  await narrow.page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await narrow.page.getByText('Aucune pour l’instant').waitFor();
  await narrow.close();
}, 180_000);

test('a pack is looked at before it is taken, and comes in under another id where its own is taken', async () => {
  const text = writePack('Autumn', '2026-11-01T00:00:00.000Z', [
    { kind: 'rubric', id: 'harvest', text: stringify({ ...rubric, id: 'harvest' }) },
    { kind: 'rubric', id: rubric.id, text: stringify({ ...rubric, title: 'Another' }) },
    { kind: 'rubric', id: 'broken', text: 'id: broken\ntitle: [' },
  ]);
  const { page, close } = await open('/studio/packs');
  await page.getByLabel('Pack', { exact: true }).setInputFiles(file('notes.json', '{"candor":"notes"}'));
  await page.getByRole('button', { name: 'Look at it' }).first().click();
  await page.getByRole('alert').getByText('This file is no pack, it is damaged').waitFor();
  await page.getByLabel('Pack', { exact: true }).setInputFiles(file('pack.json', text));
  await page.getByRole('button', { name: 'Look at it' }).first().click();
  await page.getByText('“Autumn”, made on').waitFor();
  await page.getByText('comes in as trust-based-selling-2').waitFor();
  await page.getByText('Cannot come in').waitFor();
  await page.getByLabel('Take Rubric harvest as').selectOption('draft');
  await page.getByLabel('Take Rubric trust-based-selling as').selectOption('draft');
  await holds(page, 'packs');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByRole('heading', { name: 'What came of it' }).waitFor();
  expect(await page.getByRole('link', { name: 'Open the draft' }).count()).toBe(2);
  await page.getByRole('checkbox', { name: 'Small rubric' }).check();
  const href = await page.getByRole('link', { name: 'Save the pack' }).getAttribute('href');
  expect(href).toContain('rubric=trust-based-selling');
  await close();
}, 180_000);

test('a character card becomes a draft, with what is missing told first', async () => {
  const { page, close } = await open('/studio/packs', { width: 360, locale: 'fr-FR' });
  await page.getByLabel('Fiche de personnage', { exact: true }).setInputFiles(file('notes.json', '{"spec":"none"}'));
  await page.getByRole('button', { name: 'Regarder' }).last().click();
  await page.getByRole('alert').getByText('Impossible de lire une fiche de personnage').waitFor();
  await page.getByLabel('Fiche de personnage', { exact: true }).setInputFiles(file('vera.json', JSON.stringify(card)));
  await page.getByRole('button', { name: 'Regarder' }).last().click();
  await page.getByText(/choses manquent encore/).waitFor();
  await holds(page, 'card narrow fr');
  await page.getByRole('button', { name: /En faire un brouillon, vera-brandt/ }).click();
  await page.waitForURL(/\/studio\/drafts\//);
  const [draft] = (await server.store.listDrafts()).filter(({ contentId }) => contentId === 'vera-brandt');
  expect((await server.store.draft(draft?.id ?? ''))?.text).toContain('own: 1');
  await close();
}, 180_000);

test('coaches see beside reliability how each rubric holds up where only the form changes', async () => {
  const { page, close } = await open('/desk/reliability');
  await page.getByRole('heading', { name: 'When only the form changes' }).waitFor();
  await page.locator('.trying-certificate summary').first().click();
  await page.getByRole('region', { name: /Plain and non-native wording/ }).waitFor();
  await page.getByText('Gamed replies above level 3').first().waitFor();
  await holds(page, 'certificates');
  await close();
  const narrow = await open('/desk/reliability', { width: 360, locale: 'fr-FR' });
  await narrow.page.locator('.trying-certificate summary').first().click();
  await narrow.page.getByText('Langue maternelle ou apprise').first().waitFor();
  await holds(narrow.page, 'certificates narrow fr');
  await narrow.close();
}, 180_000);
