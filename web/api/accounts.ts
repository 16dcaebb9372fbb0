import type {
  AuditPage,
  ClaimLink,
  Erase,
  Group,
  LinkInfo,
  Me,
  NewLink,
  OpenInvite,
  Person,
  Session,
  SignInWays,
} from '../../server/domain/account.ts';
import type { ModelUseList } from '../../server/domain/model-use.ts';
import type { Role } from '../../server/domain/role.ts';
import { get, send } from './http.ts';

const part = encodeURIComponent;

export const getMe = (): Promise<Me> => get('/me');
export const signIn = (name: string, password: string) => send('POST', '/sign-in', { name, password });
/** Which ways there are to sign in. */
export const getWays = (): Promise<SignInWays> => get('/sign-in/ways');
/** Where signing in by the identity provider begins; a page to go to, which in the end leads to `next`. */
export const providerUrl = (next: string | null): string =>
  next === null ? '/api/v1/oidc/start' : `/api/v1/oidc/start?next=${part(next)}`;
export const signOut = () => send('POST', '/sign-out');
export const signOutEverywhere = () => send('DELETE', '/me/sessions');
export const lookAtLink = (secret: string): Promise<LinkInfo> => send('POST', '/links/look', { secret });
export const claimLink = (claim: ClaimLink) => send('POST', '/links/claim', claim);
export const rename = (name: string) => send('PATCH', '/me', { name });
export const setPassword = (password: string, current: string | undefined) =>
  send('PUT', '/me/password', { password, current });
export const getSessions = () => get<{ sessions: Session[] }>('/me/sessions').then(({ sessions }) => sessions);
export const endSession = (id: string) => send('DELETE', `/me/sessions/${part(id)}`);

/** Where one's own file of everything is; followed as a link, so that the browser saves it. */
export const exportUrl = (format: 'json' | 'md'): string => `/api/v1/me/export?format=${format}`;
export const erase = (given: Erase): Promise<{ conversations: number }> => send('POST', '/me/erase', given);

export const getPeople = () => get<{ people: Person[] }>('/people').then(({ people }) => people);
export const setRoles = (person: string, roles: Role[]) => send('PUT', `/people/${part(person)}/roles`, { roles });
export const createResetLink = (person: string): Promise<NewLink> => send('POST', `/people/${part(person)}/reset-link`);
export const signOutPerson = (person: string) => send('DELETE', `/people/${part(person)}/sessions`);
export const getInvites = () => get<{ invites: OpenInvite[] }>('/invites').then(({ invites }) => invites);
export const invite = (role: Role, groups: string[]): Promise<NewLink> => send('POST', '/invites', { role, groups });
export const withdrawInvite = (id: string) => send('DELETE', `/invites/${part(id)}`);
export const getGroups = () => get<{ groups: Group[] }>('/groups').then(({ groups }) => groups);
export const createGroup = (name: string): Promise<Group> => send('POST', '/groups', { name });
export const deleteGroup = (id: string) => send('DELETE', `/groups/${part(id)}`);
export const addMember = (group: string, person: string) => send('PUT', `/groups/${part(group)}/members/${part(person)}`);
export const removeMember = (group: string, person: string) => send('DELETE', `/groups/${part(group)}/members/${part(person)}`);
export const getAudit = (before: number | null): Promise<AuditPage> =>
  get(before === null ? '/audit' : `/audit?before=${before}`);

export const getModelUse = (): Promise<ModelUseList> => get('/models');

export const submitConversation = (id: string) => send('POST', `/conversations/${part(id)}/submit`);
export const withdrawConversation = (id: string) => send('POST', `/conversations/${part(id)}/withdraw`);
