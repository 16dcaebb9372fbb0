import { file, id, language, operation } from './openapi-parts.ts';

export const assignmentPaths = {
  '/api/v1/assignments': {
    get: operation({ summary: 'What one has been set to practise, and how far one has come.', gives: 'OwnAssignmentList' }),
  },
  '/api/v1/review/assignments': {
    get: operation({ summary: 'Assignments that one gave, and those of one’s groups. Coaches.', gives: 'CoachAssignmentList' }),
    post: operation({ summary: 'Gives an assignment to groups and people.', takes: 'NewAssignment', gives: 'CoachAssignment' }),
  },
  '/api/v1/review/assignments/{id}': {
    get: operation({ summary: 'The results table of one.', parameters: [id], gives: 'AssignmentTable' }),
    put: operation({
      summary: 'Changes, closes or reopens one.',
      parameters: [id],
      takes: 'ChangeAssignment',
      gives: 'CoachAssignment',
    }),
  },
  '/api/v1/review/groups/{id}': {
    get: operation({
      summary: 'How one of one’s groups does, from what its learners have handed in. Coaches.',
      parameters: [
        id,
        language,
        { name: 'rubric', in: 'query', schema: { type: 'string' } },
        { name: 'days', in: 'query', description: 'Only the last so many days.', schema: { type: 'integer', minimum: 1 } },
      ],
      gives: 'GroupView',
    }),
  },
  '/api/v1/review/export': {
    get: file('What was handed in to one, as a file. Coaches.', ['csv', 'json', 'md', 'xapi']),
  },
  '/api/v1/review/groups': {
    get: operation({ summary: 'One’s groups with the others in them. Coaches.', gives: 'CoachGroupList' }),
  },
};
