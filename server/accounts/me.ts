import { type Me, tidyName } from '../domain/account.ts';
import { CandorError } from '../errors.ts';
import type { OpenSession } from '../storage/account-store.ts';
import { type Accounts, entry } from './accounts.ts';
import { nameKey, nameTaken, refuseReserved } from './names.ts';
import { hashPassword, refuseEasy } from './passwords.ts';
import { confirmPassword } from './sign-in.ts';

/** Who is signed in, as this session: a token's role, where it has one. */
export async function readMe({ store }: Accounts, { id, principal }: OpenSession): Promise<Me> {
  const { userId, name, roles } = principal;
  const [account, groups] = [await store.account(userId), await store.groupsOf(userId)];
  return { id: userId, name, roles: [...roles], groups, password: (account?.password ?? null) !== null, session: id };
}

/** Gives oneself another name. */
export async function rename(accounts: Accounts, { principal }: OpenSession, name: string): Promise<void> {
  const { userId } = principal;
  refuseReserved(name);
  const audit = entry(accounts, 'renamed', userId, userId);
  if (!(await accounts.store.rename(userId, tidyName(name), nameKey(name), audit))) throw nameTaken(name);
}

/** Sets one's own password; the present one is asked for where there is one. All other sessions end, and open links to the account close. */
export async function setPassword(
  accounts: Accounts,
  { id, kind, principal }: OpenSession,
  { current = '', password }: { current?: string | undefined; password: string },
  address: string,
): Promise<void> {
  const { userId, name } = principal;
  if (kind === 'token') throw new CandorError('forbidden', 'a token does not set a password; sign in with a browser');
  await confirmPassword(accounts, userId, current, address);
  refuseEasy(password, name);
  const audit = entry(accounts, 'password-set', userId, userId, { by: 'self' });
  await accounts.store.setPassword(userId, await hashPassword(password), id, audit);
  accounts.watch.allEnded(userId, id);
}
