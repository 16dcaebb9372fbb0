import type { Difficulty, Memory } from '../domain/buyer-state.ts';
import type { Depth } from '../domain/condition.ts';
import type { Persona, Scene } from '../domain/persona.ts';

/** All that stays the same through one run of a scene. Same setting, same replies: same conversation. */
export type Setting = {
  /** Who is met: `castFor` the scene. */
  persona: Persona;
  scene: Scene;
  /** Chooses among wordings. */
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

const casts = new WeakMap<Scene, Persona>();

/** Who is met in the scene: the persona, or the person who takes its place there. The same object for the same scene. */
export function castFor(persona: Persona, scene: Scene): Persona {
  if (!scene.cast) return persona;
  const known = casts.get(scene);
  if (known) return known;
  const { name, title, depths, walksOutBelow, longWinded, effects, lines } = scene.cast;
  const cast = {
    ...persona,
    name,
    title,
    depths: depths ?? persona.depths,
    walksOutBelow: walksOutBelow ?? persona.walksOutBelow,
    longWinded: longWinded ?? persona.longWinded,
    effects: effects ?? persona.effects,
    lines: lines ?? persona.lines,
  };
  casts.set(scene, cast);
  return cast;
}

/** Whether an entry of the persona belongs to the scene. */
export const inScene = (entry: { scenes?: string[] | undefined }, scene: Scene): boolean =>
  entry.scenes === undefined || entry.scenes.includes(scene.id);
