import { operation } from './openapi-parts.ts';

const schema = (of: string) => ({
  get: {
    summary: `The form of a ${of} file, as a JSON Schema for editors; open to anyone.`,
    responses: { 200: { description: 'The schema.', content: { 'application/schema+json': { schema: { type: 'object' } } } } },
  },
});

export const studioPaths = {
  '/api/v1/schemas/persona.json': schema('persona'),
  '/api/v1/schemas/rubric.json': schema('rubric'),
  '/api/v1/content/problems': {
    get: operation({ summary: 'What is wrong with content files. Designers and admins.', gives: 'ContentProblems' }),
  },
};
