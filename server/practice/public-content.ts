import type { Language } from '../domain/language.ts';
import type { Persona, Scene } from '../domain/persona.ts';
import type { PublicPersona, PublicRubric, SceneBrief } from '../domain/protocol.ts';
import type { Rubric } from '../domain/rubric.ts';

/** What anyone may know of a persona, in one language. */
export const publicPersona = (persona: Persona, language: Language): PublicPersona => ({
  id: persona.id,
  name: persona.name,
  title: persona.title[language],
  tagline: persona.tagline[language],
  trains: persona.trains,
  challenge: persona.challenge,
  scenes: persona.scenes.map(({ id, title }) => ({ id, title: title[language] })),
});

/** A scene as the learner reads it, in one language. */
export const sceneBrief = (scene: Scene, language: Language): SceneBrief => ({
  id: scene.id,
  title: scene.title[language],
  brief: scene.brief[language],
  goal: scene.goal[language],
  factSheet: scene.factSheet.map(({ id, kind, text }) => ({ id, kind, text: text[language] })),
});

/** What anyone may know of a rubric: everything that a mark refers to. `advisory` are the dimensions whose levels are advice only. */
export const publicRubric = ({ id, title, about, dimensions }: Rubric, advisory: readonly string[] = []): PublicRubric => ({
  id,
  title,
  about,
  dimensions: dimensions.map((dimension) => ({
    id: dimension.id,
    title: dimension.title,
    about: dimension.about,
    levels: dimension.levels.map(({ level, title, anchor }) => ({ level, title, anchor })),
    markers: dimension.markers.map(({ id, label, polarity }) => ({ id, label, polarity })),
    ...(advisory.includes(dimension.id) ? { advisory: true } : {}),
  })),
});
