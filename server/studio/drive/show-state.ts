import { depthReached, holds } from '../../buyer/condition.ts';
import { gateOf, inScene, type Setting } from '../../buyer/setting.ts';
import { invitations } from '../../buyer/unlock.ts';
import type { BuyerState } from '../../domain/buyer-state.ts';
import { type Depth, depths } from '../../domain/condition.ts';
import type { DriveState, NextDepth, Waits } from '../../domain/drive.ts';
import type { Fact } from '../../domain/persona.ts';

/** The facts that belong to the scene. */
export const factsOf = ({ persona, scene }: Setting): Fact[] => persona.facts.filter((fact) => inScene(fact, scene));

/** What a fact that was not told waits for, whatever the next reply does; an invitation is for that reply to give. Pure. */
function waitsOf(setting: Setting, state: BuyerState, fact: Fact): Waits[] {
  const { depth } = fact;
  const heard = depths.indexOf(depthReached(state, setting.persona));
  return [
    ...(state.trust < gateOf(setting, depth) ? (['trust'] as const) : []),
    ...(depth !== 'situation' && depths.indexOf(depth) > heard + 1 ? (['step'] as const) : []),
    ...(holds(fact.when, state, setting.persona, setting.memory) ? [] : (['condition'] as const)),
    ...(invitedBy(fact).length > 0 ? (['invitation'] as const) : []),
  ];
}

const invitedBy = (fact: Fact) =>
  fact.invitedBy ?? (fact.depth === 'worry' || fact.depth === 'stake' ? invitations[fact.depth] : []);

/** Facts not told yet of which a reply that asks or invites would be told now. Pure. */
export const withinReach = (setting: Setting, state: BuyerState): Fact[] =>
  factsOf(setting).filter(
    (fact) => !state.told.includes(fact.id) && waitsOf(setting, state, fact).every((waits: Waits) => waits === 'invitation'),
  );

/** What stands between this state and the next depth that has something left to tell; null where there is none. Pure. */
function nextDepth(setting: Setting, state: BuyerState): NextDepth | null {
  const untold = factsOf(setting).filter(({ id, depth }) => depth !== 'surface' && !state.told.includes(id));
  const heard = depths.indexOf(depthReached(state, setting.persona));
  const depth: Depth | undefined =
    depths.find((one, at) => at > heard && untold.some((fact) => fact.depth === one)) ??
    depths.find((one) => untold.some((fact) => fact.depth === one));
  if (depth === undefined) return null;
  const gate = gateOf(setting, depth);
  return {
    depth,
    gate,
    short: Math.max(0, Math.round((gate - state.trust) * 10) / 10),
    facts: untold
      .filter((fact) => fact.depth === depth)
      .map((fact) => ({ id: fact.id, waits: waitsOf(setting, state, fact), invitedBy: [...invitedBy(fact)] })),
  };
}

/** The buyer's state as a designer reads it. Pure. */
export function showState(setting: Setting, state: BuyerState): DriveState {
  const facts = factsOf(setting);
  return {
    trust: state.trust,
    components: state.components,
    patience: Math.round(state.patience * 10) / 10,
    depth: depthReached(state, setting.persona),
    told: facts.filter(({ id }) => state.told.includes(id)).length,
    facts: facts.length,
    breaches: state.breaches,
    asks: Object.entries(state.asks).map(([id, { status, passedBy }]) => ({ id, status, passedBy })),
    disclosed: state.disclosed,
    next: nextDepth(setting, state),
  };
}
