import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What coaches set their learners to practise, to whom, and which talks are for it. A coach is kept by id without a reference, so that what they have
 * given stays when their account goes. Versions are those at the time it was given, so that everybody meets the same buyer.
 */
export const assignments: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table assignment (
      id text primary key, coach text not null, title text not null, note text not null,
      persona_version text not null references content_version (id), rubric_version text not null references content_version (id),
      card text not null, difficulty text not null, feedback text not null, language text, seed integer,
      attempts integer, takes text not null, pass text, hints integer not null, rewind integer not null,
      due_at text, created_at text not null, closed_at text)`.execute(db);
    await sql`create index assignment_coach on assignment (coach)`.execute(db);

    // `kind`: a group, whose members of the day are meant, or a person.
    await sql`create table assignment_to (
      assignment text not null references assignment (id), kind text not null, target text not null,
      primary key (kind, target, assignment)) without rowid`.execute(db);
    await sql`create index assignment_to_assignment on assignment_to (assignment)`.execute(db);

    await sql`alter table conversation add column assignment text`.execute(db);
    await sql`create index conversation_assignment on conversation (assignment, owner) where assignment is not null`.execute(
      db,
    );
  },
};
