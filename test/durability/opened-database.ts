import Database from 'better-sqlite3';

/**
 * Runs `open` and gives what it opened, together with the connection to the database that it made, so that a test can set limits on that
 * connection. `meet` gets the connection as soon as it is first used, before anything is written through it.
 */
export async function withConnection<Opened>(
  open: () => Promise<Opened>,
  meet: (connection: Database.Database) => void = () => {},
): Promise<{ opened: Opened; connection: Database.Database }> {
  const { pragma } = Database.prototype;
  let connection: Database.Database | undefined;
  Database.prototype.pragma = function (this: Database.Database, ...args) {
    Database.prototype.pragma = pragma;
    connection = this;
    meet(this);
    return pragma.apply(this, args);
  };
  try {
    const opened = await open();
    if (!connection) throw new Error('nothing was opened');
    return { opened, connection };
  } finally {
    Database.prototype.pragma = pragma;
  }
}

/** Leaves the database no page more than it has: whatever needs another one fails as on a full disk. */
export function fillDisk(connection: Database.Database): void {
  // What is free within the file would still take rows.
  connection.exec('vacuum');
  connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
}

export const makeRoom = (connection: Database.Database): void => void connection.pragma('max_page_count = 1000000');
