import type { Session } from '../domain/account.ts';
import type { Role } from '../domain/role.ts';
import { CandorError } from '../errors.ts';
import type { NewSession, OpenSession } from '../storage/account-store.ts';
import { type Accounts, entry, moments } from './accounts.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** A browser's session ends after 30 days in which it was not used. */
const browserMs = 30 * 24 * 3_600_000;
/** How old the last sign of life may be before another one is written down. */
const freshMs = 3_600_000;

/** A session that was just opened, with the secret that its holder keeps. */
export type Opened = { secret: string; expiresAt: string };

/** A browser's session that is still to be stored. `label` is what the browser calls itself. */
export function newBrowserSession(accounts: Accounts, label: string): { session: NewSession; opened: Opened } {
  const { secret, secretHash } = newSecret('session');
  const { at, expiresAt } = moments(accounts, browserMs);
  const session = {
    id: accounts.newId(),
    secretHash,
    kind: 'browser' as const,
    label: label.slice(0, 200),
    role: null,
    at,
    expiresAt,
  };
  return { session, opened: { secret, expiresAt } };
}

/** Stores a token of somebody; it acts in one role, and lasts 90 days from its making. */
export async function createToken(accounts: Accounts, user: string, role: Role): Promise<Opened> {
  const { secret, secretHash } = newSecret('token');
  const { at, expiresAt } = moments(accounts, 90 * 24 * 3_600_000);
  const session: NewSession = { id: accounts.newId(), secretHash, kind: 'token', label: role, role, at, expiresAt };
  await accounts.store.createSession(user, session, entry(accounts, 'token-created', null, user, { role }));
  return { secret, expiresAt };
}

/** Who holds this secret, if it opens a session. A browser's session lasts longer for being used: `renewed` says until when, if it does now. */
export async function authenticate(
  accounts: Accounts,
  secret: string,
): Promise<{ session: OpenSession; renewed?: string } | undefined> {
  const { at, expiresAt } = moments(accounts, browserMs);
  const session = await accounts.store.openSession({ secretHash: hashSecret(secret) }, at);
  if (!session || Date.parse(at) - Date.parse(session.seenAt) <= freshMs) return session && { session };
  const lasts = session.kind === 'browser';
  try {
    await accounts.store.touchSession(session.id, at, lasts ? expiresAt : session.expiresAt);
  } catch {
    // A disk that is full must not keep anybody from reading.
    return { session };
  }
  return lasts ? { session, renewed: expiresAt } : { session };
}

/** The same session, if it is still open: roles may have changed since. */
export const stillOpen = ({ store, now }: Accounts, id: string): Promise<OpenSession | undefined> =>
  store.openSession({ id }, now().toISOString());

/** One's own open sessions, the latest used first. */
export async function listSessions({ store, now }: Accounts, { principal, id }: OpenSession): Promise<Session[]> {
  const sessions = await store.listSessions(principal.userId, now().toISOString());
  return sessions.map((session) => ({ ...session, current: session.id === id }));
}

/** Ends one of one's own sessions; without an id the present one, which is signing out. */
export async function endSession(accounts: Accounts, { principal, ...current }: OpenSession, id = current.id): Promise<void> {
  const { userId } = principal;
  const ended = await accounts.store.endSession(userId, id, entry(accounts, 'sign-out', userId, userId));
  if (!ended) throw new CandorError('not-found', `you have no open session "${id}"`);
  accounts.watch.ended(id);
}

/** Ends all sessions and tokens of somebody, and closes open links to their account. Others than oneself only admins do that to. */
export async function signOutEverywhere(
  accounts: Accounts,
  { principal }: OpenSession,
  user = principal.userId,
): Promise<void> {
  if (user !== principal.userId && !principal.roles.includes('admin'))
    throw new CandorError('forbidden', 'only admins sign others out');
  await accounts.store.endSessions(user, entry(accounts, 'sign-out-everywhere', principal.userId, user));
  accounts.watch.allEnded(user);
}
