import { tidyName } from '../domain/account.ts';
import { Role } from '../domain/role.ts';
import { CandorError } from '../errors.ts';
import { type Accounts, entry } from './accounts.ts';
import type { IdentityProvider, Known, PendingSignIn } from './identity-provider.ts';
import { isReserved, nameKey } from './names.ts';
import { setRoles } from './people.ts';
import { newBrowserSession, type Opened } from './sessions.ts';

/** How long somebody may take at the provider. */
export const pendingMs = 10 * 60_000;
/** Names that are tried for somebody whose name is taken: Ann, Ann (2), … */
const mostNames = 50;

/**
 * The roles that a claim gives, one or a list, or none; words that are no roles of ours are passed over. A claim that is not there says
 * nothing of anybody: the provider is not set up for it.
 */
function rolesIn(claims: Known['claims'], claim: string): Role[] {
  const value = claims[claim];
  if (value === undefined || value === null)
    throw new CandorError('forbidden', `the identity provider sends no claim "${claim}"; whoever runs it has to add it`);
  const given = Array.isArray(value) ? value : String(value).split(/[\s,]+/);
  return Role.options.filter((role) => given.includes(role));
}

async function create(accounts: Accounts, { identity, name }: Known, roles: readonly Role[]): Promise<string> {
  for (let number = 1; number <= mostNames; number++) {
    const called = tidyName(number === 1 ? name : `${name} (${number})`);
    if (isReserved(called)) continue;
    const id = accounts.newId();
    const person = { id, name: called, nameKey: nameKey(called), password: null, roles, groups: [] };
    const audit = entry(accounts, 'account-created', id, id, { by: 'identity provider', roles: roles.join(' ') });
    if (await accounts.store.createIdentified(identity, person, audit)) return id;
    const meanwhile = await accounts.store.identified(identity);
    if (meanwhile !== undefined) return meanwhile;
  }
  throw new CandorError('name-taken', 'too many people here have this name');
}

/**
 * Signs in somebody who has come back from the identity provider. Their roles follow the claim, where one is configured; a last admin
 * stays one. Whom the claim gives no role loses those they had, and is refused. Who has no account gets one, or is refused, by
 * configuration.
 */
export async function signInKnown(
  accounts: Accounts,
  provider: IdentityProvider,
  returned: URL,
  pending: PendingSignIn,
  label: string,
): Promise<Opened> {
  const age = accounts.now().getTime() - pending.at;
  if (age < 0 || age > pendingMs) throw new CandorError('unauthenticated', 'that took too long; sign in again');
  const known = await provider.finish(returned, pending);
  const { roleClaim, unknown } = provider.config;
  const roles = roleClaim === undefined ? undefined : rolesIn(known.claims, roleClaim);
  const found = await accounts.store.identified(known.identity);
  if (roles?.length === 0) {
    // Before they are refused: sessions from earlier are still open, and have the roles of the account.
    if (found !== undefined) await followRoles(accounts, found, roles);
    throw new CandorError('forbidden', `the claim "${roleClaim}" gives none of the roles ${Role.options.join(', ')}`);
  }
  if (found === undefined && unknown === 'refuse')
    throw new CandorError('forbidden', 'you have no account here; ask whoever runs Candor for one');
  const user = found ?? (await create(accounts, known, roles ?? ['learner']));
  if (roles !== undefined) await followRoles(accounts, user, roles);
  const { session, opened } = newBrowserSession(accounts, label);
  await accounts.store.createSession(user, session, entry(accounts, 'sign-in', user, user, { by: 'identity provider' }));
  return opened;
}

async function followRoles(accounts: Accounts, user: string, roles: readonly Role[]): Promise<void> {
  const account = await accounts.store.account(user);
  if (account?.roles.join() === roles.join()) return;
  try {
    await setRoles(accounts, { userId: null }, user, roles);
  } catch (error) {
    // The only admin keeps the role; somebody has to be able to give it.
    if (!(error instanceof CandorError && error.code === 'bad-request')) throw error;
  }
}
