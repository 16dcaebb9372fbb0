import type { Setting } from '../buyer/setting.ts';
import type { LinePlan } from '../domain/buyer-state.ts';
import type { Conversation, HeardTurn, Turn } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import { timed } from '../metrics/timed.ts';
import type { NewLine } from '../storage/store.ts';
import { endingOf } from './ending-of.ts';
import { broadcast, type Live } from './hub.ts';
import type { Practice } from './practice.ts';

/** A reply that is about to be kept: who says it where, the turns before it, and earlier ones whose later reading counts from it on. */
type Answering = {
  principal: Principal;
  conversation: Conversation;
  setting: Setting;
  turns: readonly Turn[];
  counted: readonly number[];
  said: HeardTurn & { heard: NonNullable<HeardTurn['heard']> };
  plan: LinePlan;
  at: string;
};

/**
 * The line that answers a reply, and the end where it brings that about, from a speaker that has it at once: one commit then keeps reply and
 * line. Undefined where speaking takes time; the reply is kept first then, and the line when it has been said.
 */
export async function lineAtOnce(practice: Practice, answering: Answering): Promise<NewLine | undefined> {
  const { speaker } = practice;
  if (!speaker.atOnce) return undefined;
  const { setting, plan, said, at, turns } = answering;
  const transcript = [...turns, said];
  const turn = transcript.length;
  const { state } = said.heard;
  const text = await timed(practice.metrics, 'line', async () => speaker.atOnce?.({ setting, plan, state, transcript }) ?? '');
  if (text === '') throw new Error('the speaker said nothing');
  return { turn, text, at, ...(plan.ends ? await endOf(practice, answering, { turn, text }) : { ending: null }) };
}

/** The end, told from everything so far: what is stored, and the reply that is not yet. */
async function endOf(practice: Practice, answering: Answering, line: { turn: number; text: string }) {
  const { principal, conversation, plan, said, counted } = answering;
  const stored = await practice.store.history(principal, conversation.id);
  if (!stored) return { ending: null };
  const turns = stored.turns.map((turn) =>
    turn.heard?.later && counted.includes(turn.turn)
      ? { ...turn, heard: { ...turn.heard, later: { ...turn.heard.later, countsFrom: said.turn } } }
      : turn,
  );
  return endingOf(practice, line, { plan, history: { ...stored, turns: [...turns, said] } });
}

/** Gives the listeners a line that is on disk already. */
export function tellLine(live: Live, { turn, text, ending }: NewLine): void {
  const attempt = 1;
  live.lastAttempt = { turn, attempt };
  broadcast(live, { type: 'delta', turn, attempt, offset: 0, text });
  broadcast(live, { type: 'line', turn, text });
  if (ending) broadcast(live, { type: 'ended', ...ending });
}
