import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Real calls: conversations of another kind, in the same tables. There is no persona behind them, so that its version may be absent; their
 * turns keep the speaker's own name and when it began.
 */
export const calls: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table conversation add column kind text not null default 'practice'`.execute(db);
    await sql`alter table conversation alter column persona_version drop not null`.execute(db);
    await sql`create index conversation_calls on conversation (owner, started_at, id) where kind = 'call'`.execute(db);
    await db.schema.alterTable('turn').addColumn('name', 'text').execute();
    await db.schema.alterTable('turn').addColumn('start_ms', 'integer').execute();
  },
};
