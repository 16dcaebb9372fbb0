import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The first tables. Once released, a migration is never edited; what changes comes in the next number. */
export const foundations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('user')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('content_version')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('content_id', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('content_version_hash', ['kind', 'content_id', 'hash'])
      .execute();

    await db.schema
      .createTable('publication')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('content_id', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.references('content_version.id'))
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('published_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('publication_latest').on('publication').columns(['kind', 'content_id', 'id']).execute();

    await db.schema
      .createTable('conversation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner', 'text', (column) => column.notNull().references('user.id'))
      .addColumn('persona_version', 'text', (column) => column.notNull().references('content_version.id'))
      .addColumn('rubric_version', 'text', (column) => column.notNull().references('content_version.id'))
      .addColumn('card', 'text', (column) => column.notNull())
      .addColumn('seed', 'integer', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('difficulty', 'text', (column) => column.notNull())
      .addColumn('feedback', 'text', (column) => column.notNull())
      .addColumn('memory', 'text')
      .addColumn('after', 'text', (column) => column.references('conversation.id'))
      .addColumn('branched_from', 'text', (column) => column.references('conversation.id'))
      .addColumn('branched_turn', 'integer')
      .addColumn('engine', 'text', (column) => column.notNull())
      .addColumn('hints', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('outcome', 'text')
      .addColumn('epilogue', 'text')
      .addColumn('debrief', 'text')
      .execute();
    await db.schema.createIndex('conversation_list').on('conversation').columns(['owner', 'started_at', 'id']).execute();

    await db.schema
      .createTable('turn')
      .addColumn('conversation', 'text', (column) => column.notNull().references('conversation.id'))
      .addColumn('turn', 'integer', (column) => column.notNull())
      .addColumn('speaker', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('reply_id', 'text')
      .addColumn('said_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('turn_number', ['conversation', 'turn'])
      .addUniqueConstraint('turn_reply', ['conversation', 'reply_id'])
      .execute();

    await db.schema
      .createTable('reading')
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('turn', 'integer', (column) => column.notNull())
      .addColumn('set', 'integer', (column) => column.notNull())
      .addColumn('reader', 'text', (column) => column.notNull())
      .addColumn('reading', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reading_set', ['conversation', 'turn', 'set'])
      .addForeignKeyConstraint('reading_turn', ['conversation', 'turn'], 'turn', ['conversation', 'turn'])
      .execute();

    await db.schema
      .createTable('marks')
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('turn', 'integer', (column) => column.notNull())
      .addColumn('set', 'integer', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('marks', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('marks_set', ['conversation', 'turn', 'set'])
      .addForeignKeyConstraint('marks_turn', ['conversation', 'turn'], 'turn', ['conversation', 'turn'])
      .execute();

    await db.schema
      .createTable('state')
      .addColumn('conversation', 'text', (column) => column.notNull().references('conversation.id'))
      .addColumn('turn', 'integer', (column) => column.notNull())
      .addColumn('trust', 'real', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('state_turn', ['conversation', 'turn'])
      .execute();

    await db.schema
      .createTable('plan')
      .addColumn('conversation', 'text', (column) => column.notNull().references('conversation.id'))
      .addColumn('turn', 'integer', (column) => column.notNull())
      .addColumn('plan', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('plan_turn', ['conversation', 'turn'])
      .execute();

    // The one owner there is before there are accounts.
    await sql`insert into "user" (id, name, created_at) values ('local', 'You', ${new Date().toISOString()})`.execute(db);
  },
};
