import type { Language } from '../domain/language.ts';
import type { Persona } from '../domain/persona.ts';
import { type Rubric, rubricIn } from '../domain/rubric.ts';
import type { PersonaView, RubricView } from '../domain/studio-view.ts';
import { publicPersona, publicRubric, sceneBrief } from '../practice/public-content.ts';

/** What has to hold, an entry each, as one would write it in the file. */
function conditionWords(when: object | undefined, under = ''): string[] {
  return Object.entries(when ?? {}).flatMap(([key, value]) => {
    const name = `${under}${key}`;
    if (value === undefined) return [];
    if (Array.isArray(value)) return [`${name}: ${value.join(', ')}`];
    return typeof value === 'object' && value !== null ? conditionWords(value, `${name}.`) : [`${name}: ${value}`];
  });
}

/** A persona as the studio shows it, in one language. Pure. */
export function personaView(persona: Persona, language: Language): PersonaView {
  const { background, wants, fears, hides, voice } = persona.character;
  return {
    kind: 'persona',
    persona: publicPersona(persona, language),
    scenes: persona.scenes.map((scene) => ({
      ...sceneBrief(scene, language),
      openings: scene.openings.flatMap(({ says }) => says[language]),
      patience: scene.patience,
      outcomes: scene.outcomes.map(({ id, kind, title, says, epilogue, concludes, causes = [], when }) => ({
        id,
        kind,
        title: title[language],
        says: says[language],
        epilogue: epilogue[language],
        concludes,
        causes,
        when: conditionWords(when),
      })),
    })),
    character: { background, wants, fears, hides, voice: voice[language] },
    depths: persona.depths,
    walksOutBelow: persona.walksOutBelow,
    facts: persona.facts.map(({ id, depth, says, guarded, asked, leadsTo, when }) => ({
      id,
      depth,
      says: says[language],
      guarded: guarded?.[language] ?? [],
      asked: asked[language],
      leadsTo,
      when: conditionWords(when),
    })),
    asks: persona.asks.map(({ id, says, matters, when }) => ({
      id,
      says: says[language],
      matters,
      when: conditionWords(when),
    })),
    reactions: persona.reactions.map(({ id, to, toDisclosing, says, alone, when }) => ({
      id,
      to: [...to, ...toDisclosing],
      says: says[language],
      alone,
      when: conditionWords(when),
    })),
    happenings: persona.happenings.map(({ id, says, when }) => ({ id, says: says[language], when: conditionWords(when) })),
    tests: persona.tests.map(({ name, replies, expect }) => ({ name, replies, expect: conditionWords(expect) })),
  };
}

/** A rubric as the studio shows it, in one language as far as it has it. Pure. */
export function rubricView(rubric: Rubric, language: Language): RubricView {
  return {
    kind: 'rubric',
    rubric: publicRubric(rubric, language),
    dimensions: rubricIn(rubric, language).dimensions.map(({ id, weight, calledForBy, markers }) => ({
      id,
      weight,
      calledForBy,
      markers: markers.map(({ id, acts, cues, weight, when, why }) => ({
        id,
        acts,
        cues: cues?.[language] ?? [],
        weight,
        when: conditionWords(when),
        why,
      })),
    })),
  };
}
