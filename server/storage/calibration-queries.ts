import type { Kysely } from 'kysely';
import { Certificate } from '../domain/certificate.ts';
import { LabelledOrigin, type LabelledSet } from '../domain/labelled-set.ts';
import type { CalibrationStore } from './calibration-store.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Ids that go into one statement; SQLite takes 32,766 values at most. */
const atOnce = 5000;

/** The part of the store that keeps labelled sets and certificates. */
export const calibrationQueries = (db: Kysely<Tables>): CalibrationStore => {
  const sets = () =>
    db
      .selectFrom('labelled_set')
      .leftJoin('user', 'user.id', 'labelled_set.made_by')
      .select([
        'labelled_set.id',
        'labelled_set.name',
        'labelled_set.origin',
        'labelled_set.at',
        'labelled_set.lines',
        'labelled_set.replies',
        'labelled_set.raters',
        'user.id as userId',
        'user.name as userName',
      ]);
  return {
    async addLabelledSet({ by, ...set }) {
      await kept(
        db
          .insertInto('labelled_set')
          .values({ ...set, made_by: by })
          .execute(),
      );
    },
    async listLabelledSets() {
      return (await sets().orderBy('labelled_set.at', 'desc').orderBy('labelled_set.id').execute()).map(toSet);
    },
    async labelledSet(id) {
      const row = await sets().select('labelled_set.text').where('labelled_set.id', '=', id).executeTakeFirst();
      return row && { set: toSet(row), text: row.text };
    },
    async labelledSetOf(text) {
      const row = await sets()
        .where('labelled_set.text', '=', text)
        .orderBy('labelled_set.at')
        .orderBy('labelled_set.id')
        .limit(1)
        .executeTakeFirst();
      return row && toSet(row);
    },
    async deleteLabelledSet(id) {
      const { numDeletedRows } = await kept(db.deleteFrom('labelled_set').where('id', '=', id).executeTakeFirstOrThrow());
      return numDeletedRows > 0n;
    },
    async conversationsAmong(ids) {
      const found = new Set<string>();
      for (let from = 0; from < ids.length; from += atOnce) {
        const some = ids.slice(from, from + atOnce);
        const rows = await db.selectFrom('conversation').select('id').where('id', 'in', some).execute();
        for (const { id } of rows) found.add(id);
      }
      return found;
    },
    async certificate({ version, reader, sets }) {
      const row = await db
        .selectFrom('certificate')
        .select(['at', 'certificate'])
        .where('version', '=', version)
        .where('reader', '=', reader)
        .where('sets', '=', sets)
        .executeTakeFirst();
      return row && { at: row.at, certificate: Certificate.parse(JSON.parse(row.certificate)) };
    },
    async saveCertificate(key, certificate, at) {
      await kept(
        db
          .insertInto('certificate')
          .values({ ...key, at, certificate: JSON.stringify(certificate) })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
  };
};

type SetRow = Omit<LabelledSet, 'by' | 'origin'> & { origin: string; userId: string | null; userName: string | null };

const toSet = ({ id, name, origin, at, lines, replies, raters, userId, userName }: SetRow): LabelledSet => ({
  id,
  name,
  origin: LabelledOrigin.parse(origin),
  by: userId === null || userName === null ? null : { id: userId, name: userName },
  at,
  lines,
  replies,
  raters,
});
