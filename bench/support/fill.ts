import Database from 'better-sqlite3';
import { databaseFile } from '../../server/storage/sqlite.ts';

/** How the people of a filled database are spread; each learner is in one group, and the coach in the first. */
export const spread = { learners: 500, groups: 20, coach: 'local', learner: 'learner-0', group: 'group-0' };
/** Of so many conversations of a learner one is handed in, and waits. */
const handedInEach = 10;

/**
 * Fills a database with copies of the one conversation that is in it, by SQL, until it holds about so many turns: owners, times and ids differ,
 * the rest is the same. Of each reading, mark and state only the first entries are kept, so that a million turns fit on a small disk.
 * Returns how many turns there are.
 */
export function fill(folder: string, turns: number): number {
  const database = new Database(databaseFile(folder));
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('temp_store = MEMORY');
  const [template] = database.prepare<[], { id: string }>('select id from conversation').all();
  if (!template) throw new Error('fill needs a conversation to copy');
  const count = (table: string) =>
    database.prepare<[string], { n: number }>(`select count(*) as n from ${table} where conversation = ?`).get(template.id)
      ?.n ?? 0;
  const conversations = Math.round(turns / count('turn'));

  database.exec('begin');
  database.exec(`
    create temp table n as with recursive n(n) as (select 0 union all select n + 1 from n where n < ${conversations - 1}) select n from n;
    insert into "group" (id, name, created_at) with recursive n(n) as (select 0 union all select n + 1 from n where n < ${spread.groups - 1})
      select 'group-' || n, 'Group ' || n, '2026-01-01' from n;
    insert into "user" (id, name, name_key, created_at)
      with recursive n(n) as (select 0 union all select n + 1 from n where n < ${spread.learners - 1})
      select 'learner-' || n, 'Learner ' || n, 'learner ' || n, '2026-01-01' from n;
    insert into user_role (user, role) select id, 'learner' from "user" where id like 'learner-%';
    insert into membership ("group", "user") select 'group-' || (cast(substr(id, 9) as integer) % ${spread.groups}), id from "user"
      where id like 'learner-%';
    insert into membership values ('${spread.group}', '${spread.coach}');
  `);
  const id = `printf('c%07d', n.n)`;
  const owner = `'learner-' || (n.n % ${spread.learners})`;
  const moment = (minutes: number) =>
    `strftime('%Y-%m-%dT%H:%M:%fZ', '2025-06-01', '+' || (n.n * 10 + ${minutes}) || ' minutes')`;
  // Of each learner's the tenth, the twentieth …, and not all of every tenth learner's.
  const handedIn = `(n.n / ${spread.learners}) % ${handedInEach} = 0`;
  const first = (column: string, path: string) =>
    `json_set(${column}, '${path}', (select json_group_array(json(value)) from (select value from json_each(${column}, '${path}') limit 1)))`;
  copy('conversation', 'id', { id, owner, started_at: moment(0), ended_at: moment(9) });
  copy('turn', 'conversation', { conversation: id });
  copy('reading', 'conversation', { conversation: id }, { reading: first('reading', '$.acts') });
  copy(
    'marks',
    'conversation',
    { conversation: id },
    {
      marks: `(select json_group_array(json(json_set(${first('value', '$.evidence')}, '$.note', ''))) from json_each(marks))`,
    },
  );
  copy('state', 'conversation', { conversation: id }, { state: `json_set(state, '$.did', json('{}'))` });
  copy('plan', 'conversation', { conversation: id });
  copy('result', 'conversation', {
    conversation: id,
    owner,
    ended_at: moment(9),
    result: `json_set(result, '$.conversation', ${id})`,
  });
  database.exec(`
    insert into submission (conversation, submitted_at) select ${id}, ${moment(30)} from n where ${handedIn};
    insert into queue (conversation, owner, persona, since, via, disputed, uncertain, about)
      select ${id}, ${owner}, 'overloaded-executive', ${moment(30)}, 'submitted', 0, 0, ' ' from n where ${handedIn};
    commit;
    pragma optimize;
    pragma wal_checkpoint(truncate);
  `);
  database.close();
  return conversations * (turns / conversations);

  /** Copies the template's rows of a table for each n; `once` is worked out for the template alone, `each` for every copy. */
  function copy(table: string, key: string, each: Record<string, string>, once: Record<string, string> = {}): void {
    const columns = database
      .prepare<[], { name: string }>(`pragma table_info("${table}")`)
      .all()
      .map(({ name }) => name);
    const quoted = columns.map((name) => `"${name}"`).join(', ');
    database.exec(`create temp table copied as select ${columns.map((name) => `${once[name] ?? `"${name}"`} as "${name}"`).join(', ')}
      from "${table}" where "${key}" = '${template?.id}'`);
    database.exec(`insert into "${table}" (${quoted})
      select ${columns.map((name) => each[name] ?? `copied."${name}"`).join(', ')} from n cross join copied`);
    database.exec('drop table copied');
  }
}
