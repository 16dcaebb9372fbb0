import { type Parsed, parsePersona, parseRubric } from '../content/parse.ts';
import type { ContentKind } from '../domain/content-version.ts';
import type { Persona } from '../domain/persona.ts';
import type { Rubric } from '../domain/rubric.ts';

/** The text of one persona or rubric. */
export type StudioText = { kind: ContentKind; contentId: string; text: string };

export type ParsedText = Parsed<{ kind: 'persona'; value: Persona } | { kind: 'rubric'; value: Rubric }>;

/** What a text holds, or what is wrong with it, as `candor check` says of a file of its id. `keeps`: whether it is about to be served. Never throws. */
export function parseText({ kind, contentId, text }: StudioText, keeps = false): ParsedText {
  const file = `${contentId}.yaml`;
  const parsed: ParsedText =
    kind === 'persona' ? asPersona(parsePersona(file, text, keeps)) : asRubric(parseRubric(file, text, keeps));
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
