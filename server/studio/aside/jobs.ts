import { addTest } from '../../content/add-test.ts';
import type { parsePersona } from '../../content/parse.ts';
import type { AddedTestAnswer, AddTest, DraftTestsAnswer, ObservedAnswer, ObserveRequest } from '../../domain/draft-tests.ts';
import type { Draft, DriveAnswer, Talk } from '../../domain/drive.ts';
import type { Persona } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import { CandorError } from '../../errors.ts';
import { type DriveDeps, drive } from '../drive/drive.ts';
import { createStepMemory } from '../drive/played.ts';
import { observe, testOf } from '../tests/observe.ts';
import { testOutcomes, testPersona, testRubric } from '../tests/run-tests.ts';
import { createTexts, nameOf } from './texts.ts';

/** What is done beside the server's own thread, by name: what it takes and gives. `rubric` and `persona` are YAML texts. */
export type Jobs = {
  drive: { takes: { persona: string; rubric: string; talk: Talk }; gives: DriveAnswer };
  tests: { takes: Draft & { rubric: string }; gives: DraftTestsAnswer };
  observe: { takes: ObserveRequest & { rubric: string }; gives: ObservedAnswer };
  add: { takes: AddTest & { rubric: string }; gives: AddedTestAnswer };
};
export type JobName = keyof Jobs;
export type DoJobs = { [Name in JobName]: (input: Jobs[Name]['takes']) => Jobs[Name]['gives'] };

/** Does jobs, and keeps the last texts and steps of talks for the next ones. */
export function createJobs(reader: Reader): DoJobs {
  const texts = createTexts();
  const memory = createStepMemory();

  /** Parses both, and gives what is wrong with them in place of what `then` would. */
  const parsed = <T>(persona: string, rubric: string, then: (deps: DriveDeps) => T) => {
    const found = { persona: texts.persona(persona), rubric: texts.rubric(rubric) };
    if (!found.persona.ok) return { problems: found.persona.problems };
    if (!found.rubric.ok) return { problems: found.rubric.problems };
    const key = `${nameOf(persona)} ${nameOf(rubric)}`;
    return then({ persona: found.persona.value, rubric: found.rubric.value, reader, kept: { key, memory } });
  };

  return {
    drive: ({ persona, rubric, talk }) => parsed(persona, rubric, (deps) => drive(deps, talk)),
    tests({ kind, yaml, rubric }) {
      if (kind === 'persona') return parsed(yaml, rubric, (deps) => testPersona(deps.persona, deps.rubric, reader));
      const draft = texts.rubric(yaml);
      return draft.ok ? testRubric(draft.value, reader) : { problems: draft.problems };
    },
    observe: ({ yaml, rubric, talk }) => parsed(yaml, rubric, (deps) => observe(deps, talk)),
    add: ({ yaml, rubric, ...wanted }) =>
      parsed(yaml, rubric, (deps) => {
        if (deps.persona.tests.some(({ name }) => name === wanted.name))
          throw new CandorError('name-taken', `this persona has a test "${wanted.name}" already: give this one another name`);
        const test = testOf(wanted);
        const added = addTest(yaml, test);
        sameBut(texts.persona(added.source), deps.persona);
        const [result] = testOutcomes(deps.persona, deps.rubric, reader, [test]);
        if (!result) throw new Error('a test was played and gave no result');
        return { yaml: added.source, line: added.line, result };
      }),
  };
}

/** Holds that a text with a test added says the same as before but for that test: no layout that we did not think of loses anything. */
function sameBut(after: ReturnType<typeof parsePersona>, before: Persona): void {
  const { tests, ...rest } = before;
  if (after.ok) {
    const { tests: now, ...others } = after.value;
    const same = JSON.stringify([others, now.slice(0, -1)]) === JSON.stringify([rest, tests]);
    if (same && now.length === tests.length + 1) return;
  }
  throw new CandorError(
    'bad-content',
    'the test could not be put at the end of this persona’s tests without changing something else: write it there by hand',
  );
}
