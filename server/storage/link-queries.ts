import type { Kysely } from 'kysely';
import { Role } from '../domain/role.ts';
import { toGroupIds, toLink } from './account-rows.ts';
import type { AccountStore } from './account-store.ts';
import { addAudit } from './audit-queries.ts';
import { closeLinks, closeSessions, insertPerson } from './people-queries.ts';
import { insertSession } from './session-queries.ts';
import { asStorageError, isUniqueViolation, kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type LinkStore = Pick<AccountStore, 'createLink' | 'openLink' | 'claimLink' | 'openInvites' | 'closeLink'>;

/** The part of the store that holds links that can be used once. */
export const linkQueries = (db: Kysely<Tables>): LinkStore => {
  const open = (at: string) => db.selectFrom('link').selectAll().where('closed_at', 'is', null).where('expires_at', '>', at);
  return {
    createLink: (link, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const { id, secretHash, kind, user, role, groups, at, expiresAt } = link;
          await transaction
            .insertInto('link')
            .values({
              id,
              secret_hash: secretHash,
              kind,
              user,
              role,
              groups: JSON.stringify(groups),
              created_at: at,
              expires_at: expiresAt,
            })
            .execute();
          if (audit) await addAudit(transaction, audit);
        }),
      ),

    async openLink(secretHash, at) {
      const row = await open(at).where('secret_hash', '=', secretHash).executeTakeFirst();
      return row && toLink(row);
    },

    async claimLink({ secretHash, at, person, password, session, audit }) {
      try {
        return await db.transaction().execute(async (transaction) => {
          const link = await transaction
            .updateTable('link')
            .set({ closed_at: at })
            .where('secret_hash', '=', secretHash)
            .where('closed_at', 'is', null)
            .where('expires_at', '>', at)
            .returning('user')
            .executeTakeFirst();
          const user = person?.id ?? link?.user;
          if (!link || !user) return 'gone';
          if (person) await insertPerson(transaction, person, at);
          if (password !== undefined) {
            await transaction.updateTable('user').set({ password }).where('id', '=', user).execute();
            await closeSessions(transaction, user, at);
          }
          // Whoever has come in needs none of the other links to their account, and a forgotten one must not stay open.
          await closeLinks(transaction, user, at);
          await insertSession(transaction, user, session);
          await addAudit(transaction, ...audit);
          return 'saved';
        });
      } catch (error) {
        if (isUniqueViolation(error)) return 'name-taken';
        throw asStorageError(error);
      }
    },

    async openInvites(at) {
      const rows = await open(at).where('kind', '=', 'invite').orderBy('created_at', 'desc').execute();
      const groups = await db.selectFrom('group').select(['id', 'name']).orderBy('name').execute();
      return rows.map((row) => {
        const ids = toGroupIds(row.groups, row.id);
        return {
          id: row.id,
          role: Role.parse(row.role),
          groups: groups.filter(({ id }) => ids.includes(id)),
          createdAt: row.created_at,
          expiresAt: row.expires_at,
        };
      });
    },

    closeLink: (id, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('link')
            .set({ closed_at: audit.at })
            .where('id', '=', id)
            .where('closed_at', 'is', null)
            .executeTakeFirstOrThrow();
          if (numUpdatedRows === 0n) return false;
          await addAudit(transaction, audit);
          return true;
        }),
      ),
  };
};
