import { type Kysely, sql } from 'kysely';
import type { ContentKind } from '../domain/content-version.ts';
import { Draft, DraftHead } from '../domain/draft.ts';
import { addAudit } from './audit-queries.ts';
import { insertVersion } from './content-queries.ts';
import type { DraftStore, StudioPublication } from './draft-store.ts';
import { publicationQueries } from './publication-queries.ts';
import { parseRow } from './rows.ts';
import { isUniqueViolation, kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

const headColumns = [
  'draft.id',
  'draft.kind',
  'draft.content_id as contentId',
  'draft.revision',
  'draft.based_on as basedOn',
  'draft.created_by',
  'draft.created_at as createdAt',
  'draft.updated_by',
  'draft.updated_at as updatedAt',
  'creator.name as creator',
  'updater.name as updater',
] as const;

const heads = (db: Kysely<Tables>) =>
  db
    .selectFrom('draft')
    .leftJoin('user as creator', 'creator.id', 'draft.created_by')
    .leftJoin('user as updater', 'updater.id', 'draft.updated_by')
    .select(headColumns);

type Row = { id: string; created_by: string; updated_by: string; creator: string | null; updater: string | null };

const who = (id: string, name: string | null) => (name === null ? null : { id, name });
const withNames = <R extends Row>(row: R) => ({
  ...row,
  createdBy: who(row.created_by, row.creator),
  updatedBy: who(row.updated_by, row.updater),
});
const toHead = (row: Row): DraftHead => parseRow(DraftHead, withNames(row), `draft ${row.id}`);

/** Whether a draft still stands where somebody saw it. */
async function stands(db: Kysely<Tables>, id: string, revision: number): Promise<'yes' | 'stale' | 'gone'> {
  const row = await db.selectFrom('draft').select('revision').where('id', '=', id).executeTakeFirst();
  if (!row) return 'gone';
  return row.revision === revision ? 'yes' : 'stale';
}

/** The version that is served under an id; null if there is none. */
async function currentOf(db: Kysely<Tables>, kind: ContentKind, contentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('publication')
    .select('version')
    .where('kind', '=', kind)
    .where('content_id', '=', contentId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? null;
}

/** How long a version that was only tried stays at least. */
const triedMs = 60 * 60_000;

/** Deletes versions of this content that were tried, never published, and are named by no conversation, assignment, drill or draft. */
async function forgetTried(db: Kysely<Tables>, { kind, contentId }: StudioPublication['content'], but: string, at: string) {
  const before = new Date(Date.parse(at) - triedMs).toISOString();
  const { rows } = await sql<{ id: string }>`
    select id from content_version v where kind = ${kind} and content_id = ${contentId} and id <> ${but} and created_at < ${before}
      and not exists (select 1 from publication where version = v.id)
      and not exists (select 1 from draft where based_on = v.id)
      and not exists (select 1 from conversation where persona_version = v.id)
      and not exists (select 1 from conversation where rubric_version = v.id)
      and not exists (select 1 from assignment where persona_version = v.id or rubric_version = v.id)
      and not exists (select 1 from drill where rubric_version = v.id)`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await db.deleteFrom('certificate').where('version', 'in', ids).execute();
  await db.deleteFrom('content_version').where('id', 'in', ids).execute();
}

async function publish(db: Kysely<Tables>, { content, current, by, at, note, reason }: StudioPublication) {
  const { kind, contentId } = content;
  if ((await currentOf(db, kind, contentId)) !== current) return 'not-current' as const;
  const version = await insertVersion(db, content, at);
  await db
    .insertInto('publication')
    .values({
      kind,
      content_id: contentId,
      version: version.id,
      origin: 'studio',
      published_at: at,
      actor: by,
      note,
      reason,
    })
    .execute();
  return version;
}

/** The part of the store that holds drafts, and what designers publish. */
export const draftQueries = (db: Kysely<Tables>): DraftStore => ({
  ...publicationQueries(db),

  async createDraft({ id, kind, contentId, text, basedOn, by, at }, audit) {
    try {
      await kept(
        db.transaction().execute(async (transaction) => {
          await transaction
            .insertInto('draft')
            .values({
              id,
              kind,
              content_id: contentId,
              text,
              revision: 1,
              based_on: basedOn,
              created_by: by,
              created_at: at,
              updated_by: by,
              updated_at: at,
            })
            .execute();
          await addAudit(transaction, audit);
        }),
      );
      return 'saved';
    } catch (error) {
      const row = isUniqueViolation(error)
        ? await heads(db).where('kind', '=', kind).where('content_id', '=', contentId).executeTakeFirst()
        : undefined;
      if (row) return { taken: toHead(row) };
      throw error;
    }
  },

  async draft(id) {
    const row = await heads(db).select('draft.text').where('draft.id', '=', id).executeTakeFirst();
    return row && parseRow(Draft, withNames(row), `draft ${id}`);
  },

  async draftOf(kind, contentId) {
    const row = await heads(db).where('kind', '=', kind).where('content_id', '=', contentId).executeTakeFirst();
    return row && toHead(row);
  },

  async listDrafts() {
    return (await heads(db).orderBy('draft.updated_at', 'desc').orderBy('draft.id').execute()).map(toHead);
  },

  saveDraft: (id, text, revision, by, at) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('draft')
          .set({ text, revision: revision + 1, updated_by: by, updated_at: at })
          .where('id', '=', id)
          .where('revision', '=', revision)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) return 'saved';
        return (await stands(transaction, id, revision)) === 'gone' ? 'gone' : 'stale';
      }),
    ),

  discardDraft: (id, revision, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const standing = await stands(transaction, id, revision);
        if (standing !== 'yes') return standing;
        await transaction.deleteFrom('draft').where('id', '=', id).execute();
        await addAudit(transaction, audit);
        return 'saved';
      }),
    ),

  publishDraft: ({ id, revision }, publication, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const standing = await stands(transaction, id, revision);
        if (standing !== 'yes') return standing;
        const version = await publish(transaction, publication);
        if (version === 'not-current') return version;
        await transaction.deleteFrom('draft').where('id', '=', id).execute();
        await addAudit(transaction, audit);
        return version;
      }),
    ),

  rollBack: (publication, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const version = await publish(transaction, publication);
        if (version !== 'not-current') await addAudit(transaction, audit);
        return version;
      }),
    ),

  keepVersion: (content, at) =>
    kept(
      db.transaction().execute(async (transaction) => {
        const version = await insertVersion(transaction, content, at);
        // Tried again, the same text counts from now on.
        await sql`update content_version set created_at = ${at} where id = ${version.id}
          and not exists (select 1 from publication where version = ${version.id})`.execute(transaction);
        await forgetTried(transaction, content, version.id, at);
        return version;
      }),
    ),
});
