import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Accounts: people sign in, have roles, and are in groups. The owner of all there was so far becomes the first of them. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    // `name_key` is the name as it is compared; `password` an argon2id string; `entered_at` when they first signed in.
    for (const column of ['name_key', 'password', 'entered_at'])
      await db.schema.alterTable('user').addColumn(column, 'text').execute();
    await sql`update "user" set name_key = lower(name)`.execute(db);
    await db.schema.createIndex('user_name').on('user').column('name_key').unique().execute();

    await db.schema
      .createTable('user_role')
      .addColumn('user', 'text', (column) => column.notNull().references('user.id'))
      .addColumn('role', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('user_role_once', ['user', 'role'])
      .execute();
    await sql`insert into user_role ("user", role) select id, role from "user",
      (select 'learner' as role union select 'coach' union select 'designer' union select 'admin')`.execute(db);

    await db.schema
      .createTable('group')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('membership')
      .addColumn('group', 'text', (column) => column.notNull().references('group.id'))
      .addColumn('user', 'text', (column) => column.notNull().references('user.id'))
      .addPrimaryKeyConstraint('membership_once', ['group', 'user'])
      .execute();
    await db.schema.createIndex('membership_user').on('membership').column('user').execute();

    await db.schema
      .createTable('session')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
      .addColumn('user', 'text', (column) => column.notNull().references('user.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      // A token acts in this one role, as long as its person has it; null: in all of them.
      .addColumn('role', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('revoked_at', 'text')
      .execute();
    await db.schema.createIndex('session_user').on('session').column('user').execute();

    await db.schema
      .createTable('link')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.references('user.id'))
      .addColumn('role', 'text')
      .addColumn('groups', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      // When it was used or withdrawn; either way it opens nothing any more.
      .addColumn('closed_at', 'text')
      .execute();

    await db.schema
      .createTable('attempt')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      .addColumn('locked_until', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('submission')
      .addColumn('conversation', 'text', (column) => column.primaryKey().references('conversation.id'))
      .addColumn('submitted_at', 'text', (column) => column.notNull())
      .execute();

    // Names are not kept here but looked up, so that an account that is deleted takes its name with it.
    await db.schema
      .createTable('audit')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('actor', 'text')
      .addColumn('subject', 'text')
      .addColumn('detail', 'text', (column) => column.notNull())
      .execute();
    for (const change of ['update', 'delete'])
      await sql`create trigger ${sql.ref(`audit_no_${change}`)} before ${sql.raw(change)} on audit
        begin select raise(abort, 'the audit log is only ever added to'); end`.execute(db);
  },
};
