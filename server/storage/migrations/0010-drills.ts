import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Drills, apart from conversations. A moment of one's own names the reply it goes back to and holds none of its words. */
export const drills: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('drill')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('rubric_version', 'text', (column) => column.notNull())
      .addColumn('dimension', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('done_at', 'text')
      .execute();
    await db.schema.createIndex('drill_owner').on('drill').columns(['owner', 'started_at', 'id']).execute();

    await db.schema
      .createTable('drill_moment')
      .addColumn('drill', 'text', (column) => column.notNull().references('drill.id'))
      .addColumn('moment', 'integer', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.references('conversation.id'))
      .addColumn('ref', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('drill_moment_key', ['drill', 'moment'])
      .execute();
    await db.schema.createIndex('drill_moment_conversation').on('drill_moment').column('conversation').execute();

    await db.schema
      .createTable('drill_try')
      .addColumn('drill', 'text', (column) => column.notNull().references('drill.id'))
      .addColumn('moment', 'integer', (column) => column.notNull())
      .addColumn('try', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('drill_try_key', ['drill', 'moment', 'try'])
      .execute();
  },
};
