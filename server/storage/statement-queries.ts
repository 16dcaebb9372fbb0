import { type Kysely, sql } from 'kysely';
import { Result } from '../domain/result.ts';
import { addAudit } from './audit-queries.ts';
import { isBlindTo, noteSeen } from './coach-part.ts';
import { wholeResult } from './result-queries.ts';
import { learnersOf } from './review-scope.ts';
import { parseJson } from './rows.ts';
import { kept } from './sqlite.ts';
import type { HandedIn, StatementStore } from './statement-store.ts';
import type { Tables } from './tables.ts';

type Row = {
  conversation: string;
  owner: string | null;
  name: string | null;
  result: string | null;
  assignment: string | null;
  title: string | null;
  pass: string | null;
  returned_at: string | null;
};

const columns = sql`submission.conversation, result.owner, "user".name, result.result, assignment.id as assignment, assignment.title, assignment.pass,
  submission.returned_at`;
const joined = sql`left join result on result.conversation = submission.conversation
  left join "user" on "user".id = result.owner
  left join assignment on assignment.id = submission.assignment`;

/** A branch is told of with all that was said in it. */
async function toHandedIn(db: Kysely<Tables>, row: Row): Promise<HandedIn | null> {
  const { conversation, owner, name, assignment, title, pass, returned_at } = row;
  if (owner === null || name === null || row.result === null) return null;
  const result = parseJson(Result, row.result, `result ${conversation}`);
  return {
    learner: { id: owner, name },
    result: result.branched ? await wholeResult(db, conversation) : result,
    assignment: assignment === null || title === null ? null : { id: assignment, title, pass },
    returned: returned_at !== null,
  };
}

/** The part of the store that says what was handed in, and what of it a record store has been told. */
export const statementQueries = (db: Kysely<Tables>): StatementStore => ({
  async dueStatements(limit, after = '') {
    const { rows } = await sql<Row & { due: string; revision: number; sent: string | null }>`
      select statement_due.conversation as due, statement_due.revision, statement_sent.id as sent, ${columns}
      from statement_due
      left join statement_sent on statement_sent.conversation = statement_due.conversation
      left join submission on submission.conversation = statement_due.conversation and submission.via <> 'disputed'
      ${joined}
      where statement_due.conversation > ${after} order by statement_due.conversation limit ${limit}`.execute(db);
    return Promise.all(
      rows.map(async (row) => ({
        conversation: row.due,
        revision: row.revision,
        sent: row.sent,
        handedIn: await toHandedIn(db, { ...row, conversation: row.due }),
      })),
    );
  },

  keepStatement: (conversation, revision, id, at) =>
    kept(
      db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('statement_due')
          .where('conversation', '=', conversation)
          .where('revision', '=', revision)
          .execute();
        await transaction.deleteFrom('statement_sent').where('conversation', '=', conversation).execute();
        if (id !== null) await transaction.insertInto('statement_sent').values({ conversation, id, at }).execute();
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
