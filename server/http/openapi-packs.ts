import { json, operation } from './openapi-parts.ts';

const several = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'array', items: { type: 'string' } },
});

/** Packs and character cards, for the OpenAPI page. Designers and admins. */
export const packPaths = {
  '/api/v1/studio/pack': {
    get: {
      summary: 'Published personas and rubrics and labelled sets as one file, with a SHA-256 of each.',
      parameters: [
        { name: 'name', in: 'query', required: true, schema: { type: 'string' } },
        several('persona', 'Ids of personas.'),
        several('rubric', 'Ids of rubrics.'),
        several('set', 'Ids of labelled sets.'),
      ],
      responses: {
        200: { description: 'The pack.', ...json('Pack') },
        default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
      },
    },
  },
  '/api/v1/studio/packs/look': {
    post: operation({
      summary: 'What a pack holds, how it stands to what is here, and what its tests find; nothing is kept. Takes seconds.',
      takes: 'LookAtPack',
      gives: 'PackLook',
    }),
  },
  '/api/v1/studio/packs': {
    post: operation({
      summary: 'Takes things out of a pack, as drafts or published where their tests pass; nothing is overwritten.',
      takes: 'ImportPack',
      gives: 'PackImported',
    }),
  },
  '/api/v1/studio/cards/look': {
    post: operation({
      summary: 'The text of a persona begun from a character card (V2, V3; JSON or PNG); nothing is kept.',
      takes: 'LookAtCard',
      gives: 'CardDraft',
    }),
  },
};
