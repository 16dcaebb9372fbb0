import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a language model adds: a reading that comes later and what it does to trust, and what each call took. No text of a talk. */
export const modelReadings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('reading').addColumn('shift', 'text').execute();
    await db.schema.alterTable('reading').addColumn('counts_from', 'integer').execute();

    await db.schema
      .createTable('model_call')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('conversation', 'text', (column) => column.notNull().references('conversation.id'))
      .addColumn('turn', 'integer', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('call', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('model_call_turn').on('model_call').columns(['conversation', 'turn']).execute();
  },
};
