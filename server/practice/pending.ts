import type { BuyerState } from '../domain/buyer-state.ts';
import type { HeardTurn, History } from '../domain/conversation.ts';
import { type Shift, shiftedBy, trustOf } from '../domain/trust.ts';

/** The state in which the next reply is heard: with what models have read in the meantime. */
export function withPending(state: BuyerState, pending: readonly { shift: Shift }[]): BuyerState {
  if (pending.length === 0) return state;
  const components = pending.reduce((sum, { shift }) => shiftedBy(sum, shift), state.components);
  return { ...state, components, trust: trustOf(components) };
}

/** The state in which a reply was heard. */
export function stateBefore({ turns, first }: Pick<History, 'turns' | 'first'>, turn: number): BuyerState {
  return withPending(heardBefore(turns, turn)?.state ?? first, countingFrom(turns, turn));
}

/** Trust in which a reply was heard, where what a model had read since the one before counts from it on. */
export function movedBefore(turns: readonly HeardTurn[], turn: number): number | undefined {
  const earlier = heardBefore(turns, turn);
  const counting = countingFrom(turns, turn);
  return earlier && counting.length > 0 ? withPending(earlier.state, counting).trust : undefined;
}

const heardBefore = (turns: readonly HeardTurn[], turn: number) =>
  turns.findLast((other) => other.turn < turn && other.heard !== null)?.heard;

const countingFrom = (turns: readonly HeardTurn[], turn: number) =>
  turns.flatMap(({ heard }) => (heard?.later?.countsFrom === turn ? [heard.later] : []));
