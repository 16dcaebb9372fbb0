import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parsePersona, parseRubric } from '../../server/content/parse.ts';
import type { Persona } from '../../server/domain/persona.ts';
import type { Rubric } from '../../server/domain/rubric.ts';
import { embeddedReader as reader } from '../../server/reading/embedded/reader.ts';
import { drive } from '../../server/studio/drive/drive.ts';
import { smallPersona } from '../buyer/small-persona.ts';
import { shopper, rubric as smallRubric } from '../support/small-content.ts';
import { anyTalk } from './random-talk.ts';

// Every persona and rubric that `check` accepts holds a hundred random conversations without an error. More of them:
//   CANDOR_RANDOM_TALKS=2000 npm run -s vitest -- test/studio/random-conversations.test.ts
const numRuns = Number(process.env.CANDOR_RANDOM_TALKS ?? 100);
const timeout = 30_000 + numRuns * 1_500;

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [`${folder}/${name}`] : []));

function personaIn(file: string): Persona {
  const parsed = parsePersona(file, readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} does not check`);
  return parsed.value;
}

function rubricIn(file: string): Rubric {
  const parsed = parseRubric(file, readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file} does not check`);
  return parsed.value;
}

/** Holds random conversations, and that each has an end, as many lines as replies that were heard, and numbers within their ranges. */
function talkAtRandom(persona: Persona, rubric: Rubric, runs = numRuns): void {
  fc.assert(
    fc.property(anyTalk(persona.scenes.length), ({ scene, after, ...talk }) => {
      const before = after && scene > 0 ? persona.scenes[scene - 1] : undefined;
      const played = drive(
        { persona, rubric, reader },
        {
          ...talk,
          scene: persona.scenes[scene]?.id,
          ...(before && after ? { after: { scene: before.id, replies: after } } : {}),
        },
      );
      expect(played.turns.length + played.unused).toBe(talk.replies.length);
      expect(played.end.title).not.toBe('');
      for (const { line, state, marks } of played.turns) {
        expect(line.text.trim()).not.toBe('');
        expect(line.text).not.toMatch(/undefined|\[object/);
        expect(state.trust).toBeGreaterThanOrEqual(0);
        expect(state.trust).toBeLessThanOrEqual(100);
        for (const { score } of marks) if (score !== null) expect(score >= 0 && score <= 1).toBe(true);
      }
    }),
    { numRuns: runs, ...(process.env.CANDOR_RANDOM_TALKS ? {} : { seed: 20_261_127 }) },
  );
}

describe('a hundred random conversations go without an error', () => {
  test.each(filesIn('prompts/personas').map((file) => basename(file, '.yaml')))(
    'with %s',
    (id) => talkAtRandom(personaIn(`prompts/personas/${id}.yaml`), smallRubric),
    timeout,
  );

  test.each(filesIn('rubrics').map((file) => basename(file, '.yaml')))(
    'marked by %s',
    (id) => talkAtRandom(shopper, rubricIn(`rubrics/${id}.yaml`)),
    timeout,
  );
});

/** Parts that a persona may do without, taken out one at a time and all together. */
const lean: Record<string, (persona: Persona) => object> = {
  'without openings': (persona) => ({ ...persona, scenes: persona.scenes.map((scene) => ({ ...scene, openings: [] })) }),
  'without reactions': (persona) => ({ ...persona, reactions: [] }),
  'without happenings and recalls': (persona) => ({ ...persona, happenings: [], recalls: [] }),
  'without what facts lead to and more of them': (persona) => ({
    ...persona,
    facts: persona.facts.map((fact) => ({ ...fact, more: [], leadsTo: [] })),
  }),
  'with one wording of everything': (persona) => ({
    ...persona,
    facts: persona.facts.map((fact) => ({ ...fact, says: { en: fact.says.en.slice(0, 1), fr: fact.says.fr.slice(0, 1) } })),
    lines: Object.fromEntries(
      Object.entries(persona.lines).map(([intent, says]) => [
        intent,
        says && { en: says.en.slice(0, 1), fr: says.fr.slice(0, 1) },
      ]),
    ),
  }),
  'with the least of everything': (persona) => ({
    ...persona,
    facts: persona.facts
      .slice(0, 5)
      .map((fact) => ({ ...fact, about: { en: [], fr: [] }, asked: { en: [], fr: [] }, more: [], leadsTo: [] })),
    asks: persona.asks.slice(0, 1),
    reactions: [],
    happenings: [],
    recalls: [],
    better: [],
    tests: persona.tests.slice(0, 1),
  }),
};

describe('a persona that `check` accepts with less in it', () => {
  test.each(Object.entries(lean))(
    '%s holds them too',
    (_, change) => {
      const parsed = parsePersona('lean.yaml', stringify(change(shopper)));
      if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
      talkAtRandom(parsed.value, smallRubric, Math.min(numRuns, 100));
    },
    timeout,
  );

  test('what `check` does not accept is no persona to talk to', () => {
    expect(parsePersona('lean.yaml', stringify({ ...smallPersona, asks: [] })).ok).toBe(false);
  });
});
