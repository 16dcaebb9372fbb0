import type { Act } from '../domain/act.ts';
import type { BuyerState, LinePlan } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import { type Components, trustOf } from '../domain/trust.ts';
import { asAsked } from './as-asked.ts';
import { choose } from './choose.ts';
import { holds } from './condition.ts';
import { outcomeFor } from './outcome.ts';
import { type HeardReply, type OnCause, react } from './react.ts';
import { difficulties, type Setting } from './setting.ts';
import { strangeMistake } from './stranger.ts';
import { takenAs } from './taken.ts';
import { pick, use } from './wording.ts';

/** Components at the start: the scene's own, drawn towards where an earlier scene ended by the share that carries over. */
function startOf({ scene, memory }: Setting): Components {
  if (!memory) return scene.start;
  const mix = (fresh: number, before: number) => Math.round((fresh + (before - fresh) * scene.carries) * 100) / 100;
  const before = memory.state.components;
  return {
    credibility: mix(scene.start.credibility, before.credibility),
    reliability: mix(scene.start.reliability, before.reliability),
    intimacy: mix(scene.start.intimacy, before.intimacy),
    selfOrientation: mix(scene.start.selfOrientation, before.selfOrientation),
  };
}

/** The state before the first reply, and the buyer's opening line; no plan where the learner opens. */
export function openScene(setting: Setting, language: Language): { state: BuyerState; plan: LinePlan | null } {
  const { persona, scene, memory } = setting;
  const components = startOf(setting);
  const state: BuyerState = {
    replies: 0,
    components,
    trust: trustOf(components),
    patience: Math.round(scene.patience * difficulties[setting.difficulty].patience),
    language,
    did: {},
    told: [],
    disclosed: [],
    asks: {},
    openAsk: null,
    topic: null,
    breaches: [],
    used: [],
    questionRun: 0,
    silenceRun: 0,
    nonsenseRun: 0,
    insults: 0,
  };
  const index = scene.openings.findIndex(({ when }) => holds(when, state, persona, memory));
  const part = index < 0 ? null : pick(setting, state, 'opening', `${scene.id}/${index}`);
  if (!part) return { state, plan: null };
  use(state, part);
  return { state, plan: { intents: ['greet'], parts: [part], language } };
}

/**
 * The buyer hears a reply: the state afterwards, which includes what will be said, and the plan of the line. `onCause` is told what moved
 * the components. Pure.
 */
export function takeReply(
  setting: Setting,
  before: BuyerState,
  heard: HeardReply,
  onCause?: OnCause,
): { state: BuyerState; plan: LinePlan } {
  const taken = takenAs(setting, before.openAsk, heard, heard.reading.language ?? before.language);
  if (taken === 'whole') {
    const strange = strangeMistake(setting, before, heard);
    const meant = asAsked(setting, before, strange?.heard ?? heard);
    const state = react(setting, before, meant, onCause);
    return { state, plan: choose(setting, before, state, meant, taken, strange?.thing) };
  }
  // Nothing was done by it and nothing passed by, and what was asked stays asked; facts that were told in it are known all the same.
  const state = react(
    setting,
    { ...before, openAsk: null },
    { ...heard, reading: { ...heard.reading, acts: strayActs(taken, heard) } },
    onCause,
  );
  const plan = choose(setting, before, state, heard, taken);
  return { state: { ...state, openAsk: plan.ends ? null : before.openAsk }, plan };
}

/** A stray word is nonsense to the buyer; half a sentence is nothing yet. */
const strayActs = (taken: 'puzzling' | 'unfinished', { reply, turn }: HeardReply): Act[] =>
  taken === 'puzzling' ? [{ act: 'nonsense', turn, quote: reply, start: 0, end: reply.length, strength: 1 }] : [];

/** How it ends when the learner ends it. */
export const endScene = (setting: Setting, state: BuyerState): { outcome: string } => ({
  outcome: outcomeFor(setting, state, 'ended').id,
});
