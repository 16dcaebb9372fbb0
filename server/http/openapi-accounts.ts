import { everythingFormats } from '../practice/export-everything.ts';
import { file, id, operation } from './openapi-parts.ts';

/** Where an identity provider is configured: pages to go to, not answers to read. */
export const identityPaths = {
  '/api/v1/oidc/start': {
    get: {
      summary: 'Leads to the identity provider. Anyone.',
      parameters: [
        {
          name: 'next',
          in: 'query',
          description: 'The page of this server to lead to in the end.',
          schema: { type: 'string' },
        },
      ],
      responses: { 303: { description: 'Its address.' } },
    },
  },
  '/api/v1/oidc/callback': {
    get: {
      summary: 'Where the identity provider leads back to: signs in. Anyone.',
      responses: { 303: { description: '`next`, or the sign-in page with what is wrong.' } },
    },
  },
};

const person = { ...id, name: 'person' };

export const accountPaths = {
  '/api/v1/sign-in': {
    post: operation({ summary: 'Signs in by password; the answer sets the session cookie. Anyone.', takes: 'SignIn' }),
  },
  '/api/v1/sign-in/ways': { get: operation({ summary: 'How one can sign in here. Anyone.', gives: 'SignInWays' }) },
  '/api/v1/sign-out': { post: operation({ summary: 'Ends this session.' }) },
  '/api/v1/links/look': {
    post: operation({ summary: 'What a link is for, without using it. Anyone.', takes: 'LookAtLink', gives: 'LinkInfo' }),
  },
  '/api/v1/links/claim': {
    post: operation({ summary: 'Uses a link and sets the session cookie. Anyone.', takes: 'ClaimLink' }),
  },
  '/api/v1/me': {
    get: operation({ summary: 'Who is signed in.', gives: 'Me' }),
    patch: operation({ summary: 'Changes one’s own name.', takes: 'Rename' }),
  },
  '/api/v1/me/password': {
    put: operation({ summary: 'Sets one’s own password and ends all other sessions.', takes: 'NewPassword' }),
  },
  '/api/v1/me/export': { get: file('All that is one’s own, as a file.', everythingFormats) },
  '/api/v1/me/erase': {
    post: operation({
      summary: 'Deletes all of one’s own conversations with what was said about them, and the account too if asked.',
      takes: 'Erase',
      gives: 'Erased',
    }),
  },
  '/api/v1/me/sessions': {
    get: operation({ summary: 'One’s own open sessions and tokens.', gives: 'SessionList' }),
    delete: operation({ summary: 'Signs out everywhere.' }),
  },
  '/api/v1/me/sessions/{id}': { delete: operation({ summary: 'Ends one of one’s own sessions.', parameters: [id] }) },
  '/api/v1/conversations/{id}/submit': {
    post: operation({ summary: 'Opens an ended conversation of one’s own to the coaches of one’s groups.', parameters: [id] }),
  },
  '/api/v1/conversations/{id}/withdraw': { post: operation({ summary: 'Takes a submission back.', parameters: [id] }) },
  '/api/v1/submissions': {
    get: operation({ summary: 'What is submitted in one’s groups. Coaches.', gives: 'SubmissionList' }),
  },
  '/api/v1/people': { get: operation({ summary: 'Everybody. Admins, as all that follows.', gives: 'PersonList' }) },
  '/api/v1/people/{id}/roles': {
    put: operation({ summary: 'Gives somebody exactly these roles.', parameters: [id], takes: 'SetRoles' }),
  },
  '/api/v1/people/{id}/reset-link': {
    post: operation({ summary: 'A link with which somebody sets a new password.', parameters: [id], gives: 'NewLink' }),
  },
  '/api/v1/people/{id}/sessions': { delete: operation({ summary: 'Signs somebody out everywhere.', parameters: [id] }) },
  '/api/v1/invites': {
    get: operation({ summary: 'Invitations that nobody has used.', gives: 'InviteList' }),
    post: operation({ summary: 'A link with which somebody makes an account.', takes: 'Invite', gives: 'NewLink' }),
  },
  '/api/v1/invites/{id}': { delete: operation({ summary: 'Withdraws an invitation.', parameters: [id] }) },
  '/api/v1/groups': {
    get: operation({ summary: 'Groups with their members.', gives: 'GroupList' }),
    post: operation({ summary: 'Makes a group.', takes: 'NameGroup', gives: 'Group' }),
  },
  '/api/v1/groups/{id}': {
    put: operation({ summary: 'Renames a group.', parameters: [id], takes: 'NameGroup' }),
    delete: operation({ summary: 'Deletes a group; its members stay.', parameters: [id] }),
  },
  '/api/v1/groups/{id}/members/{person}': {
    put: operation({ summary: 'Adds somebody to a group.', parameters: [id, person] }),
    delete: operation({ summary: 'Takes somebody out of a group.', parameters: [id, person] }),
  },
  '/api/v1/models': {
    get: operation({ summary: 'What calls to language models took in the last 30 days.', gives: 'ModelUseList' }),
  },
  '/api/v1/audit': {
    get: operation({
      summary: 'What was done, newest first.',
      parameters: [{ name: 'before', in: 'query', description: 'nextBefore of the page before.', schema: { type: 'integer' } }],
      gives: 'AuditPage',
    }),
  },
};
