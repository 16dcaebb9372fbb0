import { id, operation } from './openapi-parts.ts';

const schema = (of: string) => ({
  get: {
    summary: `The form of a ${of} file, as a JSON Schema for editors; open to anyone.`,
    responses: { 200: { description: 'The schema.', content: { 'application/schema+json': { schema: { type: 'object' } } } } },
  },
});

const versionsOf = (kind: 'personas' | 'rubrics') => ({
  [`/api/v1/${kind}/{id}/versions`]: {
    get: operation({ summary: 'What was published, by whom and when.', parameters: [id], gives: 'VersionList' }),
  },
  [`/api/v1/${kind}/{id}/versions/{version}`]: {
    get: operation({
      summary: 'The text of a version.',
      parameters: [id, { ...id, name: 'version' }],
      gives: 'VersionText',
    }),
  },
  [`/api/v1/${kind}/{id}/roll-back`]: {
    post: operation({
      summary: 'Serves an earlier version again.',
      parameters: [id],
      takes: 'RollBack',
      gives: 'VersionRef',
    }),
  },
});

export const studioPaths = {
  '/api/v1/schemas/persona.json': schema('persona'),
  '/api/v1/schemas/rubric.json': schema('rubric'),
  '/api/v1/content/problems': {
    get: operation({ summary: 'What is wrong with content files. Designers and admins.', gives: 'ContentProblems' }),
  },
  '/api/v1/studio': {
    get: operation({
      summary: 'What is published or drafted, with how much it is used. All of the studio: designers and admins.',
      gives: 'StudioList',
    }),
  },
  '/api/v1/studio/check': {
    post: operation({ summary: 'Checks a text as `candor check` does a file.', takes: 'CheckText', gives: 'TextProblems' }),
  },
  '/api/v1/studio/test': {
    post: operation({ summary: 'Plays the tests of a text; takes seconds.', takes: 'CheckText', gives: 'TestReport' }),
  },
  '/api/v1/drafts': {
    get: operation({ summary: 'All drafts.', gives: 'DraftList' }),
    post: operation({ summary: 'Begins a draft.', takes: 'NewDraft', gives: 'Draft' }),
  },
  '/api/v1/drafts/{id}': {
    get: operation({ summary: 'A draft with its text.', parameters: [id], gives: 'Draft' }),
    put: operation({
      summary: 'Saves a text over the revision that it was changed from.',
      parameters: [id],
      takes: 'SaveDraft',
      gives: 'DraftHead',
    }),
    delete: operation({
      summary: 'Discards a draft as it was last seen.',
      parameters: [id, { name: 'revision', in: 'query', required: true, schema: { type: 'integer', minimum: 1 } }],
    }),
  },
  '/api/v1/drafts/{id}/attend': {
    post: operation({ summary: 'Says that one has it open, and asks who else has.', parameters: [id], gives: 'DraftPresence' }),
  },
  '/api/v1/drafts/{id}/version': {
    post: operation({
      summary: 'A version of it as it is saved, to be named in `start.version`; served to nobody else.',
      parameters: [id],
      gives: 'VersionRef',
    }),
  },
  '/api/v1/drafts/{id}/publish': {
    post: operation({
      summary: 'Publishes a draft and ends it; one that fails its tests needs a reason.',
      parameters: [id],
      takes: 'PublishDraft',
      gives: 'VersionRef',
    }),
  },
  ...versionsOf('personas'),
  ...versionsOf('rubrics'),
};
