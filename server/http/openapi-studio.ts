import { id, json, operation } from './openapi-parts.ts';

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
  '/api/v1/studio/drive': {
    post: operation({
      summary:
        'Talks to a draft: all turns of a talk with what went on at each. Keeps nothing; the same request, the same answer.',
      takes: 'DriveRequest',
      gives: 'DriveAnswer',
    }),
  },
  '/api/v1/studio/tests': {
    post: operation({
      summary: 'Plays the tests of a text, and says in what each differed; takes seconds.',
      takes: 'CheckText',
      gives: 'TestedText',
    }),
  },
  '/api/v1/studio/tests/observe': {
    post: operation({
      summary: 'What happened in a talk, when it is played as a test.',
      takes: 'ObserveRequest',
      gives: 'ObservedAnswer',
    }),
  },
  '/api/v1/studio/tests/add': {
    post: operation({
      summary: 'The text of a persona with a talk in it as its last test.',
      takes: 'AddTest',
      gives: 'AddedTestAnswer',
    }),
  },
  '/api/v1/studio/simulation': {
    post: {
      summary:
        'Plays sellers of two kinds against a draft. Streams a JSON object a line: progress, then the result; ends when the client hangs up.',
      requestBody: { required: true, ...json('SimulationRequest') },
      responses: {
        200: {
          description: 'SimulationNews, a line each.',
          content: { 'application/x-ndjson': { schema: { $ref: '#/components/schemas/SimulationNews' } } },
        },
        default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
      },
    },
  },
  '/api/v1/studio/view': {
    post: operation({ summary: 'What is wrong with a text, or how it is shown.', takes: 'ViewText', gives: 'ViewedText' }),
  },
  '/api/v1/studio/try': {
    post: operation({ summary: 'Marks a reply by the text of a rubric.', takes: 'TryRubric', gives: 'TriedRubric' }),
  },
  '/api/v1/studio/templates/{kind}': {
    get: operation({
      summary: 'The text that a new persona or rubric begins with.',
      parameters: [{ ...id, name: 'kind', schema: { type: 'string', enum: ['persona', 'rubric'] } }],
      gives: 'TextAnswer',
    }),
  },
  '/api/v1/studio/outline': {
    post: operation({ summary: 'A new persona’s text from an outline.', takes: 'OutlineText', gives: 'TextAnswer' }),
  },
  '/api/v1/studio/describe': {
    post: operation({
      summary: 'An outline from a description, by a language model if one is set up.',
      takes: 'Description',
      gives: 'OutlineAnswer',
    }),
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
