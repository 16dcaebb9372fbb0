import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { ContentKind } from '../domain/content-version.ts';
import { Publication } from '../domain/draft.ts';
import type { DraftStore } from './draft-store.ts';
import { parseRow } from './rows.ts';
import type { Tables } from './tables.ts';

type Row = { id: number; actor: string | null; name: string | null };

const toPublication = (row: Row): Publication =>
  parseRow(
    Publication,
    { ...row, by: row.actor === null || row.name === null ? null : { id: row.actor, name: row.name } },
    `publication ${row.id}`,
  );

/** Conversations with a version, real calls and test drives among them, by the index of each column. */
const conversations = sql<number>`(case publication.kind
  when 'persona' then (select count(*) from conversation where persona_version = publication.version)
  else (select count(*) from conversation where rubric_version = publication.version) end)`;

const rows = (db: Kysely<Tables>) =>
  db
    .selectFrom('publication')
    .leftJoin('user', 'user.id', 'publication.actor')
    .select([
      'publication.id',
      'publication.version',
      'publication.origin',
      'publication.published_at as at',
      'publication.actor',
      'user.name',
      'publication.note',
      'publication.reason',
      conversations.as('conversations'),
    ]);

const Use = z.object({ kind: ContentKind, contentId: z.string(), versions: z.int(), conversations: z.int() });

/** The part of the store that tells what was published, by whom, and how much it is used. */
export const publicationQueries = (db: Kysely<Tables>): Pick<DraftStore, 'publications' | 'contentUse'> => ({
  async publications(kind, contentId) {
    const found = await rows(db)
      .where('publication.kind', '=', kind)
      .where('publication.content_id', '=', contentId)
      .orderBy('publication.id', 'desc')
      .execute();
    return found.map(toPublication);
  },

  contentUse: () =>
    db.transaction().execute(async (transaction) => {
      const latest = await rows(transaction)
        .select(['publication.kind', 'publication.content_id as contentId'])
        .where('publication.id', 'in', (query) =>
          query
            .selectFrom('publication')
            .select(({ fn }) => fn.max('publication.id').as('id'))
            .groupBy(['publication.kind', 'publication.content_id']),
        )
        .orderBy('publication.kind')
        .orderBy('publication.content_id')
        .execute();
      // Versions that were only tried out were never published, and are not counted.
      const { rows: sums } = await sql<Record<string, unknown>>`
        select kind, content_id as contentId, count(*) as versions, sum(used) as conversations from (
          select v.kind, v.content_id, case v.kind
            when 'persona' then (select count(*) from conversation where persona_version = v.id)
            else (select count(*) from conversation where rubric_version = v.id) end as used
          from content_version v where exists (select 1 from publication where version = v.id)
        ) group by kind, content_id`.execute(transaction);
      const uses = sums.map((row) => parseRow(Use, row, 'content_version, counted'));
      return latest.map((row) => {
        const use = uses.find(({ kind, contentId }) => kind === row.kind && contentId === row.contentId);
        return {
          kind: parseRow(ContentKind, row.kind, `publication ${row.id}`),
          contentId: row.contentId,
          latest: toPublication(row),
          versions: use?.versions ?? 0,
          conversations: use?.conversations ?? 0,
        };
      });
    }),
});
