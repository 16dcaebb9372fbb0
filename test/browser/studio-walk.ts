import type { Page } from 'playwright-core';
import { stringify } from 'yaml';
import { writePack } from '../../server/content/pack.ts';
import { texts as driveEn } from '../../web/studio/drive/texts-en.ts';
import { texts as driveFr } from '../../web/studio/drive/texts-fr.ts';
import { texts as studioEn } from '../../web/studio/texts-en.ts';
import { texts as studioFr } from '../../web/studio/texts-fr.ts';
import { texts as tryingEn } from '../../web/trying/texts-en.ts';
import { texts as tryingFr } from '../../web/trying/texts-fr.ts';
import { png, pngText } from '../support/card-png.ts';
import { labelledLine } from '../support/labelled-line.ts';
import { rubric } from '../support/small-content.ts';
import { typeOver } from './studio-world.ts';
import type { Look } from './walk-states.ts';

type Visit = (state: string) => Promise<void>;
type Walk = { page: Page; url: string; look: Look; visit: Visit };

export const studioTextsIn = ({ language }: Look) =>
  language === 'fr' ? { m: studioFr, d: driveFr, t: tryingFr } : { m: studioEn, d: driveEn, t: tryingEn };

const card = {
  spec: 'chara_card_v2',
  spec_version: '2.0',
  data: { name: 'Vera Brandt', description: 'She runs the yard.', personality: 'Dry.', scenario: 'A yard.', first_mes: 'Yes?' },
};

