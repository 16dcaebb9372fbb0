import { addTest } from '../content/add-test.ts';
import type { AddedTestAnswer, AddTest, ObservedAnswer, ObserveRequest } from '../domain/draft-tests.ts';
import type { DriveAnswer, Talk } from '../domain/drive.ts';
import type { Persona } from '../domain/persona.ts';
import { CandorError } from '../errors.ts';
import { embeddedReader as reader } from '../reading/embedded/reader.ts';
import { type DriveDeps, drive } from './drive/drive.ts';
import { createStepMemory } from './drive/played.ts';
import { createTexts, nameOf } from './drive/texts.ts';
import { observe, testOf } from './tests/observe.ts';
import { testOutcomes } from './tests/run-tests.ts';

/** What is tried of a draft. `persona` and `rubric` are YAML texts, the rubric of `tests` the default one. */
export type Trial =
  | { does: 'drive'; persona: string; rubric: string; talk: Talk }
  | ({ does: 'observe'; rubric: string } & ObserveRequest)
  | ({ does: 'add-test'; rubric: string } & AddTest);

// A thread keeps the last texts and steps of talks: a draft is driven a turn at a time, and its text alone takes a second to parse.
const texts = createTexts();
const memory = createStepMemory();

/** Tries something out, in the thread that asks. A text that does not check is answered by its problems. */
export function tryOut(trial: Trial): DriveAnswer | ObservedAnswer | AddedTestAnswer {
  switch (trial.does) {
    case 'drive':
      return parsed(trial.persona, trial.rubric, (deps) => drive(deps, trial.talk));
    case 'observe':
      return parsed(trial.yaml, trial.rubric, (deps) => observe(deps, trial.talk));
    case 'add-test':
      return parsed(trial.yaml, trial.rubric, (deps) => keepAsTest(deps, trial));
  }
}

/** Parses both texts, and gives what is wrong with them in place of what `then` would. */
function parsed<T>(persona: string, rubric: string, then: (deps: DriveDeps) => T) {
  const found = { persona: texts.persona(persona), rubric: texts.rubric(rubric) };
  if (!found.persona.ok) return { problems: found.persona.problems };
  if (!found.rubric.ok) return { problems: found.rubric.problems };
  const key = `${nameOf(persona)} ${nameOf(rubric)}`;
  return then({ persona: found.persona.value, rubric: found.rubric.value, reader, kept: { key, memory } });
}

/** A persona's text with a talk in it as a test, and how that test comes out. */
function keepAsTest({ persona, rubric }: DriveDeps, { yaml, ...wanted }: AddTest): AddedTestAnswer {
  if (persona.tests.some(({ name }) => name === wanted.name))
    throw new CandorError('name-taken', `this persona has a test "${wanted.name}" already: give this one another name`);
  const test = testOf(wanted);
  const added = addTest(yaml, test);
  const after = texts.persona(added.source);
  // What is expected names facts and outcomes: one that is not there is a problem of the test's own lines.
  if (!after.ok) return { problems: after.problems };
  holdSame(after.value, persona);
  const [result] = testOutcomes(persona, rubric, reader, [test]);
  if (!result) throw new Error('a test was played and gave no result');
  return { yaml: added.source, line: added.line, result };
}

/** Holds that a text says the same as before but for one test more: no layout that nobody thought of loses anything. */
function holdSame({ tests: now, ...others }: Persona, { tests, ...rest }: Persona): void {
  if (now.length === tests.length + 1 && JSON.stringify([others, now.slice(0, -1)]) === JSON.stringify([rest, tests])) return;
  throw new CandorError(
    'bad-content',
    'the test could not be put at the end of this persona’s tests without changing something else: write it there by hand',
  );
}
