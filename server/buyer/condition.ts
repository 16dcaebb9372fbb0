import type { ActId } from '../domain/act.ts';
import type { BuyerState, Memory } from '../domain/buyer-state.ts';
import { type Condition, type Depth, depths, type MemoryCondition } from '../domain/condition.ts';
import type { Persona } from '../domain/persona.ts';

/** Acts at least this clear count as done. */
export const plainly = 0.5;

const deedsMatch = (
  state: BuyerState,
  { did, didAny, didNot }: { did?: ActId[] | undefined; didAny?: ActId[] | undefined; didNot?: ActId[] | undefined },
): boolean => {
  const done = (act: ActId) => state.did[act] !== undefined;
  return (did?.every(done) ?? true) && (didAny?.some(done) ?? true) && !(didNot?.some(done) ?? false);
};

const toldMatch = (
  state: BuyerState,
  { told, toldAny, notTold }: { told?: string[] | undefined; toldAny?: string[] | undefined; notTold?: string[] | undefined },
): boolean => {
  const said = (id: string) => state.told.includes(id);
  return (told?.every(said) ?? true) && (toldAny?.some(said) ?? true) && !(notTold?.some(said) ?? false);
};

const within = (value: number, atLeast: number | undefined, below: number | undefined): boolean =>
  (atLeast === undefined || value >= atLeast) && (below === undefined || value < below);

const openBreaches = (state: BuyerState): number => state.breaches.filter((breach) => !breach.repaired).length;

const breachesMatch = (state: BuyerState, atLeast: number | undefined, atMost: number | undefined): boolean =>
  within(openBreaches(state), atLeast, atMost === undefined ? undefined : atMost + 1);

const depthsOf = new WeakMap<Persona, ReadonlyMap<string, number>>();

/** The depth of the deepest fact told; surface where nothing was. */
export function depthReached(state: BuyerState, persona: Persona): Depth {
  const known = depthsOf.get(persona) ?? new Map(persona.facts.map(({ id, depth }) => [id, depths.indexOf(depth)]));
  depthsOf.set(persona, known);
  return depths[Math.max(0, ...state.told.map((id) => known.get(id) ?? 0))] ?? 'surface';
}

function remembers(condition: MemoryCondition, memory: Memory | null): boolean {
  if (condition.none) return memory === null;
  if (!memory) return false;
  const { state } = memory;
  return (
    (condition.outcome?.includes(memory.outcome) ?? true) &&
    within(state.trust, condition.trustAtLeast, condition.trustBelow) &&
    deedsMatch(state, condition) &&
    toldMatch(state, condition) &&
    breachesMatch(state, condition.breachesAtLeast, condition.breachesAtMost)
  );
}

/** Whether all parts of a condition hold. An absent condition always holds. */
export function holds(when: Condition | undefined, state: BuyerState, persona: Persona, memory: Memory | null): boolean {
  if (!when) return true;
  const { components } = state;
  const depth = () => depths.indexOf(depthReached(state, persona));
  const status = (id: string) => state.asks[id]?.status;
  return (
    within(state.replies, when.repliesAtLeast, when.repliesAtMost === undefined ? undefined : when.repliesAtMost + 1) &&
    within(state.trust, when.trustAtLeast, when.trustBelow) &&
    within(components.intimacy, when.intimacyAtLeast, undefined) &&
    within(components.credibility, when.credibilityAtLeast, when.credibilityBelow) &&
    within(components.reliability, when.reliabilityAtLeast, undefined) &&
    (when.selfOrientationAtMost === undefined || components.selfOrientation <= when.selfOrientationAtMost) &&
    deedsMatch(state, when) &&
    toldMatch(state, when) &&
    (when.depthAtLeast === undefined || depth() >= depths.indexOf(when.depthAtLeast)) &&
    (when.depthAtMost === undefined || depth() <= depths.indexOf(when.depthAtMost)) &&
    (when.disclosed?.every((id) => state.disclosed.includes(id)) ?? true) &&
    (when.disclosedAny?.some((id) => state.disclosed.includes(id)) ?? true) &&
    !(when.notDisclosed?.some((id) => state.disclosed.includes(id)) ?? false) &&
    (when.settled?.every((id) => status(id) === 'settled') ?? true) &&
    (when.raised?.every((id) => (state.asks[id]?.askedAfter ?? 0) > 0) ?? true) &&
    !(when.notSettled?.some((id) => status(id) === 'settled') ?? false) &&
    (when.unsettled?.every((id) => status(id) === 'raised' || status(id) === 'given-up') ?? true) &&
    breachesMatch(state, when.breachesAtLeast, when.breachesAtMost) &&
    (when.memory === undefined || remembers(when.memory, memory))
  );
}
