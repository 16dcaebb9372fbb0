import type { Difficulty, Memory } from '../domain/buyer-state.ts';
import type { Depth, Persona, Scene } from '../domain/persona.ts';

/** All that stays the same through one run of a scene. Same setting, same replies: same conversation. */
export type Setting = {
  persona: Persona;
  scene: Scene;
  /** Chooses among wordings; never what the buyer does. */
  seed: number;
  difficulty: Difficulty;
  /** The earlier scene this one continues. */
  memory: Memory | null;
};

/**
 * What difficulty changes: how fast trust grows (factor), how much more of it each depth asks for (points), and how many replies
 * there is time for (factor). Never the content.
 */
export const difficulties: Record<Difficulty, { gain: number; gate: number; patience: number }> = {
  gentle: { gain: 1.25, gate: -5, patience: 1.3 },
  true: { gain: 1, gate: 0, patience: 1 },
  hard: { gain: 0.8, gate: 5, patience: 0.8 },
};

/** Trust needed before this buyer tells facts of the depth, 0..100. */
export function gateOf(setting: Setting, depth: Depth): number {
  if (depth === 'surface') return 0;
  return setting.persona.depths[depth] + difficulties[setting.difficulty].gate;
}

/** Whether an entry of the persona belongs to the scene. */
export const inScene = (entry: { scenes?: string[] | undefined }, scene: Scene): boolean =>
  entry.scenes === undefined || entry.scenes.includes(scene.id);
