import { expect, test } from 'vitest';
import { fillTemplate, readTemplate } from '../../server/content/templates.ts';
import type { Outline } from '../../server/domain/outline.ts';
import type { ChatModel } from '../../server/llm/chat-model.ts';
import { ModelError } from '../../server/llm/model-error.ts';
import { parsePrompt } from '../../server/llm/prompt.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import { parseText } from '../../server/studio/check-text.ts';
import { createDescriber } from '../../server/studio/describe.ts';
import { testText } from '../../server/studio/tests/run-tests.ts';
import { tryRubric } from '../../server/studio/try-rubric.ts';
import { rubric } from '../support/small-content.ts';

const fact = (says: string, asked: string) => ({ says, asked });
const outline: Outline = {
  name: 'Sofia Lind',
  title: 'Head nurse, day clinic',
  tagline: 'She counts minutes, and not for herself.',
  background: 'Fifty-one, twenty years on wards.',
  wants: 'Rosters that hold until Friday.',
  fears: 'Losing the two who carry the ward.',
  hides: 'She has written her own resignation.',
  voice: 'Quick and warm.',
  brief: 'A day clinic, at the change of shift. You sell a roster tool.',
  goal: 'Find out what breaks the roster.',
  offer: 'Turnus: rosters that people may swap in.',
  price: '90 a month for a ward.',
  limit: 'It does not know who may work alone.',
  opening: 'You have until the bell.',
  ask: 'Does it run on our telephones?',
  surface: [fact('A roster that holds: three shifts.', 'What do you need?'), fact('Fourteen nurses.', 'How many are you?')],
  situation: [
    fact('I write it on Sundays.', 'Who writes the roster?'),
    fact('It broke twice in May.', 'When did it break last?'),
  ],
  worry: fact('Two of them are about to go.', 'What worries you?'),
  stake: fact('I have my own letter in the drawer.', 'What does it mean for you?'),
};

test('the persona to begin with is whole and passes its own tests', async () => {
  const text = { kind: 'persona' as const, contentId: 'new-buyer', text: await readTemplate('persona') };
  const report = testText(text, rubric, embeddedReader);
  expect(report).toMatchObject({ problems: [], passed: true, faults: [] });
  expect(report.tests).toHaveLength(2);
});

test('the rubric to begin with is whole, and tells a question from a pitch', async () => {
  const text = await readTemplate('rubric');
  const given = { contentId: 'new-rubric', text, line: 'I am worried that nobody will use it.', language: 'en' as const };
  const asked = tryRubric({ ...given, reply: 'Worried that nobody will use it: what makes you think so?' }, embeddedReader);
  const pitched = tryRubric({ ...given, reply: 'Our product is the best on the market, everybody loves it.' }, embeddedReader);
  expect(asked.problems).toEqual([]);
  expect(asked.marks[0]?.level).toBeGreaterThan(pitched.marks[0]?.level ?? 5);
  expect(tryRubric({ ...given, text: 'id: [', reply: 'Hello.' }, embeddedReader)).toMatchObject({ marks: [] });
});

test.each(['en', 'fr'] as const)('an outline in %s becomes a persona that passes its test, comments kept', async (language) => {
  const template = await readTemplate('outline');
  const text = fillTemplate(template, 'sofia', language, outline);
  const parsed = parseText({ kind: 'persona', contentId: 'sofia', text });
  expect(parsed).toMatchObject({ ok: true, value: { value: { name: 'Sofia Lind', id: 'sofia' } } });
  expect(text).toContain('# Made from an outline.');
  expect(text).toContain('# Lines that every buyer needs.');
  expect(testText({ kind: 'persona', contentId: 'sofia', text }, rubric, embeddedReader)).toMatchObject({ passed: true });
});

test('what is written into a form stays text, whatever it looks like', async () => {
  const odd = { ...outline, name: '"# : {a: [', tagline: 'first: line\nsecond: - line', opening: 'null' };
  const text = fillTemplate(await readTemplate('outline'), 'odd', 'en', odd);
  const parsed = parseText({ kind: 'persona', contentId: 'odd', text });
  expect(parsed).toMatchObject({ ok: true, value: { value: { name: odd.name, tagline: { en: odd.tagline } } } });
});

const prompt = parsePrompt('outline.md', '# system\nIn {{language}}.\n# user\n{{description}}');

/** A model that answers what the test says, whatever it is asked. */
const modelThat = (answers: () => Promise<unknown>): ChatModel => ({
  name: 'fake',
  object: async ({ schema }) => schema.parse(await answers()),
  stream: () => {
    throw new Error('an outline is asked for as an object');
  },
});

test('a model fills in an outline, and one that leaves something out or fails says what to do instead', async () => {
  const describe = (answers: () => Promise<unknown>) =>
    createDescriber({ model: modelThat(answers), prompt })(
      { description: 'A nurse.', language: 'en' },
      new AbortController().signal,
    );
  expect(await describe(async () => outline)).toEqual(outline);
  await expect(describe(async () => ({ ...outline, surface: [] }))).rejects.toThrow(/left part of the outline out/);
  await expect(describe(() => Promise.reject(new ModelError('empty', '')))).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('fill in the form'),
  });
});
