import { z } from 'zod';

/** What servers stumble over (a look-ahead in a `pattern` has killed one); our own check of the answer holds all the same. */
const dropped: ReadonlySet<string> = new Set([
  '$schema',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'default',
]);

/** A zod schema as the plainest JSON schema that says the same shape; references are written out. */
export const plainSchema = (schema: z.ZodType): Record<string, unknown> =>
  strip(z.toJSONSchema(schema, { reused: 'inline', cycles: 'throw' }));

function strip(schema: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !dropped.has(key))
      .map(([key, value]) => [key, key === 'properties' ? properties(value) : plain(value)]),
  );
}

/** Names of properties are ours, and not keywords. */
const properties = (named: object): object =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, plain(value)]));

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? strip(value) : value;
}
