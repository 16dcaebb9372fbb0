import { z } from 'zod';
import type { ContentKind } from '../domain/content-version.ts';
import { Persona } from '../domain/persona.ts';
import { Rubric } from '../domain/rubric.ts';

const schemaOf = (title: string, schema: z.ZodType): z.core.JSONSchema.JSONSchema => ({
  title,
  ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }),
});

const made: Partial<Record<ContentKind, z.core.JSONSchema.JSONSchema>> = {};

function once(kind: ContentKind, make: () => z.core.JSONSchema.JSONSchema): z.core.JSONSchema.JSONSchema {
  const schema = made[kind] ?? make();
  made[kind] = schema;
  return schema;
}

/**
 * JSON Schemas (draft 2020-12) of content files as their authors write them, for editors that complete and check. Each is made when it is first
 * asked for: making them takes a start longer than all routes together.
 */
export const contentSchemas: Readonly<Record<ContentKind, z.core.JSONSchema.JSONSchema>> = {
  get persona() {
    return once('persona', () => schemaOf('A Candor persona', Persona));
  },
  get rubric() {
    return once('rubric', () => schemaOf('A Candor rubric', Rubric));
  },
};
