import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { CandorError } from '../../errors.ts';
import { foundations } from './0001-foundations.ts';

/** All migrations by name, in order of their numbers. */
const migrations: Record<string, Migration> = {
  '0001-foundations': foundations,
};

/** The migrations a database has behind it; none for a new one. */
async function applied<DB>(db: Kysely<DB>): Promise<string[]> {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(db);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Brings a database up to this code's version. One that a newer Candor wrote is refused and left as it is. */
export async function migrate<DB>(db: Kysely<DB>, file: string): Promise<void> {
  const unknown = (await applied(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0)
    throw new CandorError(
      'bad-config',
      `${file}: written by a newer version of Candor (it has ${unknown.join(', ')}); update Candor, or set CANDOR_DATA to another folder`,
    );
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
}
