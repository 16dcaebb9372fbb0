import { createHash } from 'node:crypto';
import { openScene } from '../../buyer/buyer.ts';
import type { Setting } from '../../buyer/setting.ts';
import { compose } from '../../buyer/speak.ts';
import type { BuyerState, LinePlan } from '../../domain/buyer-state.ts';
import type { DriveTurn } from '../../domain/drive.ts';
import type { Language } from '../../domain/language.ts';
import type { Reader } from '../../domain/reading.ts';
import { type Rubric, rubricIn } from '../../domain/rubric.ts';
import { takeTurn } from '../../practice/take-turn.ts';
import { type Moved, showTurn } from './show-turn.ts';

/** How far a talk has come after a reply. */
export type Step = { shown: DriveTurn; state: BuyerState; plan: LinePlan };

/** Steps by all that led to them; the oldest go. Only saves work: what is not here is played again. */
export type StepMemory = { get(key: string): Step | undefined; keep(key: string, step: Step): void };

export function createStepMemory(most = 400): StepMemory {
  const steps = new Map<string, Step>();
  return {
    get: (key) => steps.get(key),
    keep(key, step) {
      steps.delete(key);
      steps.set(key, step);
      if (steps.size > most) for (const oldest of steps.keys()) if (steps.delete(oldest)) break;
    },
  };
}

export type Played = { setting: Setting; opening: LinePlan | null; start: BuyerState; steps: Step[]; unused: number };

type Play = {
  setting: Setting;
  rubric: Rubric;
  reader: Reader;
  language: Language;
  replies: readonly string[];
  /** Names the texts and all else that the setting comes from, and where its steps are kept; without it everything is played. */
  kept?: { key: string; memory: StepMemory };
};

/** Plays replies against a buyer as `rehearse` does, with everything in view. Rewinding is leaving out replies. Pure but for `kept`. */
export function playDrive({ setting, rubric, reader, language, replies, kept }: Play): Played {
  const { state: start, plan: opening } = openScene(setting, language);
  const turns: { speaker: 'buyer' | 'learner'; text: string }[] = [];
  const say = (plan: LinePlan) => turns.push({ speaker: 'buyer', text: compose(setting.persona, plan) });
  if (opening) say(opening);
  const marked = rubricIn(rubric, language);
  const steps: Step[] = [];
  let key = kept?.key ?? '';
  for (const reply of replies) {
    key = createHash('sha256').update(`${key}\n${reply}`).digest('hex');
    const before = steps.at(-1)?.state ?? start;
    const step = kept?.memory.get(key) ?? take(reply, before);
    kept?.memory.keep(key, step);
    steps.push(step);
    turns.push({ speaker: 'learner', text: reply });
    say(step.plan);
    if (step.plan.ends) break;
  }
  return { setting, opening, start, steps, unused: replies.length - steps.length };

  function take(reply: string, before: BuyerState): Step {
    const moved: Moved[] = [];
    const { heard, plan } = takeTurn({
      setting,
      rubric: marked,
      reader,
      state: before,
      transcript: turns,
      reply,
      onCause: (cause, points) => moved.push({ cause, points }),
    });
    const shown = showTurn(setting, { reply, turn: turns.length, before, heard, plan, moved });
    return { shown, state: heard.state, plan };
  }
}
