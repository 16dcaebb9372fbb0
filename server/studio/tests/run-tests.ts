import type { DraftTests, TestOutcome } from '../../domain/draft-tests.ts';
import type { Talk } from '../../domain/drive.ts';
import type { Persona } from '../../domain/persona.ts';
import type { PersonaTest } from '../../domain/persona-test.ts';
import type { Reader } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { betterProblems } from '../../practice/better/check-lines.ts';
import { drillProblems } from '../../practice/drills/check-drills.ts';
import { runPersonaTests } from '../../practice/persona-tests.ts';

/** A test's conversation as a talk for a test drive. */
export const talkOf = ({ scene, language = 'en', seed, after, replies }: PersonaTest): Talk => ({
  ...(scene === undefined ? {} : { scene }),
  language,
  difficulty: 'true',
  seed,
  ...(after ? { after } : {}),
  replies,
});

/** Plays tests of a persona. Pure. */
export const testOutcomes = (
  persona: Persona,
  rubric: Rubric,
  reader: Reader,
  tests: readonly PersonaTest[] = persona.tests,
): TestOutcome[] =>
  runPersonaTests(persona, rubric, reader, tests).flatMap(({ name, differences }, index) => {
    const test = tests[index];
    return test ? [{ name, differences, talk: talkOf(test) }] : [];
  });

/** All that `candor check` asks of a persona beyond its form. Pure. */
export function testPersona(persona: Persona, rubric: Rubric, reader: Reader): DraftTests {
  const tests = testOutcomes(persona, rubric, reader);
  const faults = betterProblems(persona, rubric, reader);
  const passed = faults.length === 0 && tests.every(({ differences }) => differences.length === 0);
  return { kind: 'persona', passed, tests, drills: 0, faults };
}

/** The same of a rubric: its drills. Pure. */
export function testRubric(rubric: Rubric, reader: Reader): DraftTests {
  const faults = drillProblems(rubric, reader);
  return { kind: 'rubric', passed: faults.length === 0, tests: [], drills: rubric.drills?.length ?? 0, faults };
}
