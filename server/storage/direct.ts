import type Database from 'better-sqlite3';
import { type Kysely, type QueryResult, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** SQLite as a query reaches it without Kysely: its statements are kept, and answer at once. */
type Direct = { readonly inTransaction: boolean; prepare(sql: string): Database.Statement };

const known = new WeakMap<Kysely<Tables>, Direct>();

/** Says what stands behind a database. */
export const reachDirectly = (db: Kysely<Tables>, direct: Direct): void => void known.set(db, direct);

/**
 * Does work in one transaction, as `db.transaction()` does; queries that are kept (`repeated`) go straight to SQLite in it, since being handed on
 * takes most of them longer than being answered.
 */
export const inTransaction = <Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> =>
  db.transaction().execute((transaction) => {
    const direct = known.get(db);
    if (direct) known.set(transaction, direct);
    return work(transaction);
  });

/** What stands behind a database, where a query may go there now: what another transaction has not committed is nobody else's to see. */
export function directOf(db: Kysely<Tables>): Direct | undefined {
  const direct = known.get(db);
  return direct && (db.isTransaction || !direct.inTransaction) ? direct : undefined;
}

/** Asks a query in words, and gives what Kysely would, but for the row's number of an insert. Throws where SQLite refuses. */
export function ask<Row>(direct: Direct, words: string, parameters: readonly unknown[]): QueryResult<Row> {
  const statement = direct.prepare(words) as Database.Statement<unknown[], Row>;
  if (statement.reader) return { rows: statement.all(...parameters) };
  return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
}

/** Runs a command that takes no values and gives none. */
export async function run(db: Kysely<Tables>, command: string): Promise<void> {
  const direct = directOf(db);
  if (direct) ask(direct, command, []);
  else await sql.raw(command).execute(db);
}
