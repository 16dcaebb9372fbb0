import { CandorError } from '../errors.ts';
import type { StatementStore } from '../storage/statement-store.ts';
import { type Statement, statementOf, voiding } from './xapi-statement.ts';

/** A learning record store. `endpoint` ends in a slash; key and secret are those of Basic authentication. */
export type RecordStore = { endpoint: string; key: string; secret: string };

type Deps = {
  store: Pick<StatementStore, 'dueStatements' | 'noteTelling' | 'keepStatement'>;
  now(): Date;
  recordStore: RecordStore;
  /** The installation's own address. */
  homePage: string;
  /** Dimensions of a version of a rubric whose levels are advice only. */
  advisory(rubricVersion: string): Promise<readonly string[]>;
  /** Ends whatever is being sent. */
  signal: AbortSignal;
};

const atOnce = 25;
/** How long a record store has to answer. */
const answerMs = 20_000;

/**
 * Tells the record store of everything that is due, oldest ids first; how many conversations it was told of. A statement is noted before it is sent, and
 * its id follows from what it says: one that was sent, but not noted as taken, is refused as known the next time, or taken back if its talk was. Throws where the
 * store cannot be reached or takes nothing, and at the end where it will not take one for its own sake; what is due stays due then.
 */
export async function sendStatements(deps: Deps): Promise<number> {
  const { store, now, homePage, advisory } = deps;
  let told = 0;
  const refused: unknown[] = [];
  for (let after: string | undefined; ; ) {
    const due = await store.dueStatements(atOnce, after);
    for (const entry of due) {
      const { conversation, revision, handedIn } = entry;
      try {
        const statement = handedIn ? statementOf(handedIn, homePage, await advisory(handedIn.result.rubricVersion)) : null;
        if (statement && !entry.standing.includes(statement.id)) {
          // The new one before those that it replaces go, so that there is never none.
          await store.noteTelling(conversation, statement.id, now().toISOString());
          await send(deps, statement);
        }
        const replaced = (ids: readonly string[]) => ids.filter((id) => id !== statement?.id);
        for (const id of replaced(entry.standing)) await send(deps, voiding(id, homePage, now()));
        // What was only on its way may never have come: there is nothing to take back then.
        for (const id of replaced(entry.telling)) await send(deps, voiding(id, homePage, now()), { unlessUnknown: true });
        await store.keepStatement(conversation, revision, statement?.id ?? null, now().toISOString());
        told++;
      } catch (error) {
        // What is wrong with one statement keeps nothing else from being told.
        const ofThisOne = error instanceof RefusedStatement || (error instanceof CandorError && error.code === 'bad-content');
        if (!ofThisOne) throw error;
        refused.push(error);
      }
    }
    after = due.at(-1)?.conversation;
    if (due.length < atOnce || deps.signal.aborted) break;
  }
  if (refused.length > 0) throw refused[0];
  return told;
}

/** A statement that the record store does not take, and would not the next time. */
class RefusedStatement extends CandorError {}
const forItsOwnSake = new Set([400, 412, 413, 422]);
/** Answers to taking back what never came. */
const unknown = new Set([400, 404]);

/** Known already (409) is told. */
async function send(
  { recordStore: { endpoint, key, secret }, signal }: Deps,
  statement: Statement,
  { unlessUnknown = false } = {},
): Promise<void> {
  const response = await fetch(new URL(`statements?statementId=${statement.id}`, endpoint), {
    method: 'PUT',
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'content-type': 'application/json',
      'x-experience-api-version': '1.0.3',
    },
    body: JSON.stringify(statement),
    // A redirect would take key and secret elsewhere.
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
  }).catch((error: unknown) => {
    throw new CandorError('unavailable', `the record store at ${new URL(endpoint).host} cannot be reached`, { cause: error });
  });
  await response.body?.cancel();
  if (response.ok || response.status === 409 || (unlessUnknown && unknown.has(response.status))) return;
  const words = `the record store at ${new URL(endpoint).host} answered ${response.status}`;
  if (forItsOwnSake.has(response.status)) throw new RefusedStatement('unavailable', `${words} to statement ${statement.id}`);
  throw new CandorError('unavailable', words);
}
