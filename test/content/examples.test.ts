import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { loadPersonaFile, loadRubricFile } from '../../server/content/load.ts';
import { showProblem } from '../../server/content/parse.ts';
import { jsonSchemaOf } from '../../server/content/schema-problems.ts';
import { acts } from '../../server/domain/act.ts';
import { Difficulty } from '../../server/domain/buyer-state.ts';
import { everydayTopics } from '../../server/domain/everyday.ts';
import { furtherIntents, lineIntents } from '../../server/domain/line-intent.ts';
import { Persona } from '../../server/domain/persona.ts';
import { lineKinds } from '../../server/domain/reading.ts';
import { Rubric } from '../../server/domain/rubric.ts';
import { betterProblems } from '../../server/practice/better/check-lines.ts';
import { drillProblems } from '../../server/practice/drills/check-drills.ts';
import { runPersonaTests } from '../../server/practice/persona-tests.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const read = (name: string): string => readFileSync(`${docs}${name}`, 'utf8');
const files = {
  first: 'examples/prompts/personas/first-buyer.yaml',
  whole: 'examples/prompts/personas/whole-buyer.yaml',
  rubric: 'examples/rubrics/first-call.yaml',
};

/** All keys that a schema knows, at any depth; `acts` as keys of `effects` aside, which are words of their own. */
function keysOf(schema: z.ZodType): Set<string> {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const entry of node) walk(entry);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties' && typeof value === 'object' && value !== null)
        for (const name of Object.keys(value)) found.add(name);
      walk(value);
    }
  };
  walk(jsonSchemaOf(schema));
  return found;
}

/** The keys that a YAML text uses, wherever they stand. */
const keysIn = (source: string): Set<string> =>
  new Set([...source.matchAll(/(?:^|[{,\s])["']?([A-Za-z][\w-]*)["']?:(?=\s|$)/gm)].map(([, key]) => key ?? ''));

describe('the examples of the guide', () => {
  it.each([files.first, files.whole])('%s is a buyer whose tests pass', async (file) => {
    const { loaded, problems } = await loadPersonaFile(`${docs}${file}`);
    expect(problems.map(showProblem)).toEqual([]);
    const { loaded: rubric } = await loadRubricFile(`${docs}../rubrics/trust-based-selling.yaml`);
    if (!loaded || !rubric) throw new Error('both files are read');
    expect(runPersonaTests(loaded.value, rubric.value, embeddedReader).flatMap(({ differences }) => differences)).toEqual([]);
    expect(betterProblems(loaded.value, rubric.value, embeddedReader)).toEqual([]);
  });

  it('hold a rubric whose drills can be answered', async () => {
    const { loaded, problems } = await loadRubricFile(`${docs}${files.rubric}`);
    expect(problems.map(showProblem)).toEqual([]);
    if (!loaded) throw new Error('the file is read');
    expect(drillProblems(loaded.value, embeddedReader)).toEqual([]);
  });

  it.each([
    ['buyers', Persona, files.whole],
    ['rubrics', Rubric, files.rubric],
  ] as const)('use every key of %s', (_, schema, file) => {
    const used = keysIn(read(file));
    // Acts and words stand for themselves; the memory of an earlier scene asks as a condition does.
    const words = new Set<string>([...Object.keys(acts), ...lineIntents, ...furtherIntents, ...lineKinds, ...conditions]);
    expect([...keysOf(schema)].filter((key) => !used.has(key) && !words.has(key))).toEqual([]);
  });
});

/** Conditions are explained once and used as they are needed. */
const conditions = [
  'repliesAtMost',
  'trustBelow',
  'intimacyAtLeast',
  'credibilityAtLeast',
  'credibilityBelow',
  'reliabilityAtLeast',
  'selfOrientationAtMost',
  'did',
  'didAny',
  'didNot',
  'toldAny',
  'disclosedAny',
  'notSettled',
  'unsettled',
  'breachesAtLeast',
  'none',
];

describe('the guide', () => {
  const guide = read('authoring.md');

  it.each([
    ['buyers', Persona],
    ['rubrics', Rubric],
  ] as const)('explains every key of %s in its reference', (_, schema) => {
    const reference = read('authoring-reference.md');
    const words = read('authoring-words.md');
    const missing = [...keysOf(schema)].filter(
      (key) => !['en', 'fr'].includes(key) && !reference.includes(`\`${key}\``) && !words.includes(`| \`${key}\` |`),
    );
    expect(missing).toEqual([]);
  });

  it('knows every act, intent, kind of line and everyday matter', () => {
    const words = read('authoring-words.md');
    for (const [act, about] of Object.entries(acts)) expect(words).toContain(`| \`${act}\` | ${about} |`);
    for (const word of [...lineIntents, ...furtherIntents, ...lineKinds, ...everydayTopics])
      expect(words).toContain(`\`${word}\``);
  });

  it('shows nothing in YAML that does not stand in an example', () => {
    const examples = Object.values(files).map(read);
    const blocks = [...guide.matchAll(/^ *```yaml\n([\s\S]*?)^ *```$/gm)].map(([, block]) => block ?? '');
    expect(blocks.length).toBeGreaterThan(12);
    for (const block of blocks)
      expect(
        examples.some((example) => example.includes(block)),
        block,
      ).toBe(true);
  });

  it('names the difficulties there are', () => {
    for (const difficulty of Difficulty.options) expect(guide).toContain(`\`${difficulty}\``);
  });

  it('names no file that is not there', () => {
    for (const [, path = ''] of guide.matchAll(/`(docs\/[\w/.-]+|prompts\/[\w/.-]+|test\/gold)`/g))
      expect(() => readFileSync(`${docs}../${path}`, 'utf8'), path).not.toThrow(/ENOENT/);
  });
});
