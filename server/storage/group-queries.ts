import type { Kysely } from 'kysely';
import type { AccountStore } from './account-store.ts';
import { addAudit } from './audit-queries.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type GroupStore = Pick<
  AccountStore,
  'listGroups' | 'groupsOf' | 'createGroup' | 'renameGroup' | 'deleteGroup' | 'addMember' | 'removeMember'
>;

/** The part of the store that holds groups. */
export const groupQueries = (db: Kysely<Tables>): GroupStore => ({
  listGroups: () =>
    db.transaction().execute(async (transaction) => {
      const groups = await transaction.selectFrom('group').select(['id', 'name']).orderBy('name').execute();
      const members = await transaction
        .selectFrom('membership')
        .innerJoin('user', 'user.id', 'membership.user')
        .select(['membership.group', 'user.id', 'user.name'])
        .orderBy('user.name_key')
        .execute();
      return groups.map(({ id, name }) => ({
        id,
        name,
        members: members.filter(({ group }) => group === id).map((member) => ({ id: member.id, name: member.name })),
      }));
    }),

  groupsOf: (user) =>
    db
      .selectFrom('membership')
      .innerJoin('group', 'group.id', 'membership.group')
      .select(['group.id', 'group.name'])
      .where('membership.user', '=', user)
      .orderBy('group.name')
      .execute(),

  createGroup: (id, name, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        await transaction.insertInto('group').values({ id, name, created_at: audit.at }).execute();
        await addAudit(transaction, audit);
      }),
    ),

  renameGroup: (id, name, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('group')
          .set({ name })
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        await addAudit(transaction, audit);
        return true;
      }),
    ),

  deleteGroup: (id, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('membership').where('group', '=', id).execute();
        await transaction.deleteFrom('assignment_to').where('kind', '=', 'group').where('target', '=', id).execute();
        const { numDeletedRows } = await transaction.deleteFrom('group').where('id', '=', id).executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) return false;
        await addAudit(transaction, audit);
        return true;
      }),
    ),

  addMember: (group, user, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const known = await transaction
          .selectFrom(['group', 'user'])
          .select('user.id')
          .where('group.id', '=', group)
          .where('user.id', '=', user)
          .executeTakeFirst();
        if (!known) return false;
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('membership')
          .values({ group, user })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 1n) await addAudit(transaction, audit);
        return true;
      }),
    ),

  removeMember: (group, user, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('membership')
          .where('group', '=', group)
          .where('user', '=', user)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) return false;
        await addAudit(transaction, audit);
        return true;
      }),
    ),
});
