import { z } from 'zod';
import { NamedRef, TitledRef } from './ref.ts';
import { Role } from './role.ts';

/** Bodies of the requests and answers about accounts. Times are ISO 8601 in UTC. Fields may be added, none renamed. */

const time = z.string();
const id = z.string().min(1).max(200);

/** What shows nothing: control and format characters, fillers and the like. Two names must not differ by it alone. */
const invisible = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A name as it is written: composed, with single spaces, and without what nobody sees. */
export const tidyName = (name: string): string =>
  name.replace(/\s+/g, ' ').replace(invisible, '').normalize('NFKC').replace(/\s+/g, ' ').trim();

/** What one is called, and signs in with. No two people have the same, whatever the case. */
export const Name = z.string().overwrite(tidyName).min(1).max(80);
/** What is asked of a password: length, and nothing that only looks strong. */
export const Password = z.string().min(10).max(200);
export const Secret = z.string().min(1).max(200);

/** Who is signed in. `password`: whether one is set. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  groups: z.array(NamedRef),
  password: z.boolean(),
  session: z.string(),
});
export type Me = z.infer<typeof Me>;

/** How one can sign in here, besides by a link. */
export const SignInWays = z.object({ password: z.boolean(), identityProvider: z.boolean() });
export type SignInWays = z.infer<typeof SignInWays>;

/** `confirm` is one's own name as it stands; `password` is asked for where one is set. Without `account` the account stays. */
export const Erase = z.object({
  confirm: z.string().max(200),
  password: z.string().max(200).optional(),
  account: z.boolean().default(false),
});
export type Erase = z.infer<typeof Erase>;
export const Erased = z.object({ conversations: z.int().nonnegative() });

/** One way in that is open: a browser that signed in, or a bearer token. Its secret is not in the database. */
export const Session = z.object({
  id: z.string(),
  kind: z.enum(['browser', 'token']),
  /** What the browser called itself; for a token, its role. */
  label: z.string(),
  createdAt: time,
  seenAt: time,
  expiresAt: time,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});
export type Session = z.infer<typeof Session>;
export const SessionList = z.object({ sessions: z.array(Session) });

export const SignIn = z.object({ name: Name, password: z.string().min(1).max(200) });
export const Rename = z.object({ name: Name });
/** `current` is asked for where a password is set already. */
export const NewPassword = z.object({ current: z.string().max(200).optional(), password: Password });

/** `sign-in` signs its person in; `invite` makes an account; `reset` sets a new password. */
export const LinkKind = z.enum(['sign-in', 'invite', 'reset']);
export type LinkKind = z.infer<typeof LinkKind>;

export const LookAtLink = z.object({ secret: Secret });
/** What a link is for, before it is used: `name` is whose it is, `role` what an invitation gives. */
export const LinkInfo = z.object({ kind: LinkKind, name: z.string().optional(), role: Role.optional() });
export type LinkInfo = z.infer<typeof LinkInfo>;
/** An invitation takes `name` and, if wanted, `password`; a reset takes `password`; a sign-in link takes neither. */
export const ClaimLink = z.object({ secret: Secret, name: Name.optional(), password: Password.optional() });
export type ClaimLink = z.infer<typeof ClaimLink>;

/** A link to pass on, shown once: `path` begins with a slash, its secret is after the `#` and so never sent by following it. */
export const NewLink = z.object({ id: z.string(), path: z.string(), expiresAt: time });
export type NewLink = z.infer<typeof NewLink>;

export const Invite = z.object({ role: Role, groups: z.array(id).max(50).default([]) });
export const OpenInvite = z.object({ id: z.string(), role: Role, groups: z.array(NamedRef), createdAt: time, expiresAt: time });
export type OpenInvite = z.infer<typeof OpenInvite>;
export const InviteList = z.object({ invites: z.array(OpenInvite) });

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  groups: z.array(NamedRef),
  createdAt: time,
});
export type Person = z.infer<typeof Person>;
export const PersonList = z.object({ people: z.array(Person) });
export const SetRoles = z.object({ roles: z.array(Role).max(4) });

export const Group = NamedRef.extend({ members: z.array(NamedRef) });
export type Group = z.infer<typeof Group>;
export const GroupList = z.object({ groups: z.array(Group) });
export const NameGroup = z.object({ name: Name });

export const AuditAction = z.enum([
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'sign-out-everywhere',
  'token-created',
  'link-created',
  'link-revoked',
  'account-created',
  'renamed',
  'password-set',
  'roles-set',
  'group-created',
  'group-renamed',
  'group-deleted',
  'group-joined',
  'group-left',
  'submitted',
  'call-deleted',
  'withdrawn',
  'conversation-read',
  'exported',
  'everything-exported',
  'everything-deleted',
  'account-deleted',
  'expired',
  'overridden',
  'published',
  'draft-begun',
  'draft-discarded',
  'assignment-given',
  'assignment-changed',
  'blind-set',
  'levels-given',
  'commented',
  'comment-removed',
  'marked-exemplary',
  'exemplary-removed',
  'consent-given',
  'consent-withdrawn',
  'disputed',
  'dispute-withdrawn',
  'dispute-answered',
  'review-returned',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/**
 * Something that was done, for admins to read. `actor` did it (null: the server or whoever runs it), `subject` is the id of whom or what
 * it was done to. `detail` holds ids and words of ours, never what anybody said or is called.
 */
export const AuditEntry = z.object({
  id: z.int(),
  at: time,
  action: AuditAction,
  actor: NamedRef.nullable(),
  subject: z.object({ id: z.string(), name: z.string().optional() }).nullable(),
  detail: z.record(z.string(), z.string()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
/** Newest first; `nextBefore` asks for the earlier ones. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), nextBefore: z.int().optional() });
export type AuditPage = z.infer<typeof AuditPage>;

/** A conversation that a learner has handed to the coaches of their groups. */
export const Submission = z.object({
  conversation: z.string(),
  learner: NamedRef,
  persona: NamedRef,
  scene: TitledRef,
  submittedAt: time,
});
export type Submission = z.infer<typeof Submission>;
export const SubmissionList = z.object({ submissions: z.array(Submission) });
export const Done = z.object({ done: z.literal(true) });
