import type { Kysely } from 'kysely';
import type { Role } from '../domain/role.ts';
import { inOrder, toRoles } from './account-rows.ts';
import type { Account, AccountStore, NewPerson } from './account-store.ts';
import { addAudit } from './audit-queries.ts';
import { kept, unlessTaken } from './sqlite.ts';
import type { Tables } from './tables.ts';

type PeopleStore = Pick<
  AccountStore,
  'createPerson' | 'account' | 'accountNamed' | 'listPeople' | 'rename' | 'setPassword' | 'setRoles'
>;

/** Adds an account within a transaction. Groups that are gone by now are left out. */
export async function insertPerson(db: Kysely<Tables>, person: NewPerson, at: string): Promise<void> {
  const { id, name, nameKey, password, roles, groups } = person;
  await db.insertInto('user').values({ id, name, name_key: nameKey, password, entered_at: null, created_at: at }).execute();
  for (const role of roles) await db.insertInto('user_role').values({ user: id, role }).execute();
  const there = groups.length === 0 ? [] : await db.selectFrom('group').select('id').where('id', 'in', groups).execute();
  for (const group of there) await db.insertInto('membership').values({ group: group.id, user: id }).execute();
}

export async function rolesOf(db: Kysely<Tables>, user: string): Promise<Role[]> {
  const rows = await db.selectFrom('user_role').select('role').where('user', '=', user).execute();
  return inOrder(
    toRoles(
      rows.map(({ role }) => role),
      user,
    ),
  );
}

/** Whether somebody is an admin, and nobody else is. */
export async function isLastAdmin(db: Kysely<Tables>, user: string): Promise<boolean> {
  const admins = await db.selectFrom('user_role').select('user').where('role', '=', 'admin').limit(2).execute();
  return admins.length === 1 && admins[0]?.user === user;
}

async function find(db: Kysely<Tables>, column: 'id' | 'name_key', value: string): Promise<Account | undefined> {
  const row = await db.selectFrom('user').selectAll().where(column, '=', value).executeTakeFirst();
  if (!row) return undefined;
  const { id, name, password, created_at: createdAt, entered_at: enteredAt } = row;
  return { id, name, password, createdAt, entered: enteredAt !== null, roles: await rolesOf(db, id) };
}

/** Ends the open sessions of somebody, but for one, within a transaction. */
export async function closeSessions(db: Kysely<Tables>, user: string, at: string, keep = ''): Promise<void> {
  await db
    .updateTable('session')
    .set({ revoked_at: at })
    .where('user', '=', user)
    .where('id', '<>', keep)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Closes the open links to somebody's account, within a transaction. */
export async function closeLinks(db: Kysely<Tables>, user: string, at: string): Promise<void> {
  await db.updateTable('link').set({ closed_at: at }).where('user', '=', user).where('closed_at', 'is', null).execute();
}

/** The part of the store that holds people and what they may do. */
export const peopleQueries = (db: Kysely<Tables>): PeopleStore => ({
  createPerson: (person, audit) =>
    unlessTaken(
      db.transaction().execute(async (transaction) => {
        await insertPerson(transaction, person, audit.at);
        await addAudit(transaction, audit);
      }),
    ),

  account: (id) => db.transaction().execute((transaction) => find(transaction, 'id', id)),
  accountNamed: (nameKey) => db.transaction().execute((transaction) => find(transaction, 'name_key', nameKey)),

  listPeople: () =>
    db.transaction().execute(async (transaction) => {
      const users = await transaction.selectFrom('user').selectAll().orderBy('name_key').execute();
      const roles = await transaction.selectFrom('user_role').selectAll().execute();
      const memberships = await transaction
        .selectFrom('membership')
        .innerJoin('group', 'group.id', 'membership.group')
        .select(['membership.user', 'group.id', 'group.name'])
        .orderBy('group.name')
        .execute();
      return users.map(({ id, name, created_at: createdAt }) => ({
        id,
        name,
        createdAt,
        roles: inOrder(
          toRoles(
            roles.filter(({ user }) => user === id).map(({ role }) => role),
            id,
          ),
        ),
        groups: memberships.filter(({ user }) => user === id).map((group) => ({ id: group.id, name: group.name })),
      }));
    }),

  rename: (user, name, nameKey, audit) =>
    unlessTaken(
      db.transaction().execute(async (transaction) => {
        await transaction.updateTable('user').set({ name, name_key: nameKey }).where('id', '=', user).execute();
        await addAudit(transaction, audit);
      }),
    ),

  setPassword: (user, password, keep, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        await transaction.updateTable('user').set({ password }).where('id', '=', user).execute();
        await closeSessions(transaction, user, audit.at, keep);
        await closeLinks(transaction, user, audit.at);
        await addAudit(transaction, audit);
      }),
    ),

  setRoles: (user, roles, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const known = await transaction.selectFrom('user').select('id').where('id', '=', user).executeTakeFirst();
        if (!known) return 'no-such-person';
        if (!roles.includes('admin') && (await isLastAdmin(transaction, user))) return 'last-admin';
        await transaction.deleteFrom('user_role').where('user', '=', user).execute();
        for (const role of new Set(roles)) await transaction.insertInto('user_role').values({ user, role }).execute();
        await addAudit(transaction, audit);
        return 'saved';
      }),
    ),
});
