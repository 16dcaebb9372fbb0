import { z } from 'zod';
import type { ContentKind } from '../domain/content-version.ts';
import { Persona } from '../domain/persona.ts';
import { Rubric } from '../domain/rubric.ts';

const schemaOf = (title: string, schema: z.ZodType): z.core.JSONSchema.JSONSchema => ({
  title,
  ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }),
});

/** JSON Schemas (draft 2020-12) of content files as their authors write them, for editors that complete and check. */
export const contentSchemas: Record<ContentKind, z.core.JSONSchema.JSONSchema> = {
  persona: schemaOf('A Candor persona', Persona),
  rubric: schemaOf('A Candor rubric', Rubric),
};
