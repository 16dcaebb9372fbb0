import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { CandorError } from '../errors.ts';
import { migrate } from './migrations/migrate.ts';
import type { Tables } from './tables.ts';

/** The database's file in its data folder. */
export const databaseFile = (folder: string): string => join(folder, 'candor.db');

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What SQLite answers when the file, its folder or the disk is at fault, and not the query. */
const places = [
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_NOTADB',
  'SQLITE_IOERR',
  'SQLITE_FULL',
  'SQLITE_PERM',
  'SQLITE_AUTH',
];
const isPlaceProblem = (error: unknown): boolean =>
  error instanceof Database.SqliteError && places.some((code) => error.code.startsWith(code));

/** Whether a row was refused because another one already has its key. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Database.SqliteError && ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(error.code);

/** An error of the disk, or of another process that holds the database, as one that a client may be told; any other as it is. */
export function asStorageError(error: unknown): unknown {
  const busy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  if (!busy && !isPlaceProblem(error)) return error;
  const why = busy ? 'it is in use by another program' : reasonOf(error);
  return new CandorError('storage', `the database could not be written: ${why}; nothing was kept, try again`, { cause: error });
}

/** Kysely prepares anew for each query; keeping the statements makes a point read five times faster. */
function caching(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => void database.close(),
    prepare(source: string) {
      const known = statements.get(source);
      if (known) return known;
      const statement = database.prepare(source);
      // Queries have few shapes; the bound only guards against one that varies without end.
      if (statements.size < 500) statements.set(source, statement);
      return statement;
    },
  };
}

/**
 * Creates a folder and those above it. Not by mkdir's own `recursive`: that never returns where a file system answers "no such
 * folder" inside one that exists, as /proc does.
 */
function createFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) createFolder(parent);
  mkdirSync(folder);
}

/**
 * Opens the database in a data folder, and creates both if they are missing. What is committed survives a power cut
 * (`synchronous=FULL`). A folder or file that cannot be used, and a database of a newer version, are errors that say so.
 */
export async function openSqlite(folder: string): Promise<Kysely<Tables>> {
  const file = databaseFile(folder);
  try {
    createFolder(folder);
  } catch (error) {
    throw new CandorError('bad-config', `CANDOR_DATA=${folder}: cannot create the data folder: ${reasonOf(error)}`);
  }
  try {
    const database = new Database(file);
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: caching(database) }) });
    try {
      // A write that changes nothing: a file that may be read but not written shows itself now, and not at the first reply.
      database.exec('begin immediate; rollback');
      await migrate(db, file);
    } catch (error) {
      database.close();
      throw error;
    }
    return db;
  } catch (error) {
    if (!isPlaceProblem(error)) throw error;
    throw new CandorError(
      'bad-config',
      `CANDOR_DATA=${folder}: cannot use ${file}: ${reasonOf(error)}; check the folder's permissions and space`,
    );
  }
}
