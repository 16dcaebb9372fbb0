import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { Result } from '../domain/result.ts';
import { toAssignment } from './assignment-rows.ts';
import type { AssignmentStore, StoredAssignment, Work } from './assignment-store.ts';
import { addAudit } from './audit-queries.ts';
import { isBlindTo, noteSeen } from './coach-part.ts';
import { inTransaction } from './direct.ts';
import { repeated } from './repeated.ts';
import { wholeResult } from './result-queries.ts';
import { parseJson } from './rows.ts';
import { kept } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** How many of somebody's latest talks say how they do. */
const mostResults = 100;

const withCoach = (db: Kysely<Tables>) =>
  db
    .selectFrom('assignment')
    .leftJoin('user', 'user.id', 'assignment.coach')
    .selectAll('assignment')
    .select('user.name as coach_name');

/** Ids of all that somebody was given, by name or by one of their groups, as rows of one column. */
const givenTo = (user: string) => sql<string>`(
  select assignment from assignment_to where kind = 'person' and target = ${user}
  union select assignment from assignment_to join membership on membership."group" = assignment_to.target
    where assignment_to.kind = 'group' and membership."user" = ${user})`;

/** Ids of all that a coach gave, or that was given to one of their groups, as rows of one column: each half by its own index. */
const concerns = (coach: string) => sql<string>`(
  select id from assignment where coach = ${coach}
  union select assignment from membership join assignment_to on assignment_to.kind = 'group' and assignment_to.target = membership."group"
    where membership."user" = ${coach})`;

/** What somebody has begun for an assignment. */
async function workOf(db: Kysely<Tables>, assignment: string, owner: string): Promise<Work> {
  const talks = await db
    .selectFrom('conversation')
    .leftJoin('result', 'result.conversation', 'conversation.id')
    .select(['conversation.id', 'conversation.branched_turn', 'conversation.ended_at', 'result.result'])
    .where('conversation.assignment', '=', assignment)
    .where('conversation.owner', '=', owner)
    .orderBy('conversation.started_at')
    .orderBy('conversation.id')
    .execute();
  const results: Result[] = [];
  for (const { id, branched_turn, result } of talks)
    if (result !== null)
      results.push(branched_turn === null ? parseJson(Result, result, `result ${id}`) : await wholeResult(db, id));
  return {
    attempts: talks.filter(({ branched_turn }) => branched_turn === null).length,
    underWay: talks.findLast(({ ended_at }) => ended_at === null)?.id ?? null,
    results: results.sort((a, b) => (a.endedAt ?? '').localeCompare(b.endedAt ?? '')),
  };
}

/**
 * The same without the talks that a coach reviews blind, whose figures would tell them the marks. `shown`: the coach is shown the figures of each of the
 * others, and so has seen its marks.
 */
async function shownTo(db: Kysely<Tables>, coach: string, work: Work, shown: boolean): Promise<Work> {
  const results: Result[] = [];
  for (const result of work.results) {
    if (await isBlindTo(db, coach, result.conversation)) continue;
    if (shown) await noteSeen(db, coach, result.conversation);
    results.push(result);
  }
  return { ...work, results };
}

const byName = <T extends { name: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => a.name.localeCompare(b.name));

/** What came of the talks that somebody handed in, the latest first, and whether this coach reviews each of them blind. */
const handedInOf = repeated(
  { owner: ':owner', coach: ':coach', rubric: ':rubric', since: ':since' },
  (db, { owner, coach, rubric, since }) =>
    db
      // One by one in this order: most were not handed in, and the index alone tells that, without their rows.
      .selectFrom('result as listed')
      .crossJoin('submission')
      .crossJoin('result')
      .whereRef('submission.conversation', '=', 'listed.conversation')
      .whereRef('result.conversation', '=', 'listed.conversation')
      .leftJoin('review', (join) =>
        join.onRef('review.conversation', '=', 'result.conversation').on('review.coach', '=', coach),
      )
      .select(['result.conversation', 'result.result', 'review.blind'])
      .where('listed.owner', '=', owner)
      .where('listed.ended_at', '>=', since)
      .where('result.rubric', '=', rubric)
      // What is open to coaches for a dispute alone was not handed in.
      .where('submission.via', '<>', 'disputed')
      .orderBy('listed.ended_at', 'desc')
      .orderBy('listed.conversation', 'desc')
      .limit(mostResults),
);

