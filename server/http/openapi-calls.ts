import { answers, id, json, operation } from './openapi-parts.ts';

const accepted = {
  202: { description: 'It is kept; its marks follow, and GET /calls/{id} says how far they are.', ...json('BroughtCall') },
  default: { description: 'What is wrong, and what to do about it; details name line and column.', ...json('ErrorBody') },
};

/** Real calls, for the OpenAPI page. */
export const callPaths = {
  '/api/v1/calls/preview': {
    post: operation({
      summary: 'Who speaks in a transcript (text, WebVTT, SRT, JSON); nothing is kept.',
      takes: 'LookAtCall',
      gives: 'CallPreview',
    }),
  },
  '/api/v1/calls': {
    get: {
      summary: 'Your real calls, those brought last first.',
      parameters: [{ name: 'cursor', in: 'query', description: 'nextCursor of the page before.', schema: { type: 'string' } }],
      responses: answers('A page of them.', 'CallList'),
    },
    post: {
      summary: 'Brings a real call: every turn of the seller’s is read and marked by the rubric.',
      requestBody: { required: true, ...json('BringCall') },
      responses: accepted,
    },
  },
  '/api/v1/calls/{id}': {
    get: {
      summary: 'One call; also as /conversations/{id}, where it is submitted, withdrawn and exported like any conversation.',
      parameters: [id],
      responses: answers('The call.', 'CallRecord'),
    },
    delete: operation({ summary: 'Deletes a call of your own with everything about it.', parameters: [id] }),
  },
  '/api/v1/calls/{id}/standing': {
    get: {
      summary: 'Whether a call of your own has its marks, and how far they are.',
      parameters: [id],
      responses: answers('How far it is.', 'CallStanding'),
    },
  },
};
