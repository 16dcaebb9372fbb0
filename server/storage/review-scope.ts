import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Everybody who shares a group with a coach (this one group, if it is named), each once. Their own conversations are theirs by right, not as a
 * coach. To be joined first: what belongs to these people is then found by its owner.
 */
export const learnersOf = (coach: string, group?: string) =>
  sql<{ owner: string }>`(
    select distinct theirs."user" as owner from membership as mine join membership as theirs on theirs."group" = mine."group"
    where mine."user" = ${coach} and theirs."user" <> ${coach}${group === undefined ? sql`` : sql` and mine."group" = ${group}`}
  )`;

/** A conversation that is submitted by somebody who shares a group with a coach; undefined for any other. */
export const submittedTo = (db: Kysely<Tables>, coach: string, conversation: string) =>
  db
    .selectFrom('submission')
    .innerJoin('conversation', 'conversation.id', 'submission.conversation')
    .innerJoin('user', 'user.id', 'conversation.owner')
    .where('submission.conversation', '=', conversation)
    .where('conversation.owner', '<>', coach)
    .where(({ exists, selectFrom, ref }) =>
      exists(
        selectFrom('membership as theirs')
          .innerJoin('membership as mine', 'mine.group', 'theirs.group')
          .select('theirs.user')
          .where('theirs.user', '=', ref('conversation.owner'))
          .where('mine.user', '=', coach),
      ),
    );
