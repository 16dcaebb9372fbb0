import type { Kysely } from 'kysely';
import type { AccountStore } from './account-store.ts';
import { addAudit } from './audit-queries.ts';
import { insertPerson } from './people-queries.ts';
import { unlessTaken } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** The part of the store that knows who somebody is to an identity provider. */
export const identityQueries = (db: Kysely<Tables>): Pick<AccountStore, 'identified' | 'createIdentified'> => ({
  async identified({ issuer, subject }) {
    const row = await db
      .selectFrom('identity')
      .select('user')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row?.user;
  },

  createIdentified: ({ issuer, subject }, person, audit) =>
    unlessTaken(
      db.transaction().execute(async (transaction) => {
        await insertPerson(transaction, person, audit.at);
        await transaction.insertInto('identity').values({ issuer, subject, user: person.id }).execute();
        await addAudit(transaction, audit);
      }),
    ),
});
