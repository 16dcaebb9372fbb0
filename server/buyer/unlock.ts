import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import { type Depth, depths } from '../domain/condition.ts';
import type { Fact } from '../domain/persona.ts';
import { depthReached, holds, plainly } from './condition.ts';
import { closingDown } from './effects.ts';
import { gateOf, inScene, type Setting } from './setting.ts';

/** What invites facts of each depth, unless the fact says otherwise: the deeper, the more the seller has to have given first. */
export const invitations: Record<Exclude<Depth, 'surface' | 'situation'>, readonly ActId[]> = {
  worry: [
    'open-question',
    'invites-more',
    'asks-permission',
    'asks-preference',
    'paraphrase',
    'summary',
    'reflects-meaning',
    'reflects-feeling',
    'names-own-feeling',
    'names-elephant',
    'self-discloses',
    'admits-not-knowing',
    'owns-mistake',
    'owns-discomfort',
  ],
  stake: [
    'reflects-feeling',
    'reflects-meaning',
    'names-own-feeling',
    'self-discloses',
    'owns-mistake',
    'owns-discomfort',
    'names-elephant',
  ],
};

/** Risks taken with the own sale: from whoever is trusted, they invite in turn. */
const candour: readonly ActId[] = [
  'admits-not-knowing',
  'discloses-limit',
  'discloses-interest',
  'refers-elsewhere',
  'advises-against',
  'detached-from-sale',
];
/** Trust beyond a depth's gate, in points, from which candour alone invites what lies there; never the stake. */
export const trustedBeyond = 18;
/** Intimacy from which a worry is told to candour alone: whoever is only straight is told how things are, and no more. */
const closeFrom = 65;

/** Trust short of its gate, in points, at which how things are is told to whoever asks for it outright, and never broke trust. */
const askedOutright = 7;
/** Facts told before that is so: nobody begins with how things are. */
const gotTalking = 2;

/** Whether a reply was candid at the cost of the seller's own sale. */
export const candid = (acts: ReadonlyMap<ActId, Act>): boolean =>
  candour.some((id) => (acts.get(id)?.strength ?? 0) >= plainly);

/** Whether a fact plays a part in this scene at this point. */
export const available = (setting: Setting, state: BuyerState, fact: Fact): boolean =>
  inScene(fact, setting.scene) && holds(fact.when, state, setting.persona, setting.memory);

/**
 * Whether the buyer would tell a fact now; `asked`: to a question about it. Each depth asks for its trust and for something that invites it in this reply; nobody opens
 * up in the same breath as being pushed, and nobody skips a step on the way down.
 */
export function unlocked(
  setting: Setting,
  state: BuyerState,
  fact: Fact,
  acts: ReadonlyMap<ActId, Act>,
  asked = false,
): boolean {
  const { depth } = fact;
  if (depth === 'surface') return true;
  const plain = (id: ActId) => (acts.get(id)?.strength ?? 0) >= plainly;
  const outright = asked && depth === 'situation' && state.told.length >= gotTalking && ![...closingDown].some(plain);
  const slack = outright && state.breaches.every(({ repaired }) => repaired) ? askedOutright : 0;
  if (state.trust < gateOf(setting, depth) - slack) return false;
  if (fact.invitedBy && !fact.invitedBy.some(plain)) return false;
  if (depth === 'situation') return true;
  if ([...closingDown].some(plain)) return false;
  const risked =
    depth === 'worry' &&
    candid(acts) &&
    state.trust >= gateOf(setting, depth) + trustedBeyond &&
    state.components.intimacy >= closeFrom;
  if (!fact.invitedBy && !risked && !invitations[depth].some(plain)) return false;
  return depths.indexOf(depthReached(state, setting.persona)) >= depths.indexOf(depth) - 1;
}
