import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts as messages } from '../../web/messages/en.ts';
import { texts as en } from '../../web/studio/texts-en.ts';
import { texts as fr } from '../../web/studio/texts-fr.ts';
import { checkAxe } from './check-axe.ts';
import { type Launched, launchBrowser } from './launch.ts';
import { type Designer, type StudioWorld, startStudioWorld, typeOver } from './studio-world.ts';

const template = (kind: 'persona' | 'rubric', id: string): string =>
  readFileSync(`prompts/templates/${kind}.yaml`, 'utf8').replace(/^id: .*$/m, `id: ${id}`);

let world: StudioWorld;
let browser: Launched;
beforeAll(async () => {
  [world, browser] = await Promise.all([startStudioWorld(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const faults: string[] = [];

async function open(designer: Designer, path: string, look = {}): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await world.open(browser, designer, look);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(String(error.stack)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
      faults.push(`${message.text()} ${JSON.stringify(message.location())}`);
  });
  await page.goto(`${world.server.url}${path}`);
  return { page, close: () => context.close() };
}

const draftOf = async (designer: Designer, kind: 'persona' | 'rubric', id: string): Promise<string> =>
  (await world.as(designer, 'POST', '/drafts', { kind, contentId: id, text: template(kind, id) })).id;

const settled = (page: Page, words = en.editor.fine) => page.getByText(words).waitFor({ timeout: 30_000 });

test('a designer begins a buyer from the template, breaks it, mends it, and publishes it with a note', async () => {
  const { page, close } = await open('Dora', '/');
  await page.getByRole('link', { name: 'Studio' }).click();
  await page.getByRole('link', { name: 'Nadia Ferrant' }).waitFor();
  await checkAxe(page, 'the list of the studio');
  await page.getByRole('link', { name: en.list.new }).click();
  await page.getByRole('button', { name: en.begin.begin }).click();
  await page.getByText(en.begin.idWrong).waitFor();
  await checkAxe(page, 'something new');
  await page.getByLabel(en.begin.id).fill('joiner');
  await page.getByRole('button', { name: en.begin.begin }).click();
  await page.getByRole('heading', { name: en.view.met }).waitFor({ timeout: 30_000 });
  await page.getByRole('heading', { name: 'Hanna Vogt', exact: true }).waitFor();
  await settled(page);
  await checkAxe(page, 'the editor');

  await typeOver(page, template('persona', 'joiner').replace('tagline:', 'taglin:'));
  const problem = page.getByRole('listitem').filter({ hasText: 'did you mean "tagline"?' });
  await problem.waitFor({ timeout: 30_000 });
  await page.getByText(en.view.stale).waitFor();
  await checkAxe(page, 'the editor with problems');
  await problem.getByRole('button').click();
  // The cursor stands where the problem is: before "taglin".
  for (let step = 0; step < 'taglin'.length; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('e');
  await settled(page);

  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(/Saved at .* by Dora/).waitFor();
  await page.getByRole('tab', { name: en.tabs.publish }).click();
  await page.getByRole('button', { name: en.publish.go, exact: true }).click();
  await page.getByText(en.publish.noNote).waitFor();
  await page.getByRole('button', { name: en.publish.test }).click();
  await page.getByText(en.publish.passed(2)).waitFor({ timeout: 60_000 });
  await page.getByLabel(en.publish.note).fill('A first joiner.');
  await checkAxe(page, 'publishing');
  // A look at another tab loses no word of it.
  await page.getByRole('tab', { name: en.tabs.changes }).click();
  await page.getByText(en.changes.new).waitFor();
  await page.getByRole('tab', { name: en.tabs.publish }).click();
  expect(await page.getByLabel(en.publish.note).inputValue()).toBe('A first joiner.');
  await page.getByRole('button', { name: en.publish.go, exact: true }).click();
  // The note stands in the form's field as well, so that its words alone do not tell that this is the next page.
  await page.waitForURL('**/studio/personas/joiner', { timeout: 60_000 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('A first joiner.').waitFor();
  await checkAxe(page, 'the versions of a buyer');
  const personas = await world.as('Dora', 'GET', '/personas');
  expect(personas.personas.map(({ id }: { id: string }) => id)).toContain('joiner');
  await close();
}, 180_000);

test('two designers on one draft: the second is warned, nothing is overwritten, and the texts can be merged', async () => {
  const id = await draftOf('Dora', 'persona', 'shared');
  const dora = await open('Dora', `/studio/drafts/${id}`);
  const dan = await open('Dan', `/studio/drafts/${id}`);
  await settled(dora.page);
  await settled(dan.page);
  await dora.page.getByText(en.editor.others('Dan')).waitFor({ timeout: 30_000 });
  await typeOver(dan.page, template('persona', 'shared').replace('Hanna Vogt', 'Hanna by Dan'));
  await typeOver(dora.page, template('persona', 'shared').replace('challenge: 1', 'challenge: 2'));
  await dora.page.getByRole('button', { name: en.editor.save, exact: true }).click();
  await dora.page.getByText(/Saved at .* by Dora/).waitFor();
  await dan.page.getByText(/Dora saved this draft at/).waitFor({ timeout: 30_000 });
  // The editor draws what is in view alone.
  await dan.page.getByRole('textbox', { name: en.editor.label('shared') }).press('ControlOrMeta+Home');
  await dan.page
    .getByRole('textbox', { name: en.editor.label('shared') })
    .getByText('Hanna by Dan')
    .waitFor();
  await checkAxe(dan.page, 'a draft that somebody else has saved');
  const theirs = dan.page.getByRole('listitem').filter({ hasText: 'challenge: 2' });
  await theirs.getByRole('button', { name: en.editor.takeTheirs }).click();
  await dan.page.getByRole('button', { name: en.editor.saveMerged }).click();
  await dan.page.getByText(/Saved at .* by Dan/).waitFor();
  const { text: merged } = await world.as('Dora', 'GET', `/drafts/${id}`);
  expect(merged).toContain('Hanna by Dan');
  expect(merged).toContain('challenge: 2');
  // Dora, who has nothing unsaved, simply sees it.
  await dora.page.getByText(/Saved at .* by Dan/).waitFor({ timeout: 30_000 });
  await dora.close();
  await dan.close();
}, 180_000);

test('a reply is marked by the rubric in the editor as one types, with the words that it rests on', async () => {
  const id = await draftOf('Dora', 'rubric', 'asking');
  const { page, close } = await open('Dora', `/studio/drafts/${id}`);
  await settled(page);
  await page.getByRole('tab', { name: en.tabs.try }).click();
  await page.getByLabel(en.tryIt.reply, { exact: true }).fill('What happened two years ago, when you tried it?');
  await page.locator('[data-tried] mark').first().waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Asking/ }).click();
  await page.getByText('an open question').first().waitFor();
  await checkAxe(page, 'a reply that is tried');
  await close();
}, 120_000);

test('what was typed in the last moment before leaving is there again', async () => {
  const id = await draftOf('Dan', 'rubric', 'left-at-once');
  const { page, close } = await open('Dan', `/studio/drafts/${id}`);
  await settled(page);
  await page.getByRole('textbox', { name: en.editor.label('left-at-once') }).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# Why');
  await page.reload();
  await page.getByText(en.editor.restored).waitFor();
  await page.goto(`${new URL(page.url()).origin}/studio/nothing-here`);
  await page.getByRole('heading', { name: messages.notFound.title }).waitFor();
  await close();
}, 120_000);

test('the whole of it by keyboard, and out of the text by Escape and Tab', async () => {
  const id = await draftOf('Dan', 'rubric', 'by-keys');
  const { page, close } = await open('Dan', `/studio/drafts/${id}`);
  await settled(page);
  await page.getByRole('textbox', { name: en.editor.label('by-keys') }).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('d');
  await page.keyboard.press('Control+ ');
  await page.getByRole('option', { name: 'drills' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  const inEditor = () => page.evaluate(() => document.activeElement?.hasAttribute('data-editor') ?? false);
  expect(await inEditor()).toBe(false);
  await page.getByRole('tab', { name: en.tabs.view }).focus();
  for (let tab = 0; tab < 4; tab++) await page.keyboard.press('ArrowRight');
  await page.getByText(en.changes.new).waitFor();
  await page.keyboard.press('Home');
  await page.getByRole('heading', { name: 'Asking before telling', exact: true }).waitFor();
  await close();
}, 120_000);

test('rolls back with a note, and shows what was changed', async () => {
  const { page, close } = await open('Dora', '/studio/personas/joiner');
  await page.getByRole('button', { name: en.list.editNamed('Hanna Vogt') }).click();
  await settled(page);
  await typeOver(page, template('persona', 'joiner').replace('Hanna Vogt', 'Hanna Kern'));
  await page.getByRole('tab', { name: en.tabs.changes }).click();
  await page.locator('ins', { hasText: 'Hanna Kern' }).waitFor();
  await checkAxe(page, 'changes');
  await page.getByRole('button', { name: en.editor.save }).click();
  await page.getByRole('tab', { name: en.tabs.publish }).click();
  await page.getByLabel(en.publish.note).fill('Her married name.');
  await settled(page);
  await page.getByRole('button', { name: en.publish.go, exact: true }).click();
  await page.getByText('Her married name.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Roll back to this, the version of/ }).click();
  await page.getByLabel(en.content.rollBackNote).fill('Too early.');
  await page.getByRole('button', { name: en.content.rollBackGo, exact: true }).click();
  await page.getByText(en.content.rolled).waitFor();
  expect((await world.as('Dora', 'GET', '/personas/joiner')).name).toBe('Hanna Vogt');
  await close();
}, 180_000);

test('fits a telephone, in French and in the dark', async () => {
  const id = await draftOf('Dan', 'persona', 'telephone');
  const look = { viewport: { width: 360, height: 740 }, locale: 'fr-FR', colorScheme: 'dark' as const };
  const { page, close } = await open('Dan', '/studio', look);
  await page.getByRole('heading', { name: fr.list.buyers }).waitFor();
  await checkAxe(page, 'the list on a telephone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.goto(`${world.server.url}/studio/drafts/${id}`);
  await settled(page, fr.editor.fine);
  await checkAxe(page, 'the editor on a telephone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.goto(`${world.server.url}/studio/new`);
  await page.getByText(fr.begin.ways.outline).click();
  await page.getByText(fr.begin.noModel).waitFor();
  await checkAxe(page, 'the guided form on a telephone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await close();
  expect(faults).toEqual([]);
}, 120_000);
