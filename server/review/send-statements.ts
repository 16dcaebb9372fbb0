import { CandorError } from '../errors.ts';
import type { DueStatement, StatementStore } from '../storage/statement-store.ts';
import { type Statement, statementOf, voiding } from './xapi-statement.ts';

/** A learning record store. `endpoint` ends in a slash; key and secret are those of Basic authentication. */
export type RecordStore = { endpoint: string; key: string; secret: string };

type Deps = {
  store: Pick<StatementStore, 'dueStatements' | 'keepStatement'>;
  now(): Date;
  recordStore: RecordStore;
  /** The installation's own address. */
  homePage: string;
  /** Ends whatever is being sent. */
  signal: AbortSignal;
};

const atOnce = 25;
/** How long a record store has to answer. */
const answerMs = 20_000;

/**
 * Tells the record store of everything that is due, oldest ids first; how many conversations it was told of. What was told stays told: a statement
 * has its id before it is sent, so that one that was sent and not noted is refused as known the next time. Throws where the store
 * cannot be reached or takes nothing; what is due stays due then.
 */
export async function sendStatements(deps: Deps): Promise<number> {
  const { store, now, homePage } = deps;
  let told = 0;
  for (let after: string | undefined; ; ) {
    const due = await store.dueStatements(atOnce, after);
    for (const entry of due) {
      const statement = entry.handedIn ? statementOf(entry.handedIn, homePage) : null;
      for (const one of toSend(entry, statement, homePage, now())) await send(deps, one);
      await store.keepStatement(entry.conversation, entry.revision, statement?.id ?? null, now().toISOString());
      told++;
    }
    after = due.at(-1)?.conversation;
    if (due.length < atOnce || deps.signal.aborted) return told;
  }
}

/** The new statement before the one it replaces goes, so that there is never none. */
function toSend({ sent }: DueStatement, statement: Statement | null, homePage: string, at: Date): Statement[] {
  const replaced = sent !== null && sent !== statement?.id ? [voiding(sent, homePage, at)] : [];
  return [...(statement && statement.id !== sent ? [statement] : []), ...replaced];
}

/** Known already (409) is told. */
async function send({ recordStore: { endpoint, key, secret }, signal }: Deps, statement: Statement): Promise<void> {
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
  if (response.ok || response.status === 409) return;
  throw new CandorError('unavailable', `the record store at ${new URL(endpoint).host} answered ${response.status}`);
}
