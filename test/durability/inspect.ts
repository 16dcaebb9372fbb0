import Database from 'better-sqlite3';
import { databaseFile } from '../../server/storage/sqlite.ts';

/** Rows that no state of a sound database has, by what is wrong with them. */
const broken: Record<string, string> = {
  'a turn is missing': `select conversation from turn group by conversation having count(*) <> max(turn) + 1`,
  'a turn comes after an unanswered one': `select a.conversation, a.turn from turn a
    join turn b on b.conversation = a.conversation and b.turn = a.turn + 1 and b.speaker = a.speaker`,
  'a reply has no reading, marks, state or plan': `select conversation, turn from turn where speaker = 'learner' and not (
    exists (select 1 from reading r where r.conversation = turn.conversation and r.turn = turn.turn)
    and exists (select 1 from marks m where m.conversation = turn.conversation and m.turn = turn.turn)
    and exists (select 1 from state s where s.conversation = turn.conversation and s.turn = turn.turn)
    and exists (select 1 from plan p where p.conversation = turn.conversation and p.turn = turn.turn + 1))`,
  'a line was never planned': `select conversation, turn from turn where speaker = 'buyer' and not
    exists (select 1 from plan p where p.conversation = turn.conversation and p.turn = turn.turn)`,
  'a state has no reply': `select conversation, turn from state where turn >= 0 and not
    exists (select 1 from turn t where t.conversation = state.conversation and t.turn = state.turn and t.speaker = 'learner')`,
  'a plan is beyond the next turn': `select conversation, turn from plan where turn >
    (select count(*) from turn t where t.conversation = plan.conversation)`,
  'a conversation has no state': `select id from conversation where not
    exists (select 1 from state s where s.conversation = conversation.id and s.turn = -1)`,
  'an end is not whole': `select id from conversation where (ended_at is null) <> (outcome is null)
    or (outcome is null) <> (debrief is null) or (outcome is null) <> (epilogue is null)`,
};

/** What is wrong with a database, by SQLite's own checks and by what its rows must have in common; nothing, if it is sound. */
export function inspect(folder: string, file = databaseFile(folder)): string[] {
  const database = new Database(file, { readonly: true });
  try {
    const integrity = database.pragma('integrity_check', { simple: true });
    const foreign = database.pragma('foreign_key_check');
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
      ...(Array.isArray(foreign) && foreign.length === 0 ? [] : [`foreign_key_check: ${JSON.stringify(foreign)}`]),
      ...Object.entries(broken).flatMap(([what, query]) =>
        database
          .prepare(query)
          .all()
          .map((row) => `${what}: ${JSON.stringify(row)}`),
      ),
    ];
  } finally {
    database.close();
  }
}
