import type { Conversation, History } from '../../domain/conversation.ts';
import type { Principal } from '../../domain/principal.ts';
import type { BetterReply } from '../../domain/protocol.ts';
import { CandorError } from '../../errors.ts';
import { countCall } from '../count-call.ts';
import type { Practice } from '../practice.ts';
import { settingOf } from '../setting-of.ts';
import { noConversation, reviewedBlind } from '../take-seat.ts';
import { type Found, findEmbedded, findWithModel, type Search } from './find-better.ts';
import type { Worked } from './kept-replies.ts';
import { type Moment, momentOf } from './moment.ts';

/**
 * A better reply at the costliest moment of an ended talk, as the debrief names it, for whoever may read the debrief; `none` with the
 * reason where there is no such moment, or nothing that proves itself. Worked out once for each conversation, and kept: without a model
 * the same is found again after a restart. `signal` gives up waiting for it.
 */
export async function readBetter(
  practice: Practice,
  principal: Principal,
  id: string,
  signal: AbortSignal,
): Promise<BetterReply> {
  const history = await readable(practice, principal, id);
  const { conversation } = history;
  if (!conversation.ending)
    throw new CandorError('not-found', `conversation "${id}" has not ended: there is a better reply once there is a debrief`);
  const turn = conversation.ending.debrief.better?.turn;
  if (turn === undefined) return { status: 'none', reason: 'no-costly-moment' };
  try {
    return await practice.betterReplies.once(id, signal, (given) => workOut(practice, history, turn, given));
  } catch (error) {
    // Nobody is there any more to be told; it is no failure of ours.
    if (signal.aborted) throw new CandorError('unavailable', 'given up: whoever asked has left', { cause: error });
    throw error;
  }
}

/** One's own, or, for a coach, one that was submitted to them; the audit log tells of that. */
async function readable({ store, now }: Practice, principal: Principal, id: string): Promise<History> {
  const own = await store.history(principal, id);
  if (own) return own;
  const audit = { at: now().toISOString(), action: 'conversation-read' as const, actor: principal.userId, subject: id };
  const submitted = principal.roles.includes('coach') ? await store.readSubmitted(principal, id, audit) : undefined;
  if (submitted === 'blind') throw reviewedBlind(id);
  if (!submitted) throw noConversation(id);
  return submitted.history;
}

async function workOut(practice: Practice, history: History, turn: number, signal: AbortSignal): Promise<Worked> {
  const { conversation } = history;
  const moment = momentOf(history, turn, await settingOf(practice, conversation));
  if (!moment) return { answer: { status: 'none', reason: 'no-costly-moment' }, keep: true };
  const { found, complete } = await find(practice, conversation, moment, signal);
  return {
    answer: found ? proven(moment, found, history) : { status: 'none', reason: 'nothing-proven', turn },
    keep: complete,
  };
}

async function find(practice: Practice, { id }: Conversation, moment: Moment, signal: AbortSignal): Promise<Search> {
  const { reader, betterWriter, log } = practice;
  const { turn } = moment;
  if (!betterWriter) return { found: await findEmbedded(moment, reader), complete: true };
  return findWithModel(moment, reader, {
    writer: betterWriter,
    signal,
    onCall: (call) => countCall(practice, id, turn, 'better', call),
    onFailure: ({ code, status }) =>
      log.warn({ conversation: id, turn, code, status }, 'the model could not write a better reply'),
  });
}

const proven = (moment: Moment, found: Found, { turns }: History): BetterReply => ({
  status: 'proven',
  turn: moment.turn,
  trustBefore: moment.before.trust,
  said: {
    text: moment.said,
    marks: [...moment.marks],
    trust: moment.after.trust,
    components: moment.after.components,
    line: turns[moment.turn + 1]?.text ?? null,
  },
  better: {
    text: found.text,
    source: found.source,
    marks: found.marks,
    trust: found.state.trust,
    components: found.state.components,
    line: found.line,
  },
});
