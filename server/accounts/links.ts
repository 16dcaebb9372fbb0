import { type ClaimLink, type LinkInfo, type NewLink, type OpenInvite, tidyName } from '../domain/account.ts';
import { firstOwnerId, type Principal } from '../domain/principal.ts';
import type { Role } from '../domain/role.ts';
import { CandorError } from '../errors.ts';
import type { Claim, OpenLink } from '../storage/account-store.ts';
import { type Accounts, entry, moments } from './accounts.ts';
import { nameKey, nameTaken, refuseReserved } from './names.ts';
import { hashPassword, refuseEasy } from './passwords.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { newBrowserSession, type Opened } from './sessions.ts';

const hourMs = 3_600_000;
/** How long a link can be used. */
const lastsMs = { 'sign-in': 24 * hourMs, invite: 7 * 24 * hourMs, reset: 24 * hourMs } as const;

/** After the `#` nothing is sent to a server: no log, no Referer and no link preview ever holds the secret. */
const pathOf = (secret: string): string => `/enter#${secret}`;

const gone = (): CandorError =>
  new CandorError('link-gone', 'this link has been used, was withdrawn or is too old; ask for a new one');

async function create(
  accounts: Accounts,
  link: Pick<OpenLink, 'kind' | 'user' | 'role' | 'groups'>,
  actor: string | null,
): Promise<NewLink> {
  const { secret, secretHash } = newSecret('link');
  const { at, expiresAt } = moments(accounts, lastsMs[link.kind]);
  const id = accounts.newId();
  const detail = { kind: link.kind, ...(link.role === null ? {} : { role: link.role }) };
  await accounts.store.createLink(
    { ...link, id, secretHash, at, expiresAt },
    entry(accounts, 'link-created', actor, link.user ?? id, detail),
  );
  return { id, path: pathOf(secret), expiresAt };
}

/** A link that signs somebody in, for whoever runs the server to hand over. */
export const createSignInLink = (accounts: Accounts, user: string): Promise<NewLink> =>
  create(accounts, { kind: 'sign-in', user, role: null, groups: [] }, null);

/** The owner's first link, as long as they have never come in; null afterwards. */
export async function createFirstLink(accounts: Accounts): Promise<NewLink | null> {
  const owner = await accounts.store.account(firstOwnerId);
  return owner && !owner.entered ? createSignInLink(accounts, owner.id) : null;
}

/** A link with which somebody makes an account of their own, in this role and these groups. */
export async function invite(accounts: Accounts, { userId }: Principal, role: Role, groups: string[]): Promise<NewLink> {
  const known = new Set((await accounts.store.listGroups()).map(({ id }) => id));
  const unknown = groups.find((id) => !known.has(id));
  if (unknown !== undefined) throw new CandorError('not-found', `groups: there is no group "${unknown}"`);
  return create(accounts, { kind: 'invite', user: null, role, groups: [...new Set(groups)] }, userId);
}

export const listInvites = ({ store, now }: Accounts): Promise<OpenInvite[]> => store.openInvites(now().toISOString());

/** Withdraws a link that was not used yet. */
export async function withdrawLink(accounts: Accounts, { userId }: Principal, id: string): Promise<void> {
  if (!(await accounts.store.closeLink(id, entry(accounts, 'link-revoked', userId, id))))
    throw new CandorError('not-found', `there is no open link "${id}"`);
}

/** A link with which somebody sets a new password, for an admin to hand over. */
export async function createResetLink(accounts: Accounts, { userId }: Principal, user: string): Promise<NewLink> {
  if (!(await accounts.store.account(user))) throw new CandorError('not-found', `there is no person "${user}"`);
  return create(accounts, { kind: 'reset', user, role: null, groups: [] }, userId);
}

async function opened({ store, now }: Accounts, secret: string): Promise<OpenLink> {
  const link = await store.openLink(hashSecret(secret), now().toISOString());
  if (!link) throw gone();
  return link;
}

/** What a link is for. Looking does not use it. */
export async function lookAtLink(accounts: Accounts, secret: string): Promise<LinkInfo> {
  const { kind, user, role } = await opened(accounts, secret);
  const account = user === null ? undefined : await accounts.store.account(user);
  return { kind, ...(account ? { name: account.name } : {}), ...(role === null ? {} : { role }) };
}

/** Uses a link, once, and signs its holder in. */
export async function claimLink(accounts: Accounts, given: ClaimLink, label: string): Promise<Opened> {
  const link = await opened(accounts, given.secret);
  const { session, opened: signedIn } = newBrowserSession(accounts, label);
  const claim = { secretHash: hashSecret(given.secret), at: session.at, session };
  const saved = await accounts.store.claimLink({ ...claim, ...(await effectOf(accounts, link, given)) });
  if (saved === 'gone') throw gone();
  if (saved === 'name-taken') throw nameTaken(given.name ?? '');
  if (link.kind === 'reset' && link.user !== null) accounts.watch.allEnded(link.user);
  return signedIn;
}

async function effectOf(
  accounts: Accounts,
  { kind, user, role, groups, id }: OpenLink,
  { name, password }: ClaimLink,
): Promise<Pick<Claim, 'person' | 'password' | 'audit'>> {
  const signedIn = (who: string) => entry(accounts, 'sign-in', who, who, { by: `${kind} link` });
  if (kind === 'invite') {
    if (name === undefined) throw new CandorError('bad-request', 'name: an invitation needs the name you want to go by');
    refuseReserved(name);
    if (password !== undefined) refuseEasy(password, name);
    const person = {
      id: accounts.newId(),
      name: tidyName(name),
      nameKey: nameKey(name),
      password: password === undefined ? null : await hashPassword(password),
      roles: role === null ? [] : [role],
      groups,
    };
    const made = entry(accounts, 'account-created', person.id, person.id, { invite: id, roles: person.roles.join(' ') });
    return { person, audit: [made, signedIn(person.id)] };
  }
  if (user === null) throw gone();
  if (kind === 'sign-in') return { audit: [signedIn(user)] };
  if (password === undefined) throw new CandorError('bad-request', 'password: a reset link needs your new password');
  refuseEasy(password, (await accounts.store.account(user))?.name ?? '');
  const set = entry(accounts, 'password-set', user, user, { by: 'reset link' });
  return { password: await hashPassword(password), audit: [set, signedIn(user)] };
}
