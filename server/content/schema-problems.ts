import { z } from 'zod';
import { didYouMean } from './nearest.ts';
import type { CrossProblem } from './persona-problems.ts';

type Node = z.core.JSONSchema.JSONSchema;

/** The parts of a JSON Schema that stand for one step further down, by key or by place in a list. */
function within(node: Node, step: PropertyKey): Node[] {
  const found = typeof step === 'number' ? node.items : (node.properties?.[String(step)] ?? node.additionalProperties);
  const entry = typeof step === 'number' ? (node.prefixItems?.[step] ?? found) : found;
  return entry && typeof entry === 'object' && !Array.isArray(entry) ? alternatives(entry) : [];
}

/** The keys of a record that may have only some (acts in `effects`). */
const namesOf = ({ propertyNames }: Node): string[] =>
  typeof propertyNames === 'object' ? (propertyNames.enum ?? []).map(String) : [];

const alternatives = (node: Node): Node[] =>
  [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? []), node].filter((entry) => typeof entry === 'object');

/** The keys that a schema knows at a place inside a document. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let nodes = alternatives(jsonSchemaOf(schema));
  for (const step of path) nodes = nodes.flatMap((node) => within(node, step));
  return [...new Set(nodes.flatMap((node) => [...Object.keys(node.properties ?? {}), ...namesOf(node)]))];
}

const made = new WeakMap<z.ZodType, Node>();

/** The schema of a file as its author writes it, as JSON Schema (draft 2020-12) without references. */
export function jsonSchemaOf(schema: z.ZodType): Node {
  const known = made.get(schema);
  if (known) return known;
  const fresh = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  made.set(schema, fresh);
  return fresh;
}

/** What a schema found wrong, in words for whoever wrote the file: one problem for each unknown key, and the nearest known word. */
export function schemaProblems(schema: z.ZodType, { issues }: z.ZodError): (CrossProblem & { atKey?: boolean })[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'invalid_union') return unionProblems(schema, issue);
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: `unknown key "${key}"${didYouMean(key, known)}`,
        atKey: true,
      }));
    }
    if (issue.code === 'invalid_value') {
      const known = issue.values.map(String);
      const written = typeof issue.input === 'string' ? issue.input : undefined;
      if (known.length > mostNamed && written !== undefined) {
        const near = didYouMean(written, known);
        return [
          { path: issue.path, message: `there is no "${written}"${near || '; all words are in docs/authoring-words.md'}` },
        ];
      }
      const got = written === undefined ? '' : `, got "${written}"${didYouMean(written, known)}`;
      return [{ path: issue.path, message: `expected ${known.map((value) => `"${value}"`).join(', ')}${got}` }];
    }
    if (issue.code === 'invalid_type' && issue.input === undefined)
      return [{ path: issue.path, message: `is missing: expected ${issue.expected}` }];
    if (issue.code === 'invalid_type') return [{ path: issue.path, message: wrongKind(issue) }];
    if (issue.code === 'too_small' || issue.code === 'too_big') return [{ path: issue.path, message: wrongSize(issue) }];
    return [{ path: issue.path, message: issue.message }];
  });
}

/**
 * Of something that may be written in two ways, what is wrong with the way that was chosen, which is the one whose kind of value fits. Where
 * none fits, all kinds are named.
 */
function unionProblems(schema: z.ZodType, issue: z.core.$ZodIssueInvalidUnion): ReturnType<typeof schemaProblems> {
  const ofKind = (way: readonly z.core.$ZodIssue[]) =>
    way.find(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const chosen = issue.errors.find((way) => !ofKind(way));
  if (chosen) {
    const placed = chosen.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return schemaProblems(schema, new z.ZodError(placed));
  }
  const kinds = issue.errors.flatMap((way) => way.flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : [])));
  const written = [...new Set(kinds)].map((kind) => named[kind] ?? kind).join(', or ');
  return [{ path: issue.path, message: issue.input === undefined ? `is missing: expected ${written}` : `expected ${written}` }];
}

const named: Readonly<Record<string, string>> = {
  object: '`en` and `fr`',
  string: 'one text for both',
  array: 'one list for both',
};

/** So many words are named where another one was written; of more, only the near one. */
const mostNamed = 16;

/** A value of another kind than wanted, and what to do about it. */
function wrongKind({ expected, input, path }: z.core.$ZodIssueInvalidType): string {
  if (path.length === 0) return input === null ? 'the file is empty' : 'expected keys and values, such as `id: my-buyer`';
  const remedies: Readonly<Record<string, string>> = {
    number: 'expected a number, without quotes',
    int: 'expected a whole number, without quotes',
    boolean: 'expected true or false, without quotes',
    array: 'expected a list: [one, another], or one entry a line after a hyphen',
    string: 'expected a text: put it in double quotes',
    object: 'expected keys with values, each on a line further in',
  };
  return remedies[expected] ?? `expected ${expected}`;
}

/** Too few or too many entries, letters or points. */
function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const bound = issue.code === 'too_small' ? `${issue.minimum} or more` : `${issue.maximum} or fewer`;
  if (issue.origin === 'string')
    return issue.code === 'too_small' ? 'expected a text, got an empty one' : `expected ${bound} letters`;
  if (issue.origin === 'array')
    return `expected ${bound} entries${Array.isArray(issue.input) ? `, got ${issue.input.length}` : ''}`;
  const strict = issue.inclusive === false;
  if (issue.code === 'too_small') return `expected ${strict ? `above ${issue.minimum}` : bound}, got ${String(issue.input)}`;
  return `expected ${strict ? 'below' : 'at most'} ${issue.maximum}, got ${String(issue.input)}`;
}
