import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What a learning record store is told. `statement_due`: conversations that were handed in, or whose figures have changed since, or that were taken
 * back after they were told of; `revision` grows with each change, so that one that comes while another is being sent is not lost. Kept by
 * triggers: whatever hands in, levels, withdraws or deletes need not know of it. `statement_sent`: the statement that stands for each.
 */
export const statements: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table statement_due (conversation text primary key, revision integer not null default 1) without rowid`.execute(
      db,
    );
    await sql`create table statement_sent (conversation text primary key, id text not null, at text not null) without rowid`.execute(
      db,
    );
    const due = sql`insert into statement_due (conversation) values (new.conversation)
      on conflict (conversation) do update set revision = revision + 1`;
    await sql`create trigger statement_due_handed_in after insert on submission when new.via <> 'disputed' begin ${due}; end`.execute(
      db,
    );
    await sql`create trigger statement_due_handed_in_later after update of via on submission
      when new.via <> 'disputed' and old.via = 'disputed' begin ${due}; end`.execute(db);
    await sql`create trigger statement_due_changed after update of result on result
      when exists (select 1 from submission where conversation = new.conversation and via <> 'disputed') begin ${due}; end`.execute(
      db,
    );
    // Also where nothing is noted yet: it may be on its way at this moment.
    await sql`create trigger statement_due_taken_back after delete on submission begin
      insert into statement_due (conversation) select old.conversation where
        exists (select 1 from statement_sent where conversation = old.conversation)
        or exists (select 1 from statement_due where conversation = old.conversation)
      on conflict (conversation) do update set revision = revision + 1;
    end`.execute(db);
    await sql`insert into statement_due (conversation) select conversation from submission where via <> 'disputed'`.execute(db);
  },
};
