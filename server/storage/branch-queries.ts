import type { Kysely } from 'kysely';
import { toBranchable } from './rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The part of the store that knows which conversations came of one another. */
export const branchQueries = (db: Kysely<Tables>): Pick<Store, 'branchables' | 'textsAt'> => ({
  async branchables({ userId }, id) {
    const rows = await db
      .selectFrom('conversation')
      .select(['id', 'branched_from', 'branched_turn', 'started_at', 'ended_at', 'outcome'])
      .select(({ selectFrom, ref }) =>
        selectFrom('turn')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('turn.conversation', '=', ref('conversation.id'))
          .where('turn.speaker', '=', 'learner')
          .$asScalar()
          .as('replies'),
      )
      .where('owner', '=', userId)
      .where(({ or, eb, selectFrom }) =>
        or([
          eb('id', '=', id),
          eb('branched_from', 'is not', null),
          eb(
            'id',
            'in',
            selectFrom('conversation as branch')
              .select('branch.branched_from')
              .where('branch.owner', '=', userId)
              .where('branch.branched_from', 'is not', null)
              .$castTo<string>(),
          ),
        ]),
      )
      .orderBy('started_at')
      .orderBy('id')
      .execute();
    return rows.map(toBranchable);
  },

  async textsAt({ userId }, places) {
    const texts = new Map<string, string>();
    for (const { conversation, turn } of places) {
      const row = await db
        .selectFrom('turn')
        .innerJoin('conversation', 'conversation.id', 'turn.conversation')
        .select('turn.text')
        .where('conversation.owner', '=', userId)
        .where('turn.conversation', '=', conversation)
        .where('turn.turn', '=', turn)
        .executeTakeFirst();
      if (row) texts.set(`${conversation}/${turn}`, row.text);
    }
    return texts;
  },
});
