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

const alternatives = (node: Node): Node[] =>
  [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? []), node].filter((entry) => typeof entry === 'object');

/** The keys that a schema knows at a place inside a document. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let nodes = alternatives(jsonSchemaOf(schema));
  for (const step of path) nodes = nodes.flatMap((node) => within(node, step));
  return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
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
      const got = written === undefined ? '' : `, got "${written}"${didYouMean(written, known)}`;
      return [{ path: issue.path, message: `expected ${known.map((value) => `"${value}"`).join(', ')}${got}` }];
    }
    if (issue.code === 'invalid_type' && issue.input === undefined)
      return [{ path: issue.path, message: `is missing: expected ${issue.expected}` }];
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
