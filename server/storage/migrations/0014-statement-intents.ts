import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Every statement that a record store has been told of a conversation, or may have been: a statement is noted before it is sent (`state` `telling`), stands
 * once the store has taken it (`stands`), and is `voided` once it has been taken back. Whatever may stand can so be taken back, also after a crash between telling
 * and noting; what was voided is never told again under the same id. The table is made anew under its name, which triggers know.
 */
export const statementIntents: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table statement_before (conversation text primary key, id text not null, at text not null)`.execute(db);
    await sql`insert into statement_before select conversation, id, at from statement_sent`.execute(db);
    await sql`drop table statement_sent`.execute(db);
    await sql`create table statement_sent (
      conversation text not null, id text not null, at text not null, state text not null default 'telling',
      primary key (conversation, id)) without rowid`.execute(db);
    await sql`insert into statement_sent select conversation, id, at, 'stands' from statement_before`.execute(db);
    await sql`drop table statement_before`.execute(db);
  },
};
