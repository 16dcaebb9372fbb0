import { file, id, language, operation } from './openapi-parts.ts';

const turn = { ...id, name: 'turn', schema: { type: 'integer' } };
const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
});
const days = { type: 'integer', minimum: 0 };
const filters = [
  query('kind', 'Why it waits.', { type: 'string', enum: ['submitted', 'assigned', 'disputed', 'uncertain'] }),
  query('group', 'One of one’s own groups.'),
  query('persona', 'The buyer.'),
  query('dimension', 'With a disputed or uncertain mark on it.'),
  query('olderThanDays', 'Waiting for at least so long.', days),
  query('newerThanDays', 'Waiting for at most so long.', days),
];

export const reviewPaths = {
  '/api/v1/review/queue': {
    get: operation({
      summary: 'What waits for a coach, longest waiting first. Coaches, as all under review.',
      parameters: [
        ...filters,
        query('cursor', 'nextCursor of the page before.'),
        query('limit', 'Entries in a page.', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
      ],
      gives: 'QueuePage',
    }),
  },
  '/api/v1/review/next': {
    get: operation({
      summary: 'The conversation that comes after one in the queue.',
      parameters: [
        ...filters,
        query('after', 'The conversation before it; the first one comes if it is absent.'),
        query('since', 'Since when that one waited as one came to it.'),
      ],
      gives: 'NextInQueue',
    }),
  },
  '/api/v1/review/conversations/{id}': {
    get: operation({ summary: 'A submitted conversation to review.', parameters: [id, language], gives: 'Review' }),
  },
  '/api/v1/review/conversations/{id}/blind': {
    put: operation({ summary: 'Begins or ends blind review of it.', parameters: [id], takes: 'SetBlind' }),
  },
  '/api/v1/review/conversations/{id}/replies/{turn}/levels': {
    put: operation({ summary: 'Gives levels to a reply.', parameters: [id, turn], takes: 'GiveLevels', gives: 'ReviewTurn' }),
  },
  '/api/v1/review/conversations/{id}/comments': {
    post: operation({ summary: 'Remarks on a turn or a phrase.', parameters: [id], takes: 'NewComment', gives: 'Comment' }),
  },
  '/api/v1/review/comments/{id}': { delete: operation({ summary: 'Takes one’s own remark back.', parameters: [id] }) },
  '/api/v1/review/conversations/{id}/exemplary': {
    post: operation({
      summary: 'Holds a moment up as an example; its learner is asked.',
      parameters: [id],
      takes: 'NewExemplary',
      gives: 'Exemplary',
    }),
  },
  '/api/v1/review/exemplary/{id}': {
    delete: operation({ summary: 'Takes a moment that one marked out of the library.', parameters: [id] }),
  },
  '/api/v1/review/disputes/{id}/answer': {
    post: operation({ summary: 'Answers a dispute.', parameters: [id], takes: 'AnswerDispute', gives: 'Dispute' }),
  },
  '/api/v1/review/conversations/{id}/return': {
    post: operation({ summary: 'Returns it to its learner, who is told.', parameters: [id], takes: 'ReturnReview' }),
  },
  '/api/v1/review/reliability': {
    get: operation({
      summary: 'How far versions of rubrics can be relied on. Coaches, designers and admins.',
      parameters: [query('rubric', 'One rubric alone.'), language],
      gives: 'ReliabilityCards',
    }),
  },
  '/api/v1/review/calibration': {
    get: {
      ...file('What coaches have scored blind by a rubric, as JSON lines for "candor calibrate".', ['jsonl']),
      parameters: [{ ...query('rubric', 'The rubric.'), required: true }],
    },
  },
  '/api/v1/conversations/{id}/disputes': {
    post: operation({
      summary: 'Objects to a mark of an ended conversation of one’s own, and opens it to coaches for that.',
      parameters: [id],
      takes: 'NewDispute',
      gives: 'Dispute',
    }),
  },
  '/api/v1/disputes/{id}': { delete: operation({ summary: 'Takes an open dispute back.', parameters: [id] }) },
  '/api/v1/notices': { get: operation({ summary: 'What one is told, newest first.', gives: 'NoticeList' }) },
  '/api/v1/notices/read': {
    post: operation({ summary: 'Marks notices up to one as read.', takes: 'ReadNotices' }),
  },
  '/api/v1/library': {
    get: operation({
      summary: 'Exemplary moments of those who share a group with one, newest first.',
      parameters: [query('cursor', 'nextCursor of the page before.')],
      gives: 'Library',
    }),
  },
  '/api/v1/library/{id}/consent': {
    put: operation({
      summary: 'Agrees that a moment of one’s own is shown, or takes that back.',
      parameters: [id],
      takes: 'Consent',
      gives: 'Exemplary',
    }),
  },
};
