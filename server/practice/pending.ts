import type { BuyerState } from '../domain/buyer-state.ts';
import type { History } from '../domain/conversation.ts';
import { type Shift, shiftedBy, trustOf } from '../domain/trust.ts';

/** The state in which the next reply is heard: with what models have read in the meantime. */
export function withPending(state: BuyerState, pending: readonly { shift: Shift }[]): BuyerState {
  if (pending.length === 0) return state;
  const components = pending.reduce((sum, { shift }) => shiftedBy(sum, shift), state.components);
  return { ...state, components, trust: trustOf(components) };
}

/** The state in which a reply was heard. */
export function stateBefore({ turns, first }: Pick<History, 'turns' | 'first'>, turn: number): BuyerState {
  const earlier = turns.findLast((other) => other.turn < turn && other.heard !== null)?.heard?.state ?? first;
  const counting = turns.flatMap(({ heard }) => (heard?.later?.countsFrom === turn ? [heard.later] : []));
  return withPending(earlier, counting);
}
