import { type Kysely, sql } from 'kysely';
import { inOrder, toRoles, toSession, toTexts } from './account-rows.ts';
import type { AccountStore, NewSession } from './account-store.ts';
import { addAudit } from './audit-queries.ts';
import { closeLinks, closeSessions } from './people-queries.ts';
import { repeated } from './repeated.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type SessionStore = Pick<
  AccountStore,
  'createSession' | 'openSession' | 'touchSession' | 'listSessions' | 'endSession' | 'endSessions'
>;

/** Adds a session within a transaction. */
export async function insertSession(db: Kysely<Tables>, user: string, session: NewSession): Promise<void> {
  const { id, secretHash, kind, label, role, at, expiresAt } = session;
  await db
    .insertInto('session')
    .values({ id, secret_hash: secretHash, user, kind, label, role, created_at: at, seen_at: at, expires_at: expiresAt })
    .execute();
  await db.updateTable('user').set({ entered_at: at }).where('id', '=', user).where('entered_at', 'is', null).execute();
}

const openAt = (db: Kysely<Tables>, at: string) =>
  db.selectFrom('session').selectAll('session').where('revoked_at', 'is', null).where('expires_at', '>', at);

/** An open session with whose it is. Every frame and every request asks this: one query, not four. */
const withUser = (db: Kysely<Tables>, at: string) =>
  openAt(db, at)
    .innerJoin('user', 'user.id', 'session.user')
    .select('user.name as user_name')
    .select(({ selectFrom }) => [
      selectFrom('user_role')
        .select(sql<string>`json_group_array(role)`.as('all'))
        .whereRef('user_role.user', '=', 'session.user')
        .$asScalar()
        .as('roles'),
      selectFrom('membership')
        .select(sql<string>`json_group_array("group")`.as('all'))
        .whereRef('membership.user', '=', 'session.user')
        .$asScalar()
        .as('groups'),
    ]);
const sessionById = repeated({ id: ':id', at: ':at' }, (db, { id, at }) => withUser(db, at).where('session.id', '=', id));
const sessionBySecret = repeated({ secretHash: ':secret', at: ':at' }, (db, { secretHash, at }) =>
  withUser(db, at).where('session.secret_hash', '=', secretHash),
);

/** The part of the store that holds sessions. */
export const sessionQueries = (db: Kysely<Tables>): SessionStore => {
  return {
    createSession: (user, session, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          await insertSession(transaction, user, session);
          await addAudit(transaction, audit);
        }),
      ),

    async openSession(by, at) {
      const { rows } =
        'id' in by ? await sessionById(db, { id: by.id, at }) : await sessionBySecret(db, { secretHash: by.secretHash, at });
      const [row] = rows;
      if (!row) return undefined;
      const roles = inOrder(toRoles(toTexts(row.roles, row.user), row.user));
      const narrowed = row.role === null ? roles : toRoles([row.role], row.user).filter((role) => roles.includes(role));
      const groups = toTexts(row.groups, row.user);
      return { ...toSession(row), principal: { userId: row.user, name: row.user_name, roles: narrowed, groups } };
    },

    touchSession: async (id, seenAt, expiresAt) => {
      await kept(db.updateTable('session').set({ seen_at: seenAt, expires_at: expiresAt }).where('id', '=', id).execute());
    },

    async listSessions(user, at) {
      const rows = await openAt(db, at).where('user', '=', user).orderBy('seen_at', 'desc').execute();
      return rows.map(toSession);
    },

    endSession: (user, id, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('session')
            .set({ revoked_at: audit.at })
            .where('id', '=', id)
            .where('user', '=', user)
            .where('revoked_at', 'is', null)
            .executeTakeFirstOrThrow();
          if (numUpdatedRows === 0n) return false;
          await addAudit(transaction, audit);
          return true;
        }),
      ),

    endSessions: (user, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          await closeSessions(transaction, user, audit.at);
          await closeLinks(transaction, user, audit.at);
          await addAudit(transaction, audit);
        }),
      ),
  };
};
