import type { Erase } from '../domain/account.ts';
import { CandorError } from '../errors.ts';
import type { OpenSession } from '../storage/account-store.ts';
import { type Accounts, entry } from './accounts.ts';
import { nameKey } from './names.ts';
import { confirmPassword } from './sign-in.ts';

/**
 * Deletes all that one has practised, at once and for good; with `account` also the account. Returns how many conversations there were.
 * The audit log says that it happened and how many there were, and holds nothing of them.
 */
export async function erase(
  accounts: Accounts,
  { kind, principal }: OpenSession,
  { confirm, password = '', account }: Erase,
  address: string,
): Promise<{ conversations: number }> {
  const { userId, name } = principal;
  if (kind === 'token') throw new CandorError('forbidden', 'a token does not delete everything; sign in with a browser');
  if (nameKey(confirm) !== nameKey(name))
    throw new CandorError('bad-request', `confirm: to delete everything, write your name as it stands here: "${name}"`);
  await confirmPassword(accounts, userId, password, address);
  const audit = entry(accounts, account ? 'account-deleted' : 'everything-deleted', userId, userId);
  const conversations = await accounts.store.erase(userId, { account }, audit);
  if (conversations === 'last-admin')
    throw new CandorError('bad-request', 'account: you are the last admin; make somebody else an admin first');
  if (account) accounts.watch.allEnded(userId);
  return { conversations };
}
