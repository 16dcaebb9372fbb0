import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What designers work on: one draft of each persona or rubric, whose text may be anything. Publications learn who published, what they said
 * of it, and why they did so although its tests fail; all null for files and for what was published before.
 */
export const drafts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('draft')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('content_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('based_on', 'text', (column) => column.references('content_version.id'))
      .addColumn('created_by', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_by', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('draft_content', ['kind', 'content_id'])
      .execute();
    for (const column of ['actor', 'note', 'reason'])
      await sql`alter table publication add column ${sql.ref(column)} text`.execute(db);
    // How much each version is used is counted by these alone.
    await db.schema.createIndex('conversation_persona_version').on('conversation').column('persona_version').execute();
    await db.schema.createIndex('conversation_rubric_version').on('conversation').column('rubric_version').execute();
  },
};
