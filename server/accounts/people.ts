import { type AuditPage, type Person, tidyName } from '../domain/account.ts';
import type { Principal } from '../domain/principal.ts';
import type { Role } from '../domain/role.ts';
import { CandorError } from '../errors.ts';
import type { Account } from '../storage/account-store.ts';
import { type Accounts, entry } from './accounts.ts';
import { nameKey, nameTaken } from './names.ts';

const auditPageSize = 50;

export const listPeople = ({ store }: Accounts): Promise<Person[]> => store.listPeople();

/** Gives somebody exactly these roles. The last admin cannot be made none. */
export async function setRoles(
  accounts: Accounts,
  { userId }: Pick<Principal, 'userId'> | { userId: null },
  person: string,
  roles: readonly Role[],
): Promise<void> {
  const before = await accounts.store.account(person);
  const detail = { from: before?.roles.join(' ') ?? '', to: roles.join(' ') };
  const saved = await accounts.store.setRoles(person, roles, entry(accounts, 'roles-set', userId, person, detail));
  if (saved === 'no-such-person') throw new CandorError('not-found', `there is no person "${person}"`);
  if (saved === 'last-admin')
    throw new CandorError('bad-request', 'roles: this is the last admin; make somebody else an admin first');
}

/** The account with this name, made if there is none; it has the role afterwards. For whoever runs the server. */
export async function ensurePerson(accounts: Accounts, name: string, role: Role): Promise<Account> {
  const { store } = accounts;
  const key = nameKey(name);
  const known = await store.accountNamed(key);
  if (known) {
    if (!known.roles.includes(role)) await setRoles(accounts, { userId: null }, known.id, [...known.roles, role]);
    return known;
  }
  const id = accounts.newId();
  const person = { id, name: tidyName(name), nameKey: key, password: null, roles: [role], groups: [] };
  await store.createPerson(person, entry(accounts, 'account-created', null, id, { roles: role }));
  const made = await store.accountNamed(key);
  if (!made) throw nameTaken(name);
  return made;
}

/**
 * The role's own account, which is called like the role, made if there is none. One that lacks the role is somebody's: it does not get the
 * role for its name.
 */
export async function ensureRoleAccount(accounts: Accounts, role: Role): Promise<Account> {
  const known = await accounts.store.accountNamed(nameKey(role));
  if (known && !known.roles.includes(role))
    throw new CandorError(
      'bad-request',
      `the account "${known.name}" does not have the role ${role}; say with --name whom the token is for`,
    );
  return known ?? ensurePerson(accounts, role, role);
}

/** The audit log, newest first. */
export async function readAudit({ store }: Accounts, before?: number): Promise<AuditPage> {
  const entries = await store.listAudit(auditPageSize + 1, before);
  const page = entries.slice(0, auditPageSize);
  const last = page.at(-1);
  return { entries: page, ...(entries.length > auditPageSize && last ? { nextBefore: last.id } : {}) };
}
