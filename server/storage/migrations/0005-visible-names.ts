import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { tidyName } from '../../domain/account.ts';
import { Role } from '../../domain/role.ts';

type User = { id: string; name: string; name_key: string | null };

const keyOf = (name: string): string => tidyName(name).toLowerCase();

/**
 * Names from before names were tidied may hold what nobody sees, and then nobody can sign in with what they read. They are written as they
 * are read; one that somebody else has by then, or that is a role's, gets a number. The audit log says whose name changed.
 */
export const visibleNames: Migration = {
  async up(db: Kysely<unknown>) {
    const { rows } = await sql<User>`select id, name, name_key from "user" order by created_at, id`.execute(db);
    const untidy = rows.filter(
      ({ name, name_key }) => name_key !== null && (name !== tidyName(name) || name_key !== keyOf(name)),
    );
    const taken = new Set([...Role.options, ...rows.filter((row) => !untidy.includes(row)).map(({ name_key }) => name_key)]);
    // First none of them holds a key, so that no order of renaming meets another's old one.
    for (const { id } of untidy) await sql`update "user" set name_key = null where id = ${id}`.execute(db);
    for (const { id, name } of untidy) {
      // Of a name that shows nothing at all, nothing is left to be read.
      const plain = tidyName(name) || id.slice(0, 8);
      let called = plain;
      for (let number = 2; taken.has(keyOf(called)); number++) called = `${plain} (${number})`;
      taken.add(keyOf(called));
      await sql`update "user" set name = ${called}, name_key = ${keyOf(called)} where id = ${id}`.execute(db);
      await sql`insert into audit (at, action, actor, subject, detail)
        values (${new Date().toISOString()}, 'renamed', null, ${id}, '{}')`.execute(db);
    }
  },
};
