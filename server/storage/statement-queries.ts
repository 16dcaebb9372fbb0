import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { Result } from '../domain/result.ts';
import { addAudit } from './audit-queries.ts';
import { isBlindTo, noteSeen } from './coach-part.ts';
import { wholeResult } from './result-queries.ts';
import { learnersOf } from './review-scope.ts';
import { parseJson } from './rows.ts';
import { kept } from './sqlite.ts';
import type { HandedIn, StatementStore } from './statement-store.ts';
import type { Tables } from './tables.ts';

const noted = (conversation: ReturnType<typeof sql>, ...states: ('telling' | 'stands' | 'voided')[]) =>
  sql<string>`(select json_group_array(id) from statement_sent where conversation = ${conversation}
    and state in (${sql.join(states)}))`;

const Ids = z.array(z.string());

type Row = {
  conversation: string;
  owner: string | null;
  name: string | null;
  result: string | null;
  assignment: string | null;
  title: string | null;
  pass: string | null;
  returned_at: string | null;
  voided: string;
};

const columns = sql`${noted(sql`result.conversation`, 'voided')} as voided, submission.conversation, result.owner, "user".name, result.result, assignment.id as assignment, assignment.title, assignment.pass,
  submission.returned_at`;
const joined = sql`left join result on result.conversation = submission.conversation
  left join "user" on "user".id = result.owner
  left join assignment on assignment.id = submission.assignment`;

/** A branch is told of with all that was said in it. */
async function toHandedIn(db: Kysely<Tables>, row: Row): Promise<HandedIn | null> {
  const { conversation, owner, name, assignment, title, pass, returned_at, voided } = row;
  if (owner === null || name === null || row.result === null) return null;
  const result = parseJson(Result, row.result, `result ${conversation}`);
  return {
    learner: { id: owner, name },
    result: result.branched ? await wholeResult(db, conversation) : result,
    assignment: assignment === null || title === null ? null : { id: assignment, title, pass },
    returned: returned_at !== null,
    voided: parseJson(Ids, voided, `statements of ${conversation}`),
  };
}

/** The part of the store that says what was handed in, and what of it a record store has been told. */
export const statementQueries = (db: Kysely<Tables>): StatementStore => ({
  async dueStatements(limit, after = '') {
    const { rows } = await sql<Row & { due: string; revision: number; standing: string; telling: string }>`
      select statement_due.conversation as due, statement_due.revision, ${noted(sql`statement_due.conversation`, 'stands')} as standing,
        ${noted(sql`statement_due.conversation`, 'telling')} as telling, ${columns}
      from statement_due
      left join submission on submission.conversation = statement_due.conversation and submission.via <> 'disputed'
      ${joined}
      where statement_due.conversation > ${after} order by statement_due.conversation limit ${limit}`.execute(db);
    return Promise.all(
      rows.map(async (row) => ({
        conversation: row.due,
        revision: row.revision,
        standing: parseJson(Ids, row.standing, `statements of ${row.due}`),
        telling: parseJson(Ids, row.telling, `statements of ${row.due}`),
        handedIn: await toHandedIn(db, { ...row, conversation: row.due }),
      })),
    );
  },

  noteTelling: (conversation, id, at) =>
    kept(
      db
        .insertInto('statement_sent')
        .values({ conversation, id, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
        .then(() => undefined),
    ),

  keepStatement: (conversation, revision, id, at) =>
    kept(
      db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('statement_due')
          .where('conversation', '=', conversation)
          .where('revision', '=', revision)
          .execute();
        await transaction
          .updateTable('statement_sent')
          .set({ state: 'voided' })
          .where('conversation', '=', conversation)
          .execute();
        if (id !== null)
          await transaction
            .insertInto('statement_sent')
            .values({ conversation, id, at, state: 'stands' })
            .onConflict((conflict) => conflict.columns(['conversation', 'id']).doUpdateSet({ at, state: 'stands' }))
            .execute();
        // Of a conversation that was deleted nothing is left to be told.
        else
          await transaction
            .deleteFrom('statement_sent')
            .where('conversation', '=', conversation)
            .where(({ not, exists, selectFrom }) =>
              not(exists(selectFrom('conversation').select('id').where('id', '=', conversation))),
            )
            .execute();
      }),
    ),

  noteShown: ({ userId }, conversations, audit) =>
    kept(
      db.transaction().execute(async (transaction) => {
        for (const conversation of conversations) {
          await noteSeen(transaction, userId, conversation);
          await addAudit(transaction, { ...audit, subject: conversation });
        }
      }),
    ),

  async handedIn({ userId }, { group, assignment }, limit, after = '') {
    const { rows } = await sql<Row>`
      select ${columns} from submission
      join conversation on conversation.id = submission.conversation
      ${joined}
      where submission.conversation > ${after} and submission.via <> 'disputed'
        ${assignment === undefined ? sql`` : sql`and submission.assignment = ${assignment}`}
        and conversation.owner in (select owner from ${learnersOf(userId, group)})
      order by submission.conversation limit ${limit}`.execute(db);
    return Promise.all(
      rows.map(async (row) => ({
        conversation: row.conversation,
        blind: await isBlindTo(db, userId, row.conversation),
        handedIn: await toHandedIn(db, row),
      })),
    );
  },
});
