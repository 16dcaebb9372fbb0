import { endScene, openScene } from '../buyer/buyer.ts';
import { castFor, type Setting } from '../buyer/setting.ts';
import { compose } from '../buyer/speak.ts';
import { type BuyerState, type LinePlan, Memory } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Mark } from '../domain/mark.ts';
import type { Outcome, Scene } from '../domain/persona.ts';
import type { Reader, Reading, Speaker } from '../domain/reading.ts';
import { type Rubric, rubricIn } from '../domain/rubric.ts';
import type { Components } from '../domain/trust.ts';
import { composeDebrief } from './debrief.ts';
import { takeTurn } from './take-turn.ts';

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
  /** What the rubric says of it is in this language, as far as it has it. */
  language: Language;
};

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
    const { heard, plan } = takeTurn({ setting, rubric: rubricIn(rubric, language), reader, state, transcript: turns, reply });
    state = heard.state;
    const { reading, marks } = heard;
    const { trust, components } = state;
    turns.push({ turn: turns.length, speaker: 'learner', text: reply, reading, marks: marks.marks, trust, components });
    say(plan);
    if (plan.ends) return result(plan.ends.outcome, replies.slice(index + 1));
  }
  return result(endScene(setting, state).outcome, []);

  function result(id: string, unusedReplies: string[]): Rehearsal {
    const outcome = scene.outcomes.find((entry) => entry.id === id);
    if (!outcome) throw new Error(`outcome ${id} is not in scene ${scene.id}`);
    return { turns, state, outcome, unusedReplies, opening: opening.state.trust, language };
  }
}

/** What the buyer will remember of a rehearsal in a later scene. */
export const memoryOf = (scene: Scene, { state, outcome }: Rehearsal): Memory =>
  Memory.parse({ scene: scene.id, outcome: outcome.id, state });

/** The debrief of a rehearsal. */
export const debriefOf = (rubric: Rubric, { turns, opening, language }: Rehearsal) =>
  composeDebrief({ rubric: rubricIn(rubric, language), turns, opening });
