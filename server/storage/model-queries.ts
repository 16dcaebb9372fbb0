import type { Kysely } from 'kysely';
import { StoredCall } from '../domain/model-call.ts';
import { parseJson } from './rows.ts';
import { asStorageError, isUniqueViolation, kept } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type ModelQueries = Pick<Store, 'saveReading' | 'saveCall' | 'callsOf'>;

const CallAlone = StoredCall.omit({ turn: true, purpose: true, model: true });

/** Whether a conversation is this owner's, and goes on where that is asked for. */
async function owns(db: Kysely<Tables>, owner: string, id: string, going: boolean): Promise<boolean> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('id', '=', id)
    .where('owner', '=', owner)
    .$if(going, (query) => query.where('ended_at', 'is', null))
    .executeTakeFirst();
  return row !== undefined;
}

/** The part of the store that keeps what language models read and took. */
export const modelQueries = (db: Kysely<Tables>): ModelQueries => ({
  async saveReading(principal, conversation, { turn, reading, marks, shift }) {
    try {
      return await db.transaction().execute(async (transaction) => {
        if (!(await owns(transaction, principal.userId, conversation, true))) return 'closed';
        const { latest } = await transaction
          .selectFrom('marks')
          .select(({ fn }) => fn.max('set').as('latest'))
          .where('conversation', '=', conversation)
          .where('turn', '=', turn)
          .executeTakeFirstOrThrow();
        const set = (latest ?? 0) + 1;
        await transaction
          .insertInto('reading')
          .values({
            conversation,
            turn,
            set,
            reader: reading.reader,
            reading: JSON.stringify(reading),
            shift: JSON.stringify(shift),
          })
          .execute();
        await transaction
          .insertInto('marks')
          .values({ conversation, turn, set, source: marks.source, marks: JSON.stringify(marks.marks) })
          .execute();
        return 'saved';
      });
    } catch (error) {
      if (isUniqueViolation(error)) return 'taken';
      throw asStorageError(error);
    }
  },

  async saveCall(conversation, { turn, purpose, model, ...call }, at) {
    await kept(
      db
        .insertInto('model_call')
        .columns(['conversation', 'turn', 'purpose', 'model', 'call', 'at'])
        // Nothing of a conversation that was deleted while the model was at it.
        .expression((query) =>
          query
            .selectFrom('conversation')
            .select((select) => [
              'conversation.id',
              select.val(turn).as('turn'),
              select.val(purpose).as('purpose'),
              select.val(model).as('model'),
              select.val(JSON.stringify(call)).as('call'),
              select.val(at).as('at'),
            ])
            .where('id', '=', conversation),
        )
        .execute(),
    );
  },

  callsOf: (owner, conversation) =>
    db.transaction().execute(async (transaction) => {
      if (!(await owns(transaction, owner, conversation, false))) return [];
      const rows = await transaction
        .selectFrom('model_call')
        .selectAll()
        .where('conversation', '=', conversation)
        .orderBy('id')
        .execute();
      return rows.map(({ id, turn, purpose, model, call }) => {
        const taken = parseJson(CallAlone, call, `model_call ${id}`);
        return StoredCall.parse({ turn, purpose, model, ...taken });
      });
    }),
});
