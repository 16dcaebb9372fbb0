import { type Kysely, sql } from 'kysely';
import { Notice } from '../domain/coaching.ts';
import { Language } from '../domain/language.ts';
import { addAudit } from './audit-queries.ts';
import { exemplaryOf, readCoaching, toBy, toExemplary } from './coaching-reads.ts';
import { learnersOf } from './review-scope.ts';
import type { Coaching, LibraryRow, ReviewStore } from './review-store.ts';
import { parseRow, toCard, toTurn } from './rows.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

type LearnerReviewStore = Pick<ReviewStore, 'coachingOf' | 'setConsent' | 'library' | 'notices' | 'readNotices' | 'givenBy'>;

const nothing: Coaching = { levels: [], comments: [], disputes: [], exemplary: [], summaries: [] };

type LibraryKey = { id: string; owner: string; owner_name: string; name: string | null };

/** The part of the store that shows learners what coaches have said, and the library of exemplary moments. */
export const learnerReviewQueries = (db: Kysely<Tables>): LearnerReviewStore => ({
  coachingOf: ({ userId }, conversation) =>
    db.transaction().execute(async (transaction) => {
      const own = await transaction
        .selectFrom('conversation')
        .select('id')
        .where('id', '=', conversation)
        .where('owner', '=', userId)
        .executeTakeFirst();
      if (!own) return nothing;
      const { levels, comments, ...rest } = await readCoaching(transaction, conversation);
      return {
        ...rest,
        levels: levels.filter(({ inForce }) => inForce),
        comments: comments.filter(({ inForce }) => inForce),
      };
    }),

  setConsent: ({ userId }, id, { consent, named }, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        // Only what is submitted is shown: who takes the submission back has taken the consent with it.
        const row = await transaction
          .selectFrom('exemplary')
          .innerJoin('submission', 'submission.conversation', 'exemplary.conversation')
          .select('exemplary.conversation')
          .where('exemplary.id', '=', id)
          .where('exemplary.owner', '=', userId)
          .executeTakeFirst();
        if (!row) return undefined;
        await transaction
          .updateTable('exemplary')
          .set({ consent: consent ? 'given' : 'refused', named: consent && named ? 1 : 0 })
          .where('id', '=', id)
          .execute();
        await addAudit(transaction, { ...audit, subject: row.conversation });
        return (await exemplaryOf(transaction, row.conversation)).find((moment) => moment.id === id);
      }),
    ),

  library: ({ userId }, limit, after) =>
    db.transaction().execute(async (transaction) => {
      const beyond = after ? sql`and (exemplary.at, exemplary.id) < (${after.at}, ${after.id})` : sql``;
      const { rows } = await sql<LibraryKey>`
        select exemplary.id, exemplary.owner, owner.name as owner_name, coach.name
        from (select owner from ${learnersOf(userId)} union select ${userId}) as people
          cross join exemplary on exemplary.owner = people.owner and exemplary.consent = 'given' ${beyond}
          cross join "user" as owner on owner.id = exemplary.owner
          left join "user" as coach on coach.id = exemplary.coach
        order by exemplary.at desc, exemplary.id desc limit ${limit}`.execute(transaction);
      const found: LibraryRow[] = [];
      for (const { id, owner, owner_name: name, name: coach } of rows) {
        const row = await transaction
          .selectFrom('exemplary')
          .innerJoin('conversation', 'conversation.id', 'exemplary.conversation')
          .selectAll('exemplary')
          .select(['conversation.card', 'conversation.language'])
          .where('exemplary.id', '=', id)
          .executeTakeFirstOrThrow();
        const turns = await transaction
          .selectFrom('turn')
          .selectAll()
          .where('conversation', '=', row.conversation)
          .where('turn', '>=', row.from_turn)
          .where('turn', '<=', row.to_turn)
          .orderBy('turn')
          .execute();
        found.push({
          moment: toExemplary({ ...row, name: coach }),
          owner: { id: owner, name },
          card: toCard(row.card, row.conversation),
          language: Language.parse(row.language),
          turns: turns.map(toTurn).map(({ turn, speaker, text }) => ({ turn, speaker, text })),
        });
      }
      return found;
    }),

  notices: (user, limit) =>
    db.transaction().execute(async (transaction) => {
      const { unread } = await transaction
        .selectFrom('notice')
        .select(({ fn }) => fn.countAll<number>().as('unread'))
        .where('user', '=', user)
        .where('read', '=', sql.lit(0))
        .executeTakeFirstOrThrow();
      const rows = await transaction
        .selectFrom('notice')
        .innerJoin('conversation', 'conversation.id', 'notice.conversation')
        .leftJoin('user', 'user.id', 'notice.coach')
        .selectAll('notice')
        .select(['conversation.card', 'user.name'])
        .where('notice.user', '=', user)
        .orderBy('notice.id', 'desc')
        .limit(limit)
        .execute();
      const notices = rows.map(({ id, at, kind, conversation, card, coach, name, about, read }) => {
        const { persona } = toCard(card, conversation);
        const notice = {
          id,
          at,
          kind,
          conversation,
          persona: { id: persona.id, name: persona.name },
          by: toBy(coach, name),
          ...(about === null ? {} : { about }),
          read: read === 1,
        };
        return parseRow(Notice, notice, `notice ${id}`);
      });
      return { unread, notices };
    }),

  async readNotices(user, upTo) {
    await kept(
      db
        .updateTable('notice')
        .set({ read: 1 })
        .where('user', '=', user)
        .where('id', '<=', upTo)
        .where('read', '=', sql.lit(0))
        .execute(),
    );
  },

  givenBy: (coach) =>
    db.transaction().execute(async (transaction) => ({
      levels: await transaction
        .selectFrom('coach_level')
        .select(['conversation', 'turn', 'dimension', 'level', 'reason', 'at'])
        .where('coach', '=', coach)
        .orderBy('id')
        .execute(),
      comments: await transaction
        .selectFrom('comment')
        .select(['conversation', 'turn', 'text', 'at'])
        .where('coach', '=', coach)
        .orderBy('at')
        .execute(),
      summaries: await transaction
        .selectFrom('summary')
        .select(['conversation', 'text', 'at'])
        .where('coach', '=', coach)
        .orderBy('id')
        .execute(),
      exemplary: await transaction
        .selectFrom('exemplary')
        .select(['conversation', 'from_turn as from', 'to_turn as to', 'note', 'at'])
        .where('coach', '=', coach)
        .orderBy('at')
        .execute(),
      answers: (
        await transaction
          .selectFrom('dispute')
          .select(['conversation', 'turn', 'dimension', 'answer', 'answered_at'])
          .where('answered_by', '=', coach)
          .orderBy('answered_at')
          .execute()
      ).map(({ answer, answered_at: at, ...row }) => ({ ...row, text: answer ?? '', at: at ?? '' })),
      assignments: await transaction
        .selectFrom('assignment')
        .select(['id', 'title', 'note', 'created_at as at'])
        .where('coach', '=', coach)
        .orderBy('created_at')
        .execute(),
    })),
});
