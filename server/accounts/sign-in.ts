import { createHash } from 'node:crypto';
import { CandorError } from '../errors.ts';
import type { AttemptKey } from '../storage/account-store.ts';
import { type Accounts, entry } from './accounts.ts';
import { nameKey } from './names.ts';
import { isPassword } from './passwords.ts';
import { newBrowserSession, type Opened } from './sessions.ts';

/** Where a try comes from: the network address that it is counted by, and what the browser calls itself. */
export type Origin = { address: string; label: string };

/** Keys hold no name and no address that can be read off the database. */
const key = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex');

/**
 * What failed tries count against: this name from this address, which a person mistyping meets; the name from anywhere, which slows down
 * many addresses; and the address, which slows down one that tries many names.
 */
const keysOf = (name: string, address: string): AttemptKey[] => [
  { key: key('both', nameKey(name), address), free: 5 },
  { key: key('name', nameKey(name)), free: 30 },
  { key: key('address', address), free: 50 },
];

/** Refuses if there were too many tries; counts this one as failed until `succeeded` is called. */
async function guard(accounts: Accounts, name: string, address: string): Promise<{ succeeded(): Promise<void> }> {
  const keys = keysOf(name, address);
  const at = accounts.now();
  const until = await accounts.store.takeAttempt(keys, at.toISOString());
  if (until !== null) {
    const seconds = Math.max(1, Math.ceil((Date.parse(until) - at.getTime()) / 1000));
    throw new CandorError('rate-limited', `too many failed tries; wait ${seconds} seconds, or ask an admin for a reset link`);
  }
  return { succeeded: () => accounts.store.attemptSucceeded(keys) };
}

/**
 * Signs somebody in by name and password. A wrong name, a wrong password and an account without one look the same, also by the time
 * they take; too many of them are `rate-limited`, longer each time.
 */
export async function signIn(accounts: Accounts, name: string, password: string, { address, label }: Origin): Promise<Opened> {
  const { succeeded } = await guard(accounts, name, address);
  const account = await accounts.store.accountNamed(nameKey(name));
  if (!(await isPassword(password, account?.password ?? null)) || !account) {
    // Who it was is told of accounts there are; what else was typed may be a password in the wrong field.
    await accounts.store.audit([entry(accounts, 'sign-in-failed', null, account?.id ?? null)]);
    throw new CandorError('unauthenticated', 'name or password is not right; an admin can give you a reset link');
  }
  await succeeded();
  const { session, opened } = newBrowserSession(accounts, label);
  await accounts.store.createSession(
    account.id,
    session,
    entry(accounts, 'sign-in', account.id, account.id, { by: 'password' }),
  );
  return opened;
}

/** Checks the password of somebody who is signed in, under the same limits; a wrong one is logged as a sign-in that failed is. */
export async function confirmPassword(accounts: Accounts, user: string, password: string, address: string): Promise<void> {
  const account = await accounts.store.account(user);
  if (!account || account.password === null) return;
  const { succeeded } = await guard(accounts, account.name, address);
  if (!(await isPassword(password, account.password))) {
    await accounts.store.audit([entry(accounts, 'sign-in-failed', null, user)]);
    throw new CandorError('forbidden', 'this is not your present password');
  }
  await succeeded();
}
