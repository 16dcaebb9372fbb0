import type { Kysely } from 'kysely';
import { toAuditEntry } from './account-rows.ts';
import type { AccountStore, NewAuditEntry } from './account-store.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Adds to the audit log, within the transaction of what it tells of. */
export async function addAudit(db: Kysely<Tables>, ...entries: readonly NewAuditEntry[]): Promise<void> {
  for (const { at, action, actor, subject, detail = {} } of entries)
    await db
      .insertInto('audit')
      .values({ at, action, actor, subject, detail: JSON.stringify(detail) })
      .execute();
}

/** The part of the store that holds the audit log. */
export const auditQueries = (db: Kysely<Tables>): Pick<AccountStore, 'audit' | 'listAudit'> => ({
  audit: (entries) => kept(db.transaction().execute((transaction) => addAudit(transaction, ...entries))),

  async listAudit(limit, before) {
    const rows = await db
      .selectFrom('audit')
      .leftJoin('user as actor', 'actor.id', 'audit.actor')
      .leftJoin('user as subject', 'subject.id', 'audit.subject')
      .leftJoin('group', 'group.id', 'audit.subject')
      .select(['audit.id', 'audit.at', 'audit.action', 'audit.detail', 'audit.actor', 'audit.subject'])
      .select(['actor.name as actor_name', 'subject.name as subject_name', 'group.name as group_name'])
      .$if(before !== undefined, (query) => query.where('audit.id', '<', before ?? 0))
      .orderBy('audit.id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(toAuditEntry);
  },
});
