import { type Parsed, type Problem, parsePersona, parseRubric } from '../content/parse.ts';
import type { ContentKind } from '../domain/content-version.ts';
import type { FailedTest } from '../domain/draft.ts';
import type { Persona } from '../domain/persona.ts';
import type { Reader } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { betterProblems } from '../practice/better/check-lines.ts';
import { drillProblems } from '../practice/drills/check-drills.ts';
import { runPersonaTests } from '../practice/persona-tests.ts';

/** The text of one persona or rubric. */
export type StudioText = { kind: ContentKind; contentId: string; text: string };

export type ParsedText = Parsed<{ kind: 'persona'; value: Persona } | { kind: 'rubric'; value: Rubric }>;

/** What a text holds, or what is wrong with it, as `candor check` says of a file of its id. Never throws. */
export function parseText({ kind, contentId, text }: StudioText): ParsedText {
  const file = `${contentId}.yaml`;
  const parsed: ParsedText = kind === 'persona' ? asPersona(parsePersona(file, text)) : asRubric(parseRubric(file, text));
  if (!parsed.ok || parsed.value.value.id === contentId) return parsed;
  const got = parsed.value.value.id;
  const line = text.split('\n').findIndex((one) => /^["']?id["']?\s*:/.test(one)) + 1;
  const message = `expected "${contentId}", which this draft is of, got "${got}"; to make another, duplicate it`;
  return { ok: false, problems: [{ file, line: Math.max(line, 1), column: 1, path: 'id', message }] };
}

const asPersona = (parsed: Parsed<Persona>): ParsedText =>
  parsed.ok ? { ok: true, value: { kind: 'persona', value: parsed.value } } : parsed;
const asRubric = (parsed: Parsed<Rubric>): ParsedText =>
  parsed.ok ? { ok: true, value: { kind: 'rubric', value: parsed.value } } : parsed;

export type TextTests = { problems: Problem[]; played: number; failed: FailedTest[] };

/**
 * Plays what a text says it should be able to do: a persona's tests and better replies, by the default rubric, or a rubric's drills. Takes
 * seconds for a long persona.
 */
export function testText(text: StudioText, defaultRubric: Rubric, reader: Reader): TextTests {
  const parsed = parseText(text);
  if (!parsed.ok) return { problems: parsed.problems, played: 0, failed: [] };
  const { value } = parsed;
  if (value.kind === 'rubric') {
    const failures = drillProblems(value.value, reader);
    return { problems: [], played: value.value.drills?.length ?? 0, failed: named('drills', failures) };
  }
  const persona = value.value;
  const tests = runPersonaTests(persona, defaultRubric, reader);
  return {
    problems: [],
    played: tests.length,
    failed: [
      ...tests.filter(({ failures }) => failures.length > 0).map(({ name, failures }) => ({ name, failures })),
      ...named('better', betterProblems(persona, defaultRubric, reader)),
    ],
  };
}

const named = (name: string, failures: string[]): FailedTest[] => (failures.length === 0 ? [] : [{ name, failures }]);
