import type { TestedText, TestOutcome, TestReport } from '../../domain/draft-tests.ts';
import type { Talk } from '../../domain/drive.ts';
import type { Persona } from '../../domain/persona.ts';
import type { PersonaTest } from '../../domain/persona-test.ts';
import type { Reader } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { betterProblems } from '../../practice/better/check-lines.ts';
import { drillProblems } from '../../practice/drills/check-drills.ts';
import { differenceInWords, runPersonaTests } from '../../practice/persona-tests.ts';
import { parseText, type StudioText } from '../check-text.ts';

/** A test's conversation as a talk for a test drive. */
const talkOf = ({ scene, language = 'en', seed, after, replies }: PersonaTest): Talk => ({
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
export function testPersona(persona: Persona, rubric: Rubric, reader: Reader): TestReport {
  const tests = testOutcomes(persona, rubric, reader);
  const faults = betterProblems(persona, rubric, reader);
  const passed = faults.length === 0 && tests.every(({ differences }) => differences.length === 0);
  return { passed, tests, drills: 0, faults };
}

/** The same of a rubric: its drills. Pure. */
export function testRubric(rubric: Rubric, reader: Reader): TestReport {
  const faults = drillProblems(rubric, reader);
  return { passed: faults.length === 0, tests: [], drills: rubric.drills?.length ?? 0, faults };
}

/** The same of a text, by the default rubric; nothing is played of one that has problems. Takes seconds for a long persona. Pure. */
export function testText(text: StudioText, defaultRubric: Rubric, reader: Reader, keeps = false): TestedText {
  const parsed = parseText(text, keeps);
  if (!parsed.ok) return { problems: parsed.problems, passed: false, tests: [], drills: 0, faults: [] };
  const { kind, value } = parsed.value;
  return { problems: [], ...(kind === 'persona' ? testPersona(value, defaultRubric, reader) : testRubric(value, reader)) };
}

/** What a text failed, each in words, as `candor check` prints it; empty where it passed. */
export const failuresIn = ({ tests, faults }: TestReport): string[] => [
  ...tests.flatMap(({ name, differences }) => differences.map((one) => `tests: "${name}": ${differenceInWords(one)}`)),
  ...faults,
];
