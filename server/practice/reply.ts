import type { HeardTurn, History } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { ServerFrame } from '../domain/protocol.ts';
import { CandorError } from '../errors.ts';
import { broadcast, cancelReadings, type Listener, type Live } from './hub.ts';
import { lineAtOnce, tellLine } from './line-at-once.ts';
import { withPending } from './pending.ts';
import type { Practice } from './practice.ts';
import { endedFrames, heardFrames } from './present.ts';
import { beginReading } from './read-again.ts';
import { beginLine } from './say-line.ts';
import { settingOf } from './setting-of.ts';
import { refuseWhileDraining } from './start.ts';
import { noConversation, sendOpenLine } from './take-seat.ts';
import { takeTurn } from './take-turn.ts';

export type Reply = { id: string; text: string };

/**
 * The learner says something: `accepted` once it is on disk, marks and trust as far as they are shown, then the buyer's line. The same
 * reply again gives the sender what followed it; it counts once.
 */
export function reply(
  practice: Practice,
  principal: Principal,
  id: string,
  { id: replyId, text }: Reply,
  sender: Listener,
): Promise<void> {
  // Half a character cannot be stored as it came; sent again it must still be the same reply.
  const said = { id: replyId, text: text.toWellFormed() };
  return practice.hub.exclusively(id, async (live) => {
    const { store, reader, now } = practice;
    const opened = await store.openConversation(principal, id);
    if (!opened) throw noConversation(id);
    const { conversation, turns, plan, pending } = opened;
    if (turns.some(({ replyId }) => replyId === said.id)) return again(practice, principal, live, said, sender);
    if (conversation.endedAt !== null) throw ended(id);
    refuseWhileDraining(practice);
    if (plan !== null) {
      // A line that was given up is said now: the next reply finds it there, and nobody stays shut out.
      beginLine(practice, live, { principal, opened });
      throw busy();
    }
    const { setting, rubric } = await settingOf(practice, conversation);
    const turn = turns.length;
    const before = withPending(opened.state, pending);
    const taken = takeTurn({ setting, rubric, reader, state: before, transcript: turns, reply: said.text });
    const at = now().toISOString();
    const counted = pending.map((later) => later.turn);
    const heardTurn = { turn, speaker: 'learner' as const, text: said.text, replyId: said.id, heard: taken.heard };
    const line = await lineAtOnce(practice, {
      principal,
      conversation,
      setting,
      turns,
      counted,
      said: heardTurn,
      plan: taken.plan,
      at,
    });
    const kept = { turn, replyId: said.id, text: said.text, at, counted, line, ...taken };
    const saved = await store.saveReply(principal, id, kept);
    if (saved === 'closed') throw ended(id);
    // Another process has taken a reply in the meantime: this very one, or another that came first.
    if (saved === 'taken') return again(practice, principal, live, said, sender);
    broadcast(live, acceptedFrame(said, turn));
    for (const frame of heardFrames(conversation, turn, taken.heard)) broadcast(live, frame);
    if (line) {
      tellLine(live, line);
      if (line.ending) return cancelReadings(live);
    } else {
      const next = { conversation, turns: [...turns, heardTurn], state: taken.heard.state, plan: taken.plan, pending: [] };
      beginLine(practice, live, { principal, opened: next });
    }
    // After the line has begun: the reader never goes before the buyer.
    const { heard: read } = taken;
    beginReading(practice, live, {
      principal,
      conversation,
      setting,
      rubric,
      before,
      transcript: turns,
      turn,
      reply: said.text,
      heard: read,
    });
  });
}

const acceptedFrame = ({ id, text }: Reply, turn: number): ServerFrame => ({ type: 'accepted', id, turn, text });

export const ended = (id: string): CandorError =>
  new CandorError('ended', `conversation "${id}" has ended; rewind to one of its replies, or start another`);

export const busy = (): CandorError => new CandorError('busy', 'the buyer is speaking; wait for the line');

/** Sends `accepted` and what followed it again, to the sender alone. */
async function again(practice: Practice, principal: Principal, live: Live, said: Reply, sender: Listener): Promise<void> {
  const history = await practice.store.history(principal, live.id);
  const earlier = history?.turns.find(({ replyId }) => replyId === said.id);
  if (!history || !earlier) throw busy();
  if (earlier.text !== said.text)
    throw new CandorError('reply-conflict', `reply "${said.id}" was accepted with another text; give a new text a new id`);
  for (const frame of followed(history, earlier, said)) sender(frame);
  if (earlier.turn < history.turns.length - 1 || history.conversation.endedAt !== null) return;
  sendOpenLine(live, sender);
  beginLine(practice, live, { principal, opened: history });
}

function followed({ conversation, turns }: History, earlier: HeardTurn, said: Reply): ServerFrame[] {
  const line = turns[earlier.turn + 1];
  return [
    acceptedFrame(said, earlier.turn),
    ...(earlier.heard ? heardFrames(conversation, earlier.turn, earlier.heard) : []),
    ...(line ? [{ type: 'line' as const, turn: line.turn, text: line.text }] : []),
    ...(isLast(turns, line ?? earlier) ? endedFrames(conversation) : []),
  ];
}

const isLast = (turns: readonly HeardTurn[], { turn }: HeardTurn): boolean => turns.length === turn + 1;
