import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from '../domain/content-version.ts';
import { Persona } from '../domain/persona.ts';
import { Rubric } from '../domain/rubric.ts';
import { type CrossProblem, personaProblems } from './persona-problems.ts';
import { keepYaml, recallYaml } from './remembered-yaml.ts';
import { schemaProblems } from './schema-problems.ts';

/** What is wrong with a file, and where. */
export type Problem = z.infer<typeof ContentProblem>;

export const showProblem = (problem: Problem): string =>
  `${problem.file}: ${problem.path === '' ? '' : `${problem.path}: `}${problem.message} (line ${problem.line}, column ${problem.column})`;

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** What is wrong with YAML that cannot be read, with the usual cause and its remedy for whoever does not write it every day. */
function inPlainWords({ code, message }: { code: string; message: string }): string {
  const remedies: Readonly<Record<string, string>> = {
    BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs double quotes around it',
    TAB_AS_INDENT: 'indent with spaces: a tab does not count here',
    DUPLICATE_KEY: 'this key stands here a second time',
    UNEXPECTED_TOKEN: `${message}; look whether this line stands as far in as its neighbours`,
    BAD_INDENT: `${message}; look whether this line stands as far in as its neighbours`,
  };
  return remedies[code] ?? message;
}

const showPath = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');

/**
 * Parses YAML text against a schema. Never throws: syntax errors, schema errors and failed cross-checks all come back as problems
 * with the place in the file nearest to them.
 */
function parse<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  keeps: boolean,
  crossCheck?: (value: T) => CrossProblem[],
): Parsed<T> {
  const recalled = recallYaml(source);
  if (recalled !== undefined) {
    const known = schema.safeParse(recalled);
    if (known.success && (crossCheck?.(known.data) ?? []).length === 0) return { ok: true, value: known.data };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [first] = document.errors;
  if (first) return { ok: false, problems: [{ ...at(first.pos[0]), path: '', message: inPlainWords(first) }] };
  const place = (path: readonly PropertyKey[]) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return at(Number(node.range[0]));
    }
    return at(0);
  };
  const placeOfKey = (path: readonly PropertyKey[]) => {
    const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    return isScalar(pair?.key) && pair.key.range ? at(pair.key.range[0]) : place(path);
  };
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // Aliases that stand for one another without end, or for more than any file of ours holds.
    return { ok: false, problems: [{ ...at(0), path: '', message: error instanceof Error ? error.message : String(error) }] };
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  const found: (CrossProblem & { atKey?: boolean })[] = parsed.success
    ? (crossCheck?.(parsed.data) ?? [])
    : schemaProblems(schema, parsed.error);
  if (parsed.success && found.length === 0) {
    if (keeps) keepYaml(source, value);
    return { ok: true, value: parsed.data };
  }
  return {
    ok: false,
    problems: found.map(({ path, message, atKey }) => ({
      ...(atKey ? placeOfKey(path) : place(path)),
      path: showPath(path),
      message,
    })),
  };
}

/** A persona from its YAML text, its references checked. `keeps`: whether it is one that is served, which the next start will ask for. */
export const parsePersona = (file: string, source: string, keeps = false): Parsed<Persona> =>
  parse(file, source, Persona, keeps, personaProblems);

/** A rubric from its YAML text. */
export const parseRubric = (file: string, source: string, keeps = false): Parsed<Rubric> => parse(file, source, Rubric, keeps);
