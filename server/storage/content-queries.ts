import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ContentVersion } from '../domain/content-version.ts';
import { toCurrentVersion, toVersion } from './rows.ts';
import { kept } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type ContentStore = Pick<Store, 'currentVersions' | 'version' | 'lastPublished' | 'publish' | 'withdraw'>;

/** The part of the store that holds published content. */
export const contentQueries = (db: Kysely<Tables>): ContentStore => ({
  async currentVersions(kind) {
    const rows = await db
      .selectFrom('content_version')
      .innerJoin('publication', 'publication.version', 'content_version.id')
      .select(['content_version.id', 'content_version.kind', 'content_version.content_id', 'content_version.hash'])
      .where('publication.id', 'in', (query) =>
        query
          .selectFrom('publication')
          .select(({ fn }) => fn.max('publication.id').as('id'))
          .where('publication.kind', '=', kind)
          .groupBy('publication.content_id'),
      )
      .orderBy('content_version.content_id')
      .execute();
    return rows.map(toCurrentVersion);
  },

  async version(id) {
    const row = await db.selectFrom('content_version').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toVersion(row);
  },

  async lastPublished(kind, contentId, origin) {
    const row = await db
      .selectFrom('publication')
      .leftJoin('content_version', 'content_version.id', 'publication.version')
      .select('content_version.hash')
      .where('publication.kind', '=', kind)
      .where('publication.content_id', '=', contentId)
      .where('publication.origin', '=', origin)
      .orderBy('publication.id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.hash;
  },

  async publish(content, origin, at) {
    const { kind, contentId } = content;
    return kept(
      db.transaction().execute(async (transaction) => {
        const version = await insertVersion(transaction, content, at);
        await transaction
          .insertInto('publication')
          .values({ kind, content_id: contentId, version: version.id, origin, published_at: at })
          .execute();
        return version;
      }),
    );
  },

  async withdraw(kind, contentId, origin, at) {
    await kept(
      db.insertInto('publication').values({ kind, content_id: contentId, version: null, origin, published_at: at }).execute(),
    );
  },
});

/** Stores a version unless it is there, within a transaction. */
export async function insertVersion(
  db: Kysely<Tables>,
  { kind, contentId, hash, source }: Omit<ContentVersion, 'id'>,
  at: string,
) {
  await db
    .insertInto('content_version')
    .values({ id: randomUUID(), kind, content_id: contentId, hash, source, created_at: at })
    .onConflict((conflict) => conflict.columns(['kind', 'content_id', 'hash']).doNothing())
    .execute();
  const row = await db
    .selectFrom('content_version')
    .selectAll()
    .where('kind', '=', kind)
    .where('content_id', '=', contentId)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return toVersion(row);
}
