import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who somebody is to an identity provider, so that they come back to the same account whatever they are called there. */
export const identities: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('identity')
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull().references('user.id'))
      .addPrimaryKeyConstraint('identity_once', ['issuer', 'subject'])
      .execute();
    await db.schema.createIndex('identity_user').on('identity').column('user').execute();
  },
};
