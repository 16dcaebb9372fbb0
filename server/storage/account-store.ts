import type { AuditAction, AuditEntry, Group, LinkKind, OpenInvite, Person, Session } from '../domain/account.ts';
import type { Principal } from '../domain/principal.ts';
import type { Role } from '../domain/role.ts';

/** Something done, as it goes into the audit log. It is written in the same transaction as what it is about. */
export type NewAuditEntry = {
  at: string;
  action: AuditAction;
  actor: string | null;
  subject: string | null;
  detail?: Record<string, string>;
};

export type NewSession = {
  id: string;
  secretHash: string;
  kind: Session['kind'];
  label: string;
  /** The one role that a token acts in; null: all that its person has. */
  role: Role | null;
  at: string;
  expiresAt: string;
};

/** A session that is open, with whose it is. */
export type OpenSession = Omit<Session, 'current'> & { principal: Principal };

export type NewPerson = { id: string; name: string; nameKey: string; password: string | null; roles: readonly Role[] } & {
  groups: readonly string[];
};

/** `password` is an argon2id string, null where none is set. `entered`: whether they have ever signed in. */
export type Account = Omit<Person, 'groups'> & { password: string | null; entered: boolean };

export type NewLink = {
  id: string;
  secretHash: string;
  kind: LinkKind;
  user: string | null;
  role: Role | null;
  groups: readonly string[];
  at: string;
  expiresAt: string;
};
export type OpenLink = Omit<NewLink, 'secretHash' | 'at'>;

/** What using a link brings about, as one: an account is made or a password set, and somebody is signed in. */
export type Claim = {
  secretHash: string;
  at: string;
  /** The account that an invitation makes. */
  person?: NewPerson;
  /** The new password of a reset; all other sessions of its person end. */
  password?: string;
  session: NewSession;
  audit: readonly NewAuditEntry[];
};

/** Who somebody is to an identity provider: its issuer, and its own name for them, which never changes. */
export type Identity = { issuer: string; subject: string };

/** One thing that tries are counted by, and how many may fail before it is locked. */
export type AttemptKey = { key: string; free: number };

/** Where accounts are kept. Every method is one transaction, and what it is told to log is written in it. */
export type AccountStore = {
  /** `false`: the name is taken, and nothing was stored. */
  createPerson(person: NewPerson, audit: NewAuditEntry): Promise<boolean>;
  account(id: string): Promise<Account | undefined>;
  accountNamed(nameKey: string): Promise<Account | undefined>;
  /** The account of somebody whom an identity provider knows. */
  identified(identity: Identity): Promise<string | undefined>;
  /** `false`: the name or the identity is taken, and nothing was stored. */
  createIdentified(identity: Identity, person: NewPerson, audit: NewAuditEntry): Promise<boolean>;
  /** Everybody, by name. */
  listPeople(): Promise<Person[]>;
  rename(user: string, name: string, nameKey: string, audit: NewAuditEntry): Promise<boolean>;
  /** Ends all sessions but the one to keep, and closes open links to the account. */
  setPassword(user: string, password: string, keep: string, audit: NewAuditEntry): Promise<void>;
  /** `last-admin`: nobody would be left who could give roles; nothing was stored. */
  setRoles(user: string, roles: readonly Role[], audit: NewAuditEntry): Promise<'saved' | 'no-such-person' | 'last-admin'>;
  /** Groups of somebody, by name. */
  groupsOf(user: string): Promise<{ id: string; name: string }[]>;

  createSession(user: string, session: NewSession, audit: NewAuditEntry): Promise<void>;
  /** The open session with this secret, or this id. */
  openSession(by: { secretHash: string } | { id: string }, at: string): Promise<OpenSession | undefined>;
  touchSession(id: string, seenAt: string, expiresAt: string): Promise<void>;
  listSessions(user: string, at: string): Promise<Omit<Session, 'current'>[]>;
  /** `false`: there is no such session of theirs that is open. */
  endSession(user: string, id: string, audit: NewAuditEntry): Promise<boolean>;
  /** Closes open links to the account as well. */
  endSessions(user: string, audit: NewAuditEntry): Promise<void>;

  createLink(link: NewLink, audit: NewAuditEntry | null): Promise<void>;
  /** The link with this secret, if it can still be used. */
  openLink(secretHash: string, at: string): Promise<OpenLink | undefined>;
  /** `gone`: used, withdrawn or expired meanwhile. */
  claimLink(claim: Claim): Promise<'saved' | 'gone' | 'name-taken'>;
  openInvites(at: string): Promise<OpenInvite[]>;
  closeLink(id: string, audit: NewAuditEntry): Promise<boolean>;

  listGroups(): Promise<Group[]>;
  createGroup(id: string, name: string, audit: NewAuditEntry): Promise<void>;
  renameGroup(id: string, name: string, audit: NewAuditEntry): Promise<boolean>;
  deleteGroup(id: string, audit: NewAuditEntry): Promise<boolean>;
  /** `false`: there is no such group or no such person. */
  addMember(group: string, user: string, audit: NewAuditEntry): Promise<boolean>;
  removeMember(group: string, user: string, audit: NewAuditEntry): Promise<boolean>;

  /**
   * Counts a try as failed beforehand, so that tries at the same time are counted as well, unless one of the keys is locked: then until
   * when. A key is locked for 2 s after its free failures, twice as long after each further one, and at most for 15 minutes; an hour
   * without a failure forgets them.
   */
  takeAttempt(keys: readonly AttemptKey[], at: string): Promise<string | null>;
  /** The try succeeded: it no longer counts, and the first key starts anew. */
  attemptSucceeded(keys: readonly AttemptKey[]): Promise<void>;

  /**
   * Deletes all that somebody practised, with everything about it; with `account` also the account, its sessions and links. Returns how
   * many conversations there were. `last-admin`: nobody would be left who could give roles; nothing was deleted.
   */
  erase(user: string, what: { account: boolean }, audit: NewAuditEntry): Promise<number | 'last-admin'>;
  /** Deletes the conversations of everybody in which nothing has happened since a moment; returns how many. */
  expire(before: string, audit: NewAuditEntry): Promise<number>;

  audit(entries: readonly NewAuditEntry[]): Promise<void>;
  /** Newest first, those before an id. */
  listAudit(limit: number, before?: number): Promise<AuditEntry[]>;
};
