import { endScene, openScene, takeReply } from '../buyer/buyer.ts';
import { castFor, type Setting } from '../buyer/setting.ts';
import { compose } from '../buyer/speak.ts';
import { type BuyerState, type LinePlan, Memory } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Mark } from '../domain/mark.ts';
import type { Outcome, Scene } from '../domain/persona.ts';
import type { ContextTurn, Reader, Reading, Speaker } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import type { Components } from '../domain/trust.ts';
import { markReply } from '../scoring/mark-reply.ts';
import { composeDebrief } from './debrief.ts';

/** One turn of a rehearsal; plans belong to the buyer's lines, the rest to the learner's replies. */
export type RehearsedTurn = {
  turn: number;
  speaker: Speaker;
  text: string;
  plan?: LinePlan;
  reading?: Reading;
  marks?: Mark[];
  trust?: number;
  components?: Components;
};

export type Rehearsal = {
  turns: RehearsedTurn[];
  state: BuyerState;
  outcome: Outcome;
  unusedReplies: string[];
  opening: number;
};

/** A fact sheet as the plain text a reader is given. */
export const sheetText = (scene: Scene, language: Language): string =>
  scene.factSheet.map(({ text }) => text[language]).join('\n');

/** Turns as a reader sees them. */
export const asContext = (turns: readonly { speaker: Speaker; text: string }[]): ContextTurn[] =>
  turns.map(({ speaker, text }) => ({ speaker: speaker === 'buyer' ? 'other' : 'self', text }));

/**
 * Plays replies against a buyer, without storage: the same fold as a live conversation. The learner ends it where the replies run out
 * before the buyer does; what was not said then is `unusedReplies`. Pure.
 */
export function rehearse(
  given: Setting,
  { rubric, reader, language, replies }: { rubric: Rubric; reader: Reader; language: Language; replies: readonly string[] },
): Rehearsal {
  const { scene } = given;
  const persona = castFor(given.persona, scene);
  const setting: Setting = { ...given, persona };
  const opening = openScene(setting, language);
  const turns: RehearsedTurn[] = [];
  const say = (plan: LinePlan) => turns.push({ turn: turns.length, speaker: 'buyer', text: compose(persona, plan), plan });
  if (opening.plan) say(opening.plan);
  let state = opening.state;
  for (const [index, reply] of replies.entries()) {
    const turn = turns.length;
    const context = asContext(turns);
    const reading = reader.read({ context, reply, facts: sheetText(scene, state.language), language: state.language });
    const marks = markReply(rubric, reading, { context, reply });
    const next = takeReply(setting, state, { reply, reading, turn });
    state = next.state;
    turns.push({ turn, speaker: 'learner', text: reply, reading, marks, trust: state.trust, components: state.components });
    say(next.plan);
    if (next.plan.ends) return result(next.plan.ends.outcome, replies.slice(index + 1));
  }
  return result(endScene(setting, state).outcome, []);

  function result(id: string, unusedReplies: string[]): Rehearsal {
    const outcome = scene.outcomes.find((entry) => entry.id === id);
    if (!outcome) throw new Error(`outcome ${id} is not in scene ${scene.id}`);
    return { turns, state, outcome, unusedReplies, opening: opening.state.trust };
  }
}

/** What the buyer will remember of a rehearsal in a later scene. */
export const memoryOf = (scene: Scene, { state, outcome }: Rehearsal): Memory =>
  Memory.parse({ scene: scene.id, outcome: outcome.id, state });

/** The debrief of a rehearsal. */
export const debriefOf = (rubric: Rubric, { turns, opening }: Rehearsal) => composeDebrief({ rubric, turns, opening });
