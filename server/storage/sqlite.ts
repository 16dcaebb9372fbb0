import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { CandorError } from '../errors.ts';
import { reachDirectly } from './direct.ts';
import { migrate, refuseNewer } from './migrations/migrate.ts';
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

const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
const inUse = 'it is in use by another program';

/** Whether a row was refused because another one already has its key. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Database.SqliteError && ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(error.code);

/** What to do about a database that cannot be written, by what SQLite answered. */
const remedies: [code: string, remedy: string][] = [
  ['SQLITE_BUSY', 'try again'],
  ['SQLITE_FULL', 'make room on the disk that holds CANDOR_DATA, and try again'],
  ['SQLITE_READONLY', 'make CANDOR_DATA writable, and try again'],
];
const otherRemedy = 'check the disk that holds CANDOR_DATA, and try again';

/** An error of the disk, or of another process that holds the database, as one that a client may be told; any other as it is. */
export function asStorageError(error: unknown): unknown {
  if (!isBusy(error) && !isPlaceProblem(error)) return error;
  const why = isBusy(error) ? inUse : reasonOf(error);
  const [, remedy] = remedies.find(([code]) => error instanceof Database.SqliteError && error.code.startsWith(code)) ?? [];
  return new CandorError(
    'storage',
    `the database could not be written: ${why}; what was confirmed is safe, and this was not kept: ${remedy ?? otherRemedy}`,
    { cause: error },
  );
}

/** Runs a write; what keeps it from the disk is an error that a client may be told. */
export async function kept<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    throw asStorageError(error);
  }
}

/** The same, for one that is refused where another row already has its unique key: `false`, and nothing was stored. */
export async function unlessTaken(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw asStorageError(error);
  }
}

/**
 * Kysely prepares anew for each query; keeping the statements makes a point read five times faster. A rollback where SQLite has rolled
 * back by itself, as it does on a full disk, does nothing: its failure would hide the error that it is there for.
 */
function caching(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => void database.close(),
    get inTransaction() {
      return database.inTransaction;
    },
    prepare(text: string) {
      const source = text === 'rollback' && !database.inTransaction ? 'select 1' : text;
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

function unusable(folder: string, error: unknown): CandorError {
  const why = isBusy(error) ? `${inUse}; try again` : `${reasonOf(error)}; check the folder's permissions and space`;
  return new CandorError('bad-config', `CANDOR_DATA=${folder}: cannot use ${databaseFile(folder)}: ${why}`, { cause: error });
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
    // SQLite would open it all the same, and leave a log beside it that cannot be written either, even once the file can.
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (error) {
    throw unusable(folder, error);
  }
  try {
    const database = new Database(file);
    const statements = caching(database);
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: statements }) });
    reachDirectly(db, statements);
    try {
      database.pragma('busy_timeout = 5000');
      // Before anything is written: the choice of the journal is kept in the file.
      await refuseNewer(db, file);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      // What somebody deletes is overwritten in the file, not only left out.
      database.pragma('secure_delete = ON');
      // A write that changes nothing: a file that may be read but not written shows itself now, and not at the first reply. Beginning
      // alone does not show it: SQLite then begins to read.
      database.exec('begin immediate; pragma user_version = 1; rollback');
      await migrate(db, file);
    } catch (error) {
      database.close();
      throw error;
    }
    return db;
  } catch (error) {
    throw isPlaceProblem(error) || isBusy(error) ? unusable(folder, error) : error;
  }
}
