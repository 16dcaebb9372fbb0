import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { CandorError } from '../errors.ts';
import { databaseFile } from './sqlite.ts';

const countOf = (database: Database.Database, table: 'conversation' | 'turn'): number =>
  Number(database.prepare(`select count(*) from ${table}`).pluck().get());

/** Waits until a file or folder is on disk. */
function flush(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes a consistent copy of the database in a data folder to a file that must not exist yet, while the server may go on writing. The
 * file appears only when it is whole and on disk. Returns what the copy holds.
 */
export function backUp(folder: string, file: string): { conversations: number; turns: number } {
  const source = databaseFile(folder);
  if (!existsSync(source))
    throw new CandorError(
      'bad-config',
      `CANDOR_DATA=${folder}: there is no database ${source}; the server creates it when it starts`,
    );
  if (existsSync(file)) throw new CandorError('bad-request', `${file}: exists already; name a file that does not`);
  const partial = `${file}.partial-${process.pid}`;
  try {
    const database = new Database(source, { readonly: true });
    try {
      database.pragma('busy_timeout = 5000');
      // One statement, one snapshot: what is committed meanwhile belongs to the next copy.
      database.prepare('vacuum into ?').run(partial);
    } finally {
      database.close();
    }
    flush(partial, 'r+');
    const written = new Database(partial, { readonly: true });
    const held = { conversations: countOf(written, 'conversation'), turns: countOf(written, 'turn') };
    written.close();
    renameSync(partial, file);
    // The name too; Windows cannot flush a folder, and needs not.
    if (process.platform !== 'win32') flush(dirname(file), 'r');
    return held;
  } catch (error) {
    const atSource = error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
    const what = atSource ? `${source}: cannot be read, and no copy was made` : `${file}: the copy could not be written`;
    throw new CandorError('storage', `${what}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    for (const left of [partial, `${partial}-journal`, `${partial}-wal`, `${partial}-shm`]) rmSync(left, { force: true });
  }
}
