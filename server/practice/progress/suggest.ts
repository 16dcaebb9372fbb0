import { castFor } from '../../buyer/setting.ts';
import type { Language } from '../../domain/language.ts';
import type { Persona } from '../../domain/persona.ts';
import type { Suggestion } from '../../domain/progress.ts';
import type { Result } from '../../domain/result.ts';
import type { Rubric } from '../../domain/rubric.ts';
import type { PastResult } from '../../storage/store.ts';
import { standings } from './standings.ts';

/**
 * One thing to practise next: a buyer who trains the dimension of `rubric` that was weakest of late; somebody else than last time where
 * there is one, then whoever was met least, then the easier. Null where too little is known. `results` are in order of time. Pure.
 */
export function suggest({
  rubric,
  results,
  past,
  personas,
  language,
}: {
  rubric: Rubric;
  results: readonly Result[];
  past: readonly PastResult[];
  personas: readonly Persona[];
  language: Language;
}): Suggestion | null {
  const [weakest, next] = standings(rubric, results);
  if (!weakest) return null;
  const metOf = (id: string) => past.filter(({ persona, branched }) => persona === id && !branched).length;
  const last = results.at(-1)?.persona.id;
  const training = personas.filter(({ trains }) => trains.includes(weakest.dimension));
  const [persona] = (training.length > 0 ? training : personas)
    .map((value) => ({ value, again: value.id === last ? 1 : 0, met: metOf(value.id) }))
    .sort((a, b) => a.again - b.again || a.met - b.met || a.value.challenge - b.value.challenge);
  if (!persona) return null;
  const place = nextScene(persona.value, past);
  if (!place) return null;
  const { score: _, ...evidence } = weakest;
  return {
    persona: { id: persona.value.id, name: castFor(persona.value, place.scene).name },
    scene: { id: place.scene.id, title: place.scene.title[language] },
    ...(place.after === undefined ? {} : { after: place.after }),
    evidence,
    next: next ? { dimension: next.dimension, title: next.title, level: next.level } : null,
  };
}

/** The first of a buyer's scenes that was not played to its end, going on from the one before it; else the first once more. */
function nextScene({ id, scenes }: Persona, past: readonly PastResult[]) {
  const own = past.filter(({ persona }) => persona === id);
  const index = Math.max(
    0,
    scenes.findIndex((scene) => own.every((one) => one.scene !== scene.id)),
  );
  const [scene, before] = [scenes[index], scenes[index - 1]];
  return scene && { scene, after: before && own.findLast((one) => one.scene === before.id)?.conversation };
}
