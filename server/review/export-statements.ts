import type { Principal } from '../domain/principal.ts';
import type { HandedInFilter } from '../storage/statement-store.ts';
import { type Desk, entry } from './desk.ts';
import { statementOf } from './xapi-statement.ts';

const atOnce = 50;

/**
 * xAPI statements of everything that was handed in to a coach, piece by piece, as one JSON list; the same, by their ids, as a record store is told. They
 * carry means over a talk: what is reviewed blind is left out.
 */
export async function* exportStatements(
  desk: Desk,
  coach: Principal,
  filter: HandedInFilter,
  homePage: string,
): AsyncGenerator<string> {
  const { store } = desk;
  yield '[';
  let first = true;
  for (let after: string | undefined; ; ) {
    const page = await store.handedIn(coach, filter, atOnce, after);
    const shown = page.filter(({ blind, handedIn }) => !blind && handedIn !== null);
    const { subject: _, ...audit } = entry(desk, 'exported', coach, null, { format: 'xapi' });
    await store.noteShown(
      coach,
      shown.map(({ conversation }) => conversation),
      audit,
    );
    for (const { handedIn } of shown) {
      if (!handedIn) continue;
      yield `${first ? '' : ','}\n${JSON.stringify(statementOf(handedIn, homePage, await desk.advisory(handedIn.result.rubricVersion)))}`;
      first = false;
    }
    after = page.at(-1)?.conversation;
    if (page.length < atOnce) break;
  }
  yield '\n]\n';
}
