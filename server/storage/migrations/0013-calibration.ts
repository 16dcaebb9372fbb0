import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Labelled replies that were brought to try rubrics on, a JSON object a line in `text`; and what each version of a rubric was found to do where only the form
 * of a reply changes, by reader and sets. `made_by` may outlive its account.
 */
export const calibration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table labelled_set (
      id text primary key, name text not null, origin text not null, made_by text, at text not null,
      lines integer not null, replies integer not null, raters integer not null, text text not null)`.execute(db);
    await sql`create table certificate (
      version text not null references content_version (id), reader text not null, sets text not null,
      at text not null, certificate text not null, primary key (version, reader, sets)) without rowid`.execute(db);
  },
};
