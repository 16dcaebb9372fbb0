import type { z } from 'zod';
import { type Drill, type StoredDrill, type TryMoment, TryNumber } from '../../domain/drill.ts';
import type { Principal } from '../../domain/principal.ts';
import { CandorError } from '../../errors.ts';
import { markReply } from '../../scoring/mark-reply.ts';
import type { Practice } from '../practice.ts';
import { refuseWhileDraining } from '../start.ts';
import { findMoment } from './find-moment.ts';
import { presentDrill, rubricOf } from './present-drill.ts';

const noDrill = (id: string): CandorError =>
  new CandorError('not-found', `there is no drill "${id}" of yours; POST /api/v1/drills begins one`);

/** One of the principal's drills, so far. */
export async function readDrill(practice: Practice, principal: Principal, id: string): Promise<Drill> {
  return presentDrill(practice, principal, await ownDrill(practice, principal, id));
}

async function ownDrill({ store }: Practice, principal: Principal, id: string): Promise<StoredDrill> {
  const drill = await store.drill(principal, id);
  if (!drill) throw noDrill(id);
  return drill;
}

/**
 * Takes an answer to a moment: it is read and marked at once, and kept. The same answer to the same try again changes nothing, so that it
 * may be sent again after a connection broke; another answer to it is a `reply-conflict`.
 */
export async function tryMoment(
  practice: Practice,
  principal: Principal,
  id: string,
  { moment, try: number, text }: z.output<typeof TryMoment>,
): Promise<Drill> {
  refuseWhileDraining(practice);
  const { store, reader, now } = practice;
  const drill = await ownDrill(practice, principal, id);
  const said = text.toWellFormed();
  const ref = drill.moments[moment];
  if (!ref) throw new CandorError('bad-request', `moment: expected 0 to ${drill.moments.length - 1}, got ${moment}`);
  const before = drill.tries.filter((one) => one.moment === moment);
  if (number > before.length + 1) throw new CandorError('bad-request', `try: the first answer to moment ${moment} is missing`);
  if (!before.some((one) => one.try === number)) {
    const { rubric, dimension } = await rubricOf(practice, drill);
    const { input } = await findMoment(practice, principal, rubric, drill, ref);
    const reading = reader.read({ ...input, reply: said });
    const mark = markReply({ ...rubric, dimensions: [dimension] }, reading, { context: input.context, reply: said })[0];
    if (!mark) throw new CandorError('internal', `drill ${id}: nothing was marked`);
    const saved = await store.saveDrillTry(
      principal,
      id,
      { moment, try: TryNumber.parse(number), text: said, reading, mark },
      now().toISOString(),
    );
    if (saved === 'closed') throw noDrill(id);
  }
  const after = await ownDrill(practice, principal, id);
  const kept = after.tries.find((one) => one.moment === moment && one.try === number);
  if (kept?.text !== said)
    throw new CandorError('reply-conflict', `moment ${moment}, try ${number} was answered with another text`);
  return presentDrill(practice, principal, after);
}
