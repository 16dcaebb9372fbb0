import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What coaches say about conversations that were handed to them, and what waits for them. Coaches are kept by id without a reference, so that what
 * they have said to somebody stays when their account goes. What is submitted already waits from now on, since when it was submitted; which of its
 * marks are uncertain is known for later submissions.
 */
export const reviews: Migration = {
  async up(db: Kysely<unknown>) {
    // `via`: how it came to coaches: `submitted`, `assigned`, or opened for a dispute alone (`disputed`).
    await sql`alter table submission add column via text not null default 'submitted'`.execute(db);
    await sql`alter table submission add column assignment text`.execute(db);
    await sql`alter table submission add column returned_at text`.execute(db);

    // `blind`: the engine's marks are withheld from this coach; `seen`: they have been shown to them in the open.
    await sql`create table review (
      conversation text not null references conversation (id), coach text not null,
      blind integer not null default 0, seen integer not null default 0, begun_at text, returned_at text,
      primary key (conversation, coach)) without rowid`.execute(db);
    await sql`create index review_coach on review (coach)`.execute(db);

    // `score` goes with `level`; `engine_level` is what the engine had given, so that agreement is read from these rows alone.
    await sql`create table coach_level (
      id integer primary key autoincrement, conversation text not null references conversation (id),
      turn integer not null, dimension text not null, coach text not null, level integer, score real not null,
      reason text, blind integer not null, dispute text, engine_level real, rubric_version text not null, at text not null)`.execute(
      db,
    );
    await sql`create index coach_level_reply on coach_level (conversation, turn, dimension)`.execute(db);
    await sql`create index coach_level_coach on coach_level (coach)`.execute(db);
    await sql`create index coach_level_blind on coach_level (rubric_version, id) where blind = 1`.execute(db);
    await sql`create trigger coach_level_no_update before update on coach_level
      begin select raise(abort, 'a level that was given is never changed; another is added'); end`.execute(db);

    await sql`create table comment (
      id text primary key, conversation text not null references conversation (id), turn integer not null,
      start integer, "end" integer, text text not null, coach text not null, at text not null)`.execute(db);
    await sql`create index comment_conversation on comment (conversation, turn)`.execute(db);
    await sql`create index comment_coach on comment (coach)`.execute(db);

    await sql`create table summary (
      id integer primary key autoincrement, conversation text not null references conversation (id),
      text text not null, coach text not null, at text not null)`.execute(db);
    await sql`create index summary_conversation on summary (conversation)`.execute(db);
    await sql`create index summary_coach on summary (coach)`.execute(db);

    await sql`create table exemplary (
      id text primary key, conversation text not null references conversation (id), owner text not null,
      from_turn integer not null, to_turn integer not null, dimension text, note text not null, coach text not null,
      at text not null, consent text not null default 'none', named integer not null default 0)`.execute(db);
    await sql`create index exemplary_conversation on exemplary (conversation)`.execute(db);
    await sql`create index exemplary_coach on exemplary (coach)`.execute(db);
    await sql`create index exemplary_library on exemplary (owner, at, id) where consent = 'given'`.execute(db);

    await sql`create table dispute (
      id text primary key, conversation text not null references conversation (id), turn integer not null,
      dimension text not null, level real, reason text not null, at text not null, status text not null default 'open',
      answer text, answer_level integer, answered_by text, answered_at text)`.execute(db);
    await sql`create index dispute_conversation on dispute (conversation)`.execute(db);
    await sql`create index dispute_answered on dispute (answered_by) where answered_by is not null`.execute(db);
    await sql`create unique index dispute_open on dispute (conversation, turn, dimension) where status = 'open'`.execute(db);

    // Marks that no coach has given a level for since the conversation was handed in.
    await sql`create table uncertain (
      conversation text not null references conversation (id), turn integer not null, dimension text not null,
      reason text not null, primary key (conversation, turn, dimension)) without rowid`.execute(db);

    // What waits, and nothing else: one row for each conversation, kept by whatever changes a submission, a dispute or a level. `about` names
    // dimensions: ` d:listening u:transparency ` has a dispute on the first and an uncertain mark on the second. The index holds all that is asked
    // for, so that a page is found in it alone.
    await sql`create table queue (
      conversation text primary key references conversation (id), owner text not null, source text not null default 'practice',
      persona text not null, since text not null, via text, assignment text, disputed integer not null, uncertain integer not null, about text not null default ' ')`.execute(
      db,
    );
    await sql`create index queue_owner on queue (owner, since, conversation, via, disputed, uncertain, persona, about)`.execute(
      db,
    );
    await sql`insert into queue (conversation, owner, persona, since, via, disputed, uncertain)
      select conversation.id, owner, coalesce(json_extract(card, '$.persona.id'), ''), submitted_at, 'submitted', 0, 0
      from submission join conversation on conversation.id = submission.conversation`.execute(db);

    await sql`create table notice (
      id integer primary key autoincrement, "user" text not null, at text not null, kind text not null,
      conversation text not null references conversation (id), coach text not null, about text, read integer not null default 0)`.execute(
      db,
    );
    await sql`create index notice_user on notice ("user", id)`.execute(db);
    await sql`create index notice_unread on notice ("user") where read = 0`.execute(db);
    await sql`create index notice_conversation on notice (conversation)`.execute(db);
  },
};
