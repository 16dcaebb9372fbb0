import { type Group, tidyName } from '../domain/account.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { type Accounts, entry } from './accounts.ts';

const noGroup = (id: string): CandorError => new CandorError('not-found', `there is no group "${id}"`);

export const listGroups = ({ store }: Accounts): Promise<Group[]> => store.listGroups();

export async function createGroup(accounts: Accounts, { userId }: Principal, name: string): Promise<Group> {
  const id = accounts.newId();
  await accounts.store.createGroup(id, tidyName(name), entry(accounts, 'group-created', userId, id));
  return { id, name: tidyName(name), members: [] };
}

export async function renameGroup(accounts: Accounts, { userId }: Principal, id: string, name: string): Promise<void> {
  if (!(await accounts.store.renameGroup(id, tidyName(name), entry(accounts, 'group-renamed', userId, id)))) throw noGroup(id);
}

/** Its members stay; coaches no longer see through it what they submitted. */
export async function deleteGroup(accounts: Accounts, { userId }: Principal, id: string): Promise<void> {
  if (!(await accounts.store.deleteGroup(id, entry(accounts, 'group-deleted', userId, id)))) throw noGroup(id);
}

/** Adds somebody; who is in it already stays so. */
export async function addMember(accounts: Accounts, { userId }: Principal, group: string, person: string): Promise<void> {
  const audit = entry(accounts, 'group-joined', userId, person, { group });
  if (!(await accounts.store.addMember(group, person, audit)))
    throw new CandorError('not-found', `there is no group "${group}" or no person "${person}"`);
}

export async function removeMember(accounts: Accounts, { userId }: Principal, group: string, person: string): Promise<void> {
  const audit = entry(accounts, 'group-left', userId, person, { group });
  if (!(await accounts.store.removeMember(group, person, audit)))
    throw new CandorError('not-found', `"${person}" is not in group "${group}"`);
}
