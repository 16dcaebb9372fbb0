import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadContent } from '../../server/content/load.ts';
import { mostDraftText } from '../../server/domain/draft.ts';

const { personas } = await loadContent();

it.each([...personas.keys()])('%s has room in a draft to be written on', (id) => {
  const text = readFileSync(new URL(`../../prompts/personas/${id}.yaml`, import.meta.url), 'utf8');
  expect(text.length).toBeLessThan(0.6 * mostDraftText);
});

it.each([...personas.keys()])('%s ships with what a long talk needs', (id) => {
  const persona = personas.get(id)?.value;
  expect(persona?.facts.length).toBeGreaterThanOrEqual(30);
  expect(persona?.asks.length).toBeGreaterThanOrEqual(3);
  expect(persona?.reactions.length).toBeGreaterThanOrEqual(8);
  expect(persona?.tests.length).toBeGreaterThanOrEqual(3);
  for (const scene of persona?.scenes ?? []) expect(scene.factSheet.length).toBeGreaterThanOrEqual(4);
});