/** A buyer by the guided form, without a model: first with fields left empty. Leads to the editor; gives the draft's text. */
export async function walkForm({ page, url, look, visit }: Walk, id: string): Promise<void> {
  const { m } = studioTextsIn(look);
  await page.goto(`${url}/studio/new`);
  await page.getByText(m.begin.ways.outline).click();
  await page.getByText(m.begin.noModel).waitFor();
  await page.getByLabel(m.begin.id, { exact: true }).fill(id);
  await page.getByRole('button', { name: m.begin.begin }).click();
  await page.getByText(m.begin.empty).waitFor();
  await visit('the form, half empty');
  // What is typed is there again after a reload.
  await page.getByLabel(m.begin.name, { exact: true }).fill('Sofia');
  await page.reload();
  await page.locator('input[value="Sofia"]').waitFor();
  await page.locator(`input[value="${id}"]`).waitFor();
  // By keyboard: from the first field on, Tab leads through them all.
  await page.getByLabel(m.begin.name, { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  const fields = await page.locator('.studio-fields :is(input, textarea)').count();
  for (let field = 0; field < fields; field++) {
    await page.keyboard.type(field === 0 ? 'Sofia Lind' : `Word ${field}, and what is said of it?`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByText(m.editor.fine).waitFor();
  await page
    .getByRole('heading', { name: 'Sofia Lind', level: 1 })
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor();
  await visit('a draft from the form');
}

/** In the editor: a test that fails, the reason, and publishing with it. */
export async function walkReason({ page, look, visit }: Walk, text: string): Promise<void> {
  const { m } = studioTextsIn(look);
  await typeOver(page, text.replace(/expect: .*$/m, 'expect: {trustAtLeast: 99}'));
  await page.getByText(m.editor.unsaved).waitFor();
  await page.getByText(m.editor.fine).waitFor();
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(m.editor.unsaved).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: m.tabs.publish }).click();
  await page.getByLabel(m.publish.note).fill('A first try.');
  await page.getByRole('button', { name: m.publish.go, exact: true }).click();
  await page.getByText(m.publish.failed).waitFor();
  await visit('refused for its tests');
  await page.getByLabel(m.publish.reason).fill('She is to be met on Monday all the same.');
  await page.getByRole('button', { name: m.publish.go, exact: true }).click();
  await page.getByText(m.content.reason('She is to be met on Monday all the same.')).waitFor();
  await visit('versions, with a reason');
}

/** A copy, changed and published twice; what changed, and back. */
export async function walkCopy({ page, url, look, visit }: Walk, id: string): Promise<void> {
  const { m } = studioTextsIn(look);
  await page.goto(`${url}/studio/new`);
  await page.getByText(m.begin.ways.copy).click();
  await page.getByLabel(m.begin.copyOf, { exact: true }).selectOption('persona shopper');
  await page.getByLabel(m.begin.id, { exact: true }).fill(id);
  await visit('a copy');
  await page.getByRole('button', { name: m.begin.begin }).click();
  await page.getByText(m.editor.fine).waitFor();
  const publish = async (note: string) => {
    await page.getByRole('tab', { name: m.tabs.publish }).click();
    await page.getByLabel(m.publish.note).fill(note);
    await page.getByRole('button', { name: m.publish.go, exact: true }).click();
    await page.getByText(note).waitFor();
  };
  await publish('Once.');
  await page.getByRole('button', { name: m.list.editNamed('Paul Reed') }).click();
  await page.getByText(m.editor.fine).waitFor();
  const editor = page.getByRole('textbox', { name: m.editor.label(id) });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# Looked over.');
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(m.editor.unsaved).waitFor({ state: 'detached' });
  await publish('Twice.');
  await page.getByText(m.content.show).first().click();
  await page.getByText('# Looked over.').waitFor();
  await page
    .getByRole('button', { name: m.content.rollBackTo('').trim() })
    .first()
    .click();
  await page.getByLabel(m.content.rollBackNote, { exact: true }).fill('It was better before.');
  await visit('what changed, and rolling back');
  await page.getByRole('button', { name: m.content.rollBackGo, exact: true }).click();
  await page.getByText(m.content.rolled).waitFor();
  await visit('rolled back');
}

/** The test drive: a talk, kept as a test, all tests, and two sellers to the end. */
export async function walkDrive({ page, look, visit }: Walk): Promise<void> {
  const { m, d } = studioTextsIn(look);
  await page.getByRole('tab', { name: m.tabs.drive }).click();
  await page.getByRole('button', { name: d.talk.begin }).click();
  await page.getByRole('textbox', { name: d.talk.reply }).fill('What is the lamp for?');
  await page.getByRole('button', { name: d.talk.say, exact: true }).click();
  await page.locator('.drive__account').waitFor();
  await page.getByRole('button', { name: d.keep.button }).click();
  await page.getByRole('group', { name: d.keep.title }).waitFor();
  await visit('keeping a talk');
  await page.getByRole('button', { name: d.keep.keep, exact: true }).click();
  await page.getByText(m.editor.unsaved).waitFor();
  await page.getByText(m.editor.fine).waitFor();
  await page.getByRole('button', { name: d.view.tests }).click();
  await page.getByRole('button', { name: d.tests.run }).click();
  await page.locator('.drive__tests').waitFor();
  await visit('all tests');
  await page.getByRole('button', { name: d.view.sellers }).click();
  await page.getByLabel(d.sellers.number).selectOption({ index: 0 });
  await page.getByRole('button', { name: d.sellers.start }).click();
  await page.locator('.drive__table').first().waitFor();
  await visit('two sellers, to the end');
}

/** A pack of what is new, known by another text, and broken; cards as JSON and PNG; labelled replies. */
export async function walkIntake({ page, url, look, visit }: Walk, id: string): Promise<void> {
  const { t, m } = studioTextsIn(look);
  const { packs, calibration } = t;
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  const pack = writePack('Autumn', '2026-11-01T00:00:00.000Z', [
    { kind: 'rubric', id: `${id}-rubric`, text: stringify({ ...rubric, id: `${id}-rubric` }) },
    { kind: 'rubric', id: rubric.id, text: stringify({ ...rubric, title: 'Another' }) },
    { kind: 'rubric', id: 'broken', text: 'id: broken\ntitle: [' },
    { kind: 'labelled', id: `Gold ${id}`, text: `${labelledLine(id, 3)}\n` },
  ]);
  await page.goto(`${url}/studio/packs`);
  await page.getByLabel(packs.file, { exact: true }).setInputFiles(file('pack.json', Buffer.from(pack)));
  await page.getByRole('button', { name: packs.look, exact: true }).first().click();
  await page.getByLabel(packs.take(`${packs.kinds.labelled} Gold ${id}`)).selectOption('set');
  await page.getByLabel(packs.take(`${packs.kinds.rubric} ${id}-rubric`)).selectOption('draft');
  await visit('a pack, looked at');
  await page.getByRole('button', { name: packs.import }).click();
  await page.getByRole('heading', { name: packs.done }).waitFor();
  const read = async (name: string, buffer: Buffer) => {
    await page.getByLabel(packs.cardFile, { exact: true }).setInputFiles(file(name, buffer));
    await page.getByRole('button', { name: packs.lookCard, exact: true }).last().click();
  };
  await read('card.png', png());
  await page.getByRole('alert').waitFor();
  await visit('a picture without a card');
  await read('card.json', Buffer.from(JSON.stringify(card)));
  await page.getByText('chara_card_v2').waitFor();
  await read('card.png', png(pngText('ccv3', { ...card, spec: 'chara_card_v3', spec_version: '3.0' })));
  await page.getByText('chara_card_v3').waitFor();
  await visit('a card');
  await page.getByRole('button', { name: /vera-brandt/ }).click();
  await page.getByText(m.editor.mendFirst(1)).or(page.locator('.studio-problems li').first()).first().waitFor();
  await visit('a draft from a card, with its problems');

  await page.goto(`${url}/studio/calibration`);
  await page.getByText(calibration.bring, { exact: true }).click();
  const lines = `${labelledLine('a', 1)}\nnot json\n${labelledLine('b', 4)}\n`;
  await page.getByLabel(calibration.file, { exact: true }).setInputFiles(file(`${id}.jsonl`, Buffer.from(lines)));
  await page.getByRole('button', { name: calibration.upload }).click();
  await page.getByText(calibration.kept(2, '2')).waitFor();
  await visit('labelled replies, brought');
  await page.getByRole('button', { name: calibration.run }).click();
  await page.getByRole('heading', { name: t.report.worst }).waitFor();
  await visit('calibrated');
}
