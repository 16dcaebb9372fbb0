import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import type { Listener, Live } from './hub.ts';
import type { Practice } from './practice.ts';
import { endedFrames, startedFrame } from './present.ts';
import { resumeReading } from './read-again.ts';
import { beginLine } from './say-line.ts';

/** A listener's place in a conversation, until it leaves. */
export type Seat = { conversation: string; leave(): void };

export const noConversation = (id: string): CandorError =>
  new CandorError('not-found', `there is no conversation "${id}" of yours; GET /api/v1/conversations lists them`);

/** What a coach is told who reviews a conversation blind, and asks for its marks by another way. */
export const reviewedBlind = (id: string): CandorError =>
  new CandorError(
    'conflict',
    `you review conversation "${id}" blind: read it at /api/v1/review/conversations/${id}, and give your levels or end blind review first`,
  );

/**
 * Gives the listener everything so far and then whatever comes, without a gap: `started`; the open line's text from offset 0, or
 * `ended`. A line that was planned and is not being said (after a crash) is said now.
 */
export function takeSeat(practice: Practice, principal: Principal, id: string, listener: Listener): Promise<Seat> {
  return practice.hub.exclusively(id, async (live) => {
    const history = await practice.store.history(principal, id);
    if (!history) throw noConversation(id);
    listener(startedFrame(history));
    for (const frame of endedFrames(history.conversation)) listener(frame);
    sendOpenLine(live, listener);
    live.listeners.add(listener);
    beginLine(practice, live, { principal, opened: history });
    await resumeReading(practice, live, principal, history);
    return { conversation: id, leave: () => practice.hub.leave(id, listener) };
  });
}

/** The open line's text so far, from offset 0. */
export function sendOpenLine(live: Live, listener: Listener): void {
  if (!live.open) return;
  const { turn, attempt, text } = live.open;
  listener({ type: 'delta', turn, attempt, offset: 0, text });
}
