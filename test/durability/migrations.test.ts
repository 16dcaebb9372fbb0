import { readdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrations } from '../../server/storage/migrations/migrate.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { runCandor } from '../commands/run-candor.ts';
import { say } from '../support/practised.ts';
import { fetchSignedIn, localOwner } from '../support/signed-in.ts';
import { spawnTestServer } from '../support/spawned-server.ts';
import { removeFolder, startTestServer, temporaryFolder } from '../support/test-server.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = databaseFile(folder);
});
afterEach(() => removeFolder(folder));

const names = Object.keys(migrations);

async function migrated(known: Readonly<Record<string, Migration>>, path = file): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(path) }) });
  try {
    await migrate(db, path, known);
  } finally {
    await db.destroy();
  }
}

/** A database as the release with this migration left it, with rows in all tables. */
function left(by: string): void {
  const database = new Database(file);
  database.exec(readFileSync(new URL(`../storage/databases/${by.slice(0, 4)}.sql`, import.meta.url), 'utf8'));
  database.close();
}
const oldest = () => left('0001');

type Row = Record<string, unknown>;

function read(path = file): { schema: unknown[]; tables: Map<string, Row[]> } {
  const database = new Database(path, { readonly: true });
  const own = "name not like 'sqlite_%' and name not like 'kysely_%'";
  const all = (query: string): Row[] => database.prepare<[], Row>(query).all();
  const schema = all(`select type, name, sql from sqlite_master where ${own} order by name`);
  const tables = new Map(
    all(`select name from sqlite_master where type = 'table' and ${own}`).map(({ name }) => [
      String(name),
      all(`select * from "${name}"`),
    ]),
  );
  database.close();
  return { schema, tables };
}

describe.each(names)('a database as migration %s left it', (name) => {
  beforeEach(() => left(name));

  test('opens and keeps every row', async () => {
    const before = read();
    expect([...before.tables.values()].every((rows) => rows.length > 0)).toBe(true);
    await (await openStore(folder)).close();
    const after = read();
    for (const [table, rows] of before.tables) {
      const kept = after.tables.get(table) ?? [];
      // A later migration may add columns and rows, and takes none away.
      expect(kept.length).toBeGreaterThanOrEqual(rows.length);
      for (const row of rows) expect(kept).toContainEqual(expect.objectContaining(row));
    }
  });

  test('is brought to the same schema as a new one', async () => {
    await (await openStore(folder)).close();
    const other = temporaryFolder();
    await (await openStore(other)).close();
    expect(read().schema).toEqual(read(databaseFile(other)).schema);
    removeFolder(other);
  });

  test('has conversations that go on', async () => {
    const server = await startTestServer({ folder });
    const { conversations } = await (await fetchSignedIn(`${server.address}api/v1/conversations`)).json();
    const { id } = conversations.find(({ endedAt }: { endedAt?: string }) => endedAt === undefined);
    const client = await server.connect();
    client.send({ type: 'resume', conversation: id });
    const { transcript } = await client.next('started');
    expect((await say(client, 'Who is it for?')).turn).toBe(transcript.length + 1);
    await server.close();
  });
});

test('what was practised before there were accounts belongs to the owner, who has every role', async () => {
  oldest();
  const store = await openStore(folder);
  expect(await store.account('local')).toMatchObject({
    name: 'You',
    roles: ['learner', 'coach', 'designer', 'admin'],
    password: null,
    entered: false,
  });
  expect((await store.listConversations(localOwner, 10)).items.length).toBeGreaterThan(0);
  await store.close();
});

describe('a migration that fails half-way', () => {
  const failing: Record<string, Migration> = {
    ...migrations,
    '9000-fails': {
      async up(db) {
        await sql`create table half (whole text)`.execute(db);
        await sql`update turn set text = 'half'`.execute(db);
        await sql`insert into nowhere values (1)`.execute(db);
      },
    },
  };

  test('leaves the database as it was, with an error that names the file and the remedy', async () => {
    oldest();
    const before = read();
    await expect(migrated(failing)).rejects.toMatchObject({
      code: 'bad-config',
      message: `${file}: cannot be brought up to date (9000-fails: no such table: nowhere); it was left as it is: restore a backup, or set CANDOR_DATA to another folder`,
    });
    expect(read()).toEqual(before);
    await (await openStore(folder)).close();
  });

  test('leaves a new database empty, and the next start makes it', async () => {
    await expect(migrated(failing)).rejects.toThrow('9000-fails');
    expect(read().schema).toEqual([]);
    await (await openStore(folder)).close();
  });
});

test('two servers that start at once on a new database both come up', async () => {
  const servers = await Promise.all([spawnTestServer(folder), spawnTestServer(folder)]);
  for (const { address } of servers) expect((await fetchSignedIn(`${address}ready`)).status).toBe(200);
  for (const { process } of servers) process.kill('SIGTERM');
  await Promise.all(servers.map(({ exited }) => exited));
});

test('a database that another program keeps to itself is refused with a message that says so', async () => {
  await (await openStore(folder)).close();
  const other = new Database(file);
  other.exec('begin immediate');
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'bad-config',
    message: `CANDOR_DATA=${folder}: cannot use ${file}: it is in use by another program; try again`,
  });
  other.close();
  await (await openStore(folder)).close();
});

describe.each(['wal', 'delete'])('a database of a newer Candor, with its journal in mode %s', (mode) => {
  let before: Buffer;
  beforeEach(async () => {
    await migrated({
      ...migrations,
      '9999-later': { up: (db) => sql`create table later (what text)`.execute(db).then(() => {}) },
    });
    const database = new Database(file);
    database.pragma(`journal_mode = ${mode}`);
    database.close();
    before = readFileSync(file);
  });

  const untouched = () => {
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['candor.db']);
  };
  const message = () =>
    `${file}: written by a newer version of Candor (it has 9999-later); update Candor, or set CANDOR_DATA to another folder`;

  test('is refused with a message that names the file and the remedy, and not a byte of it changes', async () => {
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'bad-config', message: message() });
    untouched();
  });

  test('stops the server from starting, with that message and no stack trace', async () => {
    const { code, out, err } = await runCandor(['serve'], { env: { PORT: '0', CANDOR_DATA: folder } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`candor: ${message()}\n`);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
    untouched();
  });
});