/** The part of the store that holds assignments. */
export const assignmentQueries = (db: Kysely<Tables>): AssignmentStore => {
  const groupsOf = (on: Kysely<Tables>, coach: string) =>
    on
      .selectFrom('membership')
      .innerJoin('group', 'group.id', 'membership.group')
      .select(['group.id', 'group.name'])
      .where('membership.user', '=', coach)
      .execute();
  const membersOf = (on: Kysely<Tables>, groups: readonly string[], coach: string) =>
    groups.length === 0
      ? Promise.resolve([])
      : on
          .selectFrom('membership')
          .innerJoin('user', 'user.id', 'membership.user')
          .select(['membership.group', 'user.id', 'user.name'])
          .select(({ exists, selectFrom }) =>
            exists(
              selectFrom('user_role').select('role').whereRef('user_role.user', '=', 'user.id').where('role', '=', 'learner'),
            ).as('learns'),
          )
          .where('membership.group', 'in', groups)
          .where('user.id', '<>', coach)
          .execute();

  return {
    createAssignment: ({ userId }, assignment, { groups, people }, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const own = await groupsOf(transaction, userId);
          const members = await membersOf(
            transaction,
            own.map(({ id }) => id),
            userId,
          );
          const known =
            groups.every((group) => own.some(({ id }) => id === group)) &&
            people.every((person) => members.some(({ id }) => id === person));
          if (!known) return 'no-such';
          const { pass, persona, scene, rubric, hints, rewind } = assignment;
          await transaction
            .insertInto('assignment')
            .values({
              id: assignment.id,
              coach: userId,
              title: assignment.title,
              note: assignment.note,
              persona_version: assignment.personaVersion,
              rubric_version: assignment.rubricVersion,
              card: JSON.stringify({ persona, scene, rubric }),
              difficulty: assignment.difficulty,
              feedback: assignment.feedback,
              language: assignment.language,
              seed: assignment.seed,
              attempts: assignment.attempts,
              takes: assignment.takes,
              pass: pass === null ? null : JSON.stringify(pass),
              hints: hints ? 1 : 0,
              rewind: rewind ? 1 : 0,
              due_at: assignment.dueAt,
              created_at: assignment.createdAt,
              closed_at: null,
            })
            .execute();
          const to = [
            ...new Set(groups.map((target) => JSON.stringify(['group', target]))),
            ...new Set(people.map((target) => JSON.stringify(['person', target]))),
          ].map((entry) => z.tuple([z.string(), z.string()]).parse(JSON.parse(entry)));
          await transaction
            .insertInto('assignment_to')
            .values(to.map(([kind, target]) => ({ assignment: assignment.id, kind, target })))
            .execute();
          await addAudit(transaction, audit);
          return 'saved';
        }),
      ),

    changeAssignment: ({ userId }, id, { title, note, dueAt, closedAt }, audit) =>
      kept(
        db.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('assignment')
            .set({ title, note, due_at: dueAt, closed_at: closedAt })
            .where('id', '=', id)
            .where('coach', '=', userId)
            .executeTakeFirstOrThrow();
          if (numUpdatedRows !== 1n) return false;
          await addAudit(transaction, audit);
          return true;
        }),
      ),

    async coachAssignments({ userId }) {
      const rows = await withCoach(db)
        .where('assignment.id', 'in', concerns(userId))
        .orderBy('assignment.created_at', 'desc')
        .orderBy('assignment.id')
        .execute();
      return rows.map(toAssignment);
    },

    assignmentWork: ({ userId }, id, shown) =>
      db.transaction().execute(async (transaction) => {
        const own = await groupsOf(transaction, userId);
        const members = await membersOf(
          transaction,
          own.map((group) => group.id),
          userId,
        );
        const to = await transaction
          .selectFrom('assignment_to')
          .select(['kind', 'target'])
          .where('assignment', '=', id)
          .execute();
        const given = await transaction.selectFrom('assignment').select('coach').where('id', '=', id).executeTakeFirst();
        const named = (kind: string, target: string) => to.some((entry) => entry.kind === kind && entry.target === target);
        const people = new Map(
          members.filter((member) => named('person', member.id)).map(({ id, name }) => [id, { id, name }]),
        );
        const learners = new Map(
          members
            .filter((member) => named('person', member.id) || named('group', member.group))
            .filter((member) => member.id !== given?.coach)
            .map(({ id, name, learns }) => [id, { id, name, learns }]),
        );
        const worked: { learner: { id: string; name: string }; work: Work }[] = [];
        for (const { learns, ...learner } of byName([...learners.values()])) {
          const work = await workOf(transaction, id, learner.id);
          // Who is in a group to coach it is no learner, unless they have begun.
          if (!learns && work.attempts === 0) continue;
          worked.push({ learner, work: await shownTo(transaction, userId, work, shown) });
        }
        return {
          groups: byName(own.filter((group) => named('group', group.id))),
          people: byName([...people.values()]),
          learners: worked,
        };
      }),

    assignedTo: ({ userId }) =>
      db.transaction().execute(async (transaction) => {
        const rows = await withCoach(transaction)
          .where('assignment.id', 'in', givenTo(userId))
          // What one gives to a group that one is in oneself is for the others.
          .where('assignment.coach', '<>', userId)
          .orderBy('assignment.created_at', 'desc')
          .orderBy('assignment.id')
          .execute();
        const all: { assignment: StoredAssignment; work: Work }[] = [];
        for (const row of rows) {
          const work = await workOf(transaction, row.id, userId);
          if (row.closed_at === null || work.attempts > 0) all.push({ assignment: toAssignment(row), work });
        }
        return all;
      }),

    async assignmentFor({ userId }, id) {
      const row = await withCoach(db)
        .where('assignment.id', '=', id)
        .where('assignment.id', 'in', givenTo(userId))
        .executeTakeFirst();
      return row && toAssignment(row);
    },

    groupResults: ({ userId }, id, rubric, since = '') =>
      inTransaction(db, async (transaction) => {
        const group = (await groupsOf(transaction, userId)).find((entry) => entry.id === id);
        if (!group) return undefined;
        const learners: { learner: { id: string; name: string }; results: Result[] }[] = [];
        for (const { id: owner, name, learns } of byName(await membersOf(transaction, [id], userId))) {
          const { rows } = await handedInOf(transaction, { owner, coach: userId, rubric, since });
          const results: Result[] = [];
          // Few are reviewed blind: only of those it is asked what is withheld.
          for (const { conversation, result, blind } of rows.reverse())
            if (blind !== 1 || !(await isBlindTo(transaction, userId, conversation)))
              results.push(parseJson(Result, result, `result ${conversation}`));
          // Figures that rest on one talk are that talk's marks.
          const [only, ...others] = results;
          if (only && others.length === 0) await noteSeen(transaction, userId, only.conversation);
          if (learns || results.length > 0) learners.push({ learner: { id: owner, name }, results });
        }
        return { group, learners };
      }),

    groupsWithMembers: ({ userId }) =>
      db.transaction().execute(async (transaction) => {
        const groups = await groupsOf(transaction, userId);
        const members = await membersOf(
          transaction,
          groups.map(({ id }) => id),
          userId,
        );
        return byName(groups).map(({ id, name }) => ({
          id,
          name,
          members: byName(members.filter(({ group }) => group === id).map((member) => ({ id: member.id, name: member.name }))),
        }));
      }),
  };
};
