import { endScene } from '../../buyer/buyer.ts';
import { castFor, type Setting } from '../../buyer/setting.ts';
import type { Memory } from '../../domain/buyer-state.ts';
import type { Drive, DriveEnd, Talk } from '../../domain/drive.ts';
import type { Persona } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { CandorError } from '../../errors.ts';
import { publicRubric, sceneBrief } from '../../practice/public-content.ts';
import { sceneOf } from '../../practice/setting-of.ts';
import { type Played, playDrive, type StepMemory } from './played.ts';
import { showState } from './show-state.ts';
import { showLine } from './show-turn.ts';

export type DriveDeps = {
  persona: Persona;
  rubric: Rubric;
  reader: Reader;
  /** Names the texts of both, and where steps are kept. */
  kept?: { key: string; memory: StepMemory };
};

/** Plays a talk's scene, after its earlier one where it continues one. */
export function playTalk({ persona, rubric, reader, kept }: DriveDeps, talk: Talk): Played {
  const { language, difficulty, seed, after, replies } = talk;
  const play = (id: string | undefined, said: readonly string[], memory: Memory | null): Played => {
    const [first] = persona.scenes;
    const scene = id === undefined && first ? first : sceneOf(persona, id ?? '');
    const setting: Setting = { persona: castFor(persona, scene), scene, seed, difficulty, memory };
    const key = JSON.stringify([kept?.key, scene.id, language, difficulty, seed, memory ? after : null]);
    return playDrive({
      setting,
      rubric,
      reader,
      language,
      replies: said,
      ...(kept ? { kept: { key, memory: kept.memory } } : {}),
    });
  };
  if (!after) return play(talk.scene, replies, null);
  const earlier = play(after.scene, after.replies, null);
  const { state } = earlier.steps.at(-1) ?? { state: earlier.start };
  const next = persona.scenes[persona.scenes.indexOf(earlier.setting.scene) + 1];
  if (talk.scene === undefined && !next)
    throw new CandorError(
      'bad-request',
      `${persona.id} has no scene after "${after.scene}": name the one to play in \`scene\``,
    );
  return play(talk.scene ?? next?.id, replies, { scene: after.scene, outcome: endOf(earlier).id, state });
}

/** How the talk ended, or would end if the learner ended it now. */
export function endOf({ setting, steps, start }: Played): DriveEnd {
  const last = steps.at(-1);
  const state = last?.state ?? start;
  const id = last?.plan.ends?.outcome ?? endScene(setting, state).outcome;
  const outcome = setting.scene.outcomes.find((entry) => entry.id === id);
  if (!outcome) throw new CandorError('bad-content', `scene "${setting.scene.id}" has no outcome "${id}"`);
  return {
    id,
    title: outcome.title[state.language],
    kind: outcome.kind,
    epilogue: outcome.epilogue[state.language],
    ...(last?.plan.ends ? { cause: last.plan.ends.cause } : {}),
  };
}

/** A test drive of a draft: all turns of a talk with what went on in the buyer at each. The same input gives the same answer. */
export function drive(deps: DriveDeps, talk: Talk): Drive {
  const played = playTalk(deps, talk);
  const { setting, opening, start, steps, unused } = played;
  const { persona, scene } = setting;
  return {
    persona: { id: persona.id, name: persona.name },
    scene: sceneBrief(scene, talk.language),
    scenes: deps.persona.scenes.map(({ id, title }) => ({ id, title: title[talk.language] })),
    rubric: publicRubric(deps.rubric, talk.language),
    opening: opening && showLine(setting, opening, 0),
    start: showState(setting, start),
    turns: steps.map(({ shown }) => shown),
    end: endOf(played),
    unused,
  };
}
