import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { CandorError } from '../../errors.ts';
import { foundations } from './0001-foundations.ts';
import { accounts } from './0002-accounts.ts';
import { identities } from './0003-identities.ts';
import { modelReadings } from './0004-model-readings.ts';
import { visibleNames } from './0005-visible-names.ts';
import { progress } from './0006-progress.ts';
import { reviews } from './0007-reviews.ts';
import { assignments } from './0008-assignments.ts';
import { calls } from './0009-calls.ts';
import { drills } from './0010-drills.ts';
import { statements } from './0011-statements.ts';
import { drafts } from './0012-drafts.ts';
import { calibration } from './0013-calibration.ts';
import { statementIntents } from './0014-statement-intents.ts';
import { growth } from './0015-growth.ts';

/** All migrations by name, in order of their numbers. They run within one transaction, and begin none of their own. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundations': foundations,
  '0002-accounts': accounts,
  '0003-identities': identities,
  '0004-model-readings': modelReadings,
  '0005-visible-names': visibleNames,
  '0006-progress': progress,
  '0007-reviews': reviews,
  '0008-assignments': assignments,
  '0009-calls': calls,
  '0010-drills': drills,
  '0011-statements': statements,
  '0012-drafts': drafts,
  '0013-calibration': calibration,
  '0014-statement-intents': statementIntents,
  '0015-growth': growth,
};

/** The migrations a database has behind it; none for a new one. */
async function applied<DB>(db: Kysely<DB>): Promise<string[]> {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(db);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Refuses a database that a newer Candor wrote. Writes nothing. */
export async function refuseNewer<DB>(db: Kysely<DB>, file: string): Promise<void> {
  const unknown = (await applied(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new CandorError(
      'bad-config',
      `${file}: written by a newer version of Candor (it has ${unknown.join(', ')}); update Candor, or set CANDOR_DATA to another folder`,
    );
}

/**
 * Brings a database up to the last of `known`: wholly, or not at all. Not by Kysely's migrator: on SQLite it uses no transaction and no
 * lock, so that a crash half-way, or a second server that starts meanwhile, leaves a database that never opens again.
 */
export async function migrate<DB>(db: Kysely<DB>, file: string, known = migrations): Promise<void> {
  const done = await applied(db);
  if (Object.keys(known).every((name) => done.includes(name))) return;
  await db.connection().execute(async (connection) => {
    // Immediate: of two servers that start at once the second waits, and then finds nothing left to do.
    await sql`begin immediate`.execute(connection);
    try {
      await applyMissing(connection, file, known);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

async function applyMissing<DB>(db: Kysely<DB>, file: string, known: Readonly<Record<string, Migration>>): Promise<void> {
  await sql`create table if not exists kysely_migration (name text not null primary key, timestamp text not null)`.execute(db);
  const done = await applied(db);
  for (const [name, { up }] of Object.entries(known)) {
    if (done.includes(name)) continue;
    try {
      await up(db);
    } catch (error) {
      throw asMigrationError(error, file, name);
    }
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(db);
  }
}

/** What a migration meets that does not fit it, as an error that says so; a full disk and the like stay what they are. */
function asMigrationError(error: unknown, file: string, name: string): unknown {
  const unfit = error instanceof Error && 'code' in error && (error.code === 'SQLITE_ERROR' || error.code === 'SQLITE_CORRUPT');
  if (!unfit) return error;
  return new CandorError(
    'bad-config',
    `${file}: cannot be brought up to date (${name}: ${error.message}); it was left as it is: restore a backup, or set CANDOR_DATA to another folder`,
    { cause: error },
  );
}
